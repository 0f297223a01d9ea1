/**
 * The net below the rules: free words beside a private person or a household that is meant, whatever they say. It knows
 * no word for an illness or a misfortune, so nothing is told around it; somebody has to read what it shows. What a form
 * asks for (name, group, amount, date) is not free, and who holds an office is not private.
 */
import { isName, isNameLike } from './names.ts';
import { sceneOf, type GuardContext } from './scene.ts';
import { fieldsOf, isNames, isPersonLabel, originalSpan, type Statement } from './statements.ts';
import { isMeant, personIn, withoutNames, type About } from './subjects.ts';

/** Words to be read before they are published: offsets in UTF-16 units, the end not included. */
export interface ToldOfPerson {
  readonly start: number;
  readonly end: number;
  /** As they are read: a sentence with those that go on about it, or of a row the names and the free fields. */
  readonly words: string;
  /** The same without the names of a row: what has to be judged is said once, of however many. */
  readonly free: string;
}

export interface NetContext extends GuardContext {
  /** Names of those who hold an office: what is said of them is of their office. */
  readonly officers?: ReadonlySet<string>;
}

/** All free words about private persons in the order in which they stand, the same words once. */
export function findToldOfPersons(
  text: string,
  { format, officers = new Set() }: NetContext,
): ToldOfPerson[] {
  const told = partsOf(text, format).flatMap((part) => {
    const passages: Passage[] = [];
    for (const statement of sceneOf(part.text, part).statements()) {
      const own = statement.text.includes('|')
        ? toldInRow(statement, officers)
        : sentence(statement, officers);
      if (own) add(passages, own, text);
    }
    return passages.filter(({ isOwn, free }) => isOwn && hanIn(withoutNames(free)) > 0);
  });
  const said = new Set<string>();
  return told
    .sort((a, b) => a.start - b.start)
    .filter(({ free }) => !said.has(free) && said.add(free))
    .map(({ start, end, words, free, isRow }) =>
      isRow ? { start, end, words, free } : { start, end, words: asRead(text.slice(start, end)), free },
    );
}

/** As it was written, in one line: what is judged was folded. */
function asRead(passage: string): string {
  return passage
    .replaceAll(/(?<=[\u3400-\u9fff])\s*\n[\s>]*(?=[\u3400-\u9fff])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Passage extends ToldOfPerson {
  /** Whether a person is named or meant in it, and not only before it. */
  readonly isOwn: boolean;
  /** Whether it is names and nothing else: part of a list. */
  readonly isOfNames: boolean;
  readonly isRow: boolean;
}

/** The head of a Markdown file is YAML. Each part keeps the places that it has in the whole. */
function partsOf(text: string, format: GuardContext['format']): (GuardContext & { readonly text: string })[] {
  const head = format === 'markdown' ? HEAD.exec(text)?.[0] : undefined;
  if (head === undefined) return [{ text, format }];
  return [
    { text: head.replaceAll(/^---/gm, '   '), format: 'yaml' },
    { text: head.replaceAll(/[^\n]/g, ' ') + text.slice(head.length), format },
  ];
}

const HEAD = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/;

function sentence(statement: Statement, officers: ReadonlySet<string>): Passage | undefined {
  const { text, about, labelAt } = statement;
  const words = text.trim();
  if (IS_ORGANISATION.test(words)) return undefined;
  const isOfNames = hanIn(withoutNames(words)) < FEWEST;
  // Of a form a name is expected; in a text it says what its list is headed by.
  if (isOfNames && labelAt(0) !== '') return undefined;
  if (!isMeant(about) && !HEADS_LIST.test(words)) return undefined;
  const isOwn = isMeant(about) && isMeant(personBeside(officers, statement.blank));
  return { ...originalSpan(statement, 0, text.length), words, free: words, isOwn, isOfNames, isRow: false };
}

/** A row or an object about somebody. What is remarked beside somebody in office is shown too, unless it is an officer of the site. */
function toldInRow(statement: Statement, officers: ReadonlySet<string>): Passage | undefined {
  const { text, about } = statement;
  if (about === 'nobody') return undefined;
  const fields = fieldsOf(statement).map((field) => ({ ...field, text: field.text.trim() }));
  const names = fields.filter(isNamed).map((field) => field.text);
  const isOfOffice = about === 'office' || fields.some(({ label }) => IS_OF_OFFICE.test(label));
  if (isOfOffice && names.every((name) => officers.has(name))) return undefined;
  const free = fields.filter((field) => isFree(field) && (!isOfOffice || REMARK.test(field.label)));
  if (free.length === 0) return undefined;
  const said = free.map((field) => field.text);
  return {
    ...originalSpan(statement, 0, text.length),
    words: [...names, ...said].join('，'),
    free: said.join('，'),
    isOwn: true,
    isOfNames: false,
    isRow: true,
  };
}

interface Field {
  readonly label: string;
  readonly text: string;
}

/** Below a heading for persons any short word is a name; elsewhere only what reads like one. */
function isNamed({ label, text }: Field): boolean {
  return isNames(text, isPersonLabel(label) ? isName : isNameLike);
}

function isFree(field: Field): boolean {
  const { label, text } = field;
  if (isNamed(field) || IS_ORGANISATION.test(text)) return false;
  if (IS_PLAIN.test(text)) return false;
  if (text.length <= LONGEST_PLAIN && PLAIN_LABEL.test(label)) return false;
  return hanIn(withoutNames(text)) >= (REMARK.test(label) ? 1 : FEWEST);
}

/** Characters of Chinese beside names; less says nothing. */
const FEWEST = 2;
/** What may head a list of names: those who were given something because of what they are. */
const HEADS_LIST = /^#|[:：]$/;
/** What is longer is no plain value, whatever its label. */
const LONGEST_PLAIN = 12;
const IS_ORGANISATION =
  /^[^，。；;、（(]*(?:队|公司|合作社|农场|中心|委员会|基本户|专户|[厂店站点行所局院校部会室])$/;
const IS_OF_OFFICE = /责任|负责|牵头|包保|值班/;
const REMARK = /备注|说明|其他|其它|情况|原因|note|remark/i;
const IS_PLAIN =
  /^(?:[第东南西北前后上下中一二三四五六七八九十百\d]+(?:村民)?(?:小组|[组队片屯网格号期批月年]+)|东至.*|[\u3400-\u9fff]{1,5}族|[\u3400-\u9fff]{1,8}[〔（(]?\d{3}[^\u3400-\u9fff]*号?|[\d.,\s]+(?!岁|年级)[\u3400-\u9fff]{1,3})$/;
const PLAIN_LABEL =
  /^(?:group|category|class|change|form|plot|place|unit|use|nation|education|sex|storeys|direction|work|post)$|组|类别|档次|单位|民族|学历|性别|岗位|聘期|标准/;
/** Words of the trade that read like a name or somebody. */
const NO_PERSON =
  /其[他它余]|立项|全程|每周|[两几\d]次|[冬春秋夏]季|结余|结转|清运|施工|安全|卫生|三资|应急|本人(?=账户|卡|身份证|签字|反馈|名下|到场|还得)/g;

function hanIn(text: string): number {
  return text.replaceAll(/[^\u3400-\u9fff]/g, '').length;
}

function blanks(text: string): string {
  return '□'.repeat(text.length);
}

/** Whom a sentence itself is about, besides those in office. */
function personBeside(officers: ReadonlySet<string>, blank: string): About {
  let rest = blank.replaceAll(NO_PERSON, blanks);
  for (const name of officers) rest = rest.replaceAll(name, '○'.repeat(name.length));
  return personIn(rest);
}

/** A sentence without a subject goes with the one that it goes on, or that it comes before, where nothing stands between. */
function add(passages: Passage[], next: Passage, text: string): void {
  const last = passages.at(-1);
  const isJoined =
    last !== undefined &&
    !last.isRow &&
    !next.isRow &&
    (next.isOfNames || !(last.isOwn && next.isOwn)) &&
    last.end <= next.start &&
    text.slice(last.end, next.start).trim() === '';
  if (!isJoined) {
    passages.push(next);
    return;
  }
  const words = `${last.words}${next.words}`;
  passages.splice(-1, 1, { ...last, end: next.end, words, free: words, isOwn: last.isOwn || next.isOwn });
}
