/** What a work slip says of a sheet, a day and a row of slots. */
import { formatMonthDay, formatWeekday, type CalendarDate } from '../../../model/values/calendar-date.ts';
import { isWorkingDay } from '../../../model/values/working-days.ts';
import type { Disclosure } from '../../../model/disclosure/disclosure.ts';
import type { Slot } from '../../../paper/board/board.ts';
import type { Addition, Candidate, Removal } from '../../../paper/hang/hang.ts';
import { shortTitle } from '../../pages/entries.ts';
import { phrasesOf } from '../../text/phrases.ts';
import type { SiteContext } from '../../site-context.ts';
import { slotLabel } from '../hang-now.ts';
import { BOOKLET } from '../read-on.ts';

export interface SheetWords {
  /** Without the site's name, as phrases between which a line may end. */
  readonly title: readonly string[];
  /** Why it comes or goes, which of several sheets it is. */
  readonly note: string;
}

/** A sheet that comes down, on a day. */
export function removalWords(
  { disclosure, sheet, bound, count, because, again }: Removal,
  day: CalendarDate,
  context: SiteContext,
): SheetWords {
  const why = again
    ? `收好，${formatMonthDay(again.day)}贴到${slotLabel(again.slot, context)}`
    : leaveWords(disclosure, because, day);
  return words(disclosure, [sheetNumber({ sheet, bound, count }), why], context);
}

function leaveWords(
  { content }: Disclosure,
  because: Removal['because'],
  day: CalendarDate,
): string | undefined {
  switch (because) {
    case 'withdrawn':
      return '撤回了';
    case 'expired':
      return '过期了';
    case 'outdated':
      return '有新的了';
    case 'taken-down':
      return '已经取下';
    case 'private':
      return '期满，名单撤下';
    case 'replaced':
      return '有更正，旧的作废';
    case 'moved':
      return '换地方';
    case 'closed':
      return content.posting ? '公示期满，取下归档' : '撤并了，取下归档';
    case 'displaced':
      return content.posting && content.posting.until < day ? '公示期满' : undefined;
  }
}

/** A sheet that goes up; on a day on which nobody works it says why it does. */
export function additionWords(
  addition: Addition,
  {
    slot,
    day,
    isTurned,
    context,
  }: {
    readonly slot: Slot;
    readonly day: CalendarDate;
    readonly isTurned: boolean;
    readonly context: SiteContext;
  },
): SheetWords {
  const { candidate } = addition;
  const notes = [
    sheetNumber(addition),
    addition.bound > 1 && !addition.isReused ? '上边订住挂起来' : undefined,
    originWords(addition, slot, context),
    isWorkingDay(day) ? undefined : whyOffDuty(candidate),
    isTurned ? '横放，题头朝左' : undefined,
    reasonWords(candidate),
  ];
  return words(candidate.disclosure, notes, context);
}

function originWords(
  { from, isFromPile, isReused }: Addition,
  slot: Slot,
  context: SiteContext,
): string | undefined {
  if (from === undefined) return undefined;
  if (isFromPile) return isReused ? `用从${slotLabel(from, context)}撤下的那张，不用重印` : undefined;
  if (from === slot) return '更正后的';
  return `从${slotLabel(from, context)}移来${isReused ? '，不用重印' : ''}`;
}

/** How long what hangs will hang, and why. */
export function reasonWords({ reason, until }: Candidate): string {
  switch (reason) {
    case 'posting':
      return `公示到${formatMonthDay(until as CalendarDate)}`;
    case 'wall-days':
      return `至少贴到${formatMonthDay(until as CalendarDate)}`;
    case 'permanent':
      return '长期贴';
    case 'duty':
      return '必须公开的，有新的再换';
    case 'newest':
    case 'earlier':
      return '补空的，要用卡位就撤';
  }
}

function words(
  { content }: Disclosure,
  notes: readonly (string | undefined)[],
  { site: { profile, township, county } }: SiteContext,
): SheetWords {
  const names = [profile.name, township.name, county.name, county.shortName];
  return {
    title: phrasesOf(shortTitle(content.title, profile.name), names),
    note: notes.filter((note) => note !== undefined).join('，'),
  };
}

/** `第1页 共3页`; of what is bound `小册，共21页`, `第2至8页装成小册，共8页`. */
function sheetNumber({
  sheet,
  bound,
  count,
}: Pick<Addition, 'sheet' | 'bound' | 'count'>): string | undefined {
  if (count === 1) return undefined;
  if (bound === count) return `${BOOKLET}，共${count}页`;
  return bound > 1 ? `第${sheet}至${count}页装成${BOOKLET}，共${count}页` : `第${sheet}页 共${count}页`;
}

/** Everything else waits for a working day. */
function whyOffDuty({ reason }: Candidate): string {
  return reason === 'posting' ? '公示这天开始，休息日也要贴' : '等上班就过期了，休息日也要贴';
}

/** `10月12日　周一`. */
export function dayWords(day: CalendarDate): string {
  return `${formatMonthDay(day)}　${formatWeekday(day)}`;
}

/** `党1、党4至党6`: labels of slots in walking order, runs of three and more drawn together. */
export function slotsInWords(labels: readonly string[]): string {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1) ?? '', label)) run.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}至${run.at(-1)}`] : run)).join('、');
}

function isNext(a: string, b: string): boolean {
  const [before, after] = [a, b].map((label) => /^(.*?)(\d+)$/.exec(label));
  return before?.[1] === after?.[1] && Number(before?.[2]) + 1 === Number(after?.[2]);
}
