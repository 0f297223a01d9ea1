/** Birthdays to the day. A month of birth is published of party members, and ages are conditions of many benefits. */
import { maskDay } from './mask.ts';
import { NAME } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, lineStart, type Scene } from './scene.ts';
import { linesWith, matchesIn } from './words.ts';

const TRIGGER = /出生|生日|生于|[日\d]生|birth/gi;
const HAN = '〇零一二三四五六七八九十';
const DATE = `(?:(?:19|20)\\d\\d ?(?:年|[-./]) ?\\d{1,2} ?(?:月|[-./]) ?\\d{1,2}(?: ?日)?(?!\\d)|(?<!\\d)(?:19|20)\\d{6}(?!\\d)|[一二][${HAN}]{3}年[${HAN}]{1,2}月[${HAN}]{1,3}日)`;
/** A date of a rule, not of a person. */
const OF_A_RULE =
  /^日?(?:\s*(?:\(|（)?含?[^，。]{0,2}(?:以前|之前|前|以后|之后|后|以来|起|止|至|到|期间|之间)|\s*(?:-|—|~|–))/;

const AFTER_WORD = new RegExp(
  `(?:出生(?:日期|年月日|年月|时间|于)?|生日|生于|birth\\w*)[\\s:|是为在"'|]{0,8}(${DATE})`,
  'gi',
);
const BEFORE_WORD = new RegExp(
  `(?<!(?:至|到|—|-|以|自|从)[^\\n]{0,2})(${DATE})\\)?(?:出生(?!的(?:孩子|儿童|婴|人|村民|居民)|医学|证)|生(?![产效成活态猪育长物命病意源火日]))`,
  'g',
);
const DAY_OF_YEAR = new RegExp(
  `${NAME}[^\\n。；;|]{0,4}(?<!政治|党的)生日[:是为 ]{0,2}(\\d{1,2}月\\d{1,2}日)`,
  'g',
);
const HEADING = /出生|生日/;
const CELL = new RegExp(`^(?:${DATE}|\\d{1,2}月\\d{1,2}日)$`);

/** All birthdays in a text. */
export function findBirthDates(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const lines = linesWith(text, TRIGGER);
  if (lines.length === 0) return [];
  const found = matchesIn(lines, [AFTER_WORD, BEFORE_WORD, DAY_OF_YEAR])
    .map(({ start, match }) => {
      const date = match[1] ?? '';
      const from = start + match[0].indexOf(date);
      return { start: from, end: from + date.length };
    })
    .filter(({ start, end }) => !isOfRule(text, start, end));
  return [...found.map(({ start, end }) => matchOf(scene, start, end)), ...findInColumns(scene)];
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  return { kind: 'birth-date', start, end, masked: maskDay(original.slice(start, end)) };
}

function isOfRule(text: string, start: number, end: number): boolean {
  return (
    OF_A_RULE.test(text.slice(end, end + 8)) || /政治$|党的$/.test(text.slice(lineStart(text, start), start))
  );
}

function findInColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, HEADING)
    .filter(({ text }) => CELL.test(text))
    .map(({ start, text }) => matchOf(scene, start, start + text.length));
}
