/** Inspections in `inspections/`: each file by itself, and the sites that it names against those that there are. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { City } from '../../model/place/city.ts';
import {
  checkInspection,
  fileOfInspection,
  inspectionSchema,
  inspectionsAt,
  type Inspection,
  type SiteInspection,
} from '../../model/place/inspection.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { fileRoleOf, type SiteFolder } from '../content-layout.ts';
import { readFields, readSource } from '../read/read-source.ts';
import type { FoundFile } from '../read/source-file.ts';
import { FILE_START, hasErrors, problemAt, type ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';
import { originOf } from './regional-catalogues.ts';

export interface LoadedInspections {
  /** Those without errors, by the names of their files. */
  readonly inspections: readonly Inspection[];
  readonly problems: readonly ContentProblem[];
}

/** Reads them; what sites they name is held against the sites by `sitesUnknown`. */
export function loadInspections(
  files: readonly FoundFile[],
  city: City | undefined,
  asOf: CalendarDate,
): LoadedInspections {
  const problems: ContentProblem[] = [];
  const inspections = files.flatMap((file): Inspection[] => {
    const role = fileRoleOf(file.path);
    if (role.type !== 'inspection') return [];
    const { id, on, countyId, townshipId } = role;
    const origin = city && countyId !== undefined && originOf(file.path, { countyId, townshipId }, city);
    if (typeof origin === 'string') {
      problems.push(regionUnknown(file.path, origin));
      return [];
    }
    const { value, problems: found } = readFields(file, inspectionSchema);
    problems.push(...found);
    if (!value) return [];
    const untrue = checkInspection({ on, content: value.content }, asOf);
    problems.push(...untrue.map((finding) => toProblem(value.source, finding)));
    return hasErrors(problems.filter(({ file: of }) => of === file.path))
      ? []
      : [{ id, on, countyId, townshipId, content: value.content }];
  });
  return { inspections, problems };
}

function regionUnknown(file: string, nearest: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'REGION_UNKNOWN',
    message: `inspections 下面的文件夹“${file.split('/')[1] ?? ''}”，city.yaml 里没有这个县（区）、乡镇（街道）。`,
    hint:
      nearest === ''
        ? '市里的放在 city，县（区）的放在“县的编号”，乡镇（街道）的放在“县的编号.乡镇的编号”，编号照 city.yaml。'
        : `是不是“${nearest}”？`,
  });
}

/** Sites that an inspection names and that are not there, or lie elsewhere. */
export function sitesUnknown(
  inspections: readonly Inspection[],
  folders: readonly SiteFolder[],
  files: readonly FoundFile[],
): ContentProblem[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return inspections.flatMap((inspection) => {
    const findings = inspection.content.sites.flatMap(({ site }, index): Finding[] => {
      const folder = byId.get(site);
      if (folder && isWithin(folder, inspection)) return [];
      return [unknown(site, { path: ['sites', index, 'site'], folder, inspection, folders })];
    });
    const file =
      findings.length > 0 ? files.find(({ path }) => path === fileOfInspection(inspection)) : undefined;
    const source = file && readSource(file).value;
    return source ? findings.map((finding) => toProblem(source, finding)) : [];
  });
}

function isWithin(folder: SiteFolder, { countyId, townshipId }: Inspection): boolean {
  return (
    (countyId === undefined || folder.countyId === countyId) &&
    (townshipId === undefined || folder.townshipId === townshipId)
  );
}

function unknown(
  written: string,
  {
    path,
    folder,
    inspection,
    folders,
  }: {
    path: Finding['path'];
    folder: SiteFolder | undefined;
    inspection: Inspection;
    folders: readonly SiteFolder[];
  },
): Finding {
  if (folder)
    return {
      code: 'SITE_UNKNOWN',
      path,
      message: `“${written}”不归这里管，它在 ${folder.countyId}.${folder.townshipId}。`,
      hint: '几个乡镇（街道）一起查的，放到县（区）的文件夹；写错了村（社区）的，请改正。',
    };
  const near = folders.filter((one) => isWithin(one, inspection)).map(({ id }) => id);
  const nearest = findNearest(written, near);
  return {
    code: 'SITE_UNKNOWN',
    path,
    message: `没有编号是“${written}”的村（社区）。`,
    hint: nearest ? `是不是“${nearest}”？` : '编号就是 sites 里村（社区）文件夹的名字。',
  };
}

/** What inspections found at a site. */
export function inspectedAt(
  inspections: readonly Inspection[],
  { id }: Pick<SiteFolder, 'id'>,
  city: City | undefined,
): SiteInspection[] {
  return inspectionsAt(inspections, id, ({ countyId, townshipId }) => {
    const county = city?.counties.find((one) => one.id === countyId);
    const township = county?.townships.find((one) => one.id === townshipId);
    return township?.name ?? county?.name ?? city?.name ?? '';
  });
}
