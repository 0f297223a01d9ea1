/** The ledger as tables for Excel, WPS and CSV: fixed headers, one sheet a question. From summaries only. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { LEDGER_COUNTS, LEDGER_COUNT_NAMES } from '../../model/place/ledger-rule.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { closedText } from '../closed-notice.ts';
import { summariesIn, type Region } from '../region.ts';
import {
  column,
  inOrderOfPlaces,
  PLACE_COLUMNS as PLACE,
  placeNames,
  type WorkbookTable,
} from '../text/workbook.ts';
import { dueSoonTable } from './due-soon.ts';
import type { LedgerContext } from './ledger-context.ts';
import { owedIn } from './score.ts';
import { scoresTable } from './score-sheet.ts';
import { judgedOf } from './site-rows.ts';
import { inspectionsTable, ordersTable } from './order-sheets.ts';
import { changesIn } from './rule-changes.ts';
import { changesTable } from './changes-sheet.ts';
import { levelSheets } from './level-sheets.ts';
import { monthsTable, standingColumns, weekTable } from './time-sheets.ts';
import { ledgerCounts, type LedgerSummary } from './site-ledger.ts';

/** The tables of a region's ledger: 各村（社区）, 欠公开, 迟公开, 快到期, 版块, 事项, 整改, 检查, 改动, 打分, 每月按时, 一周变化; and what levels owe. */
export function ledgerTables(region: Region, context: LedgerContext): WorkbookTable[] {
  const summaries = inOrderOfPlaces(summariesIn(region, context.summaries), context.city);
  const located = summaries.map((summary) => ({ summary, place: placeNames(summary, context.city) }));
  return [
    sitesTable(located, context, standingColumns(region, summaries, context)),
    dutiesTable('欠公开', located, 'missing'),
    dutiesTable('迟公开', located, 'late'),
    dueSoonTable(located, context),
    sectionsTable(located),
    itemsTable(located),
    ordersTable(located, context),
    inspectionsTable(located),
    changesTable(located, changesIn(region, context.ruleChanges ?? []), context),
    ...(context.rule
      ? [
          scoresTable(
            located.filter(({ summary }) => !summary.closed),
            context.rule,
          ),
        ]
      : []),
    monthsTable(located, context),
    weekTable(located, context),
    ...levelSheets(region, context),
  ];
}

interface LocatedSummary {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: ReturnType<typeof placeNames>;
}

function sitesTable(
  located: readonly LocatedSummary[],
  { asOf }: LedgerContext,
  standing: ReturnType<typeof standingColumns>,
): WorkbookTable {
  return {
    name: '各村（社区）',
    columns: [
      ...PLACE,
      ...standing.columns,
      column('应公开（项）', 12),
      column('按时公布（项）', 14),
      column('应公开的没有照片（项）', 20),
      ...LEDGER_COUNTS.map((what) =>
        column(`${LEDGER_COUNT_NAMES[what].name}（${LEDGER_COUNT_NAMES[what].unit}）`, 14),
      ),
      column('最长逾期（天）', 12),
      column('财务公布到', 12),
      column('公开总数（件）', 12),
      column('正在公示（件）', 12),
      column('更正（次）'),
      column('撤回（件）'),
      column('隐私豁免（处）', 12),
      column('最近更新', 12),
      column('评议和检查', 40),
      column('联系人', 20),
      column('电话', 16),
      column('统计日期', 12),
      column('撤并', 24),
    ],
    rows: located.map(({ summary, place }) => {
      const { ledger } = summary;
      const { closed } = summary;
      const counts = ledgerCounts(ledger);
      return [
        ...place,
        ...standing.cellsOf(summary),
        owedIn(ledger),
        owedIn(ledger) - ledger.late.length - ledger.missing.length,
        ledger.unposted,
        ...LEDGER_COUNTS.map((what) => counts[what]),
        ledger.missing[0]?.daysLate ?? 0,
        summary.financeReached ?? '',
        summary.disclosureCount,
        summary.openPostings.length,
        ledger.corrections,
        ledger.withdrawals,
        ledger.exemptions,
        summary.lastChangedOn ?? '',
        judgedOf(summary, asOf).join('；'),
        `${ledger.contact.post}${ledger.contact.name}`,
        ledger.contact.phone,
        asOf satisfies CalendarDate,
        closed ? closedText(closed) : '',
      ];
    }),
  };
}

function dutiesTable(
  name: string,
  located: readonly LocatedSummary[],
  key: 'missing' | 'late',
): WorkbookTable {
  return {
    name,
    columns: [
      ...PLACE,
      column('版块', 12),
      column('事项', 40),
      column('最晚公布', 12),
      column(key === 'missing' ? '逾期（天）' : '迟了（天）'),
    ],
    rows: located.flatMap(({ summary, place }) =>
      summary.ledger[key].map((duty) => [
        ...place,
        vocabularyOf(summary.type).sections[duty.section],
        duty.name,
        duty.dueOn,
        duty.daysLate,
      ]),
    ),
  };
}

function sectionsTable(located: readonly LocatedSummary[]): WorkbookTable {
  return {
    name: '版块',
    columns: [...PLACE, column('版块', 12), column('按时'), column('迟'), column('欠'), column('空白')],
    rows: located.flatMap(({ summary, place }) =>
      SECTIONS.map((section) => {
        const { met, late, missing } = summary.ledger.sections[section];
        return [
          ...place,
          vocabularyOf(summary.type).sections[section],
          met,
          late,
          missing,
          summary.ledger.emptySections.includes(section) ? '空白' : '',
        ];
      }),
    ),
  };
}

function itemsTable(located: readonly LocatedSummary[]): WorkbookTable {
  return {
    name: '事项',
    columns: [...PLACE, column('事项', 32), column('按时'), column('迟'), column('欠')],
    rows: located.flatMap(({ summary, place }) =>
      summary.ledger.items.map(({ title, met, late, missing }) => [...place, title, met, late, missing]),
    ),
  };
}
