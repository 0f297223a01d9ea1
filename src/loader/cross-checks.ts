/** What does not agree between the files of one site. */
import type { Disclosure } from '../model/disclosure.ts';
import type { SiteProfile } from '../model/site.ts';
import type { SiteFolder } from './content-layout.ts';
import type { Finding } from '../model/finding.ts';

/** A finding in one of several files. */
export interface SiteFinding {
  readonly file: string;
  readonly finding: Finding;
}

export interface SiteUnderCheck {
  readonly folder: SiteFolder;
  /** Absent when `site.yaml` has problems of its own. */
  readonly profile?: SiteProfile;
  /** Those disclosures that are valid in themselves. */
  readonly disclosures: readonly Disclosure[];
  /** Names of the files in `photos/`. */
  readonly photos: ReadonlySet<string>;
  readonly boardIds: ReadonlySet<string>;
}

/** Findings across the files of a site. */
export function checkSite(_site: SiteUnderCheck): SiteFinding[] {
  return [];
}
