/** CSV as Excel and accounting programs save it: any encoding that occurs here, any separator, quotes as they come. */
import { CsvError, parse } from 'csv-parse/sync';
import { textCell, type Grid } from '../../src/sheet/grid.ts';
import { MOST_COLUMNS, MOST_ROWS, refuse, type Opened } from './refusal.ts';

/** The table of a CSV file. Its cells are text: what they mean is for the reader of columns. */
export function openCsv(name: string, bytes: Uint8Array): Opened<Grid[]> {
  const text = decode(bytes);
  if (text === undefined)
    return refuse(
      '这个文件里不是文字，也看不出是哪种编码。',
      '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再导入那个文件。',
    );
  const parsed = parseRows(text, separatorOf(text));
  if ('refusal' in parsed) return parsed;
  const rows = parsed.value;
  if (rows.length > MOST_ROWS) return tooLarge(`这张表有 ${rows.length} 行以上`);
  if (rows.some((row) => row.length > MOST_COLUMNS)) return tooLarge(`这张表有 ${MOST_COLUMNS} 列以上`);
  return {
    value: [
      {
        name,
        isHidden: false,
        rows: rows.map((row) => row.map(textCell)),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        pictures: 0,
      },
    ],
  };
}

/** A sheet too large to be a disclosure. */
export function tooLarge(what: string): ReturnType<typeof refuse> {
  return refuse(
    `${what}，太大了：最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。`,
    '公开的表是给人看的。请另存一份，只留下要公布的那些行，再导入。',
  );
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
  // NUL is in no text; in UTF-16 without its mark every other byte is one.
  return text === undefined || text.includes('\0') ? utf16WithoutMark(bytes) : text;
}

function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const text = decodeAs('utf-16le', bytes);
  return text !== undefined && /\p{Script=Han}/u.test(text) && !/[\0\uFFFD]/.test(text) ? text : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding; the caller tries the next.
    return undefined;
  }
}

/** The separator that occurs most in the first lines, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counted = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

/** Two hundred columns of several hundred letters each. */
const MOST_OF_ROW = 100_000;

function parseRows(text: string, delimiter: string): Opened<string[][]> {
  try {
    return {
      value: parse(text, {
        delimiter,
        bom: true,
        relax_column_count: true,
        skip_empty_lines: false,
        to: MOST_ROWS + 1,
        max_record_size: MOST_OF_ROW,
      }),
    };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : undefined;
    if (cause.code === 'CSV_MAX_RECORD_SIZE' && !hasOpenQuote(text))
      return tooLarge(`这张表有一行超过 ${MOST_OF_ROW} 个字`);
    const where = line === undefined ? '' : `第 ${quoteLine(text, line)} 行`;
    return refuse(
      `这个 CSV 文件${where}的引号“"”不成对，后面的字分不清在哪一格。`,
      '请用 Excel 或 WPS 打开，看看那一行多了还是少了引号，改好后另存为“Excel 工作簿（.xlsx）”再导入。',
    );
  }
}

/** Whether the quotes of a text do not pair off, so that what follows seems to be one endless cell. */
function hasOpenQuote(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}

/** The line where the quote that was never closed stands; the parser itself only knows where the file ends. */
function quoteLine(text: string, reported: number): number {
  const lines = text.split(/\r\n?|\n/);
  const odd = lines.findIndex((line) => (line.split('"').length - 1) % 2 === 1);
  return odd === -1 ? reported : odd + 1;
}
