import { addDays, daysBetween } from '../../values/calendar-date.ts';
import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { insteadHint } from '../instead.ts';
import { periodParts } from '../../values/period.ts';
import { checkMeeting } from '../decision.ts';
import { formatDifference } from '../sum-checks.ts';
import type { IncomeDistribution } from './schema.ts';

/** What is not true in a year's result and its distribution: sums, the two equations, order of uses, the meeting. */
export function checkIncomeDistribution(table: IncomeDistribution): Finding[] {
  const { publishedOn, decision } = table;
  return [
    ...checkYear(table),
    ...checkSurplus(table),
    ...checkDistributable(table),
    ...checkClosing(table),
    ...checkOrder(table),
    ...(decision ? checkMeeting(['decision'], decision, publishedOn) : []),
    ...checkReadable(table),
  ];
}

/** A result is that of a year (财会〔2023〕14号). */
function checkYear({ period }: IncomeDistribution): Finding[] {
  if (periodParts(period).length === 'year') return [];
  return [
    {
      code: 'PERIOD_INVALID',
      path: ['period'],
      message: `收益分配按年算，「所属年度」写的是 ${period}。`,
      hint: `请写年份：${periodParts(period).year}`,
    },
  ];
}

/** What follows from the lines: a wrong figure further up is told there, and not again by all that are right below. */
function derive({ income, expense, opening, transfers, uses }: IncomeDistribution) {
  const earned = sumFen(income.map(({ amount }) => amount));
  const spent = sumFen(expense.map(({ amount }) => amount));
  const surplus = fen(earned - spent);
  const distributable = sumFen([surplus, opening, transfers ?? fen(0)]);
  const used = sumFen(uses.map(({ amount }) => amount));
  return { earned, spent, surplus, distributable, used };
}

function checkSurplus(table: IncomeDistribution): Finding[] {
  const { earned, spent, surplus } = derive(table);
  return equation(['surplus'], {
    working: `总收入 ${formatFen(earned)} － 总支出 ${formatFen(spent)}`,
    expected: surplus,
    stated: table.surplus,
    name: '本年收益',
  });
}

function checkDistributable(table: IncomeDistribution): Finding[] {
  const { opening, transfers } = table;
  const { surplus, distributable } = derive(table);
  return equation(['distributable'], {
    working:
      `本年收益 ${formatFen(surplus)} ＋ 年初未分配收益 ${formatFen(opening)}` +
      (transfers === undefined ? '' : ` ＋ 其他转入 ${formatFen(transfers)}`),
    expected: distributable,
    stated: table.distributable,
    name: '可分配收益',
  });
}

/** Nothing is shared out that is not there; what is not shared out stays. */
function checkClosing(table: IncomeDistribution): Finding[] {
  const { distributable, used } = derive(table);
  if (used > 0 && used > distributable) {
    return [
      {
        code: 'OVERSPENT',
        path: ['uses'],
        message: `各项分配相加 ${formatFen(used)} 元，可分配收益只有 ${formatFen(distributable)} 元，多分了 ${formatDifference(used, distributable)} 元。`,
        hint: '没有挣到的钱不能分。请核对可分配收益，或减少分配。',
      },
    ];
  }
  return equation(['closing'], {
    working: `可分配收益 ${formatFen(distributable)} － 各项分配 ${formatFen(used)}`,
    expected: fen(distributable - used),
    stated: table.closing,
    name: '年末未分配收益',
  });
}

function equation(
  path: FieldPath,
  { working, expected, stated, name }: { working: string; expected: Fen; stated: Fen; name: string },
): Finding[] {
  if (expected === stated) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path,
      message: `${working} ＝ ${formatFen(expected)} 元，「${name}」写的是 ${formatFen(stated)} 元，差 ${formatDifference(expected, stated)} 元。`,
      hint: insteadHint({ given: '前面的数', expected, stated }),
    },
  ];
}

/** 公积公益金 comes before members (农村集体经济组织法 第42条); how much, the charter says. */
function checkOrder({ uses }: IncomeDistribution): Finding[] {
  const index = uses.findIndex(({ use, amount }) => use === '成员分配' && amount > 0);
  const isReserved = uses.some(({ use, amount }) => use === '提取公积公益金' && amount > 0);
  if (index < 0 || isReserved || uses[index]?.note !== undefined) return [];
  return [
    {
      code: 'STEP_ORDER',
      severity: 'warning',
      path: ['uses', index, 'use'],
      message: '给成员分了钱，没有提取公积公益金；按法律要先提公积公益金、补亏损，剩下的才分。',
      hint: '漏写了就补上一项；章程写明不提的，请在说明（note）里写一句。',
    },
  ];
}

/** Reports lie open ten days before the members meet (农村集体经济组织法 第46条). */
const READING_DAYS = 10;

function checkReadable({ readableFrom, decision }: IncomeDistribution): Finding[] {
  if (!readableFrom || !decision) return [];
  const days = daysBetween(readableFrom, decision.on);
  if (days >= READING_DAYS) return [];
  const isAfter = days < 0;
  return [
    {
      code: isAfter ? 'DATE_ORDER' : 'POSTING_TOO_SHORT',
      path: ['readableFrom'],
      message: isAfter
        ? `供查阅日期（${readableFrom}）晚于开会日期（${decision.on}），成员没有看过就表决了。`
        : `从 ${readableFrom} 供查阅到 ${decision.on} 开会只有 ${days} 天，法律要求提前 ${READING_DAYS} 天。`,
      hint: `请核对日期；最晚要从 ${addDays(decision.on, -READING_DAYS)} 起供查阅，不够的话会要推后开。`,
    },
  ];
}
