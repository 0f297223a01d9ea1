/** A disclosure as the table that it came from: an Excel file, or one CSV file a table. */
import { existsSync } from 'node:fs';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { findFiles, readText } from '../../src/loader/read/source-file.ts';
import { fileRoleOf } from '../../src/loader/content-layout.ts';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { isKind, KIND_TITLES, type Kind } from '../../src/model/kinds.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { formatCsv } from '../../src/site/text/csv.ts';
import type { FormSheet } from '../../src/sheet/form-cells.ts';
import { formWorkbook } from '../../src/sheet/form-workbook.ts';
import {
  CSV_IS_FOR_OTHERS,
  FACTS_SHEET,
  GUIDE_SHEET_NAME,
  TABLE_SHEET,
} from '../../src/sheet/template-layout.ts';
import { reportingUnwritten, writeNewFile } from '../sheet/new-file.ts';
import { writeWorkbook } from '../sheet/write-workbook.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';

export interface ExportWish {
  readonly contentRoot: string;
  /** A file, or the id of a disclosure. */
  readonly what: string;
  /** Ends in `.xlsx` or `.csv`. */
  readonly to?: string | undefined;
}

/** Throws `UsageError`. */
export async function exportDisclosure(
  { contentRoot, what, to }: ExportWish,
  { print, report }: { readonly print: (text: string) => void; readonly report: (text: string) => void },
): Promise<ExitCode> {
  const source = findSource(contentRoot, what);
  const { kind, values, problem } = readValues(source);
  if (!kind) {
    report(
      `${source.path}：${problem ?? '看不出是什么格式（kind）。'}先改好：npm run check -- ${source.path}\n`,
    );
    return EXIT.problems;
  }
  const out = to ?? `${source.id}.xlsx`;
  const sheets = formWorkbook(kind, { siteId: source.siteId, values, blankRows: 0 });
  const isCsv = extname(out).toLowerCase() === '.csv';
  return reportingUnwritten(report, async () => {
    const files = isCsv ? writeCsv(out, sheets) : await writeXlsx(out, sheets);
    print(`写好了：${files.join('、')}（${KIND_TITLES[kind]}）
注意：里面是没有隐去的全名，只在本机用，不要发到群里、不要转给别人；用完就删。
${isCsv ? `${CSV_IS_FOR_OTHERS}\n` : ''}`);
    return EXIT.good;
  });
}

interface Source {
  readonly id: string;
  /** Absent for a file that lies outside the content. */
  readonly siteId: string | undefined;
  readonly path: string;
  readonly absolutePath: string;
}

function findSource(contentRoot: string, what: string): Source {
  if (/\.(?:yaml|md)$/.test(what)) {
    const absolutePath = resolve(what);
    if (!existsSync(absolutePath)) throw new UsageError(`没有 ${what} 这个文件。`);
    const role = fileRoleOf(relative(contentRoot, absolutePath).split(sep).join('/'));
    const siteId = role.type === 'disclosure' ? role.folder.id : undefined;
    return { id: basename(what, extname(what)), siteId, path: what, absolutePath };
  }
  const all = findFiles(contentRoot).files.flatMap(({ path, absolutePath }) => {
    const role = fileRoleOf(path);
    return role.type === 'disclosure' ? [{ id: role.id, path, absolutePath, siteId: role.folder.id }] : [];
  });
  const found = all.filter(({ id, siteId }) => id === what || `${siteId}/${id}` === what);
  const [first] = found;
  if (first && found.length === 1) return first;
  if (found.length > 1)
    throw new UsageError(
      `叫“${what}”的有 ${found.length} 份，请写上是哪个村的：${found.map(({ id, siteId }) => `${siteId}/${id}`).join('、')}。`,
    );
  const nearest = findNearest(
    what,
    all.map(({ id }) => id),
  );
  throw new UsageError(
    `没有叫“${what}”的公开${nearest ? `，是不是“${nearest}”？` : '。写文件的路径，或文件名不带结尾。'}`,
  );
}

interface Read {
  readonly kind?: Kind | undefined;
  readonly values: Record<string, unknown>;
  readonly problem?: string;
}

/** What the file says, judged or not: who exports wants to see it, mistakes and all. */
function readValues({ path, absolutePath }: Source): Read {
  const text = readText({ path, absolutePath, bytes: 0 });
  const parse = path.endsWith('.md') ? parseMarkdown : parseYaml;
  const parsed = text.value === undefined ? undefined : parse(path, text.value, new Map());
  const values = parsed?.value?.value;
  const problem = [...text.problems, ...(parsed?.problems ?? [])][0]?.message;
  if (typeof values !== 'object' || values === null) return { values: {}, ...(problem && { problem }) };
  const { kind } = values as Record<string, unknown>;
  return { values: values as Record<string, unknown>, kind: isKind(kind) ? kind : undefined };
}

async function writeXlsx(out: string, sheets: readonly FormSheet[]): Promise<string[]> {
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError(`--to 要以 .xlsx 或 .csv 结尾，现在写的是“${out}”。`);
  writeNewFile(out, await writeWorkbook(sheets));
  return [out];
}

/** One file a sheet, named after it; what is not there to be read back is left out. */
function writeCsv(out: string, sheets: readonly FormSheet[]): string[] {
  const files = sheets
    .filter(({ name }) => name !== GUIDE_SHEET_NAME)
    .map(({ name, rows }) => {
      const heading = name === FACTS_SHEET.name ? FACTS_SHEET.headingRow : TABLE_SHEET.headingRow;
      const width = rows[heading]?.length ?? 0;
      const cells = rows
        .slice(heading)
        .map((row) => Array.from({ length: width }, (_, column) => row[column]?.value ?? null));
      const [titles = [], ...lines] = cells;
      return {
        path: `${out.slice(0, -extname(out).length)}-${name}.csv`,
        content: formatCsv({ columns: titles.map((title) => ({ title: String(title ?? '') })), rows: lines }),
      };
    });
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) throw new UsageError(`已经有 ${taken.path} 这个文件了，没有动它。请换个名字，或先把它移走。`);
  for (const { path, content } of files) writeNewFile(path, content);
  return files.map(({ path }) => path);
}
