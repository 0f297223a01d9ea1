/** What does not fit together in a rule of points: what would let a score turn upside down, or leave a site without a grade. */
import { checkChanges } from '../history/changes.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { CEILING_NAMES, ledgerRuleSchema, type LedgerRule, type LedgerRules } from './ledger-rule.ts';

/** The most that something owed can count, in percent: what is published in time, with its photo. */
const WHOLE = 100;

/** What is wrong with the rule, of every version. */
export function checkLedgerRule(rules: LedgerRules): Finding[] {
  const { versions } = rules;
  return [
    ...versions.flatMap((version, index) => {
      const path = ['versions', index];
      return [
        ...versionTwice(versions, index),
        ...checkLate(version, path),
        ...checkCeilings(version, path),
        ...checkGrades(version, path),
      ];
    }),
    ...checkChanges(ledgerRuleSchema, rules),
  ];
}

/** A file as it was before there were versions; the only thing told of it. */
export const OLD_FORM: Finding = {
  code: 'LEDGER_RULE_OLD',
  path: ['deductions'],
  message: '打分办法是老写法：按件数扣分，谁应公开的多谁吃亏，一直不公布反而比公布迟了的分高。',
  hint: '请照 content/guide/city.md 的“打分”改成一版一版的（versions）：按公开好了几成算，另写红线。',
};

/** Whether a file as it was read is of the old form. */
export function isOldForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'deductions' in value && !('versions' in value);
}

function versionTwice(versions: readonly LedgerRule[], index: number): Finding[] {
  const version = versions[index];
  return (['id', 'from'] as const).flatMap((key): Finding[] => {
    const first = versions.findIndex((one) => one[key] === version?.[key]);
    if (first === index || !version) return [];
    return [
      {
        code: 'ROW_DUPLICATE',
        path: ['versions', index, key],
        message: `第 ${first + 1} 版和第 ${index + 1} 版的${key === 'id' ? '编号' : '开始那天'}都是 ${version[key]}，不知道照哪一版。`,
        hint: '一版一个编号、一个开始的日子，请改成不一样的。',
      },
    ];
  });
}

function inverts(path: FieldPath, message: string, hint: string): Finding {
  return { code: 'LEDGER_RULE_INVERTS', path, message, hint };
}

/** Later must count less, no less than nothing, and more than what was never published. */
function checkLate({ late, unposted }: LedgerRule, path: FieldPath): Finding[] {
  const tiers = late.flatMap(({ days, percent }, index): Finding[] => {
    const at = [...path, 'late', index];
    const above = late[index - 1];
    const isLast = index === late.length - 1;
    if (!isLast && days === undefined)
      return [inverts([...at], '没写几天的一档要放在最后，后面的都用不上。', '请写上 days，或者移到最后。')];
    if (isLast && days !== undefined)
      return [inverts([...at, 'days'], `迟了 ${days} 天以上的，没有说算多少。`, '最后一档请不写 days。')];
    if (above && days !== undefined && days <= (above.days ?? 0))
      return [inverts([...at, 'days'], '各档的天数要从少往多写。', '请按天数从少到多排。')];
    const most = above?.percent ?? WHOLE;
    return percent > most
      ? [
          inverts(
            [...at, 'percent'],
            `迟得更久的算 ${percent}%，比${above ? '上一档' : '按时公布'}的 ${most}% 还多。`,
            '迟得越久要算得越少。',
          ),
        ]
      : [];
  });
  const least = Math.min(...late.map(({ percent }) => percent));
  return [
    ...tiers,
    ...(unposted > least
      ? [
          inverts(
            [...path, 'unposted'],
            `公布迟了、又没有照片的，算 ${least - unposted}%，比一直不公布的还低。`,
            `unposted 不能大于 late 里最少的 ${least}。`,
          ),
        ]
      : []),
  ];
}

function checkCeilings({ ceilings = [] }: LedgerRule, path: FieldPath): Finding[] {
  return ceilings.flatMap(({ what, percent }, index): Finding[] => {
    const at = [...path, 'ceilings', index];
    const isShare = what === 'finance-missing';
    const name = CEILING_NAMES[what];
    if (isShare && (percent === undefined || percent === 0 || percent > WHOLE))
      return [
        {
          code: 'FIELD_MISSING',
          path: at,
          message: `红线“${name}”没写占百分之几。`,
          hint: '请加 percent，1 到 100，如 percent: 30。',
        },
      ];
    if (!isShare && percent !== undefined)
      return [
        {
          code: 'FIELD_UNEXPECTED',
          path: [...at, 'percent'],
          message: `红线“${name}”有一件就算，不按百分之几。`,
          hint: '请删掉 percent。',
        },
      ];
    const isTwice = ceilings.findIndex((one) => one.what === what && one.percent === percent) < index;
    return isTwice
      ? [
          {
            code: 'ROW_DUPLICATE',
            path: [...at, 'what'],
            message: `红线“${name}”写了两回。`,
            hint: '请合成一条。',
          },
        ]
      : [];
  });
}

function checkGrades({ grades }: LedgerRule, path: FieldPath): Finding[] {
  const rising = grades.flatMap(({ from }, index): Finding[] => {
    const above = grades[index - 1];
    return above && from >= above.from
      ? [
          {
            code: 'GRADES_ORDER',
            path: [...path, 'grades', index, 'from'],
            message: `等次要从高到低写，这里 ${from} 分不比上面 ${above.from} 分低。`,
            hint: '请按分数从高到低排。',
          },
        ]
      : [];
  });
  const last = grades.at(-1);
  if (!last || last.from === 0) return rising;
  return [
    ...rising,
    {
      code: 'GRADES_ORDER',
      path: [...path, 'grades', grades.length - 1, 'from'],
      message: `最低一等从 ${last.from} 分起，低于它的没有等次。`,
      hint: '最后一等请写：from: 0',
    },
  ];
}
