/** What is said of a sheet that cannot be imported as it is: what it is near to, or of whom else, and what to do. */
import { KIND_TITLES, kindNamed, type Kind } from '../../src/model/kinds.ts';
import type { RankedKind } from '../../src/sheet/guess-kind.ts';
import { addDays, formatDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { periodEnd, type Period } from '../../src/model/values/period.ts';
import { notOver, stillRunning } from '../../src/model/values/period-over.ts';
import { isOfSeveral } from '../../src/sheet/elsewhere.ts';
import type { CellRemark, Rivals, SheetReading } from '../../src/sheet/reading.ts';
import { fitsPeriod, spokenPeriods } from '../../src/sheet/spoken-periods.ts';
import { sheetFormOf } from '../../src/sheet/sheet-form.ts';
import { rivalWords } from './show.ts';

const MOST_NAMED = 8;

/** A sheet of no known kind, with the three that it is nearest to. */
export function unknownKind(nearest: readonly RankedKind[]): string {
  const [first] = nearest;
  if (!first)
    return '看不出这张表是什么：没有一列的名字认得。\n请看看第一行或前几行是不是列名，列名用平常的话写，如“项目、金额”；也可以用 npm run new -- --xlsx 加格式的编号做一张空表，把内容抄进去，再导入。\n什么也没有写。\n';
  const lines = nearest.map(({ kind, known, unknown }) => {
    const left = known.length > 0 && unknown.length > 0 ? `；不认得 ${listed(unknown)}` : '';
    return `  ${KIND_TITLES[kind]}（${kind}）：${known.length > 0 ? `认得 ${listed(known)}` : '一列也不认得'}${left}\n`;
  });
  return `看不出这张表是哪一种公开的内容，没有硬套。最像的是：
${lines.join('')}真是其中一种的：npm run new -- --xlsx ${first.kind} 做一张空表（编号换成括号里的），把内容抄进去，再导入。
都不是的：公开栏没有这样的表，不用导入。要告诉大家的，用 npm run new -- --kind notice 写一份公告。
什么也没有写。
`;
}

/** A sheet with nothing in it that the kind that was named could take. */
export function nothingOf(kind: Kind): string {
  const { tables } = sheetFormOf(kind);
  const table = tables.find(({ steps }) => !steps.includes('*') && steps[0] !== 'totals');
  const wanted =
    table === undefined
      ? ''
      : `这一种的“${table.title}”要这些列：${listed(table.columns.map(({ title }) => title))}。把列名改成这样的，或者用`;
  return `这张表里没有“${KIND_TITLES[kind]}”能导入的内容。\n${wanted === '' ? '请用' : wanted} npm run new -- --xlsx ${kind} 做一张空表，照着抄进去，再导入。`;
}

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const shown = unique.slice(0, MOST_NAMED).map((name) => name.replace(/\s+/g, ''));
  return shown.join('、') + (unique.length > MOST_NAMED ? ' 等' : '');
}

interface OfElsewhere {
  readonly found: readonly CellRemark[];
  readonly reading: SheetReading;
  readonly siteName: string;
  readonly period: Period | undefined;
}

/** A sheet that says that it is of another village or another time, or of several. */
export function elsewhereWords({ found, reading, siteName, period }: OfElsewhere): string {
  if (found.some(({ cell }) => isOfSeveral(cell, reading.prose.others, siteName)))
    return `这张表里有几个村的行，只能公布${siteName}自己的。在表里把别的村的行和几个村的合计隐藏起来（或者删掉），存盘，再导入。`;
  const said = [...reading.prose.titles, ...reading.prose.others];
  const own =
    period && said.some(({ text }) => spokenPeriods(text).some((one) => fitsPeriod(one, period, false)));
  const isOfTimes = found.every(({ text }) => text.includes('，说的是'));
  return own && isOfTimes
    ? '这张表里有几个时期的内容。一个时期一张表：把它们分成几张（或者几个工作表），再分开导入。'
    : ELSEWHERE;
}

const ELSEWHERE =
  '这张表上写的村（社区）、乡镇或时间，和要导入的不一样，不能当作它公布。\n拿错了表，就换一张；要导入的村或时间写错了，改 --site、--period；表上写错了，在表里改好存盘，再导入。';

/** What no check would let pass, however well the sheet is read: its period is still running. `undefined` when it is not. */
export function tooEarlyWords(
  { kind, period }: { readonly kind: Kind; readonly period: Period | undefined },
  publishedOn: CalendarDate,
): string | undefined {
  const what = kindNamed(kind).tellsAllOfPeriod;
  const running = what === undefined ? undefined : stillRunning({ period, publishedOn });
  if (running === undefined || what === undefined) return undefined;
  const first = addDays(periodEnd(running), 1);
  return `${notOver(running, publishedOn, what).message}\n请等到${formatDate(first)}以后再导入；期间认错了的，加 --period；先写好、到那天再公布的，加 --date ${first}。`;
}

/** That what was imported is put among what is near to it. */
export function guestWords(name: string, item: string): string {
  return `\n公开目录里没有专门的一项公布“${name}”，放在“${item}”这一项里；不对就加 --item。\n`;
}

/** What keeps a reading from being written; `undefined` when nothing does. */
export function whyNot({ kind, proofs, problems, rivals, tables, facts }: SheetReading): string | undefined {
  const wrong = proofs.filter(({ holds }) => !holds).length;
  if (wrong > 0)
    return `有 ${wrong} 处合计对不上。数对不上的表不能公布：请在表里查清是哪一行、哪个合计错了，改好存盘，再导入。`;
  if (problems.length > 0)
    return `有 ${problems.length} 处读不懂、说不清，写在上面了：请在表里改好存盘，再导入。`;
  if (rivals.length > 0) return rivals.map(askedBy).join('\n');
  if (tables.length === 0 && facts.length === 0) return nothingOf(kind);
  return undefined;
}

function askedBy(rivals: Rivals): string {
  const ways = rivals.columns.map(({ map }) => `--map ${map}=${rivals.title}`);
  return `${rivalWords(rivals)}，要人来定：公布哪一列，就在命令后面加哪一个：${ways.join(' 或 ')}`;
}
