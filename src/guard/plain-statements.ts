/** The statements of Markdown and of what is pasted into it: paragraphs, items of lists, rows with headings and without. */
import { findHealthTerms } from './health-terms.ts';
import { isName, isNameLike, PERSON_HEADING } from './names.ts';
import {
  aboutOfRecord,
  isNames,
  isPersonLabel,
  isShort,
  partOf,
  recordOf,
  sentencesOf,
  type Part,
  type Statement,
} from './statements.ts';
import { personIn, type About } from './subjects.ts';
import type { Table, TableRow } from './tables.ts';

interface Block {
  readonly start: number;
  readonly end: number;
}

/** All statements of a text whose tables are known, in their order. */
export function plainStatements(text: string, tables: readonly Table[]): Statement[] {
  const statements: Statement[] = [];
  // What a heading or a line with a colon names, goes for what is listed below it.
  let above: () => About = nobody;
  let lines = 0;
  let position = 0;
  const readProse = (end: number): void => {
    for (const block of blocksOf(text, position, end)) {
      const fields = bareFieldsOf(text, block);
      if (fields) {
        statements.push(...rowStatements(text, fields, above));
        continue;
      }
      const part = partOf(text, block.start, block.end, '');
      const own = sentencesOf(part, isListItem(text, block) || LEADS_ON.test(part.text) ? above : nobody);
      statements.push(...own);
      const last = own.at(-1);
      const leadsOn = /[:：]$/.test(part.text) || text[block.start] === '#';
      if (leadsOn && ++lines % MOST_LINES !== 0) above = () => last?.about ?? 'nobody';
      else if (leadsOn || !isListItem(text, block)) above = nobody;
    }
  };
  for (const table of tables) {
    readProse(table.start);
    statements.push(...tableStatements(text, table, above));
    position = table.end;
  }
  readProse(text.length);
  return statements;
}

/** Headings and lines with a colon that lead on to each other; nobody reads more of them as one thing. */
const MOST_LINES = 100;

function nobody(): About {
  return 'nobody';
}

const LEADS_ON = /^(?:其|他|她|该|此|本人|户主)/;
const LIST_ITEM =
  /^[ \t>]*(?:[-*+•·][ \t]|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）.、．]|[①-⑳]|#+[ \t])/;

function isListItem(text: string, { start, end }: Block): boolean {
  return LIST_ITEM.test(text.slice(start, Math.min(end, start + 20)));
}

const FRONT_MATTER = /^\s*[A-Za-z]\w*:(?:\s|$)/;

/** Paragraphs, items of lists, headings; a line's end inside a paragraph is no end. */
function blocksOf(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) blocks.push(open);
    open = undefined;
  };
  for (let start = from; start < to;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > to ? to : found;
    const line = text.slice(start, end);
    const isBare = isBareRow(line) && !isBrokenSentence(line, lineFrom(text, end + 1, to));
    if (line.trim() === '' || /^---\s*$/.test(line)) close();
    else {
      if (LIST_ITEM.test(line) || isBare || FRONT_MATTER.test(line)) close();
      if (open) open.end = end;
      else open = { start, end };
      if (isBare || /^#+\s/.test(line) || FRONT_MATTER.test(line) || /[:：]\s*$/.test(line)) close();
    }
    start = end + 1;
  }
  close();
  return blocks;
}

function lineFrom(text: string, start: number, to: number): string {
  const end = text.indexOf('\n', start);
  return start >= to ? '' : text.slice(start, end === -1 || end > to ? to : end);
}

/** A sentence with blanks in it that goes on in the next line, and is no row. */
function isBrokenSentence(line: string, next: string): boolean {
  return (
    /[\u3400-\u9fff]$/.test(line) && /^[\u3400-\u9fff][^ ]{0,40}[，。]/.test(next) && next.includes('。')
  );
}

/** 王桂兰　女　尿毒症　500: at least three short fields, of which none reads like a sentence. */
function isBareRow(line: string): boolean {
  const fields = bareFields(line).map(({ text }) => text);
  return (
    fields.length >= 3 &&
    fields.every((field) => field.length <= 24 && !/[。；！？]/.test(field)) &&
    fields.some((field) => isNameLike(field.replace(/^[^\u3400-\u9fff]+/, '')))
  );
}

/** Fields are parted by strokes where there are any, else by blanks; a blank between a number and its unit parts none. */
const FIELDS: readonly { readonly parts: RegExp; readonly field: RegExp }[] = [
  { parts: /[|｜]/g, field: /[^|｜]+/g },
  { parts: /\s[/／]\s/g, field: /(?:[^/／]|(?<=\S)[/／]|[/／](?=\S))+/g },
];
const FIELD_OF_BLANKS =
  /(?:(?<=\d) (?=[-#年月日号委楼栋幢座单室层岁元亩户门组]|排(?![第队名序]))|(?<=[-#楼栋幢座号排]|\d[年月]) (?=\d)|(?<=(?<![^ \t\u3000])[\u3400-\u9fff]) (?=[\u3400-\u9fff](?![^ \t\u3000]))|[^ \t\u00a0\u3000])+/g;

function bareFields(line: string): { readonly text: string; readonly index: number }[] {
  const own = FIELDS.find(({ parts }) => (line.match(parts)?.length ?? 0) > 1)?.field ?? FIELD_OF_BLANKS;
  return [...line.matchAll(own)]
    .map((match) => ({ text: match[0].trim(), index: match.index }))
    .filter(({ text }) => text !== '');
}

function bareFieldsOf(text: string, { start, end }: Block): Block[] | undefined {
  const line = text.slice(start, end);
  if (line.includes('\n') || !isBareRow(line)) return undefined;
  return bareFields(line).map(({ text: field, index }) => {
    const from = start + text.slice(start + index).search(/\S/) + index;
    return { start: from, end: from + field.length };
  });
}

function rowStatements(text: string, fields: readonly Block[], above: () => About): Statement[] {
  const parts = fields.map(({ start, end }) => partOf(text, start, end, ''));
  return [judged(parts, above)];
}

/** A row whose fields have no labels is about a person when one of them is a name. */
function judged(parts: readonly Part[], above: () => About): Statement {
  const labelled = aboutOfRecord(parts);
  if (labelled) return recordOf(parts, () => labelled);
  const hasName = parts.some(({ label, text }) => label === '' && isNameLike(text));
  if (hasName && !parts.some(({ text }) => OFFICE_WORD.test(text))) return recordOf(parts, () => 'person');
  // Rare surnames: in a row with figures a short field that is no thing is most likely a name.
  const isRowOfFigures =
    parts.every(({ label }) => label === '') &&
    parts.some(({ text }) => /^[\d.,]+$|年级$|[一二三四五六]年.班$/.test(text));
  if (
    isRowOfFigures &&
    parts.some(({ text }) => text.length <= 3 && isName(text) && !findHealthTerms(text).length)
  )
    return recordOf(parts, () => 'person');
  return recordOf(
    parts,
    (blank) => {
      const own = personIn(blank.replaceAll('|', '，'), 'row');
      return own === 'nobody' ? above() : own;
    },
    'sentence',
  );
}

const OFFICE_WORD =
  /^.{0,6}(?:书记|主任|委员|会计|出纳|文书|组长|网格员|代办员|村医|医生|民警|队长|理事长|监事|负责人|经办人)$/;

function tableStatements(text: string, table: Table, above: () => About): Statement[] {
  const partsOf = (row: TableRow, withHeadings: boolean): Part[] =>
    row.cells.map((cell, column) => {
      const label = withHeadings ? (row.headings[column] ?? '') : '';
      return partOf(text, cell.start, cell.end, column === names ? '姓名' : label);
    });
  const names = nameColumnOf(table);
  const upright = uprightParts(table, (row) => partsOf(row, false));
  if (upright) return [judged(upright, above)];
  return table.rows.flatMap((row) => {
    const parts = partsOf(row, !row.isHeading);
    // Headings are words for everybody; a table without any begins with somebody's row.
    if (!isShort(parts)) return parts.flatMap((part) => sentencesOf(part, above));
    const isOfWords =
      parts.some(({ text: own }) => PERSON_HEADING.test(own)) ||
      !parts.some(({ text: own }) => isNameLike(own));
    return row.isHeading && isOfWords
      ? parts.flatMap((part) => sentencesOf(part, nobody))
      : [judged(parts, above)];
  });
}

/** The column of names of a table that has no heading for one: most of its cells are names. */
function nameColumnOf({ headings, rows }: Table): number | undefined {
  if (headings.some((heading) => PERSON_HEADING.test(heading)) || rows.length < 3) return undefined;
  const columns = headings.map(
    (_, column) => rows.filter(({ cells }) => isNames(cells[column]?.text ?? '', isNameLike)).length,
  );
  const most = Math.max(...columns);
  return most * 2 > rows.length ? columns.indexOf(most) : undefined;
}

/** 姓名 | 王桂兰, 出生年月 | 1962年3月 …: a table whose rows are the fields of one person. */
function uprightParts({ rows }: Table, partsOf: (row: TableRow) => Part[]): Part[] | undefined {
  const cells = rows.map((row) => partsOf(row).filter(({ text }) => text !== ''));
  const isUpright =
    rows.length > 1 &&
    cells.every((row) => row.length % 2 === 0) &&
    cells.some((row) =>
      row.some(
        ({ text }, index) => index % 2 === 0 && isPersonLabel(text) && isNameLike(row[index + 1]?.text ?? ''),
      ),
    );
  if (!isUpright) return undefined;
  return cells.flatMap((row) =>
    row.flatMap((part, index) => (index % 2 === 0 ? [] : [{ ...part, label: row[index - 1]?.text ?? '' }])),
  );
}
