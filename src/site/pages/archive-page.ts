/** What the archive shows: everything ever published, by year, month and section. */
import { formatPeriodInYear, periodOf, type Period } from '../../model/values/period.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import { entryOf, type Entry } from './entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { yearLinks, type YearLink } from './section-page.ts';
import type { SiteContext } from '../site-context.ts';
import { archivePath, archiveYearPath, relativeHref, sitePath, type SitePath } from '../urls.ts';

export interface ArchiveMonth {
  /** `9月` */
  readonly title: string;
  /** `m9`, a year's page only. */
  readonly anchor: string;
  readonly count: number;
  readonly sections: readonly {
    readonly section: Section;
    readonly title: string;
    readonly entries: readonly Entry[];
  }[];
}

export interface ArchiveYear {
  readonly text: string;
  readonly href: string;
  readonly count: number;
  readonly months: readonly { readonly title: string; readonly count: number; readonly href: string }[];
  readonly sections: readonly { readonly section: Section; readonly title: string; readonly count: number }[];
}

export interface ArchiveView {
  readonly frame: SiteFrame;
  readonly count: number;
  readonly years: readonly ArchiveYear[];
  /** The newest, so that whoever came here from a search without a script sees something at once. */
  readonly newest: readonly Entry[];
}

export interface ArchiveYearView {
  readonly frame: SiteFrame;
  readonly title: string;
  readonly count: number;
  readonly months: readonly ArchiveMonth[];
  readonly otherYears: readonly YearLink[];
}

/** The archive's first page. */
export function archiveView(context: SiteContext): ArchiveView {
  const { site, published } = context;
  const path = archivePath(site.profile.id);
  return {
    frame: siteFrame(context, {
      path,
      title: `按年份看全部公开 · ${site.profile.name}`,
      description: `${site.profile.name}公开过的全部 ${published.length} 件，按年、月、版块排列。`,
      crumbs: [{ text: '首页', path: sitePath(site.profile.id) }],
    }),
    count: published.length,
    years: yearLinks(published, context, path).map((year) => archiveYear(year, context, path)),
    newest: published.slice(0, 20).map((disclosure) => entryOf(disclosure, context, path)),
  };
}

function archiveYear(year: YearLink, context: SiteContext, path: SitePath): ArchiveYear {
  const disclosures = context.published.filter(({ content }) =>
    content.publishedOn.startsWith(String(year.year)),
  );
  const months = [...new Set(disclosures.map(({ content }) => periodOf(content.publishedOn, 'month')))];
  return {
    text: year.text,
    href: year.href,
    count: year.count,
    months: months.reverse().map((month) => ({
      title: formatPeriodInYear(month),
      count: disclosures.filter(({ content }) => content.publishedOn.startsWith(month)).length,
      href: `${relativeHref(path, archiveYearPath(context.site.profile.id, year.year))}#${anchorOf(month)}`,
    })),
    sections: SECTIONS.map((section) => ({
      section,
      title: context.words.sections[section],
      count: disclosures.filter((disclosure) => disclosure.section === section).length,
    })),
  };
}

/** Years in which something was published, newest first. */
export function archiveYears({ published }: SiteContext): number[] {
  return [...new Set(published.map(({ content }) => Number(content.publishedOn.slice(0, 4))))];
}

/** One year of the archive. */
export function archiveYearView(year: number, context: SiteContext): ArchiveYearView {
  const { site, words } = context;
  const path = archiveYearPath(site.profile.id, year);
  const disclosures = context.published.filter(({ content }) => content.publishedOn.startsWith(`${year}-`));
  const months = [...new Set(disclosures.map(({ content }) => periodOf(content.publishedOn, 'month')))];
  return {
    frame: siteFrame(context, {
      path,
      title: `${year}年全部公开 · ${site.profile.name}`,
      description: `${site.profile.name}${year}年公开的 ${disclosures.length} 件，按月和版块排列。`,
      crumbs: [
        { text: '首页', path: sitePath(site.profile.id) },
        { text: '按年份看', path: archivePath(site.profile.id) },
      ],
    }),
    title: `${year}年`,
    count: disclosures.length,
    months: months.map((month) => {
      const inMonth = disclosures.filter(({ content }) => content.publishedOn.startsWith(month));
      return {
        title: formatPeriodInYear(month),
        anchor: anchorOf(month),
        count: inMonth.length,
        sections: SECTIONS.map((section) => ({
          section,
          title: words.sections[section],
          entries: inMonth
            .filter((disclosure) => disclosure.section === section)
            .map((disclosure) => entryOf(disclosure, context, path)),
        })).filter(({ entries }) => entries.length > 0),
      };
    }),
    otherYears: yearLinks(context.published, context, path).filter((other) => other.year !== year),
  };
}

function anchorOf(month: Period): string {
  return `m${Number(month.slice(5))}`;
}
