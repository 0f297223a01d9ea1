/** A figure as pages and files tell it: its sum, how it came about, who is missing in it, and the year before. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { SiteSummary } from '../summary.ts';
import { formatSum, rowsOf, sumBefore, sumOf } from './roll-up.ts';
import { yearBefore } from './site-base.ts';
import type { BaseTopic, TopicFigure } from './topic.ts';

export interface FigureView {
  readonly label: string;
  /** `3,120 平方米`, or that no site says it. */
  readonly value: string;
  readonly how: string;
  /** Where not all that say something of the topic say this: how many do. */
  readonly sites?: string;
  /** What it was on the same day a year before; absent where nobody said it then, or where it has no date. */
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
        rowsOf(topic, summaries, 'before').length === 0 ? '还没有村（社区）写' : '的情况没有带日期的记录'
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
  const sum = sumOf(figure, rows);
  const before = sumBefore(figure, topic, summaries);
  return {
    label: figure.label,
    value: sum ? formatSum(figure, sum) : '还没有',
    how: `${figure.how}。`,
    ...(sum && sum.sites < rows.length && { sites: `${sum.sites} 个村（社区）写了这一项` }),
    ...(before && { before: `一年前 ${formatSum(figure, before)}，当时 ${before.sites} 个写了` }),
  };
}
