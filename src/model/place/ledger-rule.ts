/**
 * 台账怎么打分: `content/ledger.yaml`, in versions, each with the day from which it counts. A score is the share of what was
 * owed in the year that was published, late less than in time, so it does not depend on how much a site owes; and what no
 * good behaviour elsewhere makes up for is a ceiling (红线). Every number is the city's.
 */
import type { z } from 'zod';
import { changesField, contentOn } from '../history/changes.ts';
import * as field from '../schema/fields.ts';
import type { CalendarDate } from '../values/calendar-date.ts';

/** What the ledger counts beside the duties themselves. Each is counted from public data alone. */
export const LEDGER_COUNTS = [
  'missing',
  'long-missing',
  'late',
  'finance-behind',
  'empty-section',
  'taken-down-early',
  'unanswered',
  'purge',
  'untrue',
  'order-overdue',
  'no-proof',
] as const;

export type LedgerCount = (typeof LEDGER_COUNTS)[number];

/** What each count is called, and in what it is counted. */
export const LEDGER_COUNT_NAMES: Readonly<
  Record<LedgerCount, { readonly name: string; readonly unit: string }>
> = {
  missing: { name: '到期没公布', unit: '件' },
  'long-missing': { name: '逾期超过30天', unit: '件' },
  late: { name: '公布迟了', unit: '件' },
  'finance-behind': { name: '财务缺月', unit: '个月' },
  'empty-section': { name: '版块空白', unit: '个' },
  'taken-down-early': { name: '提前取下', unit: '件' },
  unanswered: { name: '意见超期没答复', unit: '条' },
  purge: { name: '泄露个人信息', unit: '次' },
  untrue: { name: '查实公布不真实', unit: '件' },
  'order-overdue': { name: '整改超期', unit: '件' },
  'no-proof': { name: '没有张贴照片', unit: '件' },
};

/**
 * What can hold a score down. Nothing of it is what a site tells of its own accord and could as well keep to itself, save a
 * purge, without which the private data would stay public.
 */
export const CEILINGS = ['untrue', 'purge', 'order-overdue', 'finance-missing'] as const;

export type LedgerCeiling = (typeof CEILINGS)[number];

/** What each is called; the last is a share of the duties of its section, the others are so often. */
export const CEILING_NAMES: Readonly<Record<LedgerCeiling, string>> = {
  untrue: LEDGER_COUNT_NAMES.untrue.name,
  purge: LEDGER_COUNT_NAMES.purge.name,
  'order-overdue': LEDGER_COUNT_NAMES['order-overdue'].name,
  'finance-missing': '财务没公布',
};

const ceilingSchema = field.group('一条红线', {
  what: field.choice('什么事', CEILINGS),
  percent: field.count('百分之几', '只有 finance-missing 写：财务应公开的，没公布的占百分之几').optional(),
  most: field.count('最高几分', '有这件事，别的再好，最高也只有几分'),
});

const versionSchema = field.group('一版办法', {
  id: field.identifier('编号', '一版一个，如 v2026'),
  from: field.date('从哪天起', '从这天起照这一版算，一般是某年1月1日；换办法就加一版，旧的留着'),
  by: field.text('谁定的', '本溪市民政局', 60),
  why: field.text('为什么', '换了什么、为什么换', 200),
  late: field.list(
    '公布迟了',
    field.group('一档', {
      days: field.days('迟几天以内', '再迟的，最后一档不写').optional(),
      percent: field.count('算百分之几', '按时公布的算 100；写 80，就是一项算 0.8 项'),
    }),
    '迟得越久算得越少，从少往多写',
    6,
  ),
  unposted: field.count('没有张贴照片', '公布了、该上墙、没有照片的，少算百分之几；写 10，就是少算 0.1 项'),
  ceilings: field.list('红线', ceilingSchema, '有这些事，别的再好，最高也只有几分', 20).optional(),
  grades: field.list(
    '等次',
    field.group('一等', { from: field.count('多少分起'), name: field.text('叫什么', '好、较好', 10) }),
    '从高到低',
    10,
  ),
});

export const ledgerRuleSchema = field.group('打分办法', {
  versions: field.list('各版办法', versionSchema, '一版一条，每版从它那天起算', 40),
  changes: changesField,
});

/** All of `ledger.yaml`. */
export type LedgerRules = z.output<typeof ledgerRuleSchema>;

/** One version: what a score is counted by. */
export type LedgerRule = z.output<typeof versionSchema>;

/** The versions in the order in which they come into force. */
export function versionsInOrder({ versions }: Pick<LedgerRules, 'versions'>): LedgerRule[] {
  return versions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The version in force on a day, as it was written then; `undefined` before the first: no points are given. */
export function ledgerRuleOn(rules: LedgerRules | undefined, day: CalendarDate): LedgerRule | undefined {
  if (!rules) return undefined;
  return versionsInOrder(contentOn(ledgerRuleSchema, rules, day)).findLast(({ from }) => from <= day);
}
