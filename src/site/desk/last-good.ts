/** What the clerk's desk shows of a site while some of its files have errors: nothing valid is lost on the screen. */
import { compareNewestFirst } from '../../model/disclosure/disclosure.ts';
import { compareNewestUp } from '../../model/place/publicity.ts';
import type { Site } from '../../model/place/site.ts';

export interface ShownSite {
  /** Absent when it never could be shown. */
  readonly site?: Site;
  /** Files that are shown as they were before they were broken. */
  readonly kept: readonly string[];
}

/**
 * A site with errors, as far as it can be shown: what of it has none, and for each broken file what stood there when it
 * was last whole. `damaged` is what can be read of it now; without that, all of it is as it was before.
 */
export function lastGood(
  damaged: Site | undefined,
  before: Site | undefined,
  broken: ReadonlySet<string>,
): ShownSite {
  if (!damaged) return before ? { site: before, kept: [...broken] } : { kept: [] };
  const sound = <T extends { readonly file: string }>(list: readonly T[]): T[] =>
    list.filter(({ file }) => !broken.has(file));
  const stale = <T extends { readonly file: string }>(list: readonly T[] = []): T[] =>
    list.filter(({ file }) => broken.has(file));
  const disclosures = stale(before?.disclosures);
  const publicity = stale(before?.publicity);
  return {
    site: {
      ...damaged,
      disclosures: [...sound(damaged.disclosures), ...disclosures].sort(compareNewestFirst),
      publicity: [...sound(damaged.publicity), ...publicity].sort(compareNewestUp),
    },
    kept: [...disclosures, ...publicity].map(({ file }) => file),
  };
}
