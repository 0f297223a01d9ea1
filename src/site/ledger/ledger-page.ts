/** 督查考核台账 as a page: whom to call today, how every site stands, and how it was counted. From summaries only. */
import { formatDate, type CalendarDate } from '../../model/calendar-date.ts';
import type { County, Township } from '../../model/city.ts';
import { LEDGER_COUNT_NAMES, type LedgerRule } from '../../model/ledger-rule.ts';
import { SECTIONS, type Section } from '../../model/section.ts';
import { cityFooter, type CityContext, type CityFooter } from '../city-page.ts';
import { dayOf, type Day } from '../entries.ts';
import { cityFrame, phoneLink, type Link, type PageFrame, type PhoneLink } from '../frame.ts';
import { formatSiteCounts, totalsOf } from '../city-totals.ts';
import type { SiteSummary } from '../summary.ts';
import { cityPath, ledgerFilePath, ledgerPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { callsOf, type LedgerCall } from './calls.ts';
import { countyRows, regionRows, type RegionRow } from './regions.ts';
import { rankByPoints, scoreOf, type Score } from './score.ts';
import type { DutyCounts, LedgerMonth, LedgerOrder } from './site-ledger.ts';

export interface LedgerContext extends CityContext {
  readonly asOf: CalendarDate;
  /** Absent where the city gives no points. */
  readonly rule?: LedgerRule;
}

/** Whose ledger a page shows. */
export interface LedgerRegion {
  readonly county?: County;
  readonly township?: Township;
}

export interface LedgerRow {
  readonly name: string;
  readonly href: string;
  /** The township, on pages above it. */
  readonly place?: string;
  /** Place among the sites of its township. */
  readonly rank?: number;
  readonly score?: Score;
  /** Days by which the longest overdue is late; 0 when nothing is owed. */
  readonly daysLate: number;
  readonly missing: readonly { readonly name: string; readonly due: Day; readonly daysLate: number }[];
  readonly months: readonly LedgerMonth[];
  /** `财务到9月`, `还没有公布过财务`. */
  readonly finance: string;
  readonly notes: readonly string[];
}

export interface LedgerOrderRow {
  readonly site: Link;
  readonly order: LedgerOrder;
  readonly issued: Day;
  readonly deadline: Day;
}

export interface LedgerView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly asOf: Day;
  readonly counts: string;
  readonly owing: number;
  readonly missing: number;
  readonly longest?: { readonly days: number; readonly site: string; readonly name: string };
  readonly cells: readonly { readonly label: string; readonly value: number; readonly unit: string }[];
  readonly calls: readonly LedgerCall[];
  readonly moreCalls: number;
  /** Counties, on the city's page. */
  readonly counties: readonly RegionRow[];
  /** Townships below, worst first; none on a township's page. */
  readonly townships: readonly RegionRow[];
  /** Sites, longest overdue first; on the city's page only those that owe. */
  readonly sites: readonly LedgerRow[];
  readonly moreSites: number;
  readonly sections: readonly (DutyCounts & {
    readonly section: Section;
    readonly title: string;
    readonly empty: number;
  })[];
  readonly items: readonly (DutyCounts & { readonly title: string })[];
  readonly orders: readonly LedgerOrderRow[];
  readonly rules: readonly string[];
  readonly files: readonly { readonly text: string; readonly href: string }[];
  readonly up?: Link;
}

/** Sites and calls that a page above the townships lists; the rest are one tap further down. */
const LISTED = 30;

/** The ledger of the city, a county or a township. */
export function ledgerView(region: LedgerRegion, context: LedgerContext): LedgerView {
  const path = ledgerPath(region.county?.id, region.township?.id);
  const summaries = summariesOf(region, context.summaries);
  const totals = totalsOf(summaries);
  const rows = siteRows(summaries, { context, region, path });
  const worst = rows.find(({ daysLate }) => daysLate > 0);
  const calls = callsOf(summaries, path);
  const listed = region.township ? rows.length : LISTED;
  return {
    frame: frameOf(region, context, path),
    footer: cityFooter(context, path, phonesOf(region)),
    asOf: { iso: context.asOf, text: formatDate(context.asOf) },
    counts: formatSiteCounts(totals),
    owing: totals.owing,
    missing: totals.missing,
    ...(worst?.missing[0] && {
      longest: { days: worst.daysLate, site: worst.name, name: worst.missing[0].name },
    }),
    cells: cellsOf(summaries),
    calls: calls.slice(0, listed),
    moreCalls: Math.max(0, calls.length - listed),
    counties: region.county ? [] : countyRows(context, path),
    townships: region.township ? [] : regionRows(region, context, path),
    sites: rows.slice(0, listed),
    moreSites: Math.max(0, rows.length - listed),
    sections: sectionRows(summaries),
    items: itemRows(summaries),
    orders: orderRows(summaries, path),
    rules: rulesOf(context.rule),
    files: [
      { text: 'Excel 表格', href: relativeHref(path, ledgerFilePath(path, 'ledger.xlsx')) },
      { text: 'CSV（各村、社区）', href: relativeHref(path, ledgerFilePath(path, 'ledger.csv')) },
      { text: 'CSV（欠公开清单）', href: relativeHref(path, ledgerFilePath(path, 'missing.csv')) },
    ],
    ...upOf(region, context, path),
  };
}

/** The summaries of a region's sites. */
export function summariesOf(
  { county, township }: LedgerRegion,
  summaries: readonly SiteSummary[],
): SiteSummary[] {
  return summaries.filter(
    ({ countyId, townshipId }) =>
      (!county || countyId === county.id) && (!township || townshipId === township.id),
  );
}

function frameOf(region: LedgerRegion, { city }: LedgerContext, path: SitePath): PageFrame {
  const name = region.township?.name ?? region.county?.name ?? city.name;
  const title = `${name}督查考核台账`;
  return {
    ...cityFrame(city, {
      path,
      title: `${title} · ${city.title}`,
      description: `${name}各村（社区）公开了什么、欠什么、逾期几天，由公开的数据自动算出。`,
      name,
      kicker: region.township && region.county ? `${region.county.shortName} · 公开督查` : '公开督查',
      crumbs: [{ text: city.title, path: cityPath() }],
    }),
    // 公开范围: for those who inspect; whoever finds it may read it, but it is not for search engines.
    isIndexed: false,
  };
}

function phonesOf({ county, township }: LedgerRegion): PhoneLink[] {
  const region = township ?? county;
  return region ? [phoneLink(`台账有误，打${region.name}`, region.supervisionPhone)] : [];
}

function upOf(region: LedgerRegion, { city }: LedgerContext, path: SitePath): { up?: Link } {
  if (region.township && region.county)
    return {
      up: { text: `${region.county.name}台账`, href: relativeHref(path, ledgerPath(region.county.id)) },
    };
  return region.county ? { up: { text: `${city.name}台账`, href: relativeHref(path, ledgerPath()) } } : {};
}

function cellsOf(summaries: readonly SiteSummary[]): LedgerView['cells'] {
  const sites = (matches: (summary: SiteSummary) => boolean): number => summaries.filter(matches).length;
  return [
    { label: '有欠', value: sites(({ missing }) => missing.length > 0), unit: '个' },
    { label: '欠公开', value: totalsOf(summaries).missing, unit: '件' },
    {
      label: '财务缺月',
      value: sites(({ ledger }) => ledger.months.some(({ state }) => state === 'missing')),
      unit: '个',
    },
    { label: '公示中', value: totalsOf(summaries).open, unit: '件' },
  ];
}

function siteRows(
  summaries: readonly SiteSummary[],
  { context, region, path }: { context: LedgerContext; region: LedgerRegion; path: SitePath },
): LedgerRow[] {
  const { rule, city, asOf } = context;
  const scores = new Map(summaries.map((summary) => [summary, rule && scoreOf(summary.ledger, rule)]));
  const ranks = new Map(
    [...Map.groupBy(summaries, ({ countyId, townshipId }) => `${countyId}/${townshipId}`).values()].flatMap(
      // One alone is not first of anything.
      (inTownship) =>
        inTownship.length > 1
          ? [...rankByPoints(inTownship, (summary) => scores.get(summary)?.points ?? 0)]
          : [],
    ),
  );
  const townshipName = ({ countyId, townshipId }: SiteSummary): string =>
    city.counties.find(({ id }) => id === countyId)?.townships.find(({ id }) => id === townshipId)?.name ??
    '';
  return summaries
    .map((summary): LedgerRow => {
      const { ledger, name, id } = summary;
      const score = scores.get(summary);
      const rank = ranks.get(summary);
      return {
        name,
        href: relativeHref(path, sitePath(id)),
        ...(!region.township && { place: townshipName(summary) }),
        ...(score && { score, ...(rank !== undefined && { rank }) }),
        daysLate: ledger.missing[0]?.daysLate ?? 0,
        missing: ledger.missing.map((duty) => ({
          name: duty.name,
          due: dayOf(duty.dueOn, asOf.slice(0, 4)),
          daysLate: duty.daysLate,
        })),
        months: ledger.months,
        finance: financeText(ledger.months),
        notes: notesOf(summary),
      };
    })
    .sort((a, b) => b.daysLate - a.daysLate || b.missing.length - a.missing.length);
}

function financeText(months: readonly LedgerMonth[]): string {
  const out = months.findLast(({ state }) => state === 'out' || state === 'late');
  const lacking = months.filter(({ state }) => state === 'missing').map(({ label }) => label);
  if (!out) return lacking.length > 0 ? `今年财务一个月也没公布` : '今年还没到公布财务的时候';
  return `财务到${out.label}月${lacking.length > 0 ? `，缺${lacking.join('、')}月` : ''}`;
}

/** What else an inspector asks about, only where there is something. */
function notesOf({ ledger, type }: SiteSummary): string[] {
  const {
    late,
    emptySections,
    takenDownEarly,
    unanswered,
    proofs,
    corrections,
    purges,
    exemptions,
    withdrawals,
  } = ledger;
  const affairs = type === 'village' ? '村务' : '居务';
  const names: Readonly<Record<Section, string>> = { party: '党务', affairs, finance: '财务', other: '其他' };
  return [
    late.length > 0 ? `今年迟公布 ${late.length} 件，最长迟 ${late[0]?.daysLate ?? 0} 天` : '',
    emptySections.length > 0 ? `${emptySections.map((section) => names[section]).join('、')}版块空白` : '',
    takenDownEarly.length > 0 ? `提前取下 ${takenDownEarly.length} 件` : '',
    unanswered.length > 0 ? `意见超期没答复 ${unanswered.length} 条` : '',
    corrections > 0 ? `更正 ${corrections} 次` : '',
    withdrawals > 0 ? `撤回 ${withdrawals} 件` : '',
    purges > 0 ? `因隐私清除 ${purges} 次` : '',
    exemptions > 0 ? `隐私豁免 ${exemptions} 处` : '',
    proofs.due > 0 ? `张贴有照片 ${proofs.given}/${proofs.due}` : '',
  ].filter(Boolean);
}

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  party: '党务公开',
  affairs: '村（居）务公开',
  finance: '财务公开',
  other: '其他事项',
};

function sectionRows(summaries: readonly SiteSummary[]): LedgerView['sections'] {
  return SECTIONS.map((section) => ({
    section,
    title: SECTION_TITLES[section],
    ...addUp(summaries.map(({ ledger }) => ledger.sections[section])),
    empty: summaries.filter(({ ledger }) => ledger.emptySections.includes(section)).length,
  }));
}

function itemRows(summaries: readonly SiteSummary[]): LedgerView['items'] {
  const all = summaries.flatMap(({ ledger }) => ledger.items);
  return [...Map.groupBy(all, ({ item }) => item).values()]
    .map((counts) => ({ title: counts[0]?.title ?? '', ...addUp(counts) }))
    .sort((a, b) => b.missing - a.missing || b.late - a.late);
}

function addUp(counts: readonly DutyCounts[]): DutyCounts {
  const sum = (key: keyof DutyCounts): number => counts.reduce((total, one) => total + one[key], 0);
  return { met: sum('met'), late: sum('late'), missing: sum('missing') };
}

const ORDER_RANK = { overdue: 0, open: 1, done: 2 } as const;

function orderRows(summaries: readonly SiteSummary[], path: SitePath): LedgerOrderRow[] {
  return summaries
    .flatMap(({ name, id, ledger }) =>
      ledger.orders.map((order): LedgerOrderRow => ({
        site: { text: name, href: relativeHref(path, sitePath(id)) },
        order,
        issued: dayOf(order.issuedOn, ''),
        deadline: dayOf(order.deadline, ''),
      })),
    )
    .sort((a, b) => ORDER_RANK[a.order.state] - ORDER_RANK[b.order.state]);
}

/** How it was counted, in words. */
function rulesOf(rule: LedgerRule | undefined): string[] {
  const base = [
    '哪些事要公开、最晚哪天，按公开目录；过了那天没有公布就是“欠”，晚了公布就是“迟”。',
    '只算今年到期的，和以前欠到现在的。本期没有发生、按时说明了的，算公布了。',
  ];
  if (!rule) return base;
  return [
    ...base,
    `满分 ${rule.full} 分，从里面扣：${rule.deductions
      .map(({ what, points, per = 1, most }) => {
        const { name, unit } = LEDGER_COUNT_NAMES[what];
        return `${name}每${per === 1 ? '' : per}${unit} ${points} 分${most === undefined ? '' : `（最多 ${most} 分）`}`;
      })
      .join('；')}。`,
    `${rule.grades.map(({ from, name }) => `${from} 分起是“${name}”`).join('，')}。名次只在本乡镇（街道）里排，同分同名次。`,
  ];
}
