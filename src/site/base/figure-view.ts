/** A figure as pages and files tell it: its sum, how it came about, who is missing in it, and the year before. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { SiteSummary } from '../summary.ts';
import { formatSum, rowsOf, sumOf } from './roll-up.ts';
import { yearBefore } from './site-base.ts';
import type { BaseTopic, TopicFigure } from './topic.ts';

export interface FigureView {
  readonly label: string;
  /** `3,120 平方米`, or that no site says it. */
  readonly value: string;
  readonly how: string;
  /** `6 个村（社区）写了，2 个没写` */
  readonly sites: string;
  /** What it was on the same day a year before, or why nobody knows. */
  readonly before: string;
}

/** The figures of a topic over some sites. */
export function figureViews(
  topic: BaseTopic,
  summaries: readonly SiteSummary[],
  asOf: CalendarDate,
): FigureView[] {
  return topic.figures.map((figure) => figureView(figure, { topic, summaries, asOf }));
}

function figureView(
  figure: TopicFigure,
  {
    topic,
    summaries,
    asOf,
  }: { readonly topic: BaseTopic; readonly summaries: readonly SiteSummary[]; readonly asOf: CalendarDate },
): FigureView {
  const sum = sumOf(figure, rowsOf(topic, summaries));
  const before = sumOf(figure, rowsOf(topic, summaries, 'before'));
  const without = summaries.length - (sum?.sites ?? 0);
  return {
    label: figure.label,
    value: sum ? formatSum(figure, sum) : '还没有',
    how: `${figure.how}。`,
    sites: `${sum?.sites ?? 0} 个村（社区）写了${without > 0 ? `，${without} 个没写` : ''}`,
    before: before
      ? `一年前（${formatDate(yearBefore(asOf))}）${formatSum(figure, before)}，当时 ${before.sites} 个写了`
      : `一年前（${formatDate(yearBefore(asOf))}）还没有村（社区）写这一项`,
  };
}
