import type { Finding } from '../../schema/finding.ts';
import type { CheckContext } from '../check-context.ts';
import type { ItemRules } from '../item-rules.ts';
import { checkChain } from './chain.ts';
import {
  DEVELOPMENT_STAGES,
  type Developed,
  type DevelopmentStage,
  type MemberDevelopment,
} from './schema.ts';

/** What is not true in a notice on new members: its stage, what the stage calls for, the chain of dates, doubles. */
export function checkMemberDevelopment(notice: MemberDevelopment, { items }: CheckContext): Finding[] {
  const { persons } = notice;
  return [
    ...checkStage(notice, items?.get(notice.item)),
    ...persons.flatMap((person, index) => [
      ...checkNeeded(person, index, notice.stage),
      ...checkIntroducers(person, index, notice.stage),
      ...checkChain(person, index, notice),
    ]),
  ];
}

/** How the titles of catalogue items name the stages. */
const STAGE_WORDS: Readonly<Record<DevelopmentStage, string>> = {
  入党积极分子: '积极分子',
  发展对象: '发展对象',
  接收预备党员: '接收预备党员',
  预备党员转正: '转正',
};

/** The item of another stage: its days are counted for another stage. */
function checkStage({ stage }: MemberDevelopment, item: ItemRules | undefined): Finding[] {
  const named = DEVELOPMENT_STAGES.find((one) => item?.title.includes(STAGE_WORDS[one]));
  if (!item || named === undefined || named === stage) return [];
  return [
    {
      code: 'STAGE_MISMATCH',
      path: ['stage'],
      message: `公开事项是“${item.title}”，环节写的是“${stage}”，对不上。`,
      hint: `照着以前的文件改的，请核对：stage 写“${named}”，还是换一个 item。`,
    },
  ];
}

/** A field of a person, what it is called, and how it is written. */
type Needed = readonly [key: keyof Developed, name: string, example: string];

const APPLIED: Needed = ['appliedOn', '申请入党', 'appliedOn: 2022-11'];
const ACTIVIST: Needed = ['activistOn', '确定为积极分子', 'activistOn: 2023-12-08'];

/** What each stage has to tell (`party-…-notice`). What lies before probation was told and approved then. */
const NEEDED: Readonly<Record<DevelopmentStage, readonly Needed[]>> = {
  入党积极分子: [APPLIED],
  发展对象: [APPLIED, ACTIVIST, ['contacts', '培养联系人', 'contacts: [刘艳玲, 杨帆]']],
  接收预备党员: [
    APPLIED,
    ACTIVIST,
    ['candidateOn', '列为发展对象', 'candidateOn: 2025-03-20'],
    ['introducers', '入党介绍人', 'introducers: [刘艳玲, 杨帆]'],
  ],
  预备党员转正: [
    ['probationaryOn', '接收为预备党员', 'probationaryOn: 2025-10-28'],
    ['probationEndsOn', '预备期满', 'probationEndsOn: 2026-10-28'],
  ],
};

function checkNeeded(person: Developed, index: number, stage: DevelopmentStage): Finding[] {
  return NEEDED[stage]
    .filter(([key]) => person[key] === undefined)
    .map(([key, name, example]) => ({
      code: 'FIELD_MISSING',
      // Many notices of this stage do not name them, and nobody is to invent them; the meeting does.
      ...(key === 'introducers' && { severity: 'warning' as const }),
      path: ['persons', index, key],
      message: `${person.name}少了「${name}」；公示“${stage}”要写。`,
      hint: `请在这个人下面加一行，例如：${example}`,
    }));
}

/** Two full members introduce (党章第五条). */
function checkIntroducers(
  { introducers, name }: Developed,
  index: number,
  stage: DevelopmentStage,
): Finding[] {
  if (stage !== '接收预备党员' || introducers === undefined) return [];
  const count = new Set(introducers).size;
  if (count === 2) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: ['persons', index, 'introducers'],
      message: `${name}的入党介绍人只有 ${count} 人，要两名正式党员。`,
      hint: '请核对，写上两个人的姓名；同一个名字算一人。',
    },
  ];
}
