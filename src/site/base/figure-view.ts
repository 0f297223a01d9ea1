/** A figure as pages and files tell it: its sum, how it came about, who is missing in it, and the year before. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { SiteSummary } from '../summary.ts';
import {
  coverageOf,
  formatSum,
  howOf,
  rowsOf,
  sumBefore,
  sumOver,
  type Comparison,
  type FigureSum,
} from './roll-up.ts';
import { yearBefore } from './site-base.ts';
import type { BaseTopic, TopicFigure } from './topic.ts';

export interface FigureView {
  readonly label: string;
  /** `3,120 平方米`, or that no site says it. */
  readonly value: string;
  readonly how: string;
  /** Of a figure of the year, and where not all that say something of the topic say this: how many do, and of when. */
  readonly sites?: string;
  /** Which months of the year are in it: `1—9月的 1 个，10月的 4 个`. */
  readonly covers?: string;
  /** What it was on the same day a year before; absent where no site can be compared. */
  readonly before?: string;
}

/** What holds for all figures of a topic. */
export interface FiguresNote {
  /** `6 个村（社区）写了，2 个没写` */
  readonly sites: string;
  /** Why there is no year before, where no figure has one. */
  readonly noBefore?: string;
}

export function figuresNote(
  topic: BaseTopic,
  summaries: readonly SiteSummary[],
  asOf: CalendarDate,
): FiguresNote {
  const count = rowsOf(topic, summaries).length;
  const missing = summaries.length - count;
  return {
    sites: `${count} 个村（社区）写了${missing > 0 ? `，${missing} 个没写` : ''}`,
    ...(topic.figures.every((figure) => !sumBefore(figure, topic, summaries)) && {
      noBefore: `没有一年前的数：${formatDate(yearBefore(asOf))}${
        rowsOf(topic, summaries, 'before').length === 0 ? '还没有村（社区）写' : '没有能和现在比的记录'
      }`,
    }),
  };
}

/** The figures of a topic over some sites. */
export function figureViews(topic: BaseTopic, summaries: readonly SiteSummary[]): FigureView[] {
  return topic.figures.map((figure) => figureView(figure, topic, summaries));
}

function figureView(figure: TopicFigure, topic: BaseTopic, summaries: readonly SiteSummary[]): FigureView {
  const rows = rowsOf(topic, summaries);
  const sum = sumOver(figure, topic, summaries);
  const covers = coverageOf(figure, rows);
  const compared = sumBefore(figure, topic, summaries);
  return {
    label: figure.label,
    value: sum ? formatSum(figure, sum) : '还没有',
    how: `${howOf(figure, rows)}。`,
    ...(sum && covers && { covers }),
    ...(sum && covers && { sites: `${summaries.length} 个村（社区）里 ${sum.sites} 个写了：${covers}` }),
    ...(sum && !covers && sum.sites < rows.length && { sites: `${sum.sites} 个村（社区）写了这一项` }),
    ...(sum && compared && { before: beforeText(figure, sum, compared) }),
  };
}

/** Beside the sum only what is known of all its sites; otherwise both days of those of which it is known. */
function beforeText(figure: TopicFigure, { sites }: FigureSum, { before, now }: Comparison): string {
  if (before.sites === sites) return `一年前 ${formatSum(figure, before)}`;
  const both = `一年前 ${formatSum(figure, before)}，现在 ${formatSum(figure, now)}`;
  return `两年都这样写的 ${before.sites} 个村（社区）：${both}；其余 ${sites - before.sites} 个不能比`;
}
