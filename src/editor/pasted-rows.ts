/** Rows that somebody copied in Excel or WPS, which put a tab between cells, as the cells of a table of a form. */

/** A place in a row of a form: of a field, or of one in a group in the row. */
export interface PasteColumn {
  /** `amount`, `party.person`. */
  readonly path: string;
  readonly title: string;
  readonly type: 'text' | 'date' | 'choice' | 'flag';
  /** Of a choice, as the form shows them. */
  readonly choices?: readonly string[];
}

/** A row's values by the path of their columns. */
export type PastedRow = ReadonlyMap<string, string>;

/** Whether what is on the clipboard is cells of a table, and not a word or a paragraph. */
export function isTable(text: string): boolean {
  return text.includes('\t');
}

/** The cells of each line. One with a tab or line end in it stands between quotes. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, ' ').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/**
 * Where the cells go: by the names of columns where the first line has them, else in the order of the form from a column on.
 * Sums stand in fields of their own, and numbers that only count the rows nowhere.
 */
export function placeRows(
  cells: readonly (readonly string[])[],
  columns: readonly PasteColumn[],
  from: string,
): PastedRow[] {
  const byName = headed(cells[0] ?? [], columns);
  const rows = (byName ? cells.slice(1) : cells).filter((row) => !row.some((cell) => SUM.test(cell)));
  const start = Math.max(
    0,
    columns.findIndex(({ path }) => path === from),
  );
  const skipped = !byName && isCounted(rows) ? 1 : 0;
  const targets = byName ?? [...Array<undefined>(skipped), ...columns.slice(start)];
  return rows.map(
    (row) =>
      new Map(
        row.flatMap((cell, index): [string, string][] => {
          const column = targets[index];
          return column && cell !== '' ? [[column.path, written(cell, column)]] : [];
        }),
      ),
  );
}

const SUM = /^(合\s*计|小\s*计|总\s*计|共\s*计)[:：]?$/;

/** The column of each cell of a line of names; `undefined` where it is no such line. */
function headed(
  line: readonly string[],
  columns: readonly PasteColumn[],
): (PasteColumn | undefined)[] | undefined {
  const names = line.map(bare);
  const found = names.map((name) => columns.find(({ title }) => bare(title) === name));
  const known = found.filter((column) => column !== undefined);
  return known.length >= 2 && known.length * 2 >= names.filter(Boolean).length ? found : undefined;
}

function bare(title: string): string {
  return title.replace(/[（(].*?[)）]|\s|[:：]/g, '');
}

/** Whether the first cells only count: 1, 2, 3. */
function isCounted(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every(([first], index) => first === String(index + 1));
}

/** A cell as the form wants it typed. What cannot be read so stays as it is, and the form says what is wrong. */
function written(cell: string, { type, choices = [] }: PasteColumn): string {
  const text = cell.normalize('NFKC');
  switch (type) {
    case 'date': {
      const [, year = '', month = '', day = ''] =
        /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? [];
      return year === '' ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    }
    case 'choice':
      return choices.find((choice) => choice === cell) ?? choices.find((choice) => choice === text) ?? cell;
    case 'flag':
      return /^(是|有|对|√|✓|true)$/i.test(text) ? 'true' : '';
    default:
      // Figures as Excel shows them: 1,200.00; ￥88.50元.
      return /^[¥￥]?-?\d{1,3}(,\d{3})+(\.\d+)?元?$|^[¥￥]?-?\d+(\.\d+)?元$|^[¥￥]-?\d/.test(text)
        ? text.replace(/[¥￥,元]/g, '')
        : cell;
  }
}
