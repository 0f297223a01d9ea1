/** Children: a name with an age below eighteen, a school, or a word for a child. Numbers of children are no names. */
import { maskName, maskNumerals } from './mask.ts';
import { isName, isOfBeneficiary, NAME, PERSON_HEADING, SURE_NAME } from './names.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, entryAround, rowAt, type Scene } from './scene.ts';
import { linesWith, matchesIn, type TextLine } from './words.ts';

const TRIGGER =
  /岁|男孩|女孩|[学中]生|孤儿|儿童|幼儿|婴儿|未成年|少年|[女男][童婴]|小朋友|年级|初[一二三]|高[一二三]|[大中小]班|年龄|幼儿园/g;
const AGE =
  '(?:(?<![\\d.十百])(?:1[0-7]|[0-9])|(?<![一二三四五六七八九十百\\d])(?:十[一二三四五六七]?|[一二三四五六七八九]))(?:周)?岁';
const NOT_A_RULE = '(?<!(?:满|至|到|-|—|~|从|超过|低于|大于|小于|不足|达)\\s?)';
const NOT_A_GROUP = '(?!以|及|至|到|[-—~–]|的?(?:儿童|老|树|孩子免)|之间|前|后|起|开始|龄|组|班|婴)';
const CHILD =
  '(?:儿子|女儿|孙子|孙女|外孙女?|之子|之女|其子|其女|孩子|独子|独女|长子|次子|长女|次女|弟弟|妹妹|侄子|侄女|外甥|娃|双胞胎|少年|幼儿|婴儿|男孩|女孩|[男女][童婴生])';
const WORD =
  '(?:(?<!大)(?:小学|初中|高中|中学|学)生|孤儿|儿童|幼儿|婴儿|未成年人|未成年子女|少年|小朋友|男孩|女孩|[女男][童婴])';
const CLASS = '(?:[一二三四五六七八九1-9]年级|初[一二三]|高[一二三]|[大中小]班|学前班)';
const LINK = '[，,、:：(（ ]{0,2}';
const OF = '(?:的|同学|学生)?';
const ENDS = '(?=[，,、。；;:：()（）\\s|·等的由和及在作获领患已走被同小是系]|的|$)';

/** Each with the name, or the age where there is no name, as its group. */
const PATTERNS: readonly RegExp[] = [
  // 谢小雨，8岁 · 刘某，男，16岁 · 王小宝(9岁)
  new RegExp(`(${NAME})${LINK}(?:[男女]${LINK})?(?:今年|现年)?${NOT_A_RULE}${AGE}${NOT_A_GROUP}`, 'g'),
  // 17岁的刘某某
  new RegExp(`${NOT_A_RULE}${AGE}的?${CHILD}?(${NAME})${ENDS}`, 'g'),
  // 女儿9岁 · 儿子李浩，12岁 · 孩子今年七岁
  new RegExp(`${CHILD}[^。；;\\n|]{0,6}?${NOT_A_RULE}(${AGE})${NOT_A_GROUP}`, 'g'),
  // 小学生李思彤 · 受助学生：李思彤 · 孤儿李明轩
  new RegExp(`${WORD}${LINK}(?:(${NAME})${ENDS}|(${SURE_NAME}))`, 'g'),
  // 大班陈一诺 · 三年级李浩
  new RegExp(`(?:${CLASS}|幼儿园)${OF}${LINK}(?:(${NAME})${ENDS}|(${SURE_NAME}))`, 'g'),
  // 李浩(三年级学生) · 李浩，桥头小学三年级
  new RegExp(
    `(${NAME})${LINK}[^。；;\\n|，]{0,8}(?:${CLASS}(?!组|教)|(?:小学|初中|高中|中学|幼儿园)(?:在读|就读|学生|上学))`,
    'g',
  ),
];
/** Further names after the first: 小学生李思彤、王浩然. */
const NEXT_NAME = new RegExp(`^[、，和及]\\s?(${NAME})${ENDS}`);

const CHILD_HEADING = /^(?:学生|儿童|孤儿|孩子|未成年人|幼儿)(?:姓名|名字)?$/;
const SCHOOL_HEADING = /^(?:年级|班级|就读|在读|学校|所在学校)/;
const NOTE = new RegExp(
  `${NOT_A_RULE}${AGE}${NOT_A_GROUP}|(?<!大)学生|${CLASS}|小学|初中生|高中生|幼儿园|孤儿`,
  'g',
);
const LIST_OF_CHILDREN =
  /(?:孤儿|事实无人抚养儿童|困境儿童|留守儿童|未成年人|小学生|中学生|贫困学生|儿童福利)/;
const TITLE = { yaml: /^(?:title|subsidy|program)\s*:[^\n]*$/gm, text: /^#+\s[^\n]*$|^title\s*:[^\n]*$/gm };

/** All that tells who a child is. */
export function findMinors(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const lines = linesWith(text, TRIGGER);
  if (lines.length === 0) return [];
  return [
    ...matchesIn(lines, PATTERNS).flatMap(({ start, match }) => namesOf(scene, start, match)),
    ...findInEntries(scene, lines),
    ...findAges(scene),
    ...findChildColumns(scene),
    ...findLists(scene),
  ];
}

/** The name, or the age, of a match, and the names that follow it. */
function namesOf(scene: Scene, matchStart: number, match: RegExpExecArray): PrivateMatch[] {
  const own = match[1] ?? match[2] ?? '';
  if (/[×*]/.test(own)) return [];
  const start = matchStart + match[0].lastIndexOf(own);
  const found = [matchOf(scene, start, start + own.length)];
  for (let end = start + own.length; ;) {
    const next = NEXT_NAME.exec(scene.text.slice(end, end + 8));
    if (!next?.[1]) return found;
    found.push(matchOf(scene, end + next[0].length - next[1].length, end + next[0].length));
    end += next[0].length;
  }
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  const own = original.slice(start, end);
  return { kind: 'minor', start, end, masked: own.endsWith('岁') ? maskNumerals(own) : maskName(own) };
}

/** A row of a list, in YAML or in a table, whose note says how old or in which school its person is. */
function findInEntries(scene: Scene, lines: readonly TextLine[]): PrivateMatch[] {
  const { text, original, format } = scene;
  return matchesIn(lines, [NOTE]).flatMap(({ start, match }): PrivateMatch[] => {
    const row = rowAt(scene, start);
    const isOfPerson = row
      ? !row.isHeading &&
        row.headings.some((heading) => PERSON_HEADING.test(heading)) &&
        (match[0].endsWith('岁') || SCHOOL_HEADING.test(row.headings[row.columnAt(start)] ?? ''))
      : format === 'yaml' && isInList(text, start) && isOfBeneficiary(entryAround(scene, start));
    if (!isOfPerson) return [];
    const end = start + match[0].length;
    return [{ kind: 'minor', start, end, masked: '×'.repeat(original.slice(start, end).length) }];
  });
}

function isInList(text: string, position: number): boolean {
  const key = /(?:^|[{,\s])(\w+)\s*:\s*[^{,\n]*$/.exec(text.slice(Math.max(0, position - 60), position))?.[1];
  return key === 'note' || key === 'remark' || key === 'school';
}

/** A column 年龄 with numbers below eighteen beside names. */
function findAges(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, /^(?:年龄|周岁)/).flatMap(({ row, start, text }): PrivateMatch[] => {
    const age = /^\d+/.exec(text)?.[0] ?? '';
    const names = row.headings.findIndex((heading) => PERSON_HEADING.test(heading));
    if (age === '' || Number(age) >= 18 || !isName(row.cells[names]?.text ?? '')) return [];
    return [{ kind: 'minor', start, end: start + age.length, masked: '×'.repeat(age.length) }];
  });
}

/** A column 学生姓名: all names below it are children's. */
function findChildColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, CHILD_HEADING)
    .filter(({ text }) => isName(text) && !/[×*]/.test(text))
    .map(({ start, text }) => matchOf(scene, start, start + text.length));
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
    if (hasNames) return [{ kind: 'minor', start, end: start + word[0].length }];
  }
  return [];
}
