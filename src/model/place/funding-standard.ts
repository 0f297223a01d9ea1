/** What a year's money of a base has to be, as data: `standards/<name>-funding.yaml`. */
import type { z } from 'zod';
import { parseDate, type CalendarDate } from '../values/calendar-date.ts';
import { fen, formatFen, sumFen, type Fen } from '../values/fen.ts';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { standardFields, standardSays } from './standard.ts';

/** Who pays, the highest first. */
export const FUNDING_LEVELS = ['市', '县（区）', '乡镇（街道）'] as const;

export type FundingLevel = (typeof FUNDING_LEVELS)[number];

export const fundingStandardSchema = field.group('经费标准', {
  ...standardFields,
  sites: field.choice(
    '适用',
    ['village', 'community', 'county'],
    '村写 village，社区写 community，县（区）自己的专项资金写 county',
  ),
  minimum: field.amount('一年至少'),
  maximum: field.amount('一年至多', '县（区）专项资金才写').optional(),
  ratio: field
    .list(
      '各级按几份出',
      field.group('一级', {
        level: field.choice('哪一级', FUNDING_LEVELS),
        parts: field.count('几份'),
      }),
      '市、县（区）、乡镇（街道）按 2:2:1，就写 2、2、1；不分担的不写',
      3,
    )
    .optional(),
  paidBy: field.text('最晚哪天拨到', '写月日，如 09-30；过了这天没拨的算欠', 5).optional(),
});

export type FundingStandard = z.output<typeof fundingStandardSchema>;

/** What is not true in a standard: a month and day that is none, most below least, levels twice or all without parts. */
export function checkFundingStandard({ paidBy, minimum, maximum, ratio = [] }: FundingStandard): Finding[] {
  const levels = ratio.map(({ level }) => level);
  return [
    ...(paidBy !== undefined && parseDate(`2025-${paidBy}`) === undefined
      ? [
          {
            code: 'DATE_INVALID' as const,
            path: ['paidBy'],
            message: `「最晚哪天拨到」要写成“月-日”，现在写的是“${paidBy}”。`,
            hint: '例如：paidBy: 09-30。',
          },
        ]
      : []),
    ...(maximum !== undefined && maximum < minimum
      ? [
          {
            code: 'VALUE_NOT_ALLOWED' as const,
            path: ['maximum'],
            message: '「一年至多」比「一年至少」还小。',
            hint: '请核对这两个数，把写错的改过来。',
          },
        ]
      : []),
    ...levels.flatMap((level, index): Finding[] =>
      levels.indexOf(level) === index
        ? []
        : [
            {
              code: 'ROW_DUPLICATE',
              path: ['ratio', index, 'level'],
              message: `“${level}”写了两行。`,
              hint: '请删掉一行。',
            },
          ],
    ),
  ];
}

/** The last day on which the money of a year is paid in time; `undefined` where the standard names none. */
function paidByIn({ paidBy }: FundingStandard, year: number): CalendarDate | undefined {
  return paidBy === undefined ? undefined : parseDate(`${year}-${paidBy}`);
}

/** `市 2 : 县（区） 2 : 乡镇（街道） 1` */
export function formatRatio({ ratio = [] }: FundingStandard): string {
  return ratio.map(({ level, parts }) => `${level} ${parts}`).join(' : ');
}

/** `村阵地经费标准，2026年1月1日起：一年至少 50,000.00 元，市 2 : 县（区） 2 : 乡镇（街道） 1 分担，最晚 9月30日拨到`. */
export function fundingStandardSays(standard: FundingStandard): string {
  const { minimum, maximum, ratio, paidBy } = standard;
  const terms = [
    `一年至少 ${formatFen(minimum)} 元`,
    ...(maximum === undefined ? [] : [`至多 ${formatFen(maximum)} 元`]),
    ...(ratio ? [`${formatRatio(standard)} 分担`] : []),
    ...(paidBy === undefined ? [] : [`最晚 ${monthAndDay(paidBy)}拨到`]),
  ];
  return `${standardSays(standard)}：${terms.join('，')}`;
}

/** `09-30` → `9月30日` */
export function monthAndDay(paidBy: string): string {
  const [month, day] = paidBy.split('-').map(Number);
  return `${month}月${day}日`;
}

/** Whether what was budgeted is shared out as the standard says; `undefined` where it says nothing of that. */
export function keepsRatio(
  shares: PaidShares['shares'],
  { ratio }: Pick<FundingStandard, 'ratio'>,
): boolean | undefined {
  if (!ratio) return undefined;
  const parts = ratio.reduce((sum, one) => sum + one.parts, 0);
  const whole = sumFen(shares.map(({ budgeted }) => budgeted));
  return ratio.every(({ level, parts: own }) => {
    const budgeted = shares.find((one) => one.level === level)?.budgeted ?? 0;
    return budgeted * parts === whole * own;
  });
}

/** What a level has budgeted for a site and not paid. */
export interface OwedShare {
  readonly level: FundingLevel;
  readonly amount: Fen;
  /** The last day on which it would have been in time. */
  readonly dueOn: CalendarDate;
}

interface PaidShares {
  readonly year: number;
  readonly publishedOn: CalendarDate;
  readonly shares: readonly {
    readonly level: FundingLevel;
    readonly budgeted: Fen;
    readonly received: Fen;
  }[];
}

/**
 * What is owed of a year as far as its disclosure tells: nothing of what was not due yet on the day it was published, for
 * nobody knows what came in later.
 */
export function owedShares(
  { year, publishedOn, shares }: PaidShares,
  standard: FundingStandard | undefined,
): OwedShare[] {
  const dueOn = standard && paidByIn(standard, year);
  if (dueOn === undefined || publishedOn <= dueOn) return [];
  return shares
    .filter(({ budgeted, received }) => received < budgeted)
    .map(({ level, budgeted, received }) => ({ level, amount: fen(budgeted - received), dueOn }));
}
