/** The stage that a title ends with against the one that is filled in: 预公告 in the title of a 公告. */
import { KIND_SCHEMAS } from '../kinds.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import { fieldsOf } from '../schema/schema-fields.ts';
import type { Finding } from '../schema/finding.ts';

/** What a title ends with behind the stage, and before it a number of the notice. */
const BEHIND =
  /(?:[（(][^（）()]*[）)])?(?:情况|名单|事项)?(?:的?(?:公示|公布|公告|通知))?(?:[（(][^（）()]*[）)])?$/;

/** 分配使用情况, 收入和使用情况: what is told goes on from one to the other, whichever it is. */
const TOGETHER = /(?:分配|安排|拨付|和|及|与|、)$/u;

/** A warning when a title ends with another stage of its kind; words within it may belong to what it is about. */
export function checkStage(content: DisclosureContent): Finding[] {
  const stage = 'stage' in content ? content.stage : undefined;
  if (stage === undefined) return [];
  const field = fieldsOf(KIND_SCHEMAS[content.kind]).find(({ key }) => key === 'stage');
  const title = content.title.replace(/\s/g, '');
  const ends = [title, title.replace(BEHIND, '')];
  const [said] = (field?.choices ?? [])
    .filter((one) => ends.some((end) => end.endsWith(one) && !TOGETHER.test(end.slice(0, -one.length))))
    .sort((a, b) => b.length - a.length);
  // 公告 alone is what every notice is called.
  if (field === undefined || said === undefined || said === stage || said === '公告') return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: ['title'],
      words: said,
      message: `标题里说的是“${said}”，「${field.title}」填的是“${stage}”。`,
      hint: '照上一份改的，看看是不是有一处忘了改。',
    },
  ];
}
