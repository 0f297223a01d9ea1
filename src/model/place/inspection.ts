/**
 * 检查: what one round of a township, a county or the city found at several sites. One file,
 * `inspections/<region>/<day>-<name>.yaml`, where the region is called as in `regions/`; so whose it is and when it
 * began is said by its path and never asked for. It stands beside the figures of the ledger and is no part of the score.
 * What is looked at is what inspections are published to have looked at: whether there is a board, whether it stands
 * where people see it, whether it is empty, how far its accounts are, whether it is broken.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { dateOrder } from '../values/date-order.ts';
import { periodOf } from '../values/period.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';

/** Sections as whoever stands before the board calls them. */
export const SEEN_SECTIONS = ['党务', '村居务', '财务', '其他'] as const;

export const inspectedSchema = field.group('一个村（社区）', {
  site: field.identifier('村（社区）', '编号，就是它文件夹的名字'),
  on: field.date('哪天去的', '不是文件名那天去的才写').optional(),
  board: field.choice('公开栏', ['有', '没有'], '没有公开栏的，位置、版面、财务、破损不写'),
  place: field.choice('位置', ['醒目', '不醒目']).optional(),
  layout: field.choice('版面', ['四版块齐全', '版块不全']).optional(),
  empty: field
    .list('空着的版块', field.choice('一个版块', SEEN_SECTIONS), '没有空着的不写', SEEN_SECTIONS.length)
    .optional(),
  financeTo: field.month('财务更新到几月', '栏上最新的是几月的，写成 2026-10').optional(),
  damage: field.text('破损', '哪里坏了，没坏不写，如 雨棚漏水', 60).optional(),
  problems: field.list('别的问题', field.text('一个问题', '不写群众的名字', 100), '一条一行', 10).optional(),
  good: field.list('做得好的', field.text('一条', undefined, 100), '一条一行', 10).optional(),
});

export const inspectionSchema = field.group('检查', {
  by: field.text('谁检查的', '写单位，不写就是这一级，如 镇农经站', 60).optional(),
  sites: field.list('去了哪些村（社区）', inspectedSchema, '一个村（社区）一条', 600),
});

export type Inspected = z.output<typeof inspectedSchema>;
export type InspectionContent = z.output<typeof inspectionSchema>;

/** A file of an inspection; neither county nor township for the city's own. */
export interface Inspection {
  /** As an order names it: `benxi-county.xiaoshi/2026-11-10-boards`. */
  readonly id: string;
  readonly countyId?: string | undefined;
  readonly townshipId?: string | undefined;
  /** The day in the file's name. */
  readonly on: CalendarDate;
  readonly content: InspectionContent;
}

/** What an inspection found at one site. */
export interface SiteInspection extends Omit<Inspected, 'site' | 'on'> {
  readonly id: string;
  /** The day on which somebody was there. */
  readonly on: CalendarDate;
  /** Who came: what the file says, or the name of the level. */
  readonly by: string;
}

/** Where such files lie, from the content root. */
export const INSPECTIONS = 'inspections';

export function fileOfInspection({ id }: Pick<Inspection, 'id'>): string {
  return `${INSPECTIONS}/${id}.yaml`;
}

/** Inspections by what is known without its sites: days that cannot be, a site twice, things seen on no board. */
export function checkInspection({ on, content }: Omit<Inspection, 'id'>, asOf: CalendarDate): Finding[] {
  const days = content.sites.map(({ site, on: own }) => `${site} ${own ?? on}`);
  return content.sites.flatMap((inspected, index) => {
    const path = ['sites', index];
    const first = days.indexOf(days[index] ?? '');
    return [
      ...checkDay(inspected.on, { path, on, asOf }),
      ...(first < index
        ? [
            {
              code: 'ROW_DUPLICATE' as const,
              path: [...path, 'site'],
              message: `“${inspected.site}”同一天写了两次：第 ${first + 1} 个和第 ${index + 1} 个。`,
              hint: '请合成一条；又去了一次的，写上哪天去的（on）。',
            },
          ]
        : []),
      ...seenOnNoBoard(inspected, path),
      ...fromTheFuture(inspected, { path, on }),
    ];
  });
}

function checkDay(
  day: CalendarDate | undefined,
  { path, on, asOf }: { path: FieldPath; on: CalendarDate; asOf: CalendarDate },
): Finding[] {
  if (day !== undefined && day < on)
    return [
      dateOrder([...path, 'on'], `去的日期（${day}）早于文件名里的日期（${on}）；文件名写第一天去的日期。`),
    ];
  return (day ?? on) > asOf
    ? [
        {
          code: 'DATE_IN_FUTURE',
          severity: 'warning',
          path: day === undefined ? [...path, 'site'] : [...path, 'on'],
          message: `检查的日期是 ${day ?? on}，还没到（今天按 ${asOf} 算）。`,
          hint: '到那天才公布；日期写错的，请改正。',
        },
      ]
    : [];
}

const ON_A_BOARD = ['place', 'layout', 'empty', 'financeTo', 'damage'] as const;

function seenOnNoBoard(inspected: Inspected, path: FieldPath): Finding[] {
  const seen = inspected.board === '有' ? undefined : ON_A_BOARD.find((key) => inspected[key] !== undefined);
  if (seen === undefined) return [];
  return [
    {
      code: 'FIELD_UNEXPECTED',
      path: [...path, seen],
      message: '写了没有公开栏，又写了栏上的情况。',
      hint: '有公开栏的，把 board 改成 有；没有的，删掉位置、版面、财务这几行。',
    },
  ];
}

function fromTheFuture(
  { financeTo, on: own }: Inspected,
  { path, on }: { path: FieldPath; on: CalendarDate },
): Finding[] {
  const day = own ?? on;
  if (financeTo === undefined || financeTo <= periodOf(day, 'month')) return [];
  return [
    {
      code: 'DATE_IN_FUTURE',
      path: [...path, 'financeTo'],
      message: `${day} 去看的，栏上的财务不会已经更新到 ${financeTo}。`,
      hint: '请核对月份；去年的，年份要写对。',
    },
  ];
}

/** What inspections found at a site, newest first. `nameOf` says whose an inspection without `by` is. */
export function inspectionsAt(
  inspections: readonly Inspection[],
  siteId: string,
  nameOf: (inspection: Inspection) => string,
): SiteInspection[] {
  return inspections
    .flatMap((inspection) =>
      inspection.content.sites
        .filter(({ site }) => site === siteId)
        .map(({ site: _site, on, ...seen }): SiteInspection => ({
          ...seen,
          id: inspection.id,
          on: on ?? inspection.on,
          by: inspection.content.by ?? nameOf(inspection),
        })),
    )
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** What was found, in words: problems first, `空着财务版块`; nothing where all was well. */
export function faultsOf(seen: Omit<SiteInspection, 'id' | 'on' | 'by'>): string[] {
  if (seen.board === '没有') return ['没有公开栏', ...(seen.problems ?? [])];
  return [
    ...(seen.place === '不醒目' ? ['位置不醒目'] : []),
    ...(seen.layout === '版块不全' ? ['版块不全'] : []),
    ...(seen.empty ? [`空着：${seen.empty.join('、')}`] : []),
    ...(seen.damage === undefined ? [] : [seen.damage]),
    ...(seen.problems ?? []),
  ];
}

/** `财务更新到10月`, `财务更新到2025年12月`; what nobody looked at is not said. */
export function financeSeen({ financeTo, on }: SiteInspection): string | undefined {
  if (financeTo === undefined) return undefined;
  const [year = '', month = ''] = financeTo.split('-');
  return `财务更新到${year === on.slice(0, 4) ? '' : `${year}年`}${Number(month)}月`;
}
