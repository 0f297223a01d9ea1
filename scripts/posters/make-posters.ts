/** Prints board pages of a built release into PDFs and proves that everything fits. */
import type { CalendarDate } from '../../src/model/calendar-date.ts';

/** What is printed of one site: the whole board, each panel, the 600×900 accounts poster, all sheets in hanging order. */
export const POSTER_PARTS = ['board', 'panels', 'accounts', 'sheets'] as const;

export type PosterPart = (typeof POSTER_PARTS)[number];

export interface PosterJob {
  /** A built release: `<site>/board/index.html` and `assets/` lie in it. */
  readonly releaseRoot: string;
  readonly siteIds: readonly string[];
  /** PDFs and `fit.json` go to `<outDir>/<site>/board/`. May be the release itself. */
  readonly outDir: string;
  /** The city's public address: links in PDFs point there. */
  readonly publicUrl: string;
  /** Written into the PDFs as their date, so that the same day gives the same bytes. */
  readonly asOf: CalendarDate;
  /** All parts when absent. */
  readonly only?: readonly PosterPart[];
  /** Told after each site, for progress. */
  readonly onSite?: (posters: SitePosters) => void;
}

export interface SitePosters {
  readonly siteId: string;
  /** Paths from `outDir`, e.g. `xiejiawaizi/board/board.pdf`. */
  readonly files: readonly string[];
  /** Sheets that overflow at the smallest size allowed, in Chinese for the clerk. Empty when all is well. */
  readonly problems: readonly PosterProblem[];
}

export interface PosterProblem {
  readonly siteId: string;
  readonly disclosureId: string;
  readonly message: string;
}

/** Prints every site with one browser. A sheet that does not fit is a problem in the result; only bugs throw. */
export async function makePosters(_job: PosterJob): Promise<SitePosters[]> {
  throw new Error('not written yet');
}
