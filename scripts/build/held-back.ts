/**
 * Sites whose content has errors: the last version that was published of each stays, the others pass. What all share
 * (`city.yaml`, the catalogue, boards …) is in every page, so an error there stops everything, and so does one anywhere where
 * the city says so (`allOrNothing`).
 */
import { basename, join } from 'node:path';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { readPlainTextAt } from '../../src/loader/read/source-file.ts';
import type { HeldSince } from './release-record.ts';
import { readStored, type StoredPart } from './store.ts';
import { sitePart, type SiteFacts } from './survey.ts';
import { takenBackIn } from './taken-back.ts';

/** A site that is held back. */
export interface HeldSite {
  readonly siteId: string;
  /** The day of the first release that its new content was not in. */
  readonly since: CalendarDate;
  readonly problems: number;
  /** Its last version; absent where none was ever published, then it is left out. */
  readonly stored?: StoredPart<SiteFacts> | undefined;
  /** What its new content takes back and its last version still shows: addresses in words. */
  readonly stillShown: readonly string[];
}

/** Errors by site; `shared` are those that are no single site's. */
export interface SplitProblems {
  readonly shared: readonly ContentProblem[];
  readonly bySite: ReadonlyMap<string, readonly ContentProblem[]>;
}

/** Takes errors apart; warnings hold nothing back. `namedIn` says which sites a file outside of theirs is of. */
export function splitErrors(
  problems: readonly ContentProblem[],
  namedIn: (file: string) => readonly string[] = () => [],
): SplitProblems {
  const shared: ContentProblem[] = [];
  const bySite = new Map<string, ContentProblem[]>();
  for (const problem of problems) {
    if (problem.severity === 'warning') continue;
    const own = siteOf(problem.file);
    const sites = own === undefined ? namedIn(problem.file) : [own];
    if (sites.length === 0) shared.push(problem);
    for (const site of sites) bySite.set(site, [...(bySite.get(site) ?? []), problem]);
  }
  return { shared, bySite };
}

/** `sites/a/b/<id>/…`, or that folder; the printer names a site alone where it knows no file. */
function siteOf(file: string): string | undefined {
  const [top, , , id] = file.split('/');
  if (top === 'sites') return id;
  return /^[a-z][a-z0-9-]*$/.test(file) ? file : undefined;
}

export interface HoldInputs {
  readonly contentRoot: string;
  readonly storeRoot: string;
  /** Whether the release that is there has a part with these files: what was only tried out is no last version. */
  readonly isPublished: (stored: StoredPart<SiteFacts>) => boolean;
  readonly asOf: CalendarDate;
  /** What was held back in the release that is there. */
  readonly before: readonly HeldSince[];
  /** What can be read of the sites with errors. */
  readonly damaged: readonly Site[];
}

/** What becomes of the sites with errors, sorted by id. */
export function holdBack(
  bySite: SplitProblems['bySite'],
  { contentRoot, storeRoot, isPublished, asOf, before, damaged }: HoldInputs,
): HeldSite[] {
  return [...bySite.keys()].sort().map((siteId): HeldSite => {
    const stored = readStored<SiteFacts>(storeRoot, sitePart(siteId)).find(isPublished);
    const site = damaged.find(({ profile }) => profile.id === siteId);
    const shown = new Set(stored?.facts.takenBack);
    return {
      siteId,
      since: before.find((one) => one.site === siteId)?.since ?? asOf,
      problems: bySite.get(siteId)?.length ?? 0,
      stored,
      stillShown: stored
        ? [
            ...(site ? takenBackIn(site, asOf).filter((words) => !shown.has(words)) : []),
            ...takenBackInBroken(bySite.get(siteId) ?? [], { contentRoot, siteId, shown }),
          ]
        : [],
    };
  });
}

/** A file that takes itself back and has the error itself cannot be read; that it wants to, its lines say. */
function takenBackInBroken(
  problems: readonly ContentProblem[],
  { contentRoot, siteId, shown }: { contentRoot: string; siteId: string; shown: ReadonlySet<string> },
): string[] {
  return [...new Set(problems.map(({ file }) => file))].flatMap((file) => {
    const id = basename(file).replace(/\.(?:ya?ml|md)$/, '');
    const takesBack = /^(?:purges|withdrawal):/m.test(readPlainTextAt(join(contentRoot, file)) ?? '');
    const isKnown = [...shown].some((words) => words.includes(`/${id}/`));
    return takesBack && !isKnown ? [`${siteId}/…/${id}/ 清除隐私或撤回（这份文件自己就有错）`] : [];
  });
}
