/** What a section's page shows: what is open now, then everything of the last years by month. */
import { formatPeriod, periodOf, type Period } from '../../model/values/period.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Section } from '../../model/disclosure/section.ts';
import type { Vocabulary } from '../../model/words/vocabulary.ts';
import type { Figure } from '../charts/figures.ts';
import { subsidiesFigure } from '../charts/subsidies.ts';
import type { Entry } from './entries.ts';
import { oncePerStory, storyEntryOf } from '../story/story-entries.ts';
import { monthsPublished, type MonthsOfYear } from './finance-glance.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { openPostings, type OpenPostingView } from './postings.ts';
import type { NotedLink } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import {
  archiveYearPath,
  boardFilePath,
  relativeHref,
  sectionPath,
  sitePath,
  type SitePath,
} from '../urls.ts';

export interface MonthOfEntries {
  /** `2026年9月` */
  readonly title: string;
  /** `m9`, for links from above. */
  readonly anchor: string;
  readonly entries: readonly Entry[];
}

export interface YearLink {
  readonly year: number;
  readonly text: string;
  readonly count: number;
  readonly href: string;
}

export interface SectionView {
  readonly frame: SiteFrame;
  readonly section: Section;
  readonly title: string;
  readonly count: number;
  readonly about: string;
  readonly postings: readonly OpenPostingView[];
  /** Only in finance: which months' accounts are out. */
  readonly accountMonths: readonly MonthsOfYear[];
  readonly subsidies?: Figure | undefined;
  readonly months: readonly MonthOfEntries[];
  /** Years that are no longer listed here. */
  readonly earlier: readonly YearLink[];
  readonly print?: NotedLink;
}

/** How many months with disclosures a section lists before it sends the reader to the archive. */
const MONTHS_LISTED = 15;

/** The page of one of the four sections. */
export function sectionView(section: Section, context: SiteContext): SectionView {
  const { site, words } = context;
  const path = sectionPath(site.profile.id, section);
  const disclosures = context.published.filter((disclosure) => disclosure.section === section);
  const months = byMonth(oncePerStory(disclosures, context), context, path);
  const listed = months.slice(0, MONTHS_LISTED);
  const title = words.sections[section];
  const subsidies = subsidiesFigure(section, context);
  const panel = boardFilePath(site.profile.id, `panel-${section}.pdf`);
  return {
    frame: siteFrame(context, {
      path,
      title: `${title} · ${site.profile.name}`,
      description: `${site.profile.name}${title}：${aboutSection(section, words)}`,
      section,
      crumbs: [{ text: '首页', path: sitePath(site.profile.id) }],
      feed: path,
    }),
    section,
    title,
    count: disclosures.length,
    about: aboutSection(section, words),
    postings: openPostings(context, path, section),
    accountMonths: section === 'finance' ? monthsPublished(context, path) : [],
    subsidies,
    months: listed,
    earlier: months.length > listed.length ? yearLinks(disclosures, context, path) : [],
    ...(context.hasPosters && {
      print: { text: `打印${title}栏`, note: 'PDF', href: relativeHref(path, panel) },
    }),
  };
}

function aboutSection(section: Section, { affairsTopics, economy }: Vocabulary): string {
  switch (section) {
    case 'party':
      return '党组织设置、党员发展、三会一课、党费。';
    case 'affairs':
      return `${affairsTopics}。`;
    case 'finance':
      return `${economy}每月收支、补贴发放、合同和债权债务。`;
    case 'other':
      return '通知公告、办事指南、便民服务。';
  }
}

/** Disclosures by the month they were published in, newest first; a story of several by its newest. */
function byMonth(disclosures: readonly Disclosure[], context: SiteContext, from: SitePath): MonthOfEntries[] {
  const months = new Map<Period, Entry[]>();
  for (const disclosure of disclosures) {
    const month = periodOf(disclosure.content.publishedOn, 'month');
    const entries = months.get(month) ?? [];
    entries.push(storyEntryOf(disclosure, context, from));
    months.set(month, entries);
  }
  return [...months].map(([month, entries]) => ({
    title: formatPeriod(month),
    anchor: `m${Number(month.slice(5))}`,
    entries,
  }));
}

/** A link to the archive of each year that has disclosures, newest first. */
export function yearLinks(
  disclosures: readonly Disclosure[],
  { site }: SiteContext,
  from: SitePath,
): YearLink[] {
  const counts = new Map<string, number>();
  for (const { content } of disclosures) {
    const year = content.publishedOn.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({
    year: Number(year),
    text: `${year}年`,
    count,
    href: relativeHref(from, archiveYearPath(site.profile.id, Number(year))),
  }));
}
