/**
 * What this Astro process renders, and the content it renders from. The doorway between pages and the loader:
 * pages import this file and `site/`, and know nothing of files. A build hands in what it has loaded, a
 * development server names a file in `GONGKAILAN_JOB`; without either (`astro dev`) all of `content/` is rendered as of today.
 */
import { readFileSync } from 'node:fs';
import { loadContent, type LoadedContent } from './loader/load-content.ts';
import type { BoardStandard } from './model/place/board-standard.ts';
import { loadGuide } from './loader/city/load-guide.ts';
import { dateInShanghai, type CalendarDate } from './model/values/calendar-date.ts';
import type { Guide } from './model/clerk/guide.ts';
import type { Revision } from './model/history/versions.ts';
import type { City } from './model/place/city.ts';
import type { Site } from './model/place/site.ts';
import type { Reach } from './model/kinds/document-context.ts';
import type { PrintWishes } from './site/print/print-wishes.ts';
import type { SiteSummary } from './site/summary.ts';
import { siteContext, type SiteContext } from './site/site-context.ts';
import { summarise } from './site/summary.ts';

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/** What pages need of what was loaded, as plain values. */
export interface HandedContent extends Pick<
  LoadedContent,
  'city' | 'catalogue' | 'regions' | 'levels' | 'settings' | 'sites'
> {
  readonly boards: readonly BoardStandard[];
}

export interface RenderJob {
  /** Absolute path of the content folder. */
  readonly contentRoot: string;
  /**
   * The content, from a development server that has loaded it: what it shows need not be what lies on the disk, for a
   * file that has just been broken is shown as it was before. Read from the content folder when absent.
   */
  readonly content?: HandedContent;
  readonly asOf: CalendarDate;
  /** Sites whose pages this process renders. */
  readonly siteIds: readonly string[];
  /** Summaries of all sites of the city when this process renders the city's pages, else none. */
  readonly citySummaries?: readonly SiteSummary[];
  /** Sizes of re-encoded photos by release path. */
  readonly photos: Readonly<Record<string, PhotoSize>>;
  /** What was published when, by the address of the page, oldest first; none outside git. */
  readonly revisions: Readonly<Record<string, readonly Revision[]>>;
  /** Whether PDFs will lie beside the board pages, so that pages may link to them. */
  readonly hasPosters: boolean;
  /**
   * Whom sheets are for. A release is published, its PDFs too, so they are for everybody; the sheets for the wall, with
   * full names, are made on the clerk's machine only.
   */
  readonly paperReach: Reach;
  /** The first day of the work slips; a Monday when absent. */
  readonly slipSince?: CalendarDate | undefined;
  /** Renders only the pages that are printed: a tenth of the work when nobody will look at the others. */
  readonly isForPaperAlone?: boolean;
  /** Packs and volumes whose pages are rendered, for the wall only; all that there are when absent. */
  readonly prints?: PrintWishes;
  /** The clerks' guide: rendered by this process, or rendered before and linked to; absent where there is none. */
  readonly guide?: 'rendered' | 'linked' | undefined;
  /** First characters of the commit the content is at, shown in the foot; absent outside git. */
  readonly revision?: string | undefined;
  /** Why nobody looked at what changed after publication; said in the foot. */
  readonly unjudged?: string | undefined;
}

type RenderedContent = Omit<HandedContent, 'boards'> & Pick<LoadedContent, 'boards'>;

export interface RenderInput {
  readonly job: RenderJob;
  readonly content: RenderedContent & { city: NonNullable<LoadedContent['city']> };
  /** The clerks' guide when its pages are part of this job. */
  readonly guide?: Guide | undefined;
  /** The sites of this job, the same for all pages, for much is remembered by them. */
  readonly contexts: readonly SiteContext[];
  /** Summaries for the city's pages; empty when the city is not part of this job. */
  readonly summaries: readonly SiteSummary[];
}

/** Hands the pages of this process what they are made from next; nothing when it is done. */
export function handInput(input: RenderInput | undefined): void {
  loaded = input && Promise.resolve(input);
}

let loaded: Promise<RenderInput> | undefined;

/** What the pages are made from: handed in, or loaded once. */
export function renderInput(): Promise<RenderInput> {
  loaded ??= loadInput(readJob());
  return loaded;
}

/** Forgets what was loaded, so that the next request reads `content/` again. For `npm run dev`. */
export function forgetRenderInput(): void {
  loaded = undefined;
}

// Sent by `scripts/dev/content-plugin.ts`; only a development server has `hot`.
import.meta.hot?.on('gongkailan:content-changed', forgetRenderInput);

/** The job of a development server, which changes it while it runs. */
function readJob(): RenderJob | undefined {
  const jobFile = process.env['GONGKAILAN_JOB'];
  return jobFile ? (JSON.parse(readFileSync(jobFile, 'utf8')) as RenderJob) : undefined;
}

/** A site of a job as its pages see it. */
export function contextOf(site: Site, job: RenderJob, city: City): SiteContext {
  const { asOf, photos, revisions, hasPosters, paperReach, slipSince } = job;
  return siteContext(site, { city, asOf, photos, revisions, hasPosters, paperReach, slipSince });
}

/** Loads what a job is rendered from; without a job everything, as of today. */
export async function loadInput(job?: RenderJob): Promise<RenderInput> {
  const contentRoot = job?.contentRoot ?? process.env['GONGKAILAN_CONTENT'] ?? `${process.cwd()}/content`;
  const asOf = job?.asOf ?? dateInShanghai(new Date());
  const content: RenderedContent = job?.content
    ? { ...job.content, boards: new Map(job.content.boards.map((board) => [board.id, board])) }
    : await loadContent(contentRoot, { asOf, siteIds: job?.siteIds });
  const { city, catalogue } = content;
  if (!city || !catalogue)
    throw new Error('city.yaml or catalogue.yaml is missing or has problems; run check');
  const { sites } = content;
  const guide = !job || job.guide === 'rendered' ? loadGuide(contentRoot) : undefined;
  const known = job ?? {
    contentRoot,
    asOf,
    siteIds: sites.map(({ profile }) => profile.id),
    photos: {},
    revisions: {},
    hasPosters: false,
    paperReach: 'wall',
    ...(guide && { guide: 'rendered' }),
  };
  return {
    guide,
    job: known,
    content: { ...content, city },
    contexts: sites.map((site) => contextOf(site, known, city)),
    summaries: job ? (job.citySummaries ?? []) : sites.map((site) => summarise(site, asOf)),
  };
}
