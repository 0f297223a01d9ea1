/**
 * Every address of the published tree. Nobody else joins path segments.
 * Addresses are paths from the root of the release without a leading slash, folders end in one:
 * `xiejiawaizi/finance/2026-10-09-september-accounts/`. Pages link with `relativeHref`, so that a release works
 * under any sub-path and a site's folder can be copied elsewhere as a whole.
 */
import type { Section } from '../model/section.ts';

/** A path from the release root, e.g. `xiejiawaizi/board/`; the empty string is the city's home. */
export type SitePath = string;

export const cityPath = (): SitePath => '';
export const countyPath = (countyId: string): SitePath => `${countyId}/`;
export const townshipPath = (countyId: string, townshipId: string): SitePath => `${countyId}/${townshipId}/`;
export const citySearchPath = (): SitePath => 'search/';

/** 督查考核台账 of the city, a county or a township. */
export const ledgerPath = (countyId?: string, townshipId?: string): SitePath =>
  ['ledger', countyId, townshipId].filter(Boolean).join('/') + '/';
/** A file beside a ledger page. */
export const ledgerFilePath = (ledger: SitePath, file: string): SitePath => ledger + file;

export const sitePath = (siteId: string): SitePath => `${siteId}/`;
export const sectionPath = (siteId: string, section: Section): SitePath => `${siteId}/${section}/`;
export const disclosurePath = (siteId: string, section: Section, id: string): SitePath =>
  `${siteId}/${section}/${id}/`;
export const archivePath = (siteId: string): SitePath => `${siteId}/archive/`;
export const archiveYearPath = (siteId: string, year: number): SitePath => `${siteId}/archive/${year}/`;
export const searchPath = (siteId: string): SitePath => `${siteId}/search/`;
export const boardPath = (siteId: string): SitePath => `${siteId}/board/`;
export const boardFilePath = (siteId: string, file: string): SitePath => `${siteId}/board/${file}`;

/** A small picture of the whole board, beside its page. */
export const BOARD_PICTURE = 'previews/board.png';

/** The search bundle of a site, or of the city. */
export const searchBundlePath = (siteId?: string): SitePath => (siteId ? `${siteId}/pagefind/` : 'pagefind/');

/** A published photo: re-encoded WebP under the name of the original file. */
export const photoPath = (siteId: string, file: string): SitePath =>
  `${siteId}/photos/${file.replace(/\.[a-z]+$/i, '')}.webp`;

/** Style sheets, client scripts and fonts that all sites share. */
export const assetPath = (file: string): SitePath => `assets/${file}`;

/** The link from one page to another, e.g. from `a/board/` to `a/finance/x/`: `../finance/x/`. */
export function relativeHref(from: SitePath, to: SitePath): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let common = 0;
  while (common < source.length && common < target.length - 1 && source[common] === target[common]) common++;
  const up = '../'.repeat(source.length - common);
  return up + target.slice(common).join('/') || './';
}

/** The public address of a page, for QR codes and feeds. */
export function publicHref(publicUrl: string, path: SitePath): string {
  return `${publicUrl.replace(/\/$/, '')}/${path}`;
}
