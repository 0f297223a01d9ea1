/** The file a clerk names → its sheets, or one clear message. The only part of the import that reads the disk. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Grid } from '../../src/sheet/grid.ts';
import { CSV_IS_FOR_OTHERS, FACTS_HEADINGS } from '../../src/sheet/template-layout.ts';
import { openCsv } from './open-csv.ts';
import { openWorkbook } from './open-workbook.ts';
import { MOST_BYTES, MOST_LETTERS, refuse, type Opened } from './refusal.ts';

export interface TableFile {
  readonly grids: readonly Grid[];
  /** Excel has the file open: what was not saved there is not in it. */
  readonly isOpenElsewhere: boolean;
}

/** Reads XLSX and CSV. */
export function openTableFile(path: string): Opened<TableFile> {
  const name = basename(path);
  if (name.startsWith('~$'))
    return refuse(
      `“${name}”是 Excel 打开表格时自己放的临时文件，里面没有表。`,
      `请导入名字前面没有“~$”的那个：${name.slice(2)}。它正开着的话，先存盘、关掉。`,
    );
  const bytes = readBytes(path, name);
  if ('refusal' in bytes) return bytes;
  const opened = openBytes(name, bytes.value);
  if ('refusal' in opened) return opened;
  const long = findLongCell(opened.value);
  if (long) return long;
  if (!opened.value.some(({ rows }) => rows.some((row) => row.some(({ kind }) => kind !== 'empty'))))
    return emptySheets(opened.value);
  const isOpenElsewhere = existsSync(join(dirname(path), `~$${name}`));
  return { value: { grids: opened.value, isOpenElsewhere } };
}

/** A text that no field takes: something was pasted into a cell, or a quote was never closed. */
function findLongCell(grids: readonly Grid[]): ReturnType<typeof refuse> | undefined {
  for (const { name, rows, isHidden } of grids)
    for (const [row, cells] of rows.entries()) {
      const column = isHidden ? -1 : cells.findIndex(({ text }) => text.length > MOST_LETTERS);
      const letters = cells[column]?.text.length;
      if (letters !== undefined)
        return refuse(
          `“${name}”第 ${row + 1} 行第 ${column + 1} 格有 ${letters} 个字，太长了，最多 ${MOST_LETTERS} 个。`,
          '请看看是不是把整篇文章贴进了一格；要公开文章，写成 .md 文件，不用导入。',
        );
    }
  return undefined;
}

function readBytes(path: string, name: string): Opened<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES)
      return refuse(
        `“${name}”有 ${Math.round(size / 1_000_000)} MB，太大了，最多 ${MOST_BYTES / 1_000_000} MB。`,
        '多半是里面贴了照片。请另存一份，删掉照片，只留要公布的表。',
      );
    if (size === 0)
      return refuse(`“${name}”是空的，一个字也没有。`, '请看看是不是还没存盘，或者拷贝的时候断了。');
    return { value: readFileSync(path) };
  } catch (cause) {
    return whyUnread(name, cause);
  }
}

function whyUnread(name: string, cause: unknown): Opened<never> {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return refuse(
        `没有找到“${name}”。`,
        '请看看名字和所在的文件夹写对了没有；名字里有空格的，要用引号括起来。可以把文件拖到这个窗口里，路径就会写好。',
      );
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return refuse(
        `“${name}”打不开：正被别的程序占着，或者没有权限看。`,
        '请在 Excel 或 WPS 里存盘、关掉它，再来一次。',
      );
    case 'EISDIR':
      return refuse(`“${name}”是文件夹，不是表格。`, '请写里面那个 .xlsx 或 .csv 文件的名字。');
    default:
      throw cause;
  }
}

/** What a file is shows in its first bytes; its name only says what somebody called it. */
function openBytes(name: string, bytes: Uint8Array): Opened<Grid[]> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (head.startsWith('PK\u0003\u0004')) return openWorkbook(bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return oldOffice(bytes);
  const save = '请用 Excel 或 WPS 打开它，点“文件 → 另存为”，类型选“Excel 工作簿（.xlsx）”，再导入那个文件。';
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<(?:!DOCTYPE|html|table|\?xml|meta|head)/i.test(head))
    return refuse('这个文件名字像 Excel，里面其实是网页，多半是财务软件导出来的。', save);
  if (/^(?:\u00FF\u00D8\u00FF|\u0089PNG|GIF8|BM.{4}\0|RIFF)/s.test(head))
    return refuse(
      '这是图片，不是表格，里面的字读不出来。',
      '请找到原来的 Excel 表；只有照片的，照着照片填一份。想公布这张照片，用 npm run photo。',
    );
  if (head.startsWith('%PDF')) return refuse('这是 PDF，不是表格。', '请找到做它的那份 Excel 表来导入。');
  if (/\.(xlsx|xlsm|xls|et)$/i.test(name))
    return refuse(
      '这个 Excel 文件坏了，打不开。',
      '请用 Excel 或 WPS 打开它另存一份；也打不开的话，请找当初给你这份文件的人再要一次。',
    );
  const opened = openCsv(basename(name, extname(name)), bytes);
  if ('value' in opened && opened.value.some(isOurFacts))
    return refuse('这是 npm run export 导出的“填写”，只是一份公开的一部分。', `${CSV_IS_FOR_OTHERS}。`);
  return opened;
}

function isOurFacts({ rows: [first = []] }: Grid): boolean {
  return FACTS_HEADINGS.every((heading, column) => first[column]?.text === heading);
}

/** The container of Excel 97 is also the one around an encrypted new workbook. */
function oldOffice(bytes: Uint8Array): Opened<never> {
  const text = new TextDecoder('latin1').decode(bytes);
  // The names of streams stand in it in UTF-16.
  if (text.includes([...'EncryptedPackage'].join('\0')))
    return refuse(
      '这个 Excel 文件设了打开密码，读不了。',
      '请用 Excel 或 WPS 打开（要输密码），点“文件 → 信息 → 保护工作簿 → 用密码进行加密”，把密码删空，存盘后再导入。',
    );
  return refuse(
    '这是旧的 Excel 97-2003 格式（.xls）或 WPS 表格（.et），这里读不了。',
    '请用 Excel 或 WPS 打开它，点“文件 → 另存为”，类型选“Excel 工作簿（.xlsx）”，再导入那个文件。',
  );
}

function emptySheets(grids: readonly Grid[]): Opened<never> {
  if (grids.some(({ pictures }) => pictures > 0))
    return refuse(
      '表里只有贴上去的图片，没有能读的格子。',
      '请找到原来的 Excel 表；只有图片的，照着图片填一份（npm run new -- --xlsx 会给一张空表）。想公布这张照片，用 npm run photo。',
    );
  return refuse('表里一个字也没有。', '请看看是不是拿错了文件，或者还没存盘。');
}
