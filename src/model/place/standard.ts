/**
 * One standard of `standards/<name>.yaml`, whatever it is about: data that holds from its day on, for all counties or
 * for some. What is of before a later version stays judged by the earlier one.
 */
import * as field from '../schema/fields.ts';
import { formatDate, type CalendarDate } from '../values/calendar-date.ts';
import type { Finding } from '../schema/finding.ts';

/** The fields that every standard begins with. */
export const standardFields = {
  id: field.identifier('编号', '和文件同名'),
  title: field.text('名称', '村“一场五室一站”标准', 40),
  from: field.date('从哪天起', '从这天起照它算，以前的照原来的；一直有的不写').optional(),
  source: field.text('出处', '哪份文件定的，如 厅字〔2022〕28号', 60).optional(),
  counties: field
    .list('只管这些县（区）', field.identifier('县（区）', 'city.yaml 里的编号'), '全市都照它就不写', 20)
    .optional(),
};

export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly source?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly counties?: readonly string[] | undefined;
}

/**
 * The standard that holds on a day among those for a site: one that is for its county before one for all, and of these
 * the latest. `undefined` before the first.
 */
export function standardOn<T extends Standard>(standards: readonly T[], day: CalendarDate): T | undefined {
  const inForce = standards
    .filter(({ from }) => from === undefined || from <= day)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  return inForce.find(({ counties }) => counties !== undefined) ?? inForce[0];
}

/** `村“一场五室一站”标准，2026年1月1日起，出自…`: the standard itself, from when on it holds, who says so. */
export function standardSays({ title, from, source }: Standard): string {
  const since = from === undefined ? '' : `，${formatDate(from)}起`;
  return `${title}${since}${source === undefined ? '' : `，出自${source}`}`;
}

/** A standard's file is called by its id, its counties are known. */
export function checkStandard(
  { id, counties = [] }: Standard,
  { fileId, countyIds }: { readonly fileId: string; readonly countyIds: readonly string[] | undefined },
): Finding[] {
  const unknown = counties.flatMap((county, index): Finding[] =>
    countyIds === undefined || countyIds.includes(county)
      ? []
      : [
          {
            code: 'REGION_UNKNOWN',
            path: ['counties', index],
            message: `city.yaml 里没有编号是“${county}”的县（区）。`,
            hint: `请用 city.yaml 里的编号：${countyIds.join('、')}。`,
          },
        ],
  );
  if (id === fileId) return unknown;
  return [
    {
      code: 'ID_MISMATCH',
      path: ['id'],
      message: `「编号」写的是“${id}”，文件名是“${fileId}”，两个要一样。`,
      hint: `请写成：${fileId}；如果错的是文件名，请改文件名。`,
    },
    ...unknown,
  ];
}
