/**
 * What a text says, one thing at a time: the row of a table, the object of a list, the sentence. Whether words are about
 * a person is asked of the whole statement, never of a line: the name may stand in one field and the illness in another.
 */
import { once } from './once.ts';
import { HAN, squeeze, type Squeezed } from './squeeze.ts';
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

export interface Part extends Squeezed {
  readonly label: string;
}

export function partOf(text: string, start: number, end: number, label: string): Part {
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
  if (!HAN.test(text)) return text;
  let blank = '';
  let end = 0;
  for (const { start, word } of findHealthTerms(text)) {
    blank += text.slice(end, start) + '□'.repeat(word.length);
    end = start + word.length;
  }
  return blank + text.slice(end);
}

/** Where a part of a statement stands in the whole text. */
export function originalSpan({ at }: Statement, start: number, end: number): { start: number; end: number } {
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
  return { kind, ...originalSpan(statement, start, end) };
}

/** Beside these a `name` is a person's, whatever the surname; projects, lots and services have names too. */
const OF_PERSONS = /^(?:group|household|covered|shares?|days|consent|pledged|received|votes|rice|coal)$/;

/** Whom a record is about, by its labels; undefined when they do not tell. */
export function aboutOfRecord(parts: readonly Part[]): About | undefined {
  if (parts.some(({ label }) => OFFICE_KEY.test(label) || OFFICE_HEADING.test(label))) return 'office';
  const isOfPersons = parts.some(({ label }) => OF_PERSONS.test(label));
  const namesPerson = ({ label, text }: Part): boolean => {
    if (PERHAPS_PERSON_HEADING.test(label) || (label === 'name' && !isOfPersons))
      return isNames(text, isNameLike);
    return isPersonLabel(label) && isNames(text, isName);
  };
  if (parts.some(namesPerson)) return 'person';
  return undefined;
}

/** One name or several: 孙浩宇、佟欣怡. */
export function isNames(text: string, isOne: (name: string) => boolean): boolean {
  return text
    .split(/[、，, ]|(?<=[\u3400-\u9fff]{2})[和及](?=[\u3400-\u9fff]{2})/)
    .every((name) => isOne(name));
}

export function isPersonLabel(label: string): boolean {
  return PERSON_KEY.test(label) || PERSON_HEADING.test(label);
}

export function recordOf(
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
export function sentencesOf(part: Part, inherited: () => About): Statement[] {
  const statements: Statement[] = [];
  const sentences = [...part.text.matchAll(SENTENCE)];
  // `undefined` where a sentence goes on about whoever the one before is about.
  const ownOf = (number: number): About | undefined => {
    const blank = statements[number]?.blank ?? '';
    const own = personIn(blank);
    const meant = sentences.slice(number + 1, number + 3).find(([later]) => POINTS_BACK.test(later))?.[0];
    if (own === 'nobody' && meant !== undefined) return personIn(meant);
    return own === 'nobody' && goesOn(blank) ? undefined : own;
  };
  const told: (About | undefined)[] = [];
  // By steps and not by asking the one before, which asks the one before it: a list may have 20,000 of them.
  const aboutAt = (number: number): About => {
    let first = number;
    while (first >= 0 && (told[first] ??= ownOf(first)) === undefined) first--;
    const about = (first < 0 ? inherited() : told[first]) ?? 'nobody';
    for (let at = first + 1; at <= number; at++) told[at] = about;
    return about;
  };
  for (const [number, { index, 0: text }] of sentences.entries())
    statements.push(
      statementOf({
        shape: 'sentence',
        text,
        at: (inner) => part.at(index + inner),
        labelAt: () => part.label,
        beforeOf: () => (number > 0 ? aboutAt(number - 1) : inherited()),
        aboutOf: () => aboutAt(number),
      }),
    );
  return statements;
}

/** No sentence that somebody reads is longer; what is looked at around a word stays small in any text. */
const LONGEST_STATEMENT = 400;
const SENTENCE = new RegExp(`[^。；;！？!?]{1,${LONGEST_STATEMENT}}[。；;！？!?]{0,9}`, 'g');

/** How a sentence begins that goes on about whom the one before was about: without a subject of its own. */
const GOES_ON =
  /^[\s（(]*(?:[\u3400-\u9fff]{1,6}[:：]\s*)?(?:□|去年|前年|今年|现|目前|眼下|如今|后来|以前|从前|早年|前[些几]年|近|上个?月|这[些几]?年|当年|自|每|常|长年|长期|一直|平时|曾|已|又|还|也|并|但|且|仍|只|就|都|才|刚|因|由于|患|查|确诊|得|有|没|无|带|靠|做|住|欠|背|借|打|挣|赚|落|让|被|把|从|在(?![\u3400-\u9fff]{0,6}举行)|身|丧|失|独|离|家|屋|年|月|日子|生活|经|人|全家|为啥|为什么|凭啥|咋|其|他|她|该户|此|本人|户主|老伴|妻|夫|儿|女|子|孙|父|母|配偶|孩子|膝下|\d+年)/;

/** How a sentence begins that is about everybody, or about something else than the one before. */
const TURNS_AWAY =
  /^[\s\d（(.、]*(?:[本全我]?[村镇乡县屯](?![里上西东南北头尾口])|社区|居委|街道|市|省|国家|民政|残联|医保|外出|量|卫生|各[^自过]|凡|请|敬请|关于|根据|按|依|经(?:会议|村|镇|公示|研究|审核|费)|本[季月年期次项批着]|以上|上述|特此|咨询|监督|会议|项目|工程|合同|总计|此外|同时|两委|标准|如[果有需]|若|户均|资金|名单|公示|施工|防|禁|严|[^，。；]{0,8}(?:的(?:可|应|由|请|凭)|办理|标准|政策|通知|招聘|招工))/;
function goesOn(blank: string): boolean {
  return GOES_ON.test(blank) || !TURNS_AWAY.test(blank);
}

/** A sentence that points back from what it tells: 这位老人就是四组的姜守义. */
const POINTS_BACK = /^\s*(?:这|那|说的|上面说的|以上说的)[\u3400-\u9fff]{0,6}?(?:就)?是/;

/** Whether the fields of a record can be read in one. */
export function isShort(parts: readonly Part[]): boolean {
  return parts.reduce((length, { text }) => length + text.length, 0) <= LONGEST_STATEMENT * 2;
}
