/** The books of an invented site, month by month: each begins with what the one before left. */
import {
  periodEnd,
  periodOf,
  periodParts,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../../src/model/values/period.ts';
import { calendarDate, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../../../src/model/kinds/book-categories.ts';

type Category = (typeof INCOME_CATEGORIES | typeof EXPENSE_CATEGORIES)[number];

export interface LedgerEntry {
  readonly category: Category;
  readonly title: string;
  /** In fen. */
  readonly amount: number;
  readonly on: CalendarDate;
  readonly voucher: string;
  readonly note?: string;
}

export interface LedgerMonth {
  readonly month: Period;
  /** In fen. */
  readonly opening: number;
  readonly income: readonly LedgerEntry[];
  readonly expense: readonly LedgerEntry[];
  readonly closing: number;
}

const ledgers = new WeakMap<World, readonly LedgerMonth[]>();

/** All months of a site, oldest first. */
export function ledgerOf(world: World): readonly LedgerMonth[] {
  const known = ledgers.get(world) ?? keepBooks(world);
  ledgers.set(world, known);
  return known;
}

function keepBooks(world: World): LedgerMonth[] {
  const months: LedgerMonth[] = [];
  const first = periodOf(world.since, 'month');
  let opening = world.chance.of('opening').between(6_000_000, 30_000_000);
  for (let month = first; periodEnd(month) < world.asOf; month = shiftPeriod(month, 1)) {
    const chance = world.chance.of('ledger', month);
    const expense = expensesOf(month, chance);
    const income = incomesOf(world, month, { chance, needed: sum(expense) - opening + 500_000 });
    const closing = opening + sum(income) - sum(expense);
    months.push({ month, opening, income, expense, closing });
    opening = closing;
  }
  return months;
}

export function sum(entries: readonly { readonly amount: number }[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0);
}

type Line = readonly [category: Category, title: string, least: number, most: number, note?: string];

const [, LETTING, , SUBSIDY, GIFT, OTHER_INCOME] = INCOME_CATEGORIES;
const [, WAGES, OFFICE, WELFARE] = EXPENSE_CATEGORIES;

/** Titles with the yuan between which they lie. Every month has the first four, and some of the others. */
const SPENDING: readonly Line[] = [
  [WAGES, '误工补贴', 900, 2400, '每工120元'],
  [OFFICE, '电话和宽带', 150, 320],
  [WELFARE, '垃圾清运费', 800, 3200],
  [WELFARE, '保洁员工资', 1800, 5400],
  [OFFICE, '纸张和印刷', 120, 900, '公开栏、会议材料'],
  [OFFICE, '水电费', 260, 1400],
  [WELFARE, '路灯电费', 180, 900],
  [WELFARE, '路灯维修', 300, 4600, '换灯头、镇流器'],
  [WELFARE, '走访慰问老人', 1000, 6000, '70岁以上，每人100元'],
  [WELFARE, '清雪用工', 600, 3600],
  [WELFARE, '防火防汛物资', 400, 2600],
  [OFFICE, '办公房维修', 500, 8000],
];

function expensesOf(month: Period, chance: Chance): LedgerEntry[] {
  const extra = chance.shuffle(SPENDING.slice(4)).slice(0, chance.between(2, 6));
  const { index } = periodParts(month);
  return [...SPENDING.slice(0, 4), ...extra].map((line, number) =>
    entry(line, { month, chance, voucher: `凭证${index}-${String(number + 1).padStart(2, '0')}` }),
  );
}

function incomesOf(
  world: World,
  month: Period,
  { chance, needed }: { chance: Chance; needed: number },
): LedgerEntry[] {
  const { index } = periodParts(month);
  const isVillage = world.profile.type === 'village';
  const lines: Line[] = [];
  if (index % 3 === 0) {
    const quarter = '一二三四'[index / 3 - 1];
    lines.push([SUBSIDY, `第${quarter}季度运转补助`, 12_000, 24_000, '乡镇（街道）拨']);
    lines.push([OTHER_INCOME, '银行存款利息', 20, 260]);
  }
  if (isVillage && (index === 3 || index === 9)) lines.push([LETTING, '机动地承包费', 6000, 36_000]);
  if (chance.happens(8)) lines.push([GIFT, '在外乡亲捐款', 500, 6000]);
  const entries = lines.map((line, number) =>
    entry(line, { month, chance, voucher: `收据${index}${String(number + 1).padStart(2, '0')}号` }),
  );
  const short = needed - sum(entries);
  // Nobody spends what is not there: the township helps out before the till is empty.
  if (short <= 0) return entries;
  const yuan = Math.ceil(short / 100_000) * 1000;
  return [
    ...entries,
    entry([SUBSIDY, '临时周转补助', yuan, yuan], { month, chance, voucher: `收据${index}99号` }),
  ];
}

function entry(
  [category, title, least, most, note]: Line,
  { month, chance, voucher }: { month: Period; chance: Chance; voucher: string },
): LedgerEntry {
  const fraction = least === most || chance.happens(40) ? 0 : chance.between(0, 99);
  const amount = chance.between(least, most) * 100 + fraction;
  const day = String(chance.between(1, 28)).padStart(2, '0');
  const on = calendarDate(`${periodStart(month).slice(0, 8)}${day}`);
  return { category, title, amount, on, voucher, ...(note !== undefined && { note }) };
}
