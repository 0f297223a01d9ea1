/** 督查考核台账 as a page: whom to call today, how every site stands, and how it was counted. From summaries only. */
import type { LedgerContext } from './ledger-context.ts';
import { regionName, regionsWithoutSites, summariesIn, type Region } from '../region.ts';
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { compareText } from '../../model/values/compare-text.ts';
import type { City } from '../../model/place/city.ts';
import { countedDeadline } from '../../model/place/rectification.ts';
import { cityFooter, type CityFooter } from '../pages/city-page.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { formatSiteCounts, totalsOf } from '../pages/city-totals.ts';
import {
  cityPath,
  ledgerFilePath,
  ledgerPath,
  relativeHref,
  sitePath,
  STATUS_PATH,
  type SitePath,
} from '../urls.ts';
import { lateAnswerRows, type LateAnswersRow } from '../voice/late-answers.ts';
import { closedRows, standing, type ClosedRow } from '../closed-notice.ts';
import { heldRows, type HeldRow } from '../held-back.ts';
import { callsOf, type LedgerCall } from './calls.ts';
import { fundsGivenBy, type FundsGiven } from './funds-given.ts';
import { fundsOwedBy, type FundsOwed } from './funds-owed.ts';
import { itemRows, sectionRows, type ItemRow, type SectionRow } from './counts.ts';
import { countyRows, regionRows, type RegionRow } from './regions.ts';
import { rulesOf } from './rule-words.ts';
import type { LedgerChange } from './ledger-facts.ts';
import { changesIn } from './rule-changes.ts';
import type { LedgerOrder, LedgerSummary } from './site-ledger.ts';
import { siteRows, type LedgerRow } from './site-rows.ts';
import { overdueTasks, type OverdueTask } from './tasks-overdue.ts';

export interface LedgerOrderRow {
  readonly site: Link;
  readonly order: LedgerOrder;
  readonly issued: Day;
  readonly deadline: Day;
}

export interface LedgerChangeRow {
  /** Whose it is, where it is a site's. */
  readonly site?: Link | undefined;
  readonly change: LedgerChange;
  readonly on: Day;
}

export interface LedgerView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly asOf: Day;
  /** On the city's page: which commit it is made from, and where it is said whether that is the newest one. */
  readonly published?: { readonly commit?: string | undefined; readonly statusHref: string };
  readonly counts: string;
  readonly owing: number;
  readonly missing: number;
  readonly longest?: { readonly days: number; readonly site: string; readonly name: string } | undefined;
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
  /** Those that are closed. */
  readonly closed: readonly ClosedRow[];
  /** Those whose new content is not public. */
  readonly held: readonly HeldRow[];
  readonly sections: readonly SectionRow[];
  readonly items: readonly ItemRow[];
  readonly orders: readonly LedgerOrderRow[];
  readonly changes: readonly LedgerChangeRow[];
  /** Regions right below without a site that publishes, with what they give. */
  readonly without: readonly { readonly name: string; readonly gives: string }[];
  /** What the level whose page it is gives its sites. */
  readonly fundsGiven?: FundsGiven;
  /** What it has not paid. */
  readonly fundsOwed?: FundsOwed;
  /** What this level and those below it should have done. */
  readonly tasks: readonly OverdueTask[];
  readonly moreTasks: number;
  readonly lateAnswers: readonly LateAnswersRow[];
  readonly rules: readonly string[];
  readonly files: readonly { readonly text: string; readonly href: string }[];
  readonly up?: Link;
}

/** Sites and calls that a page above the townships lists; the rest are one tap further down. */
const LISTED = 30;

/** The ledger of the city, a county or a township. */
export function ledgerView(region: Region, context: LedgerContext): LedgerView {
  const path = ledgerPath(region.county?.id, region.township?.id);
  const summaries = summariesIn(region, context.summaries);
  const totals = totalsOf(summaries);
  const there = standing(summaries);
  const rows = siteRows(there, { context, region, path });
  const worst = rows.find(({ daysLate }) => daysLate > 0);
  const calls = callsOf(summaries, path, context.city);
  const listed = region.township ? summaries.length : LISTED;
  const tasks = overdueTasks(region, context);
  const fundsGiven = fundsGivenBy(region, context.levels ?? [], there);
  const fundsOwed = fundsOwedBy(region, { summaries, asOf: context.asOf }, path);
  return {
    frame: frameOf(region, context, path),
    footer: cityFooter(context, path, phonesOf(region)),
    asOf: { iso: context.asOf, text: formatDate(context.asOf) },
    ...(!region.county && {
      published: { commit: context.revision, statusHref: relativeHref(path, STATUS_PATH) },
    }),
    counts: formatSiteCounts(totals),
    owing: totals.owing,
    missing: totals.missing,
    longest: worst?.missing[0] && { days: worst.daysLate, site: worst.name, name: worst.missing[0].name },
    cells: cellsOf(summaries),
    calls: calls.slice(0, listed),
    moreCalls: Math.max(0, calls.length - listed),
    counties: region.county ? [] : countyRows(context, path),
    townships: region.township ? [] : regionRows(region, context, path),
    sites: rows.slice(0, listed),
    moreSites: Math.max(0, rows.length - listed),
    closed: closedRows(summaries, path),
    held: heldRows(summaries, path),
    sections: sectionRows(summaries),
    items: itemRows(summaries),
    orders: orderRows(summaries, context.asOf, path),
    changes: changeRows(summaries, { region, context, path }),
    without: regionsWithoutSites(region, context).map((one) => ({
      name: regionName(one, context.city),
      gives: givesOf(one, context),
    })),
    ...(fundsGiven && { fundsGiven }),
    ...(fundsOwed && { fundsOwed }),
    tasks: tasks.slice(0, LISTED),
    moreTasks: Math.max(0, tasks.length - LISTED),
    lateAnswers: lateAnswerRows(summaries, path).slice(0, listed),
    rules: rulesOf(context.rule),
    files: [
      { text: 'Excel 表格', href: relativeHref(path, ledgerFilePath(path, 'ledger.xlsx')) },
      { text: 'CSV（各村、社区）', href: relativeHref(path, ledgerFilePath(path, 'ledger.csv')) },
      { text: 'CSV（欠公开清单）', href: relativeHref(path, ledgerFilePath(path, 'missing.csv')) },
    ],
    ...upOf(region, context, path),
  };
}

/** `2026年给村（社区）安排的阵地资金：专项资金（财政和捐赠） 2,000,000.00 元`; empty where it says nothing. */
function givesOf(region: Region, { levels = [] }: LedgerContext): string {
  const given = fundsGivenBy(region, levels, []);
  if (!given) return '';
  const rows = given.rows.map(({ label, given: amount }) => `${label} ${amount} 元`);
  return `${given.year}年安排给村（社区）的阵地资金：${rows.join('，')}。`;
}

/** The city, then the ledgers that this one is part of. */
function crumbsOf({ county, township }: Region, city: City) {
  return [
    { text: city.title, path: cityPath() },
    ...(county ? [{ text: `${city.name}台账`, path: ledgerPath() }] : []),
    ...(county && township ? [{ text: `${county.shortName}台账`, path: ledgerPath(county.id) }] : []),
  ];
}

function frameOf(region: Region, { city }: LedgerContext, path: SitePath): PageFrame {
  const name = regionName(region, city);
  const title = `${name}督查考核台账`;
  return {
    ...cityFrame(city, {
      path,
      title: `${title} · ${city.title}`,
      description: `${name}各村（社区）公开了什么、欠什么、逾期几天，由公开的数据自动算出。`,
      name,
      kicker: region.township && region.county ? `${region.county.shortName} · 公开督查` : '公开督查',
      crumbs: crumbsOf(region, city),
    }),
    // 公开范围: for those who inspect; whoever finds it may read it, but it is not for search engines.
    isIndexed: false,
  };
}

function phonesOf({ county, township }: Region): PhoneLink[] {
  const region = township ?? county;
  return region ? [phoneLink(`台账有误，打${region.name}`, region.supervisionPhone)] : [];
}

function upOf(region: Region, { city }: LedgerContext, path: SitePath): { up?: Link } {
  if (region.township && region.county)
    return {
      up: { text: `${region.county.name}台账`, href: relativeHref(path, ledgerPath(region.county.id)) },
    };
  return region.county ? { up: { text: `${city.name}台账`, href: relativeHref(path, ledgerPath()) } } : {};
}

function cellsOf(summaries: readonly LedgerSummary[]): LedgerView['cells'] {
  const sites = (matches: (summary: LedgerSummary) => boolean): number => summaries.filter(matches).length;
  return [
    { label: '有欠', value: sites(({ missing }) => missing.length > 0), unit: '个' },
    { label: '欠公开', value: totalsOf(summaries).missing, unit: '件' },
    {
      label: '今年财务缺月的村（社区）',
      value: sites(({ ledger }) => ledger.months.some(({ state }) => state === 'missing')),
      unit: '个',
    },
    { label: '公示中', value: totalsOf(summaries).open, unit: '件' },
  ];
}

/** Newest first. */
function changeRows(
  summaries: readonly LedgerSummary[],
  { region, context, path }: { region: Region; context: LedgerContext; path: SitePath },
): LedgerChangeRow[] {
  const rowOf = (change: LedgerChange, site?: Link): LedgerChangeRow => ({
    site,
    change,
    on: dayOf(change.on, context.asOf.slice(0, 4)),
  });
  return [
    ...changesIn(region, context.ruleChanges ?? []).map((change) => rowOf(change)),
    ...summaries.flatMap(({ id, name, ledger }) =>
      ledger.changes.map((change) => rowOf(change, { text: name, href: relativeHref(path, sitePath(id)) })),
    ),
  ].sort((a, b) => compareText(b.change.on, a.change.on));
}

const ORDER_RANK = { overdue: 0, open: 1, done: 2, withdrawn: 3 } as const;

function orderRows(
  summaries: readonly LedgerSummary[],
  asOf: CalendarDate,
  path: SitePath,
): LedgerOrderRow[] {
  const year = asOf.slice(0, 4);
  return summaries
    .flatMap(({ name, id, ledger }) =>
      ledger.orders.map((order): LedgerOrderRow => ({
        site: { text: name, href: relativeHref(path, sitePath(id)) },
        order,
        issued: dayOf(order.issuedOn, year),
        deadline: dayOf(countedDeadline(order), year),
      })),
    )
    .sort((a, b) => ORDER_RANK[a.order.state] - ORDER_RANK[b.order.state]);
}
