/** 撤并 in words: of a place that is no more, and of one that others went into. */
import { closedBy, NO_SUCCESSION, type SiteName } from '../model/place/closing.ts';
import { compareText } from '../model/values/compare-text.ts';
import { dateParts, formatDate, type CalendarDate } from '../model/values/calendar-date.ts';
import type { Site } from '../model/place/site.ts';
import type { Link } from './links.ts';
import { placeName } from './site-names.ts';
import type { SiteContext } from './site-context.ts';
import { relativeHref, sitePath, type SitePath } from './urls.ts';

/** The sentence at the top of every page of a closed place: its words around the links. */
export interface ClosedNotice {
  /** `本村已于2026年7月1日` */
  readonly before: string;
  /** `并入`; `撤销` where it went nowhere. */
  readonly what: string;
  readonly into: readonly Link[];
  /** `，这里留着以前公开的，不再有新的。` */
  readonly after: string;
}

/** What is said of a site that is closed; `undefined` while it is not. */
export function closedNotice(
  { site, words, closed }: Pick<SiteContext, 'site' | 'words' | 'closed'>,
  from: SitePath,
): ClosedNotice | undefined {
  if (!closed) return undefined;
  const { into } = site.succession ?? NO_SUCCESSION;
  return {
    before: `本${words.place}已于${formatDate(closed.on)}`,
    what: into.length > 0 ? '并入' : '撤销',
    into: into.map((one) => linkTo(one, from)),
    after: '，这里留着以前公开的，不再有新的。',
  };
}

/** What was merged into a site by now, with the day: `原河东村的公开`. */
export function formerSites(
  { site }: Pick<SiteContext, 'site'>,
  from: SitePath,
): (Link & { readonly note: string })[] {
  const { formerly } = site.succession ?? NO_SUCCESSION;
  return formerly.map(({ id, name, on }) => ({
    text: `原${name}的公开`,
    note: `${dateParts(on).year}年${dateParts(on).month}月并入`,
    href: relativeHref(from, sitePath(id)),
  }));
}

/** A site that is closed, as pages above it and the ledger know it. */
export interface ClosedSite {
  readonly on: CalendarDate;
  /** Who approved it, and the number of the approval. */
  readonly source: string;
  /** Where it went; none where it is only dissolved. */
  readonly into: readonly SiteName[];
}

/** `2026年7月1日并入南堡村、河西村`, `2026年7月1日撤销`. */
export function closedText({ on, into }: Omit<ClosedSite, 'source'>): string {
  const names = into.map(({ name }) => name).join('、');
  return `${formatDate(on)}${names === '' ? '撤销' : `并入${names}`}`;
}

/**
 * Those that are not closed. How many places there are, averages, ranks and who improved are of them alone. What is owed,
 * found and ordered, what is open and what fell due in a month is summed over all: a merger settles nothing, and the months
 * before it stay as they were.
 */
export function standing<T extends { readonly closed?: ClosedSite | undefined }>(
  summaries: readonly T[],
): readonly T[] {
  return summaries.some(({ closed }) => closed) ? summaries.filter(({ closed }) => !closed) : summaries;
}

/** The others. */
export function closedAmong<T extends { readonly closed?: ClosedSite | undefined }>(
  summaries: readonly T[],
): readonly (T & { readonly closed: ClosedSite })[] {
  return summaries.flatMap((summary) => (summary.closed ? [{ ...summary, closed: summary.closed }] : []));
}

/** What a clerk is told who writes for a site that is closed; `undefined` while it is not. */
export function closedWarning(
  { profile, succession = NO_SUCCESSION }: Site,
  asOf: CalendarDate,
): string | undefined {
  const closed = closedBy(profile, asOf);
  if (!closed) return undefined;
  const text = closedText({ on: closed.on, into: succession.into });
  return `${profile.name}${text}：只能补以前欠的、清理原来的事；新的请写到现在管这里的村（社区）。`;
}

/** A closed site in a list, apart from those that stand. */
export interface ClosedRow extends Link {
  /** `2026年7月1日并入南堡村` */
  readonly note: string;
  readonly source: string;
  /** What it owed by then and still does. */
  readonly missing: number;
}

/** The closed ones among some sites, the latest first. */
export function closedRows(
  summaries: readonly {
    readonly id: string;
    readonly name: string;
    readonly where?: string | undefined;
    readonly closed?: ClosedSite | undefined;
    readonly missing: readonly unknown[];
  }[],
  from: SitePath,
): ClosedRow[] {
  return [...closedAmong(summaries)]
    .sort((a, b) => compareText(b.closed.on, a.closed.on))
    .map(({ closed, missing, ...site }) => ({
      ...linkTo({ id: site.id, name: placeName(site) }, from),
      note: closedText(closed),
      source: closed.source,
      missing: missing.length,
    }));
}

function linkTo({ id, name }: SiteName, from: SitePath): Link {
  return { text: name, href: relativeHref(from, sitePath(id)) };
}
