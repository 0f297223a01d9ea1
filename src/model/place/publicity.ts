/**
 * 宣传: a policy, a law, something of science or culture, something of the party's life, that a village hangs on its
 * publicity board 宣传栏. One Markdown file in the site's folder `publicity/`; what a city, county or township wants all
 * of its sites to hang is written once, in the city's folder `publicity/`.
 *
 * It is no disclosure: nobody can object to it, and it may be changed or taken away at any time without a correction.
 * The one duty there can be is that something new goes up (`publicity` of a catalogue item). So none of the rules of postings, signatures and history hold here; those of privacy do.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { exemptionSchema, photoSchema } from '../disclosure/disclosure-fields.ts';
import type { Finding, SiteFinding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import type { City, County, Township } from './city.ts';
import { regionUnknown } from '../services/checks.ts';
import { checkMarkup } from '../disclosure/markup-checks.ts';
import { PUBLICITY_TOPICS } from '../disclosure/section.ts';

const publicityShape = {
  topic: field.choice(
    '版块',
    PUBLICITY_TOPICS,
    'policy 惠民政策，law 法律法规，culture 科技文化，building 基层党建',
  ),
  title: field.text('标题', '一看就知道说什么，如 城乡居民医保2027年怎么缴', 60),
  publishedOn: field.date('上栏日期', '和文件名的日期一样'),
  until: field.date('挂到哪天', '过了这天自己撤下；长期有用的不写').optional(),
  source: field.text('出处', '谁发的政策、哪部法，如 市医疗保障局', 20),
  ask: field
    .group('问谁', { name: field.text('单位', undefined, 12), phone: field.phone('电话') })
    .meta({ title: '问谁', description: '不写就是村（社区）管这件事的人' })
    .optional(),
  photos: field.list('照片', photoSchema, undefined, 12).optional(),
  exemptions: field.list('豁免', exemptionSchema, '看着像个人信息、其实可以公开的', 20).optional(),
  body: field.longText('正文', '可以分段、列条目、画表格'),
};

export const publicitySchema = field.group('宣传内容', publicityShape);

/** Photos lie in the folder of a site, so what all share has none. */
const { photos: _photos, ...sharedShape } = publicityShape;

export const sharedPublicitySchema = field.group('共用的宣传内容', {
  ...sharedShape,
  regions: field
    .list(
      '给哪里',
      field.group('一个地方', {
        county: field.identifier('县（区）', 'city.yaml 里的编号'),
        township: field.identifier('乡镇（街道）', '只给一个乡镇（街道）的才写').optional(),
      }),
      '只给几个县（区）、乡镇（街道）的才写；不写就是全市',
      60,
    )
    .optional(),
});

export type SharedPublicityContent = z.output<typeof sharedPublicitySchema>;

export type PublicityContent = z.output<typeof publicitySchema>;

/** One file. `id` is its name without ending, unique within the site with what it shares. */
export interface PublicityItem {
  readonly id: string;
  /** Path from the content root, with forward slashes. */
  readonly file: string;
  readonly content: PublicityContent;
  /** Whose it is when it is not the site's own: 全市, 本溪县, 小市镇. */
  readonly sharedBy?: string;
}

/** One file that sites share. `id` is its name without ending. */
export interface SharedPublicity {
  readonly id: string;
  readonly file: string;
  readonly content: SharedPublicityContent;
}

/** A site's own texts and those that are for it, newest first. */
export function withShared(
  own: readonly PublicityItem[],
  shared: readonly SharedPublicity[],
  place: SharedPlace,
): PublicityItem[] {
  return [...own, ...sharedHere(shared, place)].sort(compareNewestUp);
}

/** What of the shared texts is for the sites of a township, each with whose it is there. */
export function sharedHere(
  shared: readonly SharedPublicity[],
  { city, county, township }: SharedPlace,
): PublicityItem[] {
  return shared.flatMap(({ id, file, content: { regions, ...content } }) => {
    const region = regions?.find(
      (one) => one.county === county.id && (one.township === undefined || one.township === township.id),
    );
    if (regions && !region) return [];
    const ofCounty = region?.township === undefined ? county.shortName : township.name;
    return [{ id, file, content, sharedBy: region ? ofCounty : city.name }];
  });
}

/** Where a site lies. */
export interface SharedPlace {
  readonly city: Pick<City, 'name'>;
  readonly county: Pick<County, 'id' | 'shortName'>;
  readonly township: Pick<Township, 'id' | 'name'>;
}

/** What a site says of its publicity board. */
interface PublicityBoard {
  readonly publicityBoard?: string | undefined;
  readonly publicityBoardSince?: CalendarDate | undefined;
}

interface SiteWithPublicity {
  readonly profile: PublicityBoard;
  readonly publicity: readonly PublicityItem[];
}

/** Whether a site has a page of publicity: a board for it, or ever a text. Its address stays when all texts are over. */
export function hasPublicityPage({ profile, publicity }: SiteWithPublicity, asOf: CalendarDate): boolean {
  return profile.publicityBoard !== undefined || publicity.some(({ content }) => content.publishedOn <= asOf);
}

/** The point of the premises standard that asks for a publicity board. */
export const PUBLICITY_BOARD_POINT = 'publicity-board';

/** Whether a site has a board on a day; one that does not say since when has had it ever since. */
export function hasPublicityBoard(
  { publicityBoard, publicityBoardSince }: PublicityBoard,
  day: CalendarDate,
): boolean {
  return publicityBoard !== undefined && (publicityBoardSince === undefined || publicityBoardSince <= day);
}

/**
 * The day on which a text went up at a site: its own when it says so; what is shared when there was a board to put it up
 * on, and never where there is none, or where it was over by then.
 */
export function putUpOn(
  { sharedBy, content: { publishedOn, until } }: PublicityItem,
  { publicityBoard, publicityBoardSince: since }: PublicityBoard,
): CalendarDate | undefined {
  if (sharedBy === undefined) return publishedOn;
  if (publicityBoard === undefined) return undefined;
  if (since === undefined || since <= publishedOn) return publishedOn;
  return until === undefined || since <= until ? since : undefined;
}

/** Whether it may be seen on a day: from the day it goes up to the day it is good for. */
export function isUp({ content }: PublicityItem, asOf: CalendarDate): boolean {
  const { publishedOn, until } = content;
  return publishedOn <= asOf && (until === undefined || asOf <= until);
}

/** Newest first; on one day by id. */
export function compareNewestUp(a: PublicityItem, b: PublicityItem): number {
  if (a.content.publishedOn !== b.content.publishedOn)
    return a.content.publishedOn < b.content.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** What is not true in one file. `id` is its name. */
export function checkPublicity({ publishedOn, until, body }: PublicityContent, id: string): Finding[] {
  return [
    ...checkFileDate(publishedOn, id),
    ...(until !== undefined && until < publishedOn
      ? [dateOrder(['until'], `挂到 ${until}，早于上栏日期（${publishedOn}），一上栏就过期了。`)]
      : []),
    ...checkMarkup(body),
  ];
}

/** The same of what sites share, and places that `city.yaml` has not; these are not asked for while it has problems. */
export function checkSharedPublicity(
  content: SharedPublicityContent,
  id: string,
  city: City | undefined,
): Finding[] {
  const unknown = city
    ? (content.regions ?? []).flatMap((region, index) =>
        regionUnknown(region, city).map((finding) => ({
          ...finding,
          path: ['regions', index, ...finding.path],
        })),
      )
    : [];
  return [...checkPublicity(content, id), ...unknown];
}

/** Texts of a site that are called like one that it shares: both stand in one page, by their names. */
export function checkOwnNames(hung: readonly PublicityItem[]): SiteFinding[] {
  return hung.flatMap(({ id, file, sharedBy }): SiteFinding[] => {
    const other = hung.find((one) => one.id === id && one.sharedBy !== undefined);
    if (!other || sharedBy !== undefined) return [];
    return [
      {
        file,
        finding: {
          code: 'ID_DUPLICATE',
          path: [],
          message: `${other.sharedBy ?? ''}共用的宣传里已经有一份叫“${id}”（${other.file}），放在一页上分不开。`,
          hint: '请给本村（社区）的这一份换个文件名；写的是同一件事，就删掉这一份。',
        },
      },
    ];
  });
}

function checkFileDate(publishedOn: CalendarDate, id: string): Finding[] {
  const inName = id.slice(0, 10);
  if (inName === publishedOn) return [];
  return [
    {
      code: 'FILE_NAME_INVALID',
      path: ['publishedOn'],
      message: `上栏日期是 ${publishedOn}，文件名的日期是 ${inName}，对不上。`,
      hint: '写错的是哪个就改哪个。',
    },
  ];
}
