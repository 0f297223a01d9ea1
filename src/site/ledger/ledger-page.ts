/** 督查考核台账 as a page: whom to call today, how every site stands, and how it was counted. From summaries only. */
import type { LedgerContext } from './ledger-context.ts';
import { regionName, regionsWithoutSites, type Region } from '../region.ts';
import { sitesIn } from '../site-names.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import type { City } from '../../model/place/city.ts';
import { cityFooter, type CityFooter } from '../pages/city-page.ts';
import type { Day } from '../pages/entries.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { formatSiteCounts, totalsOf } from '../pages/city-totals.ts';
import {
  checklistPath,
  cityPath,
  insidePath,
  ledgerFilePath,
  ledgerPath,
  relativeHref,
  reportPath,
  STATUS_PATH,
  type SitePath,
} from '../urls.ts';
import { lateAnswerRows, type LateAnswersRow } from '../voice/late-answers.ts';
import { closedRows, standing, type ClosedRow } from '../closed-notice.ts';
import { heldRows, type HeldRow } from '../held-back.ts';
import { callsOf, type LedgerCall } from './calls.ts';
import { dueSoon, type DueSoon } from './due-soon.ts';
import { hiddenNote } from './hidden-note.ts';
import { compareLink } from './compare/compare-page.ts';
import { fundsGivenBy, type FundsGiven } from './funds-given.ts';
import { fundsOwedBy, type FundsOwed } from './funds-owed.ts';
import { itemRows, sectionRows, type ItemRow, type SectionRow } from './counts.ts';
import { regionRows, regionsBelow, type RegionsBelow } from './regions.ts';
import { rulesOf } from './rule-words.ts';
import { extremeRegions, extremeSites, type Extremes } from './extremes.ts';
import { monthsLacking, type MonthLacking } from './months-lacking.ts';
import { changeRows, type LedgerChangeRow } from './order-rows.ts';
import { supervisionOf, type Supervision } from './supervision.ts';
import { accountsLacking, type LedgerSummary } from './site-ledger.ts';
import { siteRows, type LedgerRow } from './site-rows.ts';
import { overdueTasks, type OverdueTask } from './tasks-overdue.ts';
import { trendView, type TrendView } from './trend.ts';
import { weekView, type WeekView } from './week-view.ts';

export interface LedgerView extends Supervision, RegionsBelow {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly asOf: Day;
  /** On the city's page: which commit it is made from, and where it is said whether that is the newest one. */
  readonly published?: { readonly commit?: string | undefined; readonly statusHref: string };
  readonly counts: string;
  readonly owing: number;
  readonly missing: number;
  /** What is only in the ledger that is kept inside; empty where nothing is. */
  readonly hidden: string;
  /** Where that is. */
  readonly inside: string;
  readonly longest?: { readonly days: number; readonly site: string; readonly name: string } | undefined;
  /** What the sentence above them does not say. */
  readonly cells: readonly { readonly label: string; readonly value: number; readonly unit: string }[];
  /** The first few. */
  readonly calls: readonly LedgerCall[];
  /** The others, on a township's page. */
  readonly laterCalls: readonly LedgerCall[];
  readonly moreCalls: number;
  /** Of all calls the sites that owe nothing to be published: the sentence at the top does not count them. */
  readonly callsBesides: readonly string[];
  readonly months: readonly MonthLacking[];
  /** What still has time, of a county and a township. */
  readonly dueSoon?: DueSoon | undefined;
  readonly trend: TrendView;
  readonly week: WeekView;
  /** Of the city's townships. */
  readonly extremeTownships: Extremes;
  /** Of the sites, on pages above townships. */
  readonly extremeSites: Extremes;
  /** Sites, most harm first, on a township's page. */
  readonly sites: readonly LedgerRow[];
  /** Those that are closed. */
  readonly closed: readonly ClosedRow[];
  /** Those whose new content is not public. */
  readonly held: readonly HeldRow[];
  readonly sections: readonly SectionRow[];
  readonly items: readonly ItemRow[];
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
  /** 检查表, of counties and townships. */
  readonly checklistHref?: string;
  /** 通报 of the last quarter, of the city and of counties. */
  readonly reportHref?: string;
  /** The workbook first. */
  readonly files: readonly [LedgerFile, ...LedgerFile[]];
  readonly compare: Link;
}

/** `name` is what it is called on a phone. */
interface LedgerFile extends Link {
  readonly name: string;
}

/** Whoever has called these calls on. On a township's page all its sites follow right below. */
const FIRST_CALLS = { above: 3, township: 1 };
/** Of other things a page above the townships lists so many; the rest are one tap further down. */
const LISTED = 10;

/** The ledger of the city, a county or a township. */
export function ledgerView(region: Region, context: LedgerContext): LedgerView {
  const path = ledgerPath(region.county?.id, region.township?.id);
  const summaries = sitesIn(region, context);
  const totals = totalsOf(summaries);
  const there = standing(summaries);
  const rows = siteRows(there, { context, region, path });
  const worst = rows.filter(({ daysLate }) => daysLate > 0).toSorted((a, b) => b.daysLate - a.daysLate)[0];
  const about = { region, path, city: context.city, asOf: context.asOf };
  const calls = context.hides?.has('calls') ? [] : callsOf(summaries, about);
  const first = FIRST_CALLS[region.township ? 'township' : 'above'];
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
    ...{ owing: totals.owing, missing: totals.missing },
    ...{ hidden: hiddenNote(context.hides), inside: relativeHref(path, insidePath(path)) },
    longest: worst?.missing[0] && { days: worst.daysLate, site: worst.name, name: worst.missing[0].name },
    cells: cellsOf(summaries),
    calls: calls.slice(0, first),
    laterCalls: region.township ? calls.slice(first) : [],
    moreCalls: Math.max(0, calls.length - first),
    callsBesides: calls.filter(({ owed }) => owed === 0).map(({ site }) => site),
    months: monthsLacking(summaries, { region, context, path }),
    dueSoon: region.county && dueSoon(summaries, { region, context, path }),
    ...regionsBelow(region, context, path),
    extremeTownships: extremeRegions(region.county ? [] : regionRows(region, context, path)),
    extremeSites: extremeSites(region.township ? [] : rows),
    sites: region.township ? rows : [],
    closed: closedRows(summaries, path),
    held: heldRows(summaries, path),
    sections: sectionRows(summaries),
    items: itemRows(summaries),
    ...supervisionOf(summaries, { ...about, levels: context.levels }),
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
    ...(region.county && { checklistHref: relativeHref(path, checklistPath(path)) }),
    ...(!region.township && { reportHref: relativeHref(path, reportPath(path)) }),
    files: filesOf(path, titleOf(region, context.city)),
    ...overTime(region, context, path),
  };
}

/** `2026年给村（社区）安排的阵地资金：专项资金（财政和捐赠） 2,000,000.00 元`; empty where it says nothing. */
function givesOf(region: Region, { levels = [] }: LedgerContext): string {
  const given = fundsGivenBy(region, levels, []);
  if (!given) return '';
  const rows = given.rows.map(({ label, given: amount }) => `${label} ${amount} 元`);
  return `${given.year}年安排给村（社区）的阵地资金：${rows.join('，')}。`;
}

/** Of every level the same files: on a phone they are told apart by what they are called there. */
function filesOf(path: SitePath, title: string): LedgerView['files'] {
  const file = (text: string, part: string, name: string): LedgerFile => ({
    ...{ text, href: relativeHref(path, ledgerFilePath(path, name)) },
    name: `${title}${part}${name.slice(name.lastIndexOf('.'))}`,
  });
  return [
    file('Excel 表格', '', 'ledger.xlsx'),
    file('各村 CSV', '各村', 'ledger.csv'),
    file('欠公开 CSV', '欠公开', 'missing.csv'),
  ];
}

function overTime(region: Region, context: LedgerContext, path: SitePath) {
  return {
    trend: trendView(region, context, path),
    week: weekView(region, context, path),
    compare: compareLink(region, path),
  };
}

/** The city, then the ledgers that this one is part of. */
function crumbsOf({ county, township }: Region, city: City) {
  return [
    { text: city.title, path: cityPath() },
    ...(county ? [{ text: `${city.name}台账`, path: ledgerPath() }] : []),
    ...(county && township ? [{ text: `${county.shortName}台账`, path: ledgerPath(county.id) }] : []),
  ];
}

const titleOf = (region: Region, city: City): string => `${regionName(region, city)}督查考核台账`;

function frameOf(region: Region, { city }: LedgerContext, path: SitePath): PageFrame {
  const name = regionName(region, city);
  const title = titleOf(region, city);
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

function cellsOf(summaries: readonly LedgerSummary[]): LedgerView['cells'] {
  const sites = (matches: (summary: LedgerSummary) => boolean): number => summaries.filter(matches).length;
  return [
    {
      // Sites, not months: how many months there are is said with their list.
      label: '财务缺月的村（社区）',
      value: sites(({ ledger }) => accountsLacking(ledger) > 0),
      unit: '个',
    },
    { label: '公示中', value: totalsOf(summaries).open, unit: '件' },
  ];
}
