/**
 * 督查通报 of the last quarter that is over: the text that officials send round, each sentence from a figure of the ledger, and
 * none where there is no figure. Of the city or a county; from summaries only.
 */
import { formatDate, type CalendarDate } from '../../../model/values/calendar-date.ts';
import {
  formatPeriod,
  formatPeriodInYear,
  monthsIn,
  periodEnd,
  periodOf,
  periodParts,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../../model/values/period.ts';
import { standing } from '../../closed-notice.ts';
import { regionName, summariesIn, type Region } from '../../region.ts';
import { ledgerPath } from '../../urls.ts';
import { dueIn, type MonthDue } from '../due-months.ts';
import { extremeSites, type Extreme } from '../extremes.ts';
import type { LedgerContext } from '../ledger-context.ts';
import { placeIn } from '../place-in.ts';
import { placeCell, placeText, rankByPoints } from '../places.ts';
import type { LedgerSummary } from '../site-ledger.ts';
import { siteRows } from '../site-rows.ts';
import { owesBadly, quartersOf, shareText, type Quarters } from '../trend.ts';
import { supervisionSentences, type ReportScope } from './report-supervision.ts';

/** Beside the ledger. */
export const REPORT_FILE = 'report.docx';

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportSection {
  /** `一、总体情况`. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: ReportTable;
}

export interface QuarterReport {
  readonly title: string;
  /** That it is a sample, where it is. */
  readonly sample: boolean;
  readonly sections: readonly ReportSection[];
  /** 落款: who issues it and when is written in by hand, for no file of the city says it. */
  readonly signature: readonly string[];
}

const HEAD = ['到期', '按时', '迟', '没公布', '按时率'];
const NUMERALS = '一二三四五';
const NAMED = 3;

/** The last quarter that is over on a day. */
export function quarterOver(asOf: CalendarDate): Period {
  return shiftPeriod(periodOf(asOf, 'quarter'), -1);
}

/** The text for the city or a county, as of the context's day. */
export function quarterReport(region: Region, context: LedgerContext): QuarterReport {
  const { asOf, city } = context;
  const scope = { quarter: quarterOver(asOf), summaries: summariesIn(region, context.summaries), asOf };
  const sections = [
    overall(scope),
    below(region, scope, context),
    named(region, scope, context),
    { title: '整改、检查和答复情况', paragraphs: supervisionSentences(scope) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    title: `关于${formatPeriod(scope.quarter)}${regionName(region, city)}村（社区）公开情况的通报`,
    sample: city.sample === true,
    sections: sections.map(({ title, ...section }, index) => ({
      heading: `${NUMERALS[index] ?? ''}、${title}`,
      ...section,
    })),
    signature: ['印发单位（盖章）：　　　　　　　　', '　　　　年　　月　　日'],
  };
}

type Untitled = Omit<ReportSection, 'heading'> & { readonly title: string };

function overall({ quarter, summaries, asOf }: ReportScope): Untitled {
  const quarters = quartersIn(summaries, quarter);
  const { recent } = quarters;
  const owed = withDuty(summaries, quarter).length;
  const months = dueOf(summaries, monthsIn(quarter));
  return {
    title: '总体情况',
    paragraphs: [
      recent.due === 0
        ? `${formatPeriod(quarter)}没有到期应公开的事项。`
        : `${formatPeriod(quarter)}（${formatDate(periodStart(quarter))}至${formatDate(periodEnd(quarter))}），${owed} 个村（社区）到期应公开 ${recent.due} 件。截至${formatDate(asOf)}，${countsText(recent)}${comparedText(quarters)}。`,
      ...accountsSentence(quarter, summaries, asOf),
    ],
    ...(recent.due > 0 && {
      table: {
        head: ['到期月份', ...HEAD],
        rows: months.map((one) => [formatPeriodInYear(one.month), ...cellsOf(one)]),
      },
    }),
  };
}

/** `按时公开 92 件，迟公开 40 件，至今没公开 8 件，按时率 66%`. */
function countsText(counts: MonthDue): string {
  return `按时公开 ${counts.inTime} 件，迟公开 ${counts.late} 件，至今没公开 ${counts.never} 件，按时率 ${shareText(counts)}`;
}

function comparedText({ before, rise }: Quarters): string {
  if (rise === undefined) return '';
  const how =
    rise === 0 ? '和上一季度持平' : `比上一季度${rise > 0 ? '升' : '降'} ${Math.abs(rise)} 个百分点`;
  return `，${how}（上一季度 ${shareText(before)}）`;
}

/** Which months' accounts are missing. A ledger knows the months of its own year only: of the year before nothing is said. */
function accountsSentence(
  quarter: Period,
  summaries: readonly LedgerSummary[],
  asOf: CalendarDate,
): string[] {
  if (quarter.slice(0, 4) !== asOf.slice(0, 4)) return [];
  const lacking = monthsIn(quarter).flatMap((month) => {
    const label = formatPeriodInYear(month);
    const sites = summaries.filter(({ ledger }) =>
      ledger.months.some((one) => one.label === String(periodParts(month).index) && one.state === 'missing'),
    );
    return sites.length > 0 ? [`${label}的 ${sites.length} 个`] : [];
  });
  return lacking.length > 0 ? [`财务至今没公布的村（社区）：${lacking.join('，')}。`] : [];
}

function below(region: Region, { quarter, summaries }: ReportScope, { city }: LedgerContext): Untitled {
  const { county } = region;
  const regions: Region[] = county
    ? county.townships.map((township) => ({ county, township }))
    : city.counties.map((one) => ({ county: one }));
  const rows = regions
    .map((one) => ({
      name: county ? regionName(one, city) : (one.county?.shortName ?? ''),
      counts: quartersIn(summariesIn(one, summaries), quarter).recent,
    }))
    .filter(({ counts }) => counts.due > 0);
  const places = [...rankByPoints(rows, ({ counts }) => counts.inTime / counts.due)];
  const what = county ? '乡镇（街道）' : '县（区）';
  return {
    title: `各${what}情况`,
    paragraphs: rows.length > 0 ? [`有到期事项的${what} ${rows.length} 个，以按时率从高到低排列：`] : [],
    table: {
      head: [what, ...HEAD, '名次'],
      rows: places.map(([{ name, counts }, place]) => [name, ...cellsOf(counts), placeCell(place)]),
    },
  };
}

/** The best and the worst, with what lowered them, and who improved most. Whoever owed nothing is not named. */
function named(region: Region, { quarter, summaries, asOf }: ReportScope, context: LedgerContext): Untitled {
  const there = withDuty(standing(summaries), quarter);
  const path = ledgerPath(region.county?.id);
  // Villages of one name lie in townships of one name as well: in the city's text the county stands before them.
  const places = new Map(there.map((one) => [one.id, placeIn(region, one, context.city)]));
  const rows = siteRows(there, { context, region, path });
  // Scores begin anew with the year: they say nothing of a quarter of the one before.
  const scored = quarter.slice(0, 4) === asOf.slice(0, 4) ? rows : [];
  const { best, worst, tied, tiedBest } = extremeSites(
    scored.map((row) => ({ ...row, place: places.get(row.id) })),
  );
  // Whoever stands among the lowest is not praised in the next sentence.
  const lowest = Math.max(-1, ...worst.map(({ points }) => Number(points)));
  const low = new Set(scored.flatMap(({ id, score }) => (score && score.points <= lowest ? [id] : [])));
  const risen = risenTexts(there, { quarter, low }, (one) => placeIn(region, one, context.city) ?? '');
  const day = formatDate(asOf);
  return {
    title: '先进和后进',
    paragraphs: [
      ...(best.length > 0
        ? [`截至${day}，今年得分最高的：${best.map(extremeText).join('；')}${alsoText(tiedBest, best)}。`]
        : []),
      ...(worst.length > 0
        ? [`得分最低的：${worst.map(extremeText).join('；')}${alsoText(tied, worst)}。`]
        : []),
      ...(risen.length > 0 ? [`比上一季度进步最大的：${risen.join('；')}。`] : []),
    ],
  };
}

/**
 * Who improved most, each with the place it has now; not who is low by the year's points or still owes badly. Equals of the last
 * one named are counted.
 */
function risenTexts(
  there: readonly LedgerSummary[],
  { quarter, low }: { readonly quarter: Period; readonly low: ReadonlySet<string> },
  placeOf: (summary: LedgerSummary) => string,
): string[] {
  const all = there.map((summary) => ({ summary, ...quartersIn([summary], quarter) }));
  const ranks = rankByPoints(all, ({ recent }) => recent.inTime / recent.due);
  const risen = all
    .filter(({ summary, recent, rise = 0 }) => rise > 0 && !low.has(summary.id) && !owesBadly(recent))
    .toSorted((a, b) => (b.rise ?? 0) - (a.rise ?? 0));
  const first = risen.slice(0, NAMED);
  const last = first.at(-1)?.rise;
  const tied = risen.slice(NAMED).filter(({ rise }) => rise === last).length;
  const placed = (one: (typeof all)[number]): string => {
    const place = ranks.get(one);
    return place ? `现在在 ${all.length} 个中${placeText(place)}` : '';
  };
  return [
    ...first.map(
      (one) =>
        `${placeOf(one.summary)}${one.summary.name}，按时率从 ${shareText(one.before)} 升到 ${shareText(one.recent)}，升 ${one.rise} 个百分点，${placed(one)}`,
    ),
    ...(tied > 0 ? [`另有 ${tied} 个也升 ${last} 个百分点`] : []),
  ];
}

/** Those with the same points that the text has no room to name. */
const alsoText = (tied: number, told: readonly Extreme[]): string =>
  tied > 0 ? `；另有 ${tied} 个并列 ${told.at(-1)?.points ?? ''} 分` : '';

const extremeText = ({ name, place = '', points, because }: Extreme): string =>
  `${place}${name} ${points} 分${because ? `（${because.replaceAll('；', '，')}）` : ''}`;

const cellsOf = (counts: MonthDue): string[] => [
  ...[counts.due, counts.inTime, counts.late, counts.never].map(String),
  shareText(counts),
];

function dueOf(summaries: readonly LedgerSummary[], months: readonly Period[]): MonthDue[] {
  return dueIn(
    summaries.map(({ ledger }) => ledger),
    months,
  );
}

/** The quarter beside the one before it. */
function quartersIn(summaries: readonly LedgerSummary[], quarter: Period): Quarters {
  return quartersOf(dueOf(summaries, [...monthsIn(shiftPeriod(quarter, -1)), ...monthsIn(quarter)]));
}

/** Those to whom something fell due in the quarter. */
function withDuty(summaries: readonly LedgerSummary[], quarter: Period): LedgerSummary[] {
  return summaries.filter((one) => quartersIn([one], quarter).recent.due > 0);
}
