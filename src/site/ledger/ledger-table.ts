/** The ledger as tables for Excel, WPS and CSV: fixed headers, one sheet a question. From summaries only. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { LEDGER_COUNTS, LEDGER_COUNT_NAMES } from '../../model/place/ledger-rule.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { closedText } from '../closed-notice.ts';
import { summariesIn, type Region } from '../region.ts';
import { column, PLACE_COLUMNS as PLACE, placeNames, type WorkbookTable } from '../text/workbook.ts';
import type { LedgerContext } from './ledger-context.ts';
import { scoreOf } from './score.ts';
import { countedDeadline } from '../../model/place/rectification.ts';
import type { LedgerChange } from './ledger-facts.ts';
import { changesIn } from './rule-changes.ts';
import type { RuleChange } from './ledger-context.ts';
import { levelSheets } from './level-sheets.ts';
import { ledgerCounts, type LedgerSummary } from './site-ledger.ts';

/** The tables of a region's ledger: 各村（社区）, 欠公开, 迟公开, 版块, 事项, 整改, 改动, 打分; and what levels owe. */
export function ledgerTables(region: Region, context: LedgerContext): WorkbookTable[] {
  const summaries = summariesIn(region, context.summaries);
  const located = summaries.map((summary) => ({ summary, place: placeNames(summary, context.city) }));
  return [
    sitesTable(located, context),
    dutiesTable('欠公开', located, 'missing'),
    dutiesTable('迟公开', located, 'late'),
    sectionsTable(located),
    itemsTable(located),
    ordersTable(located),
    changesTable(located, changesIn(region, context.ruleChanges ?? []), context),
    ...(context.rule
      ? [
          scoresTable(
            located.filter(({ summary }) => !summary.closed),
            context.rule,
          ),
        ]
      : []),
    ...levelSheets(region, context),
  ];
}

interface LocatedSummary {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: ReturnType<typeof placeNames>;
}

function sitesTable(located: readonly LocatedSummary[], { rule, asOf }: LedgerContext): WorkbookTable {
  return {
    name: '各村（社区）',
    columns: [
      ...PLACE,
      ...(rule ? [column('得分'), column('等次')] : []),
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
      column('联系人', 20),
      column('电话', 16),
      column('统计日期', 12),
      column('撤并', 24),
    ],
    rows: located.map(({ summary, place }) => {
      const { ledger } = summary;
      const { closed } = summary;
      const score = rule && scoreOf(ledger, rule);
      const counts = ledgerCounts(ledger);
      return [
        ...place,
        // Counted until then, and compared with nobody.
        ...(score ? (closed ? [null, ''] : [score.points, score.grade]) : []),
        ...LEDGER_COUNTS.map((what) => counts[what]),
        ledger.missing[0]?.daysLate ?? 0,
        summary.financeReached ?? '',
        summary.disclosureCount,
        summary.openPostings.length,
        ledger.corrections,
        ledger.withdrawals,
        ledger.exemptions,
        summary.lastChangedOn ?? '',
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

const ORDER_STATES = { done: '已改好', open: '整改中', overdue: '超期', withdrawn: '已撤回' } as const;

function ordersTable(located: readonly LocatedSummary[]): WorkbookTable {
  return {
    name: '整改',
    columns: [
      ...PLACE,
      column('文号', 20),
      column('谁发的', 20),
      column('发出日期', 12),
      column('问题', 40),
      column('整改期限', 12),
      column('状态'),
      column('改好的日期', 12),
      column('怎么改的', 40),
    ],
    rows: located.flatMap(({ summary, place }) =>
      summary.ledger.orders.map((order) => {
        const { number, issuer, issuedOn, problems, state, result } = order;
        return [
          ...place,
          number ?? '',
          issuer,
          issuedOn,
          problems.join('；'),
          countedDeadline(order),
          ORDER_STATES[state],
          result?.passed ? result.on : '',
          result?.text ?? '',
        ];
      }),
    ),
  };
}

/** Of what sites share first, then of each site. */
function changesTable(
  located: readonly LocatedSummary[],
  shared: readonly RuleChange[],
  { city }: LedgerContext,
): WorkbookTable {
  const rowOf = (place: readonly string[], { of, on, what, before, after, why, by }: LedgerChange) => [
    ...place,
    of,
    on,
    what,
    before ?? '',
    after ?? '',
    why,
    by,
  ];
  const placeOfRule = ({ countyId, townshipId }: RuleChange): string[] => {
    const county = city.counties.find(({ id }) => id === countyId);
    const township = county?.townships.find(({ id }) => id === townshipId);
    return [county?.shortName ?? '', township?.name ?? '', ''];
  };
  return {
    name: '改动',
    columns: [
      ...PLACE,
      column('哪里的', 20),
      column('从哪天起', 12),
      column('改了什么', 30),
      column('原来', 20),
      column('改成', 20),
      column('为什么', 40),
      column('谁决定', 20),
    ],
    rows: [
      ...shared.map((change) => rowOf(placeOfRule(change), change)),
      ...located.flatMap(({ summary, place }) =>
        summary.ledger.changes.map((change) => rowOf(place, change)),
      ),
    ],
  };
}

function scoresTable(
  located: readonly LocatedSummary[],
  rule: NonNullable<LedgerContext['rule']>,
): WorkbookTable {
  return {
    name: '打分',
    columns: [...PLACE, column('扣分项', 16), column('怎么算', 32), column('扣分')],
    rows: located.flatMap(({ summary, place }) =>
      scoreOf(summary.ledger, rule).lines.map(({ name, working, points }) => [
        ...place,
        name,
        working,
        -points,
      ]),
    ),
  };
}
