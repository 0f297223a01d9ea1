/** Birthdays to the day. A month of birth is published of party members, and ages are conditions of many benefits. */
import { maskDay } from './mask.ts';
import { SOMEBODY } from './names.ts';
import { isMeant, NAMED } from './subjects.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { fieldsOf, originalSpan, type Statement } from './statements.ts';

const HAN = '〇零○一二三四五六七八九十廿卅';
const DATE = `(?:(?:19|20)\\d\\d(?:年|[-./])\\d{1,2}(?:月|[-./])\\d{1,2}(?:[日号])?(?!\\d)|(?:19|20)\\d\\d年?(?:农历|阴历|旧历|阳历)?(?:\\d{1,2}|[${HAN}正腊冬]{1,3})月(?:初|廿)?(?:\\d{1,2}|[${HAN}]{1,3})[日号]?|(?<!\\d)(?:19|20)\\d{6}(?!\\d)|(?:[一二][${HAN}]{3}|[${HAN}]{2})年(?:农历|阴历)?(?:[${HAN}]{1,2}|[正腊冬])月(?:初|廿)?[${HAN}]{1,3}[日号]?|(?<!\\d)\\d\\d(?:年|[-./])\\d{1,2}(?:月|[-./])\\d{1,2}[日号]?(?!\\d))`;
/** A date of a rule, not of a person. */
const OF_A_RULE =
  /^日?(?:\s*(?:\(|（)?含?[^，。]{0,2}(?:以前|之前|前|以后|之后|后|以来|起|止|至|到|期间|之间)|\s*(?:-|—|~|–))/;
const MAY_HOLD =
  /出生|生日|诞|寿辰|生辰|大寿|生于|生人|降生|落生|落的生|[\d日号廿一二三四五六七八九十][)）]?生|birth|born|满.{1,4}岁|(?<!\d)19[2-9]\d(?:[-./年]\d|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))/i;

const WORD = '(?:出生(?:日期|年月日|年月|时间|于)?|生日|诞辰|寿辰|生辰|生于|降生于?|落生于?|birth\\w*)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`${WORD}[\\s:|：是为在"'（(|农阴阳历]{0,8}(${DATE})`, 'gi'),
  new RegExp(
    `(?<!(?:至|到|—|-|以|自|从)[^\\n]{0,2})(${DATE})[)）]?(?:的?(?:生日|寿辰)|出生(?!的(?:孩子|儿童|婴|人|村民|居民)|医学|证)|生人|降生|落生|落的生|落草|下生|生(?![产效成活态猪育长物命病意源火日]))`,
    'g',
  ),
  new RegExp(
    `${SOMEBODY}[^。；;|]{0,6}(?<!政治|党的)(?:生日|寿辰)[:：是为在农阴历 ]{0,4}((?:\\d{1,2}|[${HAN}正腊冬]{1,3})月(?:初|廿)?(?:\\d{1,2}|[${HAN}]{1,3})[日号]?)`,
    'g',
  ),
  new RegExp(
    `((?:\\d{1,2}|[${HAN}正腊冬]{1,3})月(?:初|廿)?(?:\\d{1,2}|[${HAN}]{1,3})[日号]?)(?:是|为|过)?${SOMEBODY}(?:老人|大爷|大娘)?的?(?:[\\d${HAN}百]+岁)?(?:生日|寿辰|大寿)`,
    'g',
  ),
];
/** A day of another century right behind a name: 蒙桂珍1946.11.03. */
const BEHIND_A_NAME = new RegExp(`${NAMED}[(（,，: ]?$`);
/** At a birthday every full date is one. */
const AT_A_BIRTHDAY = /生日会|寿星|过生日|祝寿|长寿面/;
/** 11月5日满60周岁: a birthday without the word. */
const COMES_OF_AGE = new RegExp(
  `((?:\\d{1,2}|[${HAN}]{1,3})月(?:\\d{1,2}|[${HAN}]{1,3})[日号])(?:就|将|起|正好|刚好|才)?(?:年)?满(?:\\d{1,3}|[${HAN}百]{1,4})(?:周)?岁`,
  'g',
);
/** 发生日期 and 产生日期 are days of an event. */
const LABEL = /出生|生日(?!期)|birth|^born$/i;
const LABELLED = new RegExp(`^(?:${DATE}|\\d{1,2}月\\d{1,2}日)$`);
/** In a row of a person whose fields have no names, a day in the last century is hardly anything else. */
const OLD_DAY =
  /(?<!\d)19\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?(?!\d)|(?<!\d)19[2-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g;
const OTHER_DAY =
  /入党|参军|入伍|退伍|复员|转业|结婚|参加|退休|批准|登记|发证|承包|建|工作|合同|起|止|至|毕业|迁/;

/** All birthdays in a text. */
export function findBirthDates(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.bare())) return [];
  return [...scene.statements().flatMap((one) => findInStatement(scene, one)), ...findInColumns(scene)];
}

function findInStatement(scene: Scene, statement: Statement): PrivateMatch[] {
  const { text, shape, labelAt } = statement;
  if (!MAY_HOLD.test(text) && !LABEL.test(labelAt(0)) && shape === 'sentence') return [];
  const said = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const date = match[1] ?? '';
      const start = match.index + match[0].indexOf(date);
      return { start, end: start + date.length };
    }),
  ).filter(({ start, end }) => !isOfRule(text, start, end));
  const atParty = AT_A_BIRTHDAY.test(text)
    ? [...text.matchAll(OLD_DAY)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];
  const behind = isMeant(statement.about)
    ? [...text.matchAll(OLD_DAY)]
        .filter(
          ({ index, 0: day }) =>
            BEHIND_A_NAME.test(text.slice(Math.max(0, index - 8), index)) &&
            !OTHER_DAY.test(text.slice(index, index + day.length + 2)),
        )
        .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : [];
  const ofAge = [...text.matchAll(COMES_OF_AGE)]
    .filter(() => statement.about === 'person' || statement.about === 'household')
    .map((match) => ({ start: match.index, end: match.index + (match[1] ?? '').length }));
  const labelled = fieldsOf(statement)
    .filter(({ label, text: value }) => LABEL.test(label) && LABELLED.test(value))
    .map(({ start, text: value }) => ({ start, end: start + value.length }));
  const inFields =
    shape === 'record' && statement.about === 'person'
      ? [...text.matchAll(OLD_DAY)]
          .map((match) => ({ start: match.index, end: match.index + match[0].length }))
          .filter(({ start }) => {
            const field = /[^|]*$/.exec(text.slice(0, start))?.[0] ?? '';
            const label = labelAt(start);
            return (
              (label === '' || /备注|note|remark|说明/i.test(label)) &&
              !OTHER_DAY.test(`${field}${text.slice(start, start + 18)}`)
            );
          })
      : [];
  return [...said, ...atParty, ...behind, ...ofAge, ...labelled, ...inFields].map(({ start, end }) => {
    const span = originalSpan(statement, start, end);
    return matchOf(scene, span.start, span.end);
  });
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  const mend = maskDay(original.slice(start, end));
  return { kind: 'birth-date', start, end, mend, shown: mend };
}

function isOfRule(text: string, start: number, end: number): boolean {
  return (
    OF_A_RULE.test(text.slice(end, end + 8)) ||
    /政治$|党的$|(?:以前|之前|以后|之后)$/.test(text.slice(0, start))
  );
}

function findInColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, LABEL)
    .filter(({ text }) => LABELLED.test(text.replace(/\s/g, '')))
    .map(({ start, text }) => matchOf(scene, start, start + text.length));
}
