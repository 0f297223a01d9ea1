/** Numbers that a text states against the figures of its file: 共12户 against the list, 总投资12.8万元 against its field. */
import { formatFen } from '../values/fen.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import type { AmountFigure, CountFigure, Figure, Figures } from './figure.ts';
import {
  isSameAmount,
  statementsIn,
  unitsMeant,
  type SaidCount,
  type SaidText,
  type Statement,
} from './statements.ts';

/** Said of others, of another time, or of what should be: the list has no word in it. */
const OF_OTHERS =
  /全[村镇乡县区市省国社组屯体年]|本[村社镇乡区年]|[我各][村社镇]|辖区|户籍|常住|在册|现有|原有|总人口|总户|去年|上年|上期|上[一个]|上月|上季|上半年|往年|历年|累计|此前|以前|原来|截至|其中|另|还[有需要]|新增|增加|减少|取消|停发|退出|[未没]|缺|名额|计划|预计|预算|目标|指标|应[当该]?[有交收缴]|每[一]?|人均|户均|平均|剩余|占|省|[县市区镇乡]里|[县市区镇乡上]级|前[一二两三\d]|岁|筹款|配捐/;
/** The same of a named figure, right before its name. */
const OTHER_OF_NAME =
  /(?:不|上[年期月季次个]|去年|原|每[户人亩年月]?|其中|各|应|可|前期|累计|预计|计划|另|最[高低])$/;
const BETWEEN =
  /^\s*(?:为|是|共计?|合计|总计|计|有|只有|写的是|[:：，,])?\s*(?:人民币)?\s*(?:[每一]\p{Script=Han}{1,4})?\s*$/u;
/** Names that every second row has: they name nothing. */
const SHORTEST_NAME = 2;

/** Findings for every text; one a text, since the second number often follows from the first. */
export function checkFigures(texts: readonly SaidText[], figures: Figures): Finding[] {
  return texts.flatMap((said) => {
    const statements = statementsIn(said);
    for (const statement of statements) {
      const finding = checkStatement(statement, inScope(said.path, figures()));
      if (finding) return [finding];
    }
    return [];
  });
}

/** The entry of a list that a path lies in; empty when it lies in none. */
export function entryOf(path: FieldPath): FieldPath {
  const last = path.findLastIndex((step) => typeof step === 'number');
  // The lines of a body are no entries.
  return path[0] === 'body' ? [] : path.slice(0, last + 1);
}

/** What a text in an entry speaks of is that entry; any other may speak of all. */
function inScope(path: FieldPath, figures: readonly Figure[]): readonly Figure[] {
  const entry = entryOf(path);
  return entry.length === 0
    ? figures
    : figures.filter((figure) => entry.every((step, index) => figure.path[index] === step));
}

function checkStatement(statement: Statement, figures: readonly Figure[]): Finding | undefined {
  const isInside = entryOf(statement.said.path).length > 0;
  // What one gets is no sum: 残疾人生活补贴每人每月285元.
  const called = figures.filter(
    (figure) => isNamed(statement, figure, isInside) && (!statement.isRate || isPrice(figure)),
  );
  // 赞成24票，2票弃权: what stands right behind is meant, not what was before.
  const behind = called.filter((figure) => isCalledBehind(statement, figure, isInside));
  const named = behind.length > 0 ? behind : called;
  if (named.length > 0) {
    // Of one of the entries, said from outside.
    const ofEntries = figures.filter((figure) => isNamed(statement, figure, true));
    return ofEntries.some((figure) => isSame(statement, figure))
      ? undefined
      : contradiction(statement, named);
  }
  if (statement.isRate || OF_OTHERS.test(statement.before)) return undefined;
  const isTitle = statement.said.path[0] === 'title';
  const isOfAll = statement.isWhole || (isTitle && statement.type === 'count' && isPlainInTitle(statement));
  if (!isOfAll || isInside) return undefined;
  const isOfGivers = /感谢|鸣谢/.test(statement.before) || /^\p{Script=Han}{0,6}?捐/u.test(statement.after);
  const meant = figures.filter((figure) =>
    isOfGivers && figure.type === 'count' && figure.of === undefined && figure.isPart === undefined
      ? false
      : statement.type === 'count'
        ? figure.type === 'count' && isCountedSo(statement, figure)
        : figure.type === 'amount',
  );
  // A title speaks of the list, never of who was at the meeting.
  return isTitle && !meant.some(isOfList) ? undefined : contradiction(statement, meant);
}

function isOfList(figure: Figure): boolean {
  return figure.type === 'amount' || (figure.type === 'count' && figure.of === 'list') || isTotal(figure);
}

function isTotal(figure: Figure): boolean {
  return figure.path.includes('totals') || (figure.type === 'count' && figure.name.includes('总'));
}

/** In a title a count needs no 共; a single Han numeral may be a way of speaking: 三资, 两委, 四议两公开. */
function isPlainInTitle({ words, value }: SaidCount): boolean {
  return /^\d/.test(words) || value > 10;
}

/** Whether a text calls the number by the name of a figure, as it is called inside its entry or from outside. */
function isNamed(statement: Statement, figure: Figure, isInside: boolean): boolean {
  if (figure.type !== statement.type || figure.isPart) return false;
  return namesOf(figure, isInside).some((name) => {
    if ([...name].length < SHORTEST_NAME) return false;
    if (isFollowedBy(statement, name)) return true;
    const at = statement.before.lastIndexOf(name);
    if (at === -1) return false;
    const isRightBefore = BETWEEN.test(statement.before.slice(at + name.length));
    // 同意3人承包 is no vote.
    if (Object.values(VOTED).flat().includes(name) && !/^\s*(?:$|[，,、。；;：:）)和])/.test(statement.after))
      return false;
    return isRightBefore && !OTHER_OF_NAME.test(statement.before.slice(0, at));
  });
}

/** `24人赞成，1票反对`: a name right behind the number, which nothing goes on from. */
function isFollowedBy({ type, after, before }: Statement, name: string): boolean {
  if (type !== 'count') return false;
  const rest = after.trimStart();
  return (
    rest.startsWith(name) &&
    /^票?\s*(?:$|[，,、。；;）)和])/.test(rest.slice(name.length)) &&
    !OTHER_OF_NAME.test(before.trimEnd())
  );
}

function isCalledBehind(statement: Statement, figure: Figure, isInside: boolean): boolean {
  return figure.type !== 'date' && namesOf(figure, isInside).some((name) => isFollowedBy(statement, name));
}

/** What votes are called besides the titles of their fields. */
const VOTED: Readonly<Record<string, readonly string[]>> = {
  赞成: ['赞成', '同意'],
  反对: ['反对', '不同意'],
};

/** In an entry its own fields have names; from outside an entry is called by its name, 金额 alone says nothing. */
function namesOf(figure: CountFigure | AmountFigure, isInside: boolean): readonly string[] {
  const isOfEntry = entryOf(figure.path).length > 0;
  if (figure.type === 'amount') return isOfEntry && !isInside ? figure.names.slice(1) : figure.names;
  return isOfEntry && !isInside ? [] : (VOTED[figure.name] ?? [figure.name]);
}

function isCountedSo({ unit, noun }: SaidCount, { units, nouns }: CountFigure): boolean {
  const isUnit = unitsMeant(unit).some((own) => units.includes(own));
  const isNoun = nouns.some((one) => noun.startsWith(one) || (noun.length > 1 && one.endsWith(noun)));
  // 3个, 3项, 3处 says nothing without what they are.
  return /[个项处条]/.test(unit) ? isNoun || (isUnit && noun === '') : isUnit;
}

/** A finding when none of the figures is what is said. */
function contradiction(statement: Statement, figures: readonly Figure[]): Finding | undefined {
  if (figures.some((figure) => isSame(statement, figure))) return undefined;
  const shown = figures
    .filter((figure) => figure.type !== 'date')
    .filter((figure) => figure.isPart !== true && (figure.of !== 'sum' || !isPrice(figure)));
  const told = weightiest(shown).slice(0, 2).map(showFigure);
  if (told.length === 0) return undefined;
  return {
    code: 'TEXT_DISAGREES',
    severity: 'warning',
    path: statement.path,
    message: `这里说“${quoteOf(statement)}”，${told.join('，')}，对不上。`,
    hint: '请核对：话写错了改话，数填错了改数；说的不是一回事，请写明说的是什么。',
  };
}

/** What is best to tell, each value once: totals and lists if there are any. */
function weightiest(
  figures: readonly (CountFigure | AmountFigure)[],
): readonly (CountFigure | AmountFigure)[] {
  const sorted = [...figures].sort((a, b) => weightOf(b) - weightOf(a));
  const once = sorted.filter(
    (figure, index) => sorted.findIndex((other) => other.value === figure.value) === index,
  );
  const heavy = once.filter((figure) => weightOf(figure) > 1);
  return heavy.length > 0 ? heavy : once;
}

/** Prices that are added up are the sum of nothing. */
function isPrice(figure: Figure): boolean {
  return figure.type === 'amount' && /单价|标准|每/.test(figure.names[0] ?? '');
}

/** What is told first: totals and the list itself, then what is worked out, then the rest. */
function weightOf(figure: CountFigure | AmountFigure): number {
  const name = figure.type === 'amount' ? (figure.names[0] ?? '') : figure.name;
  if (entryOf(figure.path).length > 0) return 0;
  if (isTotal(figure) || /合计|总/.test(name)) return 3;
  if (figure.of === 'list') return 4;
  return figure.of === 'sum' ? 2 : 1;
}

const MOST_OF_QUOTE = 10;

/** The number with the words around it that say what it is of. */
function quoteOf(statement: Statement): string {
  const { before, words } = statement;
  const what = statement.type === 'count' && /[个项处条]$/.test(words) ? statement.noun.slice(0, 2) : '';
  // A title begins with whose and which year it is.
  const clause =
    /[^，,、：:（(]*$/
      .exec(before)?.[0]
      .replace(/^.*\d{4}年度?/, '')
      .trimStart() ?? '';
  const letters = [...clause];
  const shown = letters.slice(-MOST_OF_QUOTE).join('');
  return `${letters.length > MOST_OF_QUOTE ? '…' : ''}${shown}${words}${what}`;
}

function isSame(statement: Statement, figure: Figure): boolean {
  if (statement.type === 'count') return figure.type === 'count' && figure.value === statement.value;
  return figure.type === 'amount' && isSameAmount(statement, figure.value);
}

function showFigure(figure: CountFigure | AmountFigure): string {
  if (figure.type === 'amount') {
    const [title = '', name] = figure.names;
    const entry = name === undefined ? '' : `${name}的`;
    return `${entry}「${title}」${figure.of === 'sum' ? '加起来' : '填的'}是 ${formatFen(figure.value)} 元`;
  }
  const unit = figure.units[0] ?? '';
  if (figure.of === 'list') return `「${figure.name}」里列了 ${figure.value} ${unit}`;
  return `「${figure.name}」${figure.of === 'sum' ? '加起来' : '填的'}是 ${figure.value}`;
}
