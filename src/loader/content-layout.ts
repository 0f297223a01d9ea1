/** What lies where below the content root. Pure: paths in, roles out. */
import { isSection, SECTIONS, type Section } from '../model/disclosure/section.ts';
import { findNearest } from '../model/values/nearest.ts';
import { parseDate } from '../model/values/calendar-date.ts';
import {
  boardRole,
  inspectionRole,
  levelRole,
  regionRole,
  serviceRole,
  sharedPublicityRole,
  standardRole,
  type SharedFileRole,
} from './city/shared-file-roles.ts';
import { dropHidden, showHidden } from './read/hidden-characters.ts';
import type { Site } from '../model/place/site.ts';
import { isDeviceName } from '../model/place/reserved-ids.ts';
import { badName, datedFileOf, unexpected, type Misplaced } from './site/dated-files.ts';

/** A site's folder: `sites/<county>/<township>/<id>`. */
export interface SiteFolder {
  readonly path: string;
  readonly countyId: string;
  readonly townshipId: string;
  readonly id: string;
}

/** What a file of the content is, by where it lies. */
export type FileRole =
  | {
      readonly type:
        'city' | 'catalogue' | 'editor' | 'ledger' | 'signs' | 'synonyms' | 'import-memory' | 'ignored';
    }
  | SharedFileRole
  | { readonly type: 'site'; readonly folder: SiteFolder }
  | {
      readonly type: 'disclosure';
      readonly folder: SiteFolder;
      readonly section: Section;
      readonly id: string;
      readonly format: 'yaml' | 'md';
    }
  | { readonly type: 'rectification'; readonly folder: SiteFolder; readonly id: string }
  | { readonly type: 'publicity'; readonly folder: SiteFolder; readonly id: string }
  | { readonly type: 'photo'; readonly folder: SiteFolder; readonly name: string }
  | Misplaced;

const PHOTO_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*\.(jpe?g|png|webp)$/i;

/** With the folders of a release around it a path must fit into the 260 characters of Windows. */
const LONGEST_NAME = 100;

/** Whether a file in `photos/` may be called so. */
export function isPhotoName(name: string): boolean {
  return PHOTO_NAME.test(name);
}

/** A folder that is a site's, by its depth: `sites/a/b/c`. */
export function findSiteFolder(path: string): SiteFolder | undefined {
  const [top, countyId, townshipId, id, ...rest] = path.split('/');
  if (top !== 'sites' || !countyId || !townshipId || !id || rest.length > 0) return undefined;
  return { path, countyId, townshipId, id };
}

/** The folder of a site: `sites/a/b/c`. */
export function pathOfSite({
  county,
  township,
  profile,
}: Pick<Site, 'county' | 'township' | 'profile'>): string {
  return `sites/${county.id}/${township.id}/${profile.id}`;
}

/** The folders of content. */
export const FOLDERS: readonly string[] = [
  'boards',
  'catalogue',
  'guide',
  'inspections',
  'publicity',
  'regions',
  'services',
  'sites',
  'standards',
];

/** Whether a folder lies at the top and is none of content's. */
export function isStrayFolder(path: string): boolean {
  return !path.includes('/') && !FOLDERS.includes(path);
}

/** The role of a file: what it is, by its path alone. */
export function fileRoleOf(path: string): FileRole {
  const shown = showHidden(path.split('/').at(-1) ?? '');
  if (shown !== undefined)
    return badName(
      `文件名里有看不见的字符：“${shown}”。`,
      `请改名，从头打一遍：${dropHidden(path.split('/').at(-1) ?? '')}。`,
    );
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  if (isDeviceName(name))
    return badName(
      `“${name}”是 Windows 自己要用的名字，Windows 电脑上放不了这个文件。`,
      '请换个名字，例如在前面加上日期。',
    );
  if (name.length > LONGEST_NAME)
    return badName(
      `文件名有 ${name.length} 个字，太长了，最多 ${LONGEST_NAME} 个。`,
      '请只用日期和两三个拼音或英文，例如：2026-10-09-accounts.yaml。',
    );
  switch (segments[0]) {
    case 'city.yaml':
      return { type: 'city' };
    case 'catalogue.yaml':
      return { type: 'catalogue' };
    case 'ledger.yaml':
      return { type: 'ledger' };
    case 'editor.yaml':
      return { type: 'editor' };
    case 'signs.yaml':
      return { type: 'signs' };
    case 'synonyms.yaml':
      return { type: 'synonyms' };
    case 'import.yaml':
      return { type: 'import-memory' };
    case 'README.md':
    // What clerks read, with its pictures.
    case 'guide':
      return { type: 'ignored' };
    case 'boards':
      return boardRole(segments);
    case 'standards':
      return standardRole(segments);
    case 'publicity':
      return sharedPublicityRole(segments);
    case 'services':
      return serviceRole(segments);
    case 'inspections':
      return inspectionRole(segments);
    case 'regions':
      return levelRole(segments);
    case 'catalogue':
      return regionRole(segments);
    case 'sites':
      return roleInSite(segments);
    default:
      return unexpected('这里不该有这个文件。', '内容放在 sites 文件夹里各村（社区）自己的文件夹中。');
  }
}

function roleInSite(segments: readonly string[]): FileRole {
  const folder = findSiteFolder(segments.slice(0, 4).join('/'));
  const within = segments.slice(4);
  if (!folder || within.length === 0) {
    return unexpected(
      '这个文件没有放在村（社区）的文件夹里。',
      '放在 sites/县（区）/乡镇（街道）/村（社区）/ 下面。',
    );
  }
  const [first = '', ...rest] = within;
  if (rest.length === 0) {
    if (first === 'site.yaml') return { type: 'site', folder };
    return unexpected(
      '这个文件放错了地方。',
      `公开的内容放在 ${SECTIONS.join('、')} 文件夹里按年份分的文件夹中，例如：finance/2026/。`,
    );
  }
  if (first === 'photos') return photoRole(folder, rest);
  if (first === 'rectifications') return rectificationRole(folder, rest);
  if (first === 'publicity') return publicityRole(folder, rest);
  return isSection(first) ? disclosureRole(folder, first, rest) : unknownSection(first);
}

function unknownSection(name: string): FileRole {
  const nearest = findNearest(name, [...SECTIONS, 'photos', 'publicity']);
  return {
    type: 'misplaced',
    finding: {
      code: 'SECTION_UNKNOWN',
      message: `没有“${name}”这个版块文件夹。`,
      hint: `${nearest ? `是不是 ${nearest}？` : ''}版块文件夹只有 party（党务）、affairs（村务、居务）、finance（财务）、other（其他），照片放在 photos，宣传放在 publicity。`,
    },
  };
}

function rectificationRole(folder: SiteFolder, rest: readonly string[]): FileRole {
  const [name = ''] = rest;
  const id = name.replace(/\.yaml$/, '');
  const date = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/.exec(id)?.[1] ?? '';
  if (rest.length === 1 && id !== name && parseDate(date) !== undefined)
    return { type: 'rectification', folder, id };
  return unexpected(
    'rectifications 文件夹里只放乡镇（街道）、县（区）发的整改通知。',
    '文件名写成“日期-拼音或英文.yaml”，例如：2026-11-05-late-accounts.yaml。',
  );
}

function photoRole(folder: SiteFolder, rest: readonly string[]): FileRole {
  const [name = ''] = rest;
  if (rest.length === 1 && isPhotoName(name)) return { type: 'photo', folder, name };
  // Written by the program: which photos of papers somebody has looked at.
  if (rest.length === 1 && name === 'checked.txt') return { type: 'ignored' };
  if (rest.length === 1 && /\.(jpe?g|png|webp)$/i.test(name)) {
    return badName(
      `照片的文件名“${name}”用在网址里会出错。`,
      '文件名只用英文字母、数字和短横线，例如：2026-10-road.jpg。',
    );
  }
  return unexpected(
    'photos 文件夹里只放照片。',
    /\.heic$/i.test(name)
      ? '这是苹果手机的 HEIC 格式，请先转成 JPG 再放进来。'
      : /\.(?:pdf|docx?|wps|xlsx?|et)$/i.test(name)
        ? '这不是照片，改文件名也没有用：请打开它，截图存成 .jpg 再放进来；表里的内容已经写在文件里的，不用放。'
        : '照片格式用 .jpg、.png 或 .webp，直接放在 photos 下面，不再分文件夹。',
  );
}

function disclosureRole(folder: SiteFolder, section: Section, rest: readonly string[]): FileRole {
  const found = datedFileOf(section, rest);
  return 'type' in found ? found : { type: 'disclosure', folder, section, ...found };
}

function publicityRole(folder: SiteFolder, rest: readonly string[]): FileRole {
  const found = datedFileOf('publicity', rest);
  if ('type' in found) return found;
  if (found.format === 'md') return { type: 'publicity', folder, id: found.id };
  return badName(
    '宣传内容是一段一段的文字，不用 .yaml 文件。',
    '请把文件名的结尾改成 .md：两行“---”中间写标题、日期、出处，下面写正文。',
  );
}
