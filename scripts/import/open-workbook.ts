/** XLSX → sheets. Read here rather than by a library, which would lose what is hidden, merged, wrong or a picture. */
import type { Aside, Grid } from '../../src/sheet/grid.ts';
import { visibleText } from '../../src/sheet/visible-text.ts';
import {
  child,
  children,
  openZip,
  textOf,
  UnreadableXmlError,
  type Element,
  type OfficeFile,
} from './open-zip.ts';
import { isTrue, readSheetXml, stringOf, type Workbook } from './read-sheet-xml.ts';
import { headsAndFeet, remarksIn, textBoxesIn } from './read-asides.ts';
import { refuse, type Opened } from './refusal.ts';

/** All sheets of a workbook, hidden ones too. */
export function openWorkbook(bytes: Uint8Array): Opened<Grid[]> {
  try {
    return readWorkbook(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableXmlError) return cause.refused;
    throw cause;
  }
}

function readWorkbook(bytes: Uint8Array): Opened<Grid[]> {
  const opened = openZip(bytes);
  if ('refusal' in opened) return opened;
  const file = opened.value;
  const main = mainPart(file);
  if (main === undefined) return otherProgram(file);
  const root = file.root(main);
  const folder = main.split('/').slice(0, -1).join('/');
  const targets = relationsOf(file, main);
  const workbook = workbookOf(file, folder, root);
  const grids: Grid[] = [];
  for (const sheet of children(child(root, 'sheets'), 'sheet')) {
    const path = targets.get(textOf(sheet, 'id') ?? '');
    // Sheets that are charts or dialogs have no cells.
    if (path === undefined || !path.includes('worksheets/')) continue;
    const read = readSheetXml(
      file.text(path),
      {
        name: visibleText(textOf(sheet, 'name') ?? '').slice(0, 60),
        isHidden: sheet['state'] !== undefined && sheet['state'] !== 'visible',
        pictures: picturesOn(file, path),
      },
      workbook,
    );
    if ('refusal' in read) {
      if (sheet['state'] !== undefined && sheet['state'] !== 'visible') continue;
      return read;
    }
    grids.push({ ...read.value, asides: asidesOf(file, path) });
  }
  return { value: grids };
}

function asidesOf(file: OfficeFile, sheet: string): Aside[] {
  const parts = [...relationsOf(file, sheet).values()];
  return [
    ...headsAndFeet(file.text(sheet)),
    ...parts.filter((path) => /comments/i.test(path)).flatMap((path) => remarksIn(file.text(path))),
    ...parts
      .filter((path) => path.includes('drawings/drawing'))
      .flatMap((path) => textBoxesIn(file.text(path))),
  ];
}

/** The strings of all sheets are read when a sheet that is not too large asks for them. */
function workbookOf(file: OfficeFile, folder: string, root: Element): Workbook {
  let strings: readonly string[] | undefined;
  return {
    get strings() {
      strings ??= children(file.root(`${folder}/sharedStrings.xml`), 'si').map(
        (one) => stringOf(one) || (textOf(one, '#text') ?? ''),
      );
      return strings;
    },
    dateStyles: dateStylesOf(file.root(`${folder}/styles.xml`)),
    is1904: isTrue(child(root, 'workbookPr')['date1904']),
  };
}

function mainPart(file: OfficeFile): string | undefined {
  const named = [...relationsOf(file, '').values()].find((path) => path.endsWith('/workbook.xml'));
  return [named, 'xl/workbook.xml'].find((path) => path !== undefined && file.has(path));
}

/** Files of other programs are zips as well. */
function otherProgram(file: OfficeFile): Opened<never> {
  const hint = '请用 Excel 或 WPS 打开它，点“文件 → 另存为”，类型选“Excel 工作簿（.xlsx）”，再导入那个文件。';
  if (file.has('word/document.xml'))
    return refuse(
      '这是 Word 文件，不是 Excel 表格。',
      '请用 Word 或 WPS 文字打开它，把表复制到一张空的 Excel 表里，存盘，再导入那张 Excel 表。',
    );
  if (file.has('xl/workbook.bin')) return refuse('这是 Excel 的二进制格式（.xlsb），这里读不了。', hint);
  if (file.has('content.xml')) return refuse('这是 OpenDocument 表格（.ods），这里读不了。', hint);
  return refuse('这个文件里没有 Excel 工作表。', hint);
}

/** Paths of the parts that a part names, by their ids. */
function relationsOf(file: OfficeFile, part: string): Map<string, string> {
  const folder = part.split('/').slice(0, -1);
  const name = part.split('/').at(-1) ?? '';
  const root = file.root([...folder, '_rels', `${name}.rels`].join('/'));
  return new Map(
    children(root, 'Relationship').map((one) => [
      textOf(one, 'Id') ?? '',
      resolvePath(folder, textOf(one, 'Target') ?? ''),
    ]),
  );
}

function resolvePath(folder: readonly string[], target: string): string {
  const segments = target.startsWith('/') ? [] : [...folder];
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function picturesOn(file: OfficeFile, sheet: string): number {
  const drawings = [...relationsOf(file, sheet).values()].filter((path) => path.includes('drawings/drawing'));
  const inCells = file.text(sheet).match(/DISPIMG\(/g)?.length ?? 0;
  return drawings.reduce(
    (sum, path) => sum + (file.text(path).match(/<(?:\w+:)?pic[\s>]/g)?.length ?? 0),
    inCells > 0 ? 1 : 0,
  );
}

/** Formats built into Excel that show a day; those from 27 on are the Chinese ones. */
const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Of those the ones that show 2026年11月 and no day. */
const BUILT_IN_MONTHS = new Set([17, 27, 36, 50, 52, 57]);

function dateStylesOf(root: Element): Workbook['dateStyles'] {
  const written = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((format) => [
      Number(format['numFmtId']),
      textOf(format, 'formatCode') ?? '',
    ]),
  );
  return children(child(root, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style['numFmtId'] ?? 0);
    const code = written.get(id);
    if (code === undefined)
      return !BUILT_IN_DATES(id) ? undefined : BUILT_IN_MONTHS.has(id) ? 'month' : 'day';
    // What stands in quotes or brackets is shown as it is: "年", [红色], [$-804].
    const shown = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
    if (!/[yd]/i.test(shown)) return undefined;
    return /d/i.test(shown) || !/m/i.test(shown) ? 'day' : 'month';
  });
}
