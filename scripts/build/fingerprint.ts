/**
 * What the published pages of one site are a function of, besides the day. Two builds with equal fingerprints
 * give the same bytes; each part says what change it catches that the others cannot.
 */
import { createHash } from 'node:crypto';

export interface SiteFingerprint {
  /** The program: `src/`, `scripts/`, configuration, lockfile. */
  readonly code: string;
  /** `city.yaml`: names, links and phones in the frame of every page. */
  readonly city: string;
  /** The catalogue as it holds for the site: titles, duties, which names are masked, plain words for search. */
  readonly catalogue: string;
  /** `services/`: what can be done where, as it holds for all. */
  readonly services: string;
  /** `standards/`: what its premises and its money are held against. */
  readonly standards: string;
  /** `synonyms.yaml`: what search takes for the same thing. */
  readonly synonyms: string;
  /** The texts for publicity boards that sites share. */
  readonly publicity: string;
  /** What city, counties and townships say of their own base. */
  readonly levels: string;
  /** What was merged into the site, and where it went: names of others. */
  readonly succession: string;
  /** The specifications of the boards this site hangs its sheets on. */
  readonly board: string;
  /** The site's own folder, photos included, and the township it lies in. */
  readonly files: string;
  /** Which commits its revisions name: history may be rewritten with the files as they were. */
  readonly history: string;
  /** Whether PDFs lie beside the board pages; pages link to them. */
  readonly posters: string;
}

/** What changed, in the order in which it is told: the widest cause first. */
export const FINGERPRINT_PARTS = [
  'code',
  'city',
  'catalogue',
  'services',
  'standards',
  'synonyms',
  'publicity',
  'levels',
  'succession',
  'board',
  'files',
  'history',
  'posters',
] as const;

/** One short name for a fingerprint, for a folder in the store. */
export function fingerprintKey(fingerprint: SiteFingerprint): string {
  const hash = createHash('sha256');
  for (const part of FINGERPRINT_PARTS) hash.update(`${part}=${fingerprint[part]}\n`);
  return hash.digest('hex').slice(0, 20);
}
