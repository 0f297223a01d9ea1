/** The story of loading: find files, parse, validate, cross-check. Replaced by the real one. */
import type { BoardStandard } from '../model/board-standard.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { City } from '../model/city.ts';
import type { Site } from '../model/site.ts';
import type { ContentProblem } from './problem.ts';

export interface LoadOptions {
  /** The day as of which dates are judged. */
  readonly asOf: CalendarDate;
  /** Load only these sites; all when absent. */
  readonly siteIds?: readonly string[];
}

export interface LoadedContent {
  readonly city: City | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly boards: ReadonlyMap<string, BoardStandard>;
  /** Sites whose own files have no errors, sorted by id. */
  readonly sites: readonly Site[];
  /** All problems of all files, sorted by file, line and column. */
  readonly problems: readonly ContentProblem[];
  /** Number of files read. */
  readonly files: number;
}

/** Loads a content folder. Never throws for what a clerk wrote. */
export declare function loadContent(contentRoot: string, options: LoadOptions): Promise<LoadedContent>;
