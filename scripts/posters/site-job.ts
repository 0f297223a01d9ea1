/** What is the same for every site that is printed. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { PosterOptions } from './selection.ts';

/** What is the same for every site that is printed. */
export interface SiteJob extends PosterOptions {
  /** A built release: `<site>/board/index.html` and `assets/` lie in it. */
  readonly releaseRoot: string;
  /** PDFs and `fit.json` go to `<outDir>/<site>/board/`. May be the release itself. */
  readonly outDir: string;
  /** The city's public address: links in PDFs point there. */
  readonly publicUrl: string;
  /**
   * The day of a site's paper: written into its PDFs and its fit report. In a release it is the day the site last
   * changed; dated by the day of the build, what is kept and what is printed again would differ with nothing changed.
   */
  readonly datedOn: (siteId: string) => CalendarDate;
  /** Told before a file is written that goes when something else hangs, with its path from `outDir`. */
  readonly onFile?: (siteId: string, path: string) => void;
}
