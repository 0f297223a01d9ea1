/** What a site published after it was no more. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { Closing } from '../../model/place/closing.ts';
import type { PublicityItem } from '../../model/place/publicity.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { periodStart } from '../../model/values/period.ts';

/** What is dated after the closing and does not wind up what was before it. */
export function checkAfterClosing(
  { since, closed }: Pick<SiteProfile, 'since' | 'closed'>,
  {
    disclosures,
    publicity,
  }: { readonly disclosures: readonly Disclosure[]; readonly publicity: readonly PublicityItem[] },
): SiteFinding[] {
  // Where the day itself is wrong, that alone is said.
  if (!closed || closed.on <= since) return [];
  const late = [
    ...disclosures.filter(({ content }) => content.withdrawal === undefined && !windsUp(content, closed)),
    ...publicity,
  ].filter(({ content }) => content.publishedOn >= closed.on);
  const where =
    closed.into === undefined ? '现在管这里的村（社区）' : `并入的村（社区）（${closed.into.join('、')}）`;
  return late.map(({ file, content: { publishedOn } }) => ({
    file,
    finding: {
      code: 'SITE_CLOSED',
      path: ['publishedOn'],
      message: `这份 ${publishedOn} 公布，本村（社区）${closed.on} 已经撤并，不能再发新的。`,
      hint: `请放到${where}的文件夹里。清理原来的事可以发：写上 follows（接着以前哪一份）或所属期间。已经公布过的，请撤回（withdrawal），在那边另发。`,
    },
  }));
}

/** The result of what was there before, what is of a time in which the site still was, and what takes stock of it. */
function windsUp({ kind, follows, period }: Disclosure['content'], { on }: Closing): boolean {
  return (
    follows !== undefined ||
    (period !== undefined && periodStart(period) < on) ||
    kindNamed(kind).windsUp === true
  );
}
