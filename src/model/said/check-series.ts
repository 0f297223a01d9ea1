/** Numbered series in a file: 第一批 第二批 第四批, headings 一、二、四、, a column 序号 with a gap. */
import type { FieldPath, Finding } from '../schema/finding.ts';
import { hanNumber } from '../values/han-number.ts';
import { HAN_NUMERALS, pathAt, readNumber, withPlainDigits, type SaidText } from './statements.ts';

const NUMERAL = String.raw`\d{1,3}|[${HAN_NUMERALS}]{1,4}`;
/** What is counted out in turn; 第一组 and 第一条 are names, and a text may speak of some only. */
const IN_TURN = new RegExp(String.raw`第\s*(${NUMERAL})\s*(批次?|期|轮|标段|榜|号公告)`, 'gu');

/** An ordinal in a text: `2026年第三批` is the third of `2026年第#批`. */
export interface Ordinal {
  readonly number: number;
  /** The text with `#` for the number. */
  readonly template: string;
  readonly words: string;
}

/** The one ordinal of a short text; `undefined` when there is none or more than one. */
export function ordinalIn(text: string): Ordinal | undefined {
  const matches = [...withPlainDigits(text).matchAll(IN_TURN)];
  const [match] = matches;
  const number = readNumber(match?.[1] ?? '');
  if (!match || matches.length > 1 || number === undefined) return undefined;
  const [words] = match;
  return { number, words, template: text.replace(words, words.replace(match[1] ?? '', '#')) };
}

/** The numbers that are missing between the first and the last of a series; none when it goes on without a gap. */
export function missingIn(numbers: readonly number[]): number[] {
  const known = new Set(numbers);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  // What is far apart is no series.
  if (last - first > 60) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (number) => !known.has(number),
  );
}

/** Findings for series in the texts of a file. */
export function checkSeries(texts: readonly SaidText[]): Finding[] {
  return [...texts.flatMap((said) => [...checkInTurn(said), ...checkHeadings(said)]), ...checkRows(texts)];
}

/** 第三批 where the others are called 第二批, 第3批 where they are called 第2批. */
function ordinalLike(words: string, number: number, unit: string): string {
  return `第${/\d/.test(words) || number > 99 ? number : hanNumber(number)}${unit}`;
}

/** `words` are those of the gap's neighbour. */
function skipped(path: FieldPath, message: string, words?: string): Finding {
  return {
    code: 'NUMBER_SKIPPED',
    severity: 'warning',
    path,
    words,
    message,
    hint: '漏写了请补上，号写错了请改；本来就没有这一号的，可以不改。',
  };
}

/** Three or more of one series in one text; two alone may be just those two. */
function checkInTurn(said: SaidText): Finding[] {
  if (!said.text.includes('第')) return [];
  const all = [...withPlainDigits(said.text).matchAll(IN_TURN)].flatMap((match) => {
    const number = readNumber(match[1] ?? '');
    return number === undefined ? [] : [{ number, unit: match[2] ?? '', words: match[0], at: match.index }];
  });
  return [...Map.groupBy(all, ({ unit }) => unit)].flatMap(([unit, own]): Finding[] => {
    const numbers = [...new Set(own.map(({ number }) => number))];
    const missing = missingIn(numbers);
    const after = own.find(({ number }) => number > (missing[0] ?? Number.POSITIVE_INFINITY));
    if (numbers.length < 3 || !after) return [];
    return [
      skipped(
        pathAt(said, after.at),
        `这里有${[...new Set(own.map(({ words }) => words))].join('、')}，少了${missing.map((number) => ordinalLike(after.words, number, unit)).join('、')}。`,
        after.words,
      ),
    ];
  });
}

const HEADINGS: readonly { readonly style: string; readonly pattern: RegExp }[] = [
  { style: '第#条', pattern: new RegExp(String.raw`^第(${NUMERAL})条`, 'u') },
  { style: '第#章', pattern: new RegExp(String.raw`^第(${NUMERAL})章`, 'u') },
  { style: '#、', pattern: /^([一二三四五六七八九十百]{1,4})、/u },
  { style: '（#）', pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/u },
  { style: '#.', pattern: /^(\d{1,3})[.．](?!\d)/u },
  { style: '#、', pattern: /^(\d{1,3})、/u },
  { style: '（#）', pattern: /^[（(](\d{1,3})[）)]/u },
];

/** Numbers at the beginning of lines: each is one more than the last of its style, or begins again at 1. */
function checkHeadings({ path, text }: SaidText): Finding[] {
  if (!text.includes('\n')) return [];
  const last = new Map<RegExp, { number: number; words: string }>();
  for (const [index, line] of text.split('\n').entries()) {
    if (!/^[\s#*]*[第（(\d０-９一二三四五六七八九十]/.test(line)) continue;
    const plain = withPlainDigits(line.trim()).replace(/^#+\s*|\*\*/g, '');
    for (const { pattern, style } of HEADINGS) {
      const match = pattern.exec(plain);
      const number = readNumber(match?.[1] ?? '');
      if (!match || number === undefined) continue;
      const before = last.get(pattern);
      last.set(pattern, { number, words: match[0] });
      if (!before || number === 1 || number === before.number + 1) continue;
      if (number < before.number) continue;
      const at = path[0] === 'body' ? [...path, index] : path;
      if (number === before.number) {
        return [{ ...skipped(at, `“${match[0]}”有两个，编号写重了。`), code: 'NUMBER_DUPLICATE' }];
      }
      const next = before.number + 1;
      const missing = style.replace('#', () => (/\d/.test(match[0]) ? String(next) : hanNumber(next)));
      return [skipped(at, `“${before.words}”下面就是“${match[0]}”，少了“${missing}”。`, match[0])];
    }
  }
  return [];
}

/** The entries of one list that are called after their number. */
function checkRows(texts: readonly SaidText[]): Finding[] {
  const rows = texts.flatMap((said) => {
    if (!said.text.includes('第')) return [];
    const last = said.path.findLastIndex((step) => typeof step === 'number');
    const ordinal = last === -1 || said.path[0] === 'body' ? undefined : ordinalIn(said.text);
    const list = said.path.map((step, index) => (index === last ? '*' : step)).join('.');
    return ordinal ? [{ ...ordinal, said, key: `${list} ${ordinal.template}` }] : [];
  });
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((own): Finding[] => {
    const missing = missingIn(own.map(({ number }) => number));
    const after = own.find(({ number }) => number > (missing[0] ?? Number.POSITIVE_INFINITY));
    if (new Set(own.map(({ number }) => number)).size < 3 || !after) return [];
    return [
      skipped(
        after.said.path,
        `“${after.template.replace('#', () => '…')}”有${own.map(({ words }) => words).join('、')}，少了第 ${missing.join('、')} 个。`,
        after.words,
      ),
    ];
  });
}
