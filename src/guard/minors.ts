/** Children: a name with an age below eighteen, a school, or a word for a child; or one who is known by kin. */
import { clauseAt, IS_RULE, tellsOfSomebody } from './judge-statement.ts';
import {
  MAY_HOLD,
  SCHOOL,
  SCHOOL_CLASS,
  CHILD_OF_HOUSE,
  PUPILS,
  PATTERNS,
  NAMED_CHILD,
  NEXT_NAME,
  CHILD_HEADING,
  SCHOOL_LABEL,
  NOTE,
  IS_CLASS,
  LIST_OF_CHILDREN,
  TITLE,
} from './minor-terms.ts';
import { maskName } from './mask.ts';
import { LOOSE_NAME, NAME, isName, PERSON_HEADING } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { originalSpan, toMatch, type Statement } from './statements.ts';
import { isMeant } from './subjects.ts';

/** All that tells who a child is. */
export function findMinors(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.bare())) return [];
  return [
    ...scene
      .statements()
      .filter(({ text }) => MAY_HOLD.test(text))
      .flatMap((statement) => [
        ...namesIn(statement),
        ...pupilsIn(statement),
        ...bornLately(statement),
        ...childrenOfHouse(statement),
        ...notesIn(statement),
      ]),
    ...findListed(scene),
    ...findAges(scene),
    ...findChildColumns(scene),
    ...findLists(scene),
  ];
}

/** The name, or the age, of each match, and the names that follow it. */
function namesIn(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  if (!NAMED_CHILD.test(text)) return [];
  return PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const own = match[1] ?? match[2] ?? '';
    if (own === '') return [];
    const start = match.index + match[0].lastIndexOf(own);
    const found = [matchOf(statement, start, start + own.length)];
    for (let end = start + own.length; ;) {
      const next = NEXT_NAME.exec(text.slice(end, end + 8));
      if (!next?.[1]) return found;
      found.push(matchOf(statement, end + next[0].length - next[1].length, end + next[0].length));
      end += next[0].length;
    }
  });
}

/** Whoever was born since then was a child when this was written. */
const FIRST_YEAR_OF_CHILDREN = 2010;

/** A day of birth of these years, of somebody who is named. */
function bornLately(statement: Statement): PrivateMatch[] {
  return [
    ...statement.text.matchAll(
      /(20\d\d)年\d{1,2}月(?:\d{1,2}日)?(?:出生(?!的|医学|证|后|人口)|生(?!产|效|成))|出生(?:日期|于)?[:：]?(20\d\d)[-年./]\d{1,2}/g,
    ),
  ]
    .filter(
      ([, first, second]) => Number(first ?? second) >= FIRST_YEAR_OF_CHILDREN && isMeant(statement.about),
    )
    .map(({ index, 0: day }) => toMatch(statement, 'minor', index, index + day.length));
}

/** What a list is called whose names are children's. */
const CHILDREN_LISTED =
  /(?:小学|学生|新生|小饭桌|托管班|夏令营|少先队|入园|幼儿园|书包|助学|小升初|四点半|儿童|孩子们?)(?!教师|老师|家长|代表)/;
const NAMES_ONLY = new RegExp(`^[\\s\\d.、*+-]*(?:${LOOSE_NAME})(?:[、，, ]{1,2}${LOOSE_NAME})*[。；]?$`);

/** Names by themselves below a title that says whose they are, and objects of a list of children. */
function findListed(scene: Scene): PrivateMatch[] {
  let isListOfChildren = false;
  return scene.statements().flatMap((statement) => {
    const { text, shape } = statement;
    if (shape === 'sentence' && NAMES_ONLY.test(text)) {
      if (!isListOfChildren) return [];
      return [...text.matchAll(new RegExp(LOOSE_NAME, 'g'))].map(({ index, 0: name }) =>
        matchOf(statement, index, index + name.length),
      );
    }
    if (shape === 'sentence' && text.length < 60)
      isListOfChildren = CHILDREN_LISTED.test(text) && !FOR_ALL.test(text.replace(/\d\s?名/, ''));
    return [];
  });
}

/** Every name of a list of pupils. */
function pupilsIn(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  return [...text.matchAll(PUPILS)].flatMap((match) => {
    let end = match.index + match[0].length;
    const found: PrivateMatch[] = [];
    for (let next = PUPIL.exec(text.slice(end)); next; next = PUPIL.exec(text.slice(end))) {
      const start = end + next[0].length - (next[1] ?? '').length;
      found.push(matchOf(statement, start, start + (next[1] ?? '').length));
      end = start + (next[1] ?? '').length;
    }
    return found;
  });
}

const PUPIL = new RegExp(
  `^(?:[（(][^）)]{0,14}[）)])?[、，,和及 ]{0,2}(${LOOSE_NAME})(?=[、，,和及（(。；;\\s]|各|每|等|$)`,
);

const IS_CLASS_ALONE = new RegExp(`^(?:${SCHOOL})?${SCHOOL_CLASS}$`);
/** Whoever works at a school, or brings something there. */
const OF_SCHOOL = /教室|班主任|教师|老师|任教|家长会|捐|食堂|校车|课桌|改造|维修/;
/** Admissions and awards: so many children, of such an age. */
const FOR_ALL =
  /年满|未满|大人陪|家长(?:陪|带|要)|适龄|招(?:新)?生|以前出生|全免|名额|不公布|\d\s?名(?!单)|开学/;

function childrenOfHouse(statement: Statement): PrivateMatch[] {
  const { text } = statement;
  return CHILD_OF_HOUSE.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(
      ({ index, 0: words }) =>
        !/大学|大专|本科|研究生|硕士|博士/.test(words) &&
        !FOR_ALL.test(text) &&
        !(IS_CLASS_ALONE.test(words) && OF_SCHOOL.test(clauseAt(text, index, index + words.length))) &&
        (tellsOfSomebody(statement, index) || (statement.about === 'nobody' && isMeant(statement.before))) &&
        (statement.about === 'person' || !IS_RULE.test(text.slice(0, index + words.length + 8))),
    )
    .map(({ index, 0: words }) => toMatch(statement, 'minor', index, index + words.length));
}

/** A record whose note says how old its person is, or in which class. */
function notesIn(statement: Statement): PrivateMatch[] {
  const { text, shape, labelAt } = statement;
  if (shape !== 'record') return [];
  return [...text.matchAll(NOTE)]
    .filter(({ index, 0: word }) => {
      if (statement.about !== 'person') return false;
      const label = labelAt(index);
      if (word.endsWith('岁')) return !/^(?:subsidy|title|条件|标准)/.test(label);
      if (IS_CLASS.test(word)) return !/教师|老师|校长/.test(text);
      return label === ''
        ? new RegExp(`^(?:学生|${SCHOOL_CLASS}|孤儿)`).test(word)
        : SCHOOL_LABEL.test(label);
    })
    .map(({ index, 0: word }) => toMatch(statement, 'minor', index, index + word.length));
}

function matchOf(statement: Statement, start: number, end: number): PrivateMatch {
  const own = statement.text.slice(start, end);
  const match = toMatch(statement, 'minor', start, end);
  return own.endsWith('岁') || originalSpan(statement, start, end).end - match.start !== own.length
    ? match
    : { ...match, shown: maskName(own) };
}

/** A column 年龄 with numbers below eighteen beside names. */
function findAges(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, /^(?:年龄|周岁)/).flatMap(({ row, start, text }): PrivateMatch[] => {
    const age = /^\d+/.exec(text)?.[0] ?? '';
    const names = row.headings.findIndex((heading) => PERSON_HEADING.test(heading));
    if (age === '' || Number(age) >= 18 || !isName(row.cells[names]?.text ?? '')) return [];
    return [{ kind: 'minor', start, end: start + age.length }];
  });
}

/** A column 学生姓名: all names below it are children's. */
function findChildColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, CHILD_HEADING)
    .filter(
      ({ row, text }) =>
        isName(text) &&
        !/[×*]/.test(text) &&
        !row.cells.some((cell) => /本科|专科|大专|大学|研究生/.test(cell.text)),
    )
    .map(({ start, text }) => ({ kind: 'minor', start, end: start + text.length, shown: maskName(text) }));
}

/** A list whose title says that it is of children: only sums are published of it (民发〔2019〕62号). */
function findLists({ text, format, tables }: Scene): PrivateMatch[] {
  for (const match of text.matchAll(format === 'yaml' ? TITLE.yaml : TITLE.text)) {
    const word = LIST_OF_CHILDREN.exec(match[0]);
    if (!word) continue;
    const hasNames =
      format === 'yaml'
        ? new RegExp(`(?:^|[{\\s])name\\s*:\\s*['"]?${NAME}`).test(text) && /^rows\s*:/m.test(text)
        : tables().some(({ start, headings, rows }) => {
            const names = headings.findIndex((heading) => PERSON_HEADING.test(heading));
            return (
              start > match.index &&
              names !== -1 &&
              rows.some(({ isHeading, cells }) => !isHeading && isName(cells[names]?.text ?? ''))
            );
          });
    const start = match.index + word.index;
    if (hasNames) return [{ kind: 'minor', start, end: start + word[0].length, shown: word[0] }];
  }
  return [];
}
