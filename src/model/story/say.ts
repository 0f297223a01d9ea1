/** A story in words: where it stands in one sentence and one number. */
import type { Sentence } from '../disclosure/blocks.ts';
import { formatDate, formatMonthDay, type CalendarDate } from '../values/calendar-date.ts';
import { formatFen, type Fen } from '../values/fen.ts';
import type { OwedStep, Story } from './story.ts';

/** `46,860 元`, `5,820.50 元`: in a line of few words no fen that are not there. */
export function shortYuan(amount: Fen): string {
  return `${formatFen(amount).replace(/\.00$/u, '')} 元`;
}

/** `10月9日`, with the year where it is not that of the day it is read on. */
export function dayFrom(asOf: CalendarDate, day: CalendarDate): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? formatMonthDay(day) : formatDate(day);
}

/** `已结算 46,860 元`; `已撤回` where nothing of it is left. */
export function standsInWords({ stands, steps }: Pick<Story, 'stands' | 'steps'>): string {
  if (!stands) return steps.every(({ isWithdrawn }) => isWithdrawn) ? '已撤回' : '已公布';
  return stands.amount === undefined ? stands.says : `${stands.says} ${shortYuan(stands.amount)}`;
}

/** Of what is owed, without the name of the story that stands beside it: `结算`, `落实得怎么样`. */
export function owedInWords(
  { name }: Pick<OwedStep, 'name'>,
  { name: whole, told }: Pick<Story, 'name' | 'told'>,
): string {
  const rest = name.startsWith(`${whole}的`) ? name.slice(whole.length + 1) : name;
  // Where it is told in part, what is still to come is the end of it.
  const carriedOut = told === undefined ? '落实得怎么样' : '最后落实得怎么样';
  return rest.replace(/^“.*”的/u, '').replace(/^.*落实得怎么样$/u, carriedOut);
}

/** What is most urgent of it besides where it stands: what is overdue, else the objections that are open, else what comes. */
export interface StoryNote {
  readonly says: string;
  readonly tone: 'late' | 'open' | 'plain';
}

/** `还欠结果，应当在11月30日前公布`, `公示到12月5日`, `落实：9月11日5户全部交清`, `接下来：结算，最晚2027年4月25日`; nothing where all is told. */
export function noteOf(story: Story, asOf: CalendarDate): StoryNote | undefined {
  const [next] = story.owed;
  if (next?.isOverdue)
    return {
      says: `还欠：${owedInWords(next, story)}，应当在${dayFrom(asOf, next.dueOn)}前公布`,
      tone: 'late',
    };
  if (story.openUntil) return { says: `公示到${dayFrom(asOf, story.openUntil)}`, tone: 'open' };
  // What was promised is told in part already: it would be no news that it comes.
  if (next && story.told !== undefined) return { says: story.told.replace(/[。；]$/u, ''), tone: 'plain' };
  return (
    next && { says: `接下来：${owedInWords(next, story)}，最晚${dayFrom(asOf, next.dueOn)}`, tone: 'plain' }
  );
}

/** Where it stands, whole: `现在已结算 46,860 元，公示到12月5日。还欠：…` */
export function storySentence(story: Story, asOf: CalendarDate): Sentence {
  const open = story.openUntil === undefined ? [] : [`公示到${dayFrom(asOf, story.openUntil)}`];
  const note = noteOf({ ...story, openUntil: undefined }, asOf);
  return [
    [`现在${standsInWords(story)}`],
    ...open.map((says) => [`，${says}`]),
    ...(note ? [[`；${note.says}`]] : []),
    ['。'],
  ];
}

/** `三组过水桥维修 · 已结算 46,860 元 · 7 份` */
export function storyLine(story: Story): string {
  return `${story.name} · ${standsInWords(story)} · ${story.steps.length} 份`;
}
