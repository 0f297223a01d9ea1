/**
 * Every address of the published tree. Nobody else joins path segments.
 * Addresses are paths from the root of the release without a leading slash, folders end in one:
 * `xiejiawaizi/finance/2026-10-09-september-accounts/`. Pages link with `relativeHref`, so that a release works
 * under any sub-path and a site's folder can be copied elsewhere as a whole.
 */
import { parseDate, type CalendarDate } from '../model/calendar-date.ts';
import { isSection, type Section } from '../model/section.ts';

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
/** What was published on a day, `xiejiawaizi/261009/`: short enough to be typed from a sheet, and permanent. */
export const dayPath = (siteId: string, day: CalendarDate): SitePath => `${siteId}/${dayName(day)}/`;
/** A day in six digits, which no section, folder or id is named. */
export const dayName = (day: CalendarDate): string => day.slice(2).replaceAll('-', '');
/** The day that a name in six digits means; `undefined` for any other name. */
export const dayNamed = (name: string): CalendarDate | undefined =>
  /^\d{6}$/.test(name) ? parseDate(`20${name.slice(0, 2)}-${name.slice(2, 4)}-${name.slice(4)}`) : undefined;
export const archivePath = (siteId: string): SitePath => `${siteId}/archive/`;
export const archiveYearPath = (siteId: string, year: number): SitePath => `${siteId}/archive/${year}/`;
export const searchPath = (siteId: string): SitePath => `${siteId}/search/`;
export const boardPath = (siteId: string): SitePath => `${siteId}/board/`;
export const boardFilePath = (siteId: string, file: string): SitePath => `${siteId}/board/${file}`;
/** The work slip: what is put up and taken down this week. */
export const slipPath = (siteId: string): SitePath => `${siteId}/board/slip/`;

/** 门牌、桌牌、胸牌、挂牌: on the clerk's machine only, never in a release. */
export const signsPath = (siteId: string): SitePath => `${siteId}/signs/`;
export const signFilePath = (siteId: string, file: string): SitePath => `${siteId}/signs/${file}`;
/** The file of the release that is served at the address of a page. */
export const pageFile = (path: SitePath): string => `${path}index.html`;

/** The address of the disclosure whose page a file of the release is; `undefined` for any other file. */
export function findDisclosurePath(file: string): SitePath | undefined {
  const [siteId = '', section = '', id = '', name, ...rest] = file.split('/');
  const isPage = siteId !== '' && isSection(section) && id !== '' && name === 'index.html';
  return isPage && rest.length === 0 ? disclosurePath(siteId, section, id) : undefined;
}
/** In a site's folder: pages that are there to be printed, on the clerk's machine only. */
export const PRINT_FOLDER = 'print';
/** A month's pack and a year's archive volume. */
export const packsPath = (siteId: string): SitePath => `${siteId}/${PRINT_FOLDER}/pack/`;
export const packPath = (siteId: string, month: string): SitePath => `${packsPath(siteId)}${month}/`;
export const volumesPath = (siteId: string): SitePath => `${siteId}/${PRINT_FOLDER}/volume/`;
export const volumePath = (siteId: string, volume: string): SitePath => `${volumesPath(siteId)}${volume}/`;

/** 宣传栏: the board as it should hang, and each text. */
export const publicityPath = (siteId: string): SitePath => `${siteId}/publicity/`;
export const publicityFilePath = (siteId: string, file: string): SitePath => `${siteId}/publicity/${file}`;
export const publicityItemPath = (siteId: string, itemId: string): SitePath =>
  `${publicityPath(siteId)}#${publicityAnchor(itemId)}`;
/** Where a text stands on that page; an anchor begins with a letter, which a date does not. */
export const publicityAnchor = (itemId: string): string => `text-${itemId}`;

/** 规格图: the drawing of a board standard, for whoever builds it. */
export const boardDrawingPath = (boardId: string): SitePath => `boards/${boardId}/`;

/** A small picture of the whole board, beside its page. */
export const BOARD_PICTURE = 'previews/board.png';

/** The search index of a site, or of the city: beside the search page. */
export const searchIndexPath = (siteId?: string): SitePath =>
  `${siteId ? searchPath(siteId) : citySearchPath()}index.json`;
/** What characters sound like, in `assets/`: the same for all indexes. */
export const SOUNDS_FILE = 'sounds.json';

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

/** The public address of a page as it is typed: no `https://`, no slash at its end. */
export function typedAddress(publicUrl: string, path: SitePath): string {
  return publicHref(publicUrl, path)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
