/** An inspection as a sheet of Excel or CSV: a line a village, found again by the headings of the form. */
import { INSPECTION_COLUMNS } from '../model/clerk/inspection-columns.ts';
import { SEEN_SECTIONS } from '../model/place/inspection.ts';
import { findNearest } from '../model/values/nearest.ts';

type Key = (typeof INSPECTION_COLUMNS)[number]['key'];

/** A cell that cannot be read as it stands. `row` and `column` count from 1, as Excel shows them. */
export interface CellTrouble {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export interface ReadInspection {
  /** As they are written in a file, in its order. */
  readonly sites: readonly Readonly<Record<string, unknown>>[];
  /** The first day on which somebody was somewhere; absent where no line says one. */
  readonly on?: string | undefined;
  readonly troubles: readonly CellTrouble[];
}

/** Whether these lines begin with the headings of the form; in which line, from 0. */
export function findInspectionHead(lines: readonly (readonly string[])[]): number | undefined {
  const at = lines.slice(0, 6).findIndex((line) => {
    const keys = new Set(line.map(keyOf));
    return keys.has('site') && keys.has('board') && keys.has('financeTo');
  });
  return at < 0 ? undefined : at;
}

/** The title without what stands in its brackets: people take that away. */
function keyOf(heading: string): Key | undefined {
  const bare = (text: string): string => text.replace(/（[^）]*）|\([^)]*\)|\s/g, '');
  return INSPECTION_COLUMNS.find(({ key, title }) =>
    key === 'name' ? heading.startsWith('村') : bare(title) === bare(heading),
  )?.key;
}

/** The lines below the headings; those where nobody was, with nothing filled in, are left out. */
export function readInspectionSheet(
  lines: readonly (readonly string[])[],
  head: number,
  asOf: string,
): ReadInspection {
  const keys = (lines[head] ?? []).map(keyOf);
  const troubles: CellTrouble[] = [];
  const read = lines.slice(head + 1).flatMap((line, index) => {
    const cells = new Map(
      keys.flatMap((key, column) => (key ? [[key, { text: (line[column] ?? '').trim(), column }]] : [])),
    );
    const isFilled = [...cells].some(([key, { text }]) => key !== 'site' && key !== 'name' && text !== '');
    if (!isFilled) return [];
    const tell = (column: number, message: string): void =>
      void troubles.push({ row: head + index + 2, column: column + 1, message });
    return [siteOf(cells, { tell, asOf })];
  });
  const days = read.flatMap(({ on }) => (typeof on === 'string' ? [on] : [])).sort();
  const [first] = days;
  return {
    // The day of the file is that of the first; only who was seen later says so again.
    sites: read.map(({ on, ...rest }) => (on === undefined || on === first ? rest : withDay(rest, on))),
    on: first,
    troubles,
  };
}

function withDay({ site, ...rest }: Record<string, unknown>, on: unknown): Record<string, unknown> {
  return { site, on, ...rest };
}

type Cells = ReadonlyMap<string, { readonly text: string; readonly column: number }>;

interface Reading {
  readonly tell: (column: number, message: string) => void;
  readonly asOf: string;
}

function siteOf(cells: Cells, reading: Reading): Record<string, unknown> {
  const entries = INSPECTION_COLUMNS.flatMap(({ key }): [string, unknown][] => {
    const cell = cells.get(key);
    if (key === 'name' || !cell || cell.text === '') return [];
    const value = valueOf(key, cell.text, (message) => reading.tell(cell.column, message), reading.asOf);
    return value === undefined ? [] : [[key, value]];
  });
  const seen = Object.fromEntries(entries);
  if (seen['board'] === undefined)
    reading.tell(cells.get('board')?.column ?? 0, '没有填有没有公开栏：有的填“有”，没有的填“没有”。');
  return seen;
}

const WORDS: Partial<Record<Key, readonly string[]>> = {
  board: ['有', '没有'],
  place: ['醒目', '不醒目'],
  layout: ['四版块齐全', '版块不全'],
};

/** Several things in one cell; nothing where it says that there is nothing. */
function listOf(text: string): string[] | undefined {
  const all = text
    .split(/[；;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !NOTHING.test(one));
  return all.length > 0 ? all : undefined;
}

/** What people write into a cell where there is nothing to say. */
const NOTHING = /^(?:无|没有|没坏|没问题|否|×)[。.]?$/;

function valueOf(key: Key, text: string, tell: (message: string) => void, asOf: string): unknown {
  const words = WORDS[key];
  if (words) return wordOf(text, words, tell);
  switch (key) {
    case 'on':
      return dayOf(text, asOf) ?? void tell(`“${text}”看不出是哪天，写成 2026-11-10 或 11月10日。`);
    case 'financeTo':
      return monthOf(text, asOf) ?? void tell(`“${text}”看不出是几月，写成 2026-10 或 10月。`);
    case 'empty':
      return sectionsOf(text, tell);
    case 'problems':
    case 'good':
      return listOf(text);
    case 'damage':
      return NOTHING.test(text) ? undefined : text;
    default:
      return text;
  }
}

/** Ticks are taken for the first word, crosses for the second. */
function wordOf(text: string, words: readonly string[], tell: (message: string) => void): string | undefined {
  if (words.includes(text)) return text;
  if (/^[√✓对是]$/.test(text)) return words[0];
  if (/^[×✗xX否无]$/.test(text)) return words[1];
  tell(`“${text}”看不懂，这一格填${words.map((word) => `“${word}”`).join('或')}。`);
  return undefined;
}

function sectionsOf(text: string, tell: (message: string) => void): string[] | undefined {
  if (/^(?:无|没有|×)$/.test(text)) return undefined;
  return text
    .split(/[、，,；;\s]+/)
    .filter(Boolean)
    .flatMap((word) => {
      const name = word.replace(/(?:公开)?(?:版块|栏)?$/, '').replace(/^(?:村务|居务)$/, '村居务');
      if ((SEEN_SECTIONS as readonly string[]).includes(name)) return [name];
      const nearest = findNearest(name, SEEN_SECTIONS);
      tell(
        `没有“${word}”这个版块${nearest ? `，是不是“${nearest}”` : `，只有${SEEN_SECTIONS.join('、')}`}。`,
      );
      return [];
    });
}

/** `10月`, `2026年10月`, `2026-10`; a month of this year that is still to come was last year's. */
function monthOf(text: string, asOf: string): string | undefined {
  const found = /^(?:(\d{4})[年\-/.])?(\d{1,2})(?:月|月份)?(?:[-/.日].*)?$/.exec(text);
  const month = Number(found?.[2]);
  if (!found || month < 1 || month > 12) return undefined;
  const two = String(month).padStart(2, '0');
  const thisYear = `${asOf.slice(0, 4)}-${two}`;
  if (found[1]) return `${found[1]}-${two}`;
  return thisYear <= asOf.slice(0, 7) ? thisYear : `${Number(asOf.slice(0, 4)) - 1}-${two}`;
}

/** `11月10日`, `2026/11/10`, `2026-11-10`. */
function dayOf(text: string, asOf: string): string | undefined {
  const found = /^(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})日?$/.exec(text);
  if (!found) return undefined;
  const [, year = asOf.slice(0, 4), month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
