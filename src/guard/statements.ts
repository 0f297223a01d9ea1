/**
 * What a text says, one thing at a time: the row of a table, the object of a list, the sentence. Whether words are about
 * a person is asked of the whole statement, never of a line: the name may stand in one field and the illness in another.
 */
import { once } from './once.ts';
import { squeeze, type Squeezed } from './squeeze.ts';
import {
  OFFICE_HEADING,
  OFFICE_KEY,
  PERHAPS_PERSON_HEADING,
  PERSON_HEADING,
  PERSON_KEY,
  isName,
  isNameLike,
} from './names.ts';
import { personIn, type About } from './subjects.ts';
import { findHealthTerms } from './health-terms.ts';
import type { PrivateKind, PrivateMatch } from './private-finding.ts';
import type { GuardFormat } from './scene.ts';
import type { Table, TableRow } from './tables.ts';
import type { YamlEntry } from './yaml-entries.ts';

export type StatementShape = 'record' | 'sentence';

export interface Statement {
  readonly shape: StatementShape;
  /** Without blanks and line ends inside words; fields of a record are parted by `|`. */
  readonly text: string;
  /** The text with words for illness blanked out: 高血压 begins like a name. */
  readonly blank: string;
  /** Where in the whole text a character stands. */
  readonly at: (index: number) => number;
  /** Whom it is about, as far as the statement and what stands before it tell. */
  readonly about: About;
  /** Whom the sentence before was about, for one that has no subject of its own. */
  readonly before: About;
  /** The heading or key of the field in which a character stands; empty in a sentence. */
  readonly labelAt: (index: number) => string;
}

interface Part extends Squeezed {
  readonly label: string;
}

function partOf(text: string, start: number, end: number, label: string): Part {
  return { ...squeeze(text, start, end), label };
}

interface Draft {
  readonly shape: StatementShape;
  readonly text: string;
  readonly at: (index: number) => number;
  readonly labelAt: (index: number) => string;
  /** Asked only when a word was found: most statements have none. */
  readonly aboutOf: (blank: string) => About;
  readonly beforeOf?: () => About;
}

function statementOf({ aboutOf, beforeOf, ...draft }: Draft): Statement {
  const blank = once(() => withoutTerms(draft.text));
  const about = once(() => aboutOf(blank()));
  const before = once(() => beforeOf?.() ?? 'nobody');
  return {
    ...draft,
    get blank() {
      return blank();
    },
    get about() {
      return about();
    },
    get before() {
      return before();
    },
  };
}

function withoutTerms(text: string): string {
  let blank = '';
  let end = 0;
  for (const { start, word } of findHealthTerms(text)) {
    blank += text.slice(end, start) + '□'.repeat(word.length);
    end = start + word.length;
  }
  return blank + text.slice(end);
}

/** Where a part of a statement stands in the whole text. */
export function placeOf({ at }: Statement, start: number, end: number): { start: number; end: number } {
  return { start: at(start), end: at(Math.max(start, end - 1)) + 1 };
}

/** The fields of a record with their labels; a sentence is one field. */
export function fieldsOf({
  text,
  shape,
  labelAt,
}: Statement): { readonly label: string; readonly text: string; readonly start: number }[] {
  if (shape === 'sentence') return [{ label: labelAt(0), text, start: 0 }];
  return [...text.matchAll(/[^|]+/g)].map((match) => ({
    label: labelAt(match.index),
    text: match[0],
    start: match.index,
  }));
}

/** A part of a statement that only a person can say how to put. */
export function toMatch(statement: Statement, kind: PrivateKind, start: number, end: number): PrivateMatch {
  return { kind, ...placeOf(statement, start, end) };
}

/** All statements of a text. */
export function statementsOf(
  text: string,
  format: GuardFormat,
  tables: readonly Table[],
  entries: readonly YamlEntry[],
): Statement[] {
  return format === 'yaml' ? yamlStatements(text, entries) : plainStatements(text, tables);
}

function yamlStatements(text: string, entries: readonly YamlEntry[]): Statement[] {
  const known = new Map<YamlEntry, About>();
  return entries.flatMap((entry) => {
    const parts = entry.fields.map(({ key, start, end }) => partOf(text, start, end, key));
    const about = aboutOfRecord(parts) ?? (entry.parent && known.get(entry.parent)) ?? 'nobody';
    known.set(entry, about);
    const isRecord =
      about === 'person' || (about === 'office' && parts.some(({ label }) => NOTE_KEY.test(label)));
    if (isRecord && parts.length > 1 && isShort(parts) && !isWholeFile(entry))
      return [recordOf(parts, () => about)];
    // Fields that are no record of a person are read one by one, as sentences.
    return parts.flatMap((part) => sentencesOf(part, () => (about === 'office' ? 'nobody' : about)));
  });
}

/** Whether the fields of a record can be read in one. */
function isShort(parts: readonly Part[]): boolean {
  return parts.reduce((length, { text }) => length + text.length, 0) <= LONGEST_STATEMENT * 2;
}

const NOTE_KEY = /^(?:note|remark|备注|说明)/;

/** The outermost object holds the whole disclosure: its title is not said of its person. */
function isWholeFile({ parent, fields }: YamlEntry): boolean {
  return parent === undefined && fields.some(({ key }) => key === 'kind' || key === 'title');
}

/** Whom a record is about, by its labels; undefined when they do not tell. */
function aboutOfRecord(parts: readonly Part[]): About | undefined {
  if (parts.some(({ label }) => OFFICE_KEY.test(label) || OFFICE_HEADING.test(label))) return 'office';
  if (
    parts.some(
      ({ label, text }) =>
        (isPersonLabel(label) && isNames(text, isName)) ||
        (PERHAPS_PERSON_HEADING.test(label) && isNames(text, isNameLike)),
    )
  )
    return 'person';
  return undefined;
}

/** One name or several: 孙浩宇、佟欣怡. */
function isNames(text: string, isOne: (name: string) => boolean): boolean {
  return text
    .split(/[、，, ]|(?<=[\u3400-\u9fff]{2})[和及](?=[\u3400-\u9fff]{2})/)
    .every((name) => isOne(name));
}

function isPersonLabel(label: string): boolean {
  return PERSON_KEY.test(label) || PERSON_HEADING.test(label);
}

function recordOf(
  parts: readonly Part[],
  aboutOf: (blank: string) => About,
  shape: StatementShape = 'record',
): Statement {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '|';
    starts.push(text.length);
    text += part.text;
  }
  const partAt = (index: number): number => starts.findLastIndex((start) => start <= index);
  const labelAt = (index: number): string => parts[partAt(index)]?.label ?? '';
  const at = (index: number): number => {
    const part = partAt(index);
    return parts[part]?.at(index - (starts[part] ?? 0)) ?? 0;
  };
  return statementOf({ shape, text, at, aboutOf, labelAt });
}

/** A text cut into sentences; a sentence without a person of its own goes on about the one before. */
function sentencesOf(part: Part, inherited: () => About): Statement[] {
  const statements: Statement[] = [];
  for (const { index, 0: text } of part.text.matchAll(SENTENCE)) {
    const last = statements.at(-1);
    const beforeOf = (): About => (last ? last.about : inherited());
    statements.push(
      statementOf({
        shape: 'sentence',
        text,
        at: (inner) => part.at(index + inner),
        labelAt: () => part.label,
        beforeOf,
        aboutOf: (blank) => {
          const own = personIn(blank);
          return own === 'nobody' && GOES_ON.test(blank) ? beforeOf() : own;
        },
      }),
    );
  }
  return statements;
}

/** No sentence that somebody reads is longer; what is looked at around a word stays small in any text. */
const LONGEST_STATEMENT = 400;
const SENTENCE = new RegExp(`[^。；;！？!?]{1,${LONGEST_STATEMENT}}[。；;！？!?]{0,9}`, 'g');

/** How a sentence begins that goes on about whom the one before was about: without a subject of its own. */
const GOES_ON =
  /^[\s（(]*(?:[\u3400-\u9fff]{1,6}[:：]\s*)?(?:□|去年|前年|今年|现|目前|眼下|如今|后来|以前|从前|早年|前[些几]年|近|上个?月|这[些几]?年|当年|自|每|常|长年|长期|一直|平时|曾|已|又|还|也|并|但|且|仍|只|就|都|才|刚|因|由于|患|查|确诊|得|有|没|无|带|靠|做|住|欠|背|借|打|挣|赚|落|让|被|把|从|在(?![\u3400-\u9fff]{0,6}举行)|身|丧|失|独|离|家|屋|年|月|日子|生活|经|人|全家|为啥|为什么|凭啥|咋|其|他|她|该户|此|本人|户主|老伴|妻|夫|儿|女|子|孙|父|母|配偶|孩子|膝下|\d+年)/;

interface Block {
  readonly start: number;
  readonly end: number;
}

function plainStatements(text: string, tables: readonly Table[]): Statement[] {
  const statements: Statement[] = [];
  // What a heading or a line with a colon names, goes for what is listed below it.
  let above: () => About = nobody;
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
      if (/[:：]$/.test(part.text) || text[block.start] === '#') above = () => last?.about ?? 'nobody';
      else if (!isListItem(text, block)) above = nobody;
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
    const isBare = isBareRow(line);
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
  /(?:(?<=\d) (?=[-#年月日号排委楼栋幢座单室层岁元亩户门组])|(?<=[-#楼栋幢座号排]|\d[年月]) (?=\d)|(?<=(?<![^ \t\u3000])[\u3400-\u9fff]) (?=[\u3400-\u9fff](?![^ \t\u3000]))|[^ \t\u00a0\u3000])+/g;

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
