/** Over time as sheets of the ledger: the months and improvement of each site, and what changed in the last week. */
import type { CsvCell } from '../text/csv.ts';
import { column, PLACE_COLUMNS, type WorkbookTable } from '../text/workbook.ts';
import { percent } from '../base/percent.ts';
import type { Region } from '../region.ts';
import { dueIn, monthsOver, type MonthDue } from './due-months.ts';
import type { LedgerContext } from './ledger-context.ts';
import { levelsKnown, ranksOf, type RankLevel } from './ranks.ts';
import type { LedgerSummary } from './site-ledger.ts';
import type { Place } from './places.ts';
import { scoreOf } from './score.ts';
import { quartersOf } from './trend.ts';
import { hasChanged, weekOf } from './week.ts';
import { toldOf } from './week-view.ts';

interface Located {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: readonly string[];
}

const LEVEL_NAMES: Readonly<Record<RankLevel, string>> = {
  township: '乡镇（街道）',
  county: '县（区）',
  city: '全市',
};

/** 得分, 等次, the ranks that a region's ledger knows and with how many they are shared, as columns; none where the city gives no points. */
export function standingColumns(region: Region, summaries: readonly LedgerSummary[], context: LedgerContext) {
  const { rule } = context;
  const levels = levelsKnown(region);
  const ranks = ranksOf(summaries, context, levels);
  return {
    columns: rule
      ? [
          column('得分'),
          column('等次'),
          ...levels.map((level) => column(`${LEVEL_NAMES[level]}名次`, 12)),
          column('并列', 24),
        ]
      : [],
    cellsOf({ id, ledger, closed }: LedgerSummary): CsvCell[] {
      if (!rule) return [];
      // One that is closed is counted until then, and compared with nobody.
      const score = closed ? undefined : scoreOf(ledger, rule);
      return [
        ...(score ? [score.points, score.grade] : [null, '']),
        ...levels.map((level) => ranks.get(id)?.[level]?.rank ?? null),
        // Beside the ranks: they are numbers, so that they can be sorted.
        levels.flatMap((level) => sharedText(level, ranks.get(id)?.[level])).join('，'),
      ];
    },
  };
}

function sharedText(level: RankLevel, place: Place | undefined): string[] {
  return place && place.sharing > 1 ? [`${LEVEL_NAMES[level]} ${place.sharing} 个同分`] : [];
}

/** Numbers and not texts, so that they can be sorted: whole per cent, nothing where nothing was due. */
const shareCell = ({ inTime, due }: MonthDue): number | null =>
  due === 0 ? null : Number.parseInt(percent(inTime, due));

/** 每月按时: of what fell due in each month, what was published in time; and the last three months beside those before. */
export function monthsTable(located: readonly Located[], { asOf }: LedgerContext): WorkbookTable {
  const months = monthsOver(asOf);
  return {
    name: '每月按时',
    columns: [
      ...PLACE_COLUMNS,
      column('近三个月按时（%）', 16),
      column('前三个月按时（%）', 16),
      column('升降（百分点）', 14),
      column('一年到期（项）', 14),
      ...['按时（项）', '迟（项）', '没公布（项）'].map((name) => column(name, 12)),
      ...months.map((month) => column(`${month}按时（%）`, 12)),
    ],
    rows: located.map(({ summary, place }) => {
      const due = dueIn([summary.ledger], months);
      const { recent, before, rise = null } = quartersOf(due);
      const sum = (of: 'due' | 'inTime' | 'late' | 'never') => due.reduce((total, one) => total + one[of], 0);
      return [
        ...place,
        ...[shareCell(recent), shareCell(before), rise],
        ...[sum('due'), sum('inTime'), sum('late'), sum('never')],
        ...due.map(shareCell),
      ];
    }),
  };
}

/** 一周变化: the sites of which anything is another than a week before. */
export function weekTable(located: readonly Located[], context: LedgerContext): WorkbookTable {
  return {
    name: '一周变化',
    columns: [
      ...PLACE_COLUMNS,
      column('和哪天比', 12),
      ...['新欠（件）', '补上（件）', '迟公布（件）', '发出整改（件）', '整改改好（件）'].map((name) =>
        column(name, 14),
      ),
      ...['那天得分', '现在得分', '升降（分）'].map((name) => column(name)),
      column('变了什么', 80),
    ],
    rows: located.flatMap(({ summary, place }) => {
      const week = weekOf(summary, context);
      if (!hasChanged(week)) return [];
      const { since, newlyOwed, putRight, late, ordersGiven, ordersDone, before, now, change } = week;
      return [
        [
          ...place,
          since,
          ...[newlyOwed, putRight, late, ordersGiven, ordersDone].map(({ length }) => length),
          ...[before?.points ?? null, now?.points ?? null, change ?? null],
          toldOf(week).join('；'),
        ],
      ];
    }),
  };
}
