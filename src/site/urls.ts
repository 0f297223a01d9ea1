/**
 * Every address of the published tree. Nobody else joins path segments.
 * Addresses are paths from the root of the release without a leading slash, folders end in one:
 * `xiejiawaizi/finance/2026-10-09-september-accounts/`. Pages link with `relativeHref`, so that a release works
 * under any sub-path and a site's folder can be copied elsewhere as a whole.
 */
import { parseDate, type CalendarDate } from '../model/values/calendar-date.ts';
import { isSection, type Section } from '../model/disclosure/section.ts';

/** A path from the release root, e.g. `xiejiawaizi/board/`; the empty string is the city's home. */
export type SitePath = string;

export const cityPath = (): SitePath => '';
export const countyPath = (countyId: string): SitePath => `${countyId}/`;
export const townshipPath = (countyId: string, townshipId: string): SitePath => `${countyId}/${townshipId}/`;
export const citySearchPath = (): SitePath => 'search/';

/** 督查考核台账 of the city, a county or a township. */
export const ledgerPath = (countyId?: string, townshipId?: string): SitePath =>
  ['ledger', countyId, townshipId].filter(Boolean).join('/') + '/';
/** 两个地方比一比: no county has this id. */
export const comparePath = (): SitePath => `${ledgerPath()}compare/`;
/** What it compares, beside it. */
export const COMPARE_FILE = 'places.json';
/** 检查表 of a county or a township, to be printed for the road. */
export const checklistPath = (ledger: SitePath): SitePath => ledger.replace(/^ledger\//, 'ledger/checklist/');
/** 通报 of the last quarter, of the city and of a county. */
export const reportPath = (ledger: SitePath): SitePath => ledger.replace(/^ledger\//, 'ledger/report/');
/** A file beside a ledger page. */
export const ledgerFilePath = (ledger: SitePath, file: string): SitePath => ledger + file;

/** The folder of the release that a web server keeps behind a password, where a city has anything to keep. */
export const INSIDE_FOLDER = 'inside';
/** A page or file of the ledger in that folder: as deep as `ledger/`, so that links out of it are the same. */
export const insidePath = (ledger: SitePath): SitePath => ledger.replace(/^ledger\//, `${INSIDE_FOLDER}/`);

/** 全市阵地: the figures of all topics. */
export const basePath = (): SitePath => 'base/';
/** A topic of it, for the city, a county or a township. */
export const topicPath = (topic: string, countyId?: string, townshipId?: string): SitePath =>
  `${basePath()}${[topic, countyId, townshipId].filter(Boolean).join('/')}/`;
/** A file beside one of these pages. */
export const baseFilePath = (page: SitePath, file: string): SitePath => page + file;

export const sitePath = (siteId: string): SitePath => `${siteId}/`;
export const sectionPath = (siteId: string, section: Section): SitePath => `${siteId}/${section}/`;
export const disclosurePath = (siteId: string, section: Section, id: string): SitePath =>
  `${siteId}/${section}/${id}/`;
/** 一件事: its steps, where it stands and what is owed of it. */
export const storyPath = (siteId: string, storyId: string): SitePath => `${siteId}/stories/${storyId}/`;
/** What was published on a day, `xiejiawaizi/261009/`: short enough to be typed from a sheet, and permanent. */
export const dayPath = (siteId: string, day: CalendarDate): SitePath => `${siteId}/${dayName(day)}/`;
/** A day in six digits, which no section, folder or id is named. */
export const dayName = (day: CalendarDate): string => day.slice(2).replaceAll('-', '');
/** The day that a name in six digits means; `undefined` for any other name. */
export const dayNamed = (name: string): CalendarDate | undefined =>
  /^\d{6}$/.test(name) ? parseDate(`20${name.slice(0, 2)}-${name.slice(2, 4)}-${name.slice(4)}`) : undefined;
export const archivePath = (siteId: string): SitePath => `${siteId}/archive/`;
export const archiveYearPath = (siteId: string, year: number): SitePath => `${siteId}/archive/${year}/`;
/** 常问的事: what people ask for most, each with what answers it. */
export const questionsPath = (siteId: string): SitePath => `${siteId}/questions/`;
/** 回音壁: what was asked, what was answered, what was promised by when. */
export const echoPath = (siteId: string): SitePath => `${siteId}/echo/`;
/** Where a question stands on that page; an anchor begins with a letter. */
export const echoAnchor = (number: string): string => `q-${number.replace(/[^0-9A-Za-z]+/g, '-')}`;
/** 意见反映单: an A4 page to be written on by hand. */
export const feedbackSlipPath = (siteId: string): SitePath => `${siteId}/slip/`;
/** The slip as a link, about a disclosure (`finance/2026-10-09-accounts`) or about nothing in particular. */
export const feedbackSlipHref = (from: SitePath, siteId: string, about?: string): string =>
  relativeHref(from, feedbackSlipPath(siteId)) + (about === undefined ? '' : `?d=${about}`);
/** 办事: what can be done here, what to bring, whom to see; the grid workers. */
export const servicesPath = (siteId: string): SitePath => `${siteId}/services/`;
/** Where a matter stands on that page. */
export const serviceAnchor = (matter: string): string => `do-${matter}`;
/** Where the grid workers stand on it. */
export const GRIDS_ANCHOR = 'wangge';
export const gridsPath = (siteId: string): SitePath => `${servicesPath(siteId)}#${GRIDS_ANCHOR}`;
/** The same as data, beside the page. */
export const servicesDataPath = (siteId: string): SitePath => `${servicesPath(siteId)}services.json`;
/** 全年该公开的事. */
export const dutiesPath = (siteId: string): SitePath => `${siteId}/duties/`;
/** 督查整改: what inspections found here, and what was to be put right. */
export const ordersPath = (siteId: string): SitePath => `${siteId}/orders/`;
/** 看不懂的词: what statutory words mean. */
export const wordsPath = (siteId: string): SitePath => `${siteId}/words/`;
export const searchPath = (siteId: string): SitePath => `${siteId}/search/`;
export const boardPath = (siteId: string): SitePath => `${siteId}/board/`;
export const boardFilePath = (siteId: string, file: string): SitePath => `${siteId}/board/${file}`;
/** What hung on the wall on which day; `?on=2026-10-01` is a day. */
export const wallDaysPath = (siteId: string): SitePath => `${siteId}/board/days/`;
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
/** What goes up this week, a month's pack and a year's archive volume. */
export const weekPath = (siteId: string): SitePath => `${siteId}/${PRINT_FOLDER}/week/`;
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

/** 我们村的阵地: rooms, what there is, and how far it is from the standard. */
export const premisesPath = (siteId: string): SitePath => `${siteId}/premises/`;
/** A room on that page, by its place in the list. */
export const roomAnchor = (index: number): string => `room-${index + 1}`;

/** 规格图: the drawing of a board standard, for whoever builds it. */
export const boardDrawingPath = (boardId: string): SitePath => `boards/${boardId}/`;

/** A small picture of the whole board, beside its page. */
export const BOARD_PICTURE = 'previews/board.png';

/** The search index of a site, or of the city: beside the search page. */
export const searchIndexPath = (siteId?: string): SitePath =>
  `${siteId ? searchPath(siteId) : citySearchPath()}index.json`;
/** What characters sound like, in `assets/`: the same for all indexes. */
export const SOUNDS_FILE = 'sounds.json';
/** What questions are about, in `assets/`. */
/** 300 px square, under 32 kB: more no messenger takes for a card. */
export const CARD_FILE = 'card.png';
export const INTENTS_FILE = 'intents.json';

/** The Atom feed of what a page is about: of a site, a section, a township, a county or the city. */
export const feedPath = (page: SitePath): SitePath => `${page}feed.atom`;
/** OPML: the feeds of the city or of a county. */
export const feedsListPath = (page: SitePath): SitePath => `${page}feeds.opml`;
/** What is to come, for a calendar: of a site or a township. */
export const calendarPath = (page: SitePath): SitePath => `${page}calendar.ics`;
/** For search engines: the pages of a site, or the index of all such lists. */
export const sitemapPath = (page: SitePath): SitePath => `${page}sitemap.xml`;
/** The city's own pages, for search engines. */
export const SITEMAP_OF_CITY: SitePath = 'sitemap-city.xml';
export const ROBOTS_FILE: SitePath = 'robots.txt';
/** Whether what was committed is public; it changes without a release. */
export const STATUS_PATH: SitePath = 'status.json';
/** 订阅: how to get what is new without asking for it. */
export const subscribePath = (siteId: string): SitePath => `${siteId}/subscribe/`;
export const citySubscribePath = (): SitePath => 'subscribe/';

/** 无障碍声明 and 隐私说明: what the website says of itself, made from facts. */
export const accessibilityPath = (): SitePath => 'accessibility/';
export const privacyPath = (): SitePath => 'privacy/';

/** 信息员帮助: the clerks' guide; a topic is `printing` or `kinds/accounts`. */
export const HELP_FOLDER = 'help';
export const helpPath = (topic = ''): SitePath => `${HELP_FOLDER}/${topic === '' ? '' : `${topic}/`}`;
export const helpPicturePath = (name: string): SitePath => `${HELP_FOLDER}/pictures/${name}`;

/** A published photo: re-encoded WebP under the name of the original file. */
export const photoPath = (siteId: string, file: string): SitePath =>
  `${siteId}/photos/${file.replace(/\.[a-z]+$/i, '')}.webp`;

/** 数据: what of a site, or of the city, may be downloaded and worked with; the page that explains it. */
export const dataPath = (siteId?: string): SitePath => (siteId ? `${siteId}/data/` : 'data/');
/** A table beside that page, and what describes all of them. */
export const dataTablePath = (name: string, siteId?: string): SitePath => `${dataPath(siteId)}${name}.csv`;
export const dataPackagePath = (siteId?: string): SitePath =>
  siteId ? `${siteId}/datapackage.json` : 'datapackage.json';
/** The city's data sets for catalogues of open data (DCAT), where they look for it. */
export const dataCatalogPath = (): SitePath => 'data.json';
/** Beside the page of a disclosure: all it says, and each of its tables. */
export const DISCLOSURE_DATA = 'data.json';
export const disclosureDataPath = (disclosure: SitePath): SitePath => disclosure + DISCLOSURE_DATA;
export const disclosureTablePath = (disclosure: SitePath, name: string): SitePath =>
  `${disclosure}${name}.csv`;
/** The same photo at most `width` pixels wide: `photos/720/patrol.webp`. A photo's own name never has a slash. */
export const narrowPhotoPath = (photo: SitePath, width: number): SitePath =>
  photo.replace(/[^/]+$/, (name) => `${width}/${name}`);
/** The same photo for a browser that knows no WebP: `photos/patrol.jpg`. */
export const photoFallbackPath = (photo: SitePath): SitePath => photo.replace(/\.webp$/, '.jpg');

/** 转发图: the picture of a disclosure, or of a site, for those to whom it is passed on. */
export const sharePicturePath = (page: SitePath): SitePath => `${page}share.png`;

/** A site as something to install: what it is called, and the worker that keeps its last pages. */
export const siteManifestPath = (siteId: string): SitePath => `${siteId}/manifest.webmanifest`;
export const siteWorkerPath = (siteId: string): SitePath => `${siteId}/sw.js`;
/** The icon of every site, square, `size` pixels wide. */
export const iconPath = (size: number): SitePath => assetPath(`icon-${size}.png`);

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

/** The host of the city's public address, for names that are unique in the world: `gongkai.example`. */
export function hostOf(publicUrl: string): string {
  return /^https?:\/\/([^/:]+)/.exec(publicUrl)?.[1] ?? publicUrl;
}

/** The public address of a page as it is typed: no `https://`, no slash at its end. */
export function typedAddress(publicUrl: string, path: SitePath): string {
  return publicHref(publicUrl, path)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
