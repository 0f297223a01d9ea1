/** From what was typed to what is looked for. */
import { foldText } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { readFigures, readNumber } from './numbers.ts';
import type { Page } from './pages.ts';
import type { Wanted } from './wanted.ts';

/** A piece of a query between spaces. */
export interface Chunk {
  readonly typed: string;
  /** What the piece as a whole may mean. */
  readonly whole: readonly Wanted[];
  /** The same piece taken apart into words and figures. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly typed: string;
  readonly strong: readonly Wanted[];
  /** Items of the catalogue whose word it is: they count where it names no page. */
  readonly weak: readonly Wanted[];
  /** Somebody wrote in `synonyms.yaml` what it means: then the catalogue is asked only when nothing is found. */
  readonly isExplained: boolean;
  readonly isTime: boolean;
  /** No word and no figures: some characters in between. */
  readonly isRun: boolean;
}

export interface Reading {
  readonly lexicon: Lexicon;
  readonly pages: readonly Page[];
  /** What 今年 and 上个月 are counted from: the newest day of the site. */
  readonly today: string;
}

/** The pieces of a query. Pinyin that was typed with spaces is one piece. */
export function readQuery(query: string, reading: Reading): Chunk[] {
  const pieces = query
    .normalize('NFKC')
    .split(/[\s、，。？！?!;；:：“”"'《》]+/)
    .map((piece) => foldText(piece).folded)
    .filter((piece) => piece !== '');
  const isPinyin = pieces.length > 1 && pieces.every((piece) => /^[a-z]+$/.test(piece));
  return (isPinyin ? [pieces.join('')] : [...new Set(pieces)]).map((piece) => readChunk(piece, reading));
}

function readChunk(typed: string, reading: Reading): Chunk {
  const number = readNumber(typed);
  const names = namesMeant(typed, reading.pages);
  const word = reading.lexicon.meaningOf(typed);
  const figures = readFigures(typed, reading.today);
  const isSurname = [...typed].length === 1 && names.length > 0;
  const whole: Wanted[] = [
    ...(isSurname ? [] : [{ is: 'text', text: typed } as const]),
    ...(number ? [number] : []),
    ...(names.length > 0 ? [{ is: 'name', names } as const] : []),
    ...(word?.strong ?? []),
    ...sectionMeant(typed),
    ...(figures?.length === typed.length ? figures.wanted : []),
  ];
  return { typed, whole, parts: number ? [] : partsOf(typed, reading) };
}

const SECTION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^党务(?:公开)?$/, 'party'],
  [/^[村居]务(?:公开)?$/, 'affairs'],
  [/^财务公开$/, 'finance'],
  [/^其他(?:事项|公开)?$/, 'other'],
];

function sectionMeant(typed: string): Wanted[] {
  return SECTION_WORDS.filter(([words]) => words.test(typed)).map(([, section]) => ({
    is: 'section',
    section,
  }));
}

/**
 * The people meant by a family name alone (王, 姓王的, 老王), or by a whole name: of 谢玉田 pages may show only 谢*田.
 */
function namesMeant(typed: string, pages: readonly Page[]): string[] {
  const known = [...new Set(pages.flatMap(({ names = [] }) => names))];
  const family = /^(?:姓|老|小)?(\p{Script=Han})(?:姓|某)?(?:的|家的?)?(?:人家|人)?$/u.exec(typed)?.[1];
  const isFamily = [...typed].length === 1 || /^姓|姓(?:的|人家)?$|某$|^[老小].$/.test(typed);
  if (family && isFamily) return known.filter((name) => name.startsWith(family));
  const [first = '', ...rest] = [...typed];
  const last = rest.pop();
  if (last === undefined || rest.length > 2) return [];
  const masked = rest.length === 0 ? `${first}*` : first + '*'.repeat(rest.length) + last;
  return known.filter((name) => name === typed || (name === masked && rest.length > 0));
}

/** Words, figures and what lies between them, from left to right. */
export function partsOf(text: string, { lexicon, today }: Reading): Part[] {
  const parts: Part[] = [];
  let run = '';
  const endRun = (): void => {
    if (run) parts.push(runPart(run));
    run = '';
  };
  for (let at = 0; at < text.length;) {
    const isInNumber = /\d/.test(text[at] ?? '') && /[\d.]$/.test(run);
    const figures = isInNumber ? undefined : readFigures(text.slice(at), today);
    const word = figures ? undefined : lexicon.wordAt(text, at);
    if (!figures && word === undefined) run += text[at++] ?? '';
    else {
      endRun();
      const length = figures?.length ?? word?.length ?? 1;
      const typed = text.slice(at, at + length);
      parts.push(figures ? figuresPart(typed, figures.wanted) : wordPart(typed, lexicon));
      at += length;
    }
  }
  endRun();
  return parts;
}

const PLAIN = { weak: [], isExplained: false, isTime: false, isRun: false } as const;

/** Some characters that mean themselves. */
export function runPart(typed: string): Part {
  return { ...PLAIN, typed, strong: [{ is: 'text', text: typed }], isRun: true };
}

function figuresPart(typed: string, wanted: readonly Wanted[]): Part {
  return { ...PLAIN, typed, strong: wanted, isTime: wanted.some(({ is }) => is === 'time') };
}

/** A word of the lexicon: what it means, and itself. */
export function wordPart(typed: string, lexicon: Lexicon): Part {
  const { strong = [], weak = [] } = lexicon.meaningOf(typed) ?? {};
  return {
    ...PLAIN,
    typed,
    strong: [{ is: 'text', text: typed }, ...strong],
    weak,
    isExplained: strong.length > 0,
  };
}
