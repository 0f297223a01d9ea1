/** An inspection that comes back as the form in Excel: read, shown, agreed to, written to `inspections/`. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { judgeText } from '../../src/loader/judge-text.ts';
import { listSiteFolders } from '../../src/loader/site/site-folders.ts';
import { writeYaml } from '../../src/draft/write-yaml.ts';
import { checkInspection, fileOfInspection, inspectionSchema } from '../../src/model/place/inspection.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { findInspectionHead, readInspectionSheet } from '../../src/sheet/inspection-sheet.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { replaceFile } from '../whole-file.ts';
import type { Scene } from './scene.ts';

/** The sheet of a workbook that is the form of an inspection; `undefined` for any other table. */
export function inspectionIn(grids: readonly Grid[]): { lines: string[][]; head: number } | undefined {
  for (const { rows, isHidden } of grids) {
    if (isHidden) continue;
    const lines = rows.map((row) => row.map(({ text }) => text));
    const head = findInspectionHead(lines);
    if (head !== undefined) return { lines, head };
  }
  return undefined;
}

/** Writes it where it belongs by the sites that were visited. Nothing is written while a cell is unclear. */
export async function importInspection(
  { options, print, questions }: Scene,
  { lines, head }: { readonly lines: readonly (readonly string[])[]; readonly head: number },
): Promise<ExitCode> {
  const { contentRoot, asOf } = options;
  const folders = listSiteFolders(contentRoot);
  const read = readInspectionSheet(lines, head, asOf);
  const refuse = (told: readonly string[]): ExitCode => {
    print(`${told.join('\n')}\n什么也没有写。\n`);
    return EXIT.problems;
  };
  if (read.sites.length === 0) return refuse(['表里一个村（社区）也没有填。']);
  const unknown = read.sites.filter(({ site }) => !folders.some(({ id }) => id === site));
  const troubles = [
    ...read.troubles.map(({ row, column, message }) => `第 ${row} 行第 ${column} 格：${message}`),
    ...unknown.map(({ site }) => `没有编号是“${String(site ?? '')}”的村（社区）；“编号”那一列不要改。`),
  ];
  if (troubles.length > 0) return refuse(troubles);
  const on = (read.on ?? options.publishedOn ?? asOf) as CalendarDate;
  const region = regionOf(folders.filter(({ id }) => read.sites.some(({ site }) => site === id)));
  const path = fileOfInspection({ id: `${region}/${on}-boards` });
  const text = writeYaml({ sites: read.sites });
  const found = problemsOf(path, text, { on, asOf });
  if (found.length > 0) return refuse(found);
  print(`${basename(options.file)}：一次检查，${on}，${read.sites.length} 个村（社区）。\n\n${text}\n`);
  const target = join(contentRoot, path);
  const isThere = existsSync(target);
  if (isThere && readFileSync(target, 'utf8') === text) return refuse([`${path} 已经有了，一模一样。`]);
  if (isThere) return refuse([`${path} 已经有了，内容不一样。要换掉它，请先改名或删掉那个文件。`]);
  if (options.isDryRun) return refuse([`会写到 ${path}。`]);
  const isWanted = options.isAgreed || (await questions?.agree(`写到 ${path}，对吗？`));
  if (!isWanted) return refuse(['没有写。加 --yes，不问就写。']);
  mkdirSync(dirname(target), { recursive: true });
  replaceFile(target, text);
  print(`✓ 写好了：${path}\n  谁检查的（by）可以加上；再运行 npm run check 查一遍。\n`);
  return EXIT.good;
}

/** The smallest region that has all of them, as folders in `inspections/` are called. */
function regionOf(folders: readonly SiteFolder[]): string {
  const counties = new Set(folders.map(({ countyId }) => countyId));
  const townships = new Set(folders.map(({ countyId, townshipId }) => `${countyId}.${townshipId}`));
  if (counties.size > 1) return 'city';
  return (townships.size > 1 ? [...counties][0] : [...townships][0]) ?? 'city';
}

function problemsOf(
  path: string,
  text: string,
  when: { readonly on: CalendarDate; readonly asOf: CalendarDate },
): string[] {
  const { value, problems } = judgeText(path, text, when.asOf);
  const parsed = inspectionSchema.safeParse(value?.value);
  const untrue = parsed.success ? checkInspection({ on: when.on, content: parsed.data }, when.asOf) : [];
  return [...problems, ...untrue].map(({ message, hint = '' }) => message + hint);
}
