/**
 * Characters that nobody sees, and some that look like others: what Word, web pages and PDFs leave in a text that is
 * copied. A zero-width space parts a word for search, a direction mark turns a number round, and 2F00 is no 一 to any
 * machine. They are named, shown where they are, and taken out: what is read is the text without them.
 */
import { problemAt, type ContentProblem, type TextEdit } from '../tell/problem.ts';

/** Joins the parts of an emoji; the sign that is joined is told of where fonts are looked at. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\uFE0F?)\u200D(?=\p{Extended_Pictographic})/u;
const INVISIBLE = String.raw`(?!\uFE0E|\uFE0F|${EMOJI_JOINER.source})[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]`;
const CONTROL = String.raw`[\u2028\u2029]|(?![\t\n])\p{Cc}`;
/** Every space but the plain one and the wide one of a Chinese keyboard, which people see and mean. */
const ODD_SPACE = String.raw`(?![ \u3000])\p{Zs}`;
const RADICAL = String.raw`[\u2E80-\u2FDF]`;
const ANY = `${INVISIBLE}|${CONTROL}|${ODD_SPACE}|${RADICAL}`;
const HIDDEN = new RegExp(ANY, 'gu');
const ONE_HIDDEN = new RegExp(ANY, 'u');
/** Spaces before the name of a field are a mistake of its own: how deep the line stands. */
const INDENT = /^[\s\u3000]+(?=(?:- *)?[A-Za-z]\w* *[:：])/;

/** Radicals of simplified characters, which Unicode does not fold by itself. */
const SIMPLIFIED_RADICALS: ReadonlyMap<string, string> = new Map(
  [...'⺠民⻅见⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟'].flatMap(
    (sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1] ?? sign] as const] : []),
  ),
);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00A0', '不换行空格'],
  ['\u00AD', '软连字符'],
  ['\u200B', '零宽空格'],
  ['\u200C', '零宽不连字'],
  ['\u200D', '零宽连字'],
  ['\u2028', '行分隔符'],
  ['\u2029', '段分隔符'],
  ['\u2060', '词连接符'],
  ['\u202E', '从右到左控制符'],
  ['\u202D', '从左到右控制符'],
  ['\uFEFF', '零宽不换行空格'],
]);
const DIRECTION = /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]$/;

/** Turns what follows round, to the character that ends it or the end of the value. */
const TURNED = /[\u202B\u202E\u2067](?:(?![\u202C\u2069"'}\]]|, (?=\w+:)).)*[\u202C\u2069]?/gu;
const READ_ONE_WAY = /[\p{Nd}\p{Script=Latin}]/u;

/**
 * Where a line has digits or letters turned round: ⟨RLO⟩004 is read as 400, and only who wrote it knows which is meant.
 * What stands there is to be typed again, and nothing of it is taken out by itself.
 */
function turnedIn(line: string): readonly (readonly [start: number, end: number])[] {
  return [...line.matchAll(TURNED)].flatMap(({ 0: part, index }) =>
    READ_ONE_WAY.test(part) ? [[index, index + part.length] as const] : [],
  );
}

/** What a hidden character is called: 零宽空格. */
function nameOf(character: string): string {
  const known = NAMES.get(character);
  if (known !== undefined) return known;
  if (DIRECTION.test(character)) return '文字方向控制符';
  if (/\p{Cc}/u.test(character)) return '控制符';
  if (/\p{Zs}/u.test(character)) return '特殊空格';
  return isRadical(character) ? `部首“${character}”` : '看不见的字符';
}

function isRadical(character: string): boolean {
  return character >= '\u2E80' && character <= '\u2FDF';
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The Chinese character that a radical looks like; the radical itself where Unicode does not say. */
function plainOf(radical: string): string {
  return SIMPLIFIED_RADICALS.get(radical) ?? radical.normalize('NFKC');
}

export interface CleanText {
  /** The text without hidden characters, in as many lines. */
  readonly text: string;
  readonly problems: readonly ContentProblem[];
}

/** A text as it was meant: without what is hidden in it, and a problem for each line that had something. */
export function cleanText(file: string, text: string): CleanText {
  if (!isTouched(text)) return { text, problems: [] };
  const problems: ContentProblem[] = [];
  const lines = text.split('\n').map((line, index) => {
    const found = foundIn(line, file.endsWith('.md'));
    if (found.length === 0) return line;
    problems.push(problemOf(file, index + 1, { line, found }));
    return withoutHidden(line, found);
  });
  return { text: lines.join('\n'), problems };
}

/** Whether a text may have something hidden in it; nearly none has. */
function isTouched(text: string): boolean {
  return ONE_HIDDEN.test(text);
}

/** A text with a mark for everything that is hidden in it: `收入⟨零宽空格⟩合计`; `undefined` when nothing is. */
export function showHidden(text: string): string | undefined {
  return isTouched(text) ? text.replace(HIDDEN, (character) => `⟨${nameOf(character)}⟩`) : undefined;
}

/** A text without what is hidden in it. */
export function dropHidden(text: string): string {
  return text.replace(HIDDEN, (character) => (isRadical(character) ? plainOf(character) : ''));
}

interface Found {
  readonly character: string;
  /** Where it stands in the line, in UTF-16 units. */
  readonly index: number;
  readonly replacement: string;
  /** Among digits or letters that it turns round. */
  readonly isTurning: boolean;
}

function foundIn(line: string, isMarkdown: boolean): Found[] {
  const indent = isMarkdown ? 0 : (INDENT.exec(line)?.[0].length ?? 0);
  const turned = turnedIn(line);
  return [...line.matchAll(HIDDEN)].flatMap(({ 0: character, index }): Found[] =>
    index < indent && /\s/.test(character)
      ? []
      : [
          {
            character,
            index,
            replacement: replacementOf(line, character, index),
            isTurning: turned.some(([start, end]) => index >= start && index < end),
          },
        ],
  );
}

/** A space for a space, unless there is one already or nothing follows; a Word line break parts two words as well. */
function replacementOf(line: string, character: string, index: number): string {
  if (isRadical(character)) return plainOf(character);
  // To a regular expression FEFF is a space as well; it has no width.
  if (character === '\uFEFF' || !/\s/.test(character)) return '';
  const [before, after] = [line.slice(0, index), line.slice(index + character.length)];
  const isSpaced = /[\s]$/.test(before) || after.startsWith(' ') || after.trim() === '';
  return isSpaced && before.trim() !== '' ? '' : ' ';
}

function withoutHidden(line: string, found: readonly Found[]): string {
  return found.reduceRight(
    (text, { character, index, replacement }) =>
      `${text.slice(0, index)}${replacement}${text.slice(index + character.length)}`,
    line,
  );
}

interface Line {
  readonly line: string;
  readonly found: readonly Found[];
}

function problemOf(file: string, number: number, { line, found }: Line): ContentProblem {
  const column = (index: number): number => [...line.slice(0, index)].length + 1;
  const [first] = found;
  const isMild = found.every(({ character }) => isRadical(character) || /\p{Zs}/u.test(character));
  const fix = found
    .filter(
      ({ character, replacement }) => replacement !== character && !found.some(({ isTurning }) => isTurning),
    )
    .map(({ index, replacement }): TextEdit => ({
      line: number,
      column: column(index),
      length: 1,
      replacement,
    }));
  const problem = problemAt(
    file,
    { line: number, column: column(first?.index ?? 0), length: 1 },
    {
      code: 'HIDDEN_CHARACTER',
      severity: isMild ? 'warning' : undefined,
      message: `${listOf(found)}：${excerptOf(line, first)}。`,
      hint: hintFor(found),
    },
  );
  return fix.length > 0 ? { ...problem, fix } : problem;
}

/** `这一行有看不见的：零宽空格（U+200B）2 个、不换行空格（U+00A0）`. */
function listOf(found: readonly Found[]): string {
  const kinds = [...Map.groupBy(found, ({ character }) => character)].map(
    ([character, own]) =>
      `${nameOf(character)}（${codeOf(character)}）${own.length > 1 ? `${own.length} 个` : ''}`,
  );
  const isLookalike = found.every(({ character }) => isRadical(character));
  return `这一行有${isLookalike ? '看着像字、其实是部首的' : '看不见的字符'}：${kinds.join('、')}`;
}

const AROUND = 8;

/** What stands around the first of them, with marks for all. */
function excerptOf(line: string, first: Found | undefined): string {
  const index = first?.index ?? 0;
  const before = [...line.slice(0, index)];
  const after = [...line.slice(index)];
  const shown = `${before.slice(-AROUND).join('')}${after.slice(0, AROUND + 1).join('')}`.trim();
  const marked = showHidden(shown) ?? shown;
  return `“${before.length > AROUND ? '…' : ''}${marked}${after.length > AROUND + 1 ? '…' : ''}”`;
}

function hintFor(found: readonly Found[]): string {
  if (found.some(({ isTurning }) => isTurning))
    return '方向控制符把数字、字母倒过来显示，看到的和存着的不是一个数：请照原件把这一段删掉重新打，--fix 不会替你改。';
  if (found.some(({ character, replacement }) => replacement === character))
    return '请把这个字删掉，用输入法重新打。';
  return '多半是从 Word、网页或 PDF 里复制来的，查找和核对都会出错；npm run check -- --fix 会去掉它。';
}
