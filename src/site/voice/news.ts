/** 最近变了什么: what the newest month brought, by the months of what was published and not by the clock. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { formatPeriodInYear, periodOf } from '../../model/values/period.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { entryOf, type Entry } from '../pages/entries.ts';
import type { SiteContext } from '../site-context.ts';
import { archiveYearPath, relativeHref, type SitePath } from '../urls.ts';

export interface News {
  /** `11月` */
  readonly month: string;
  readonly published: number;
  readonly href: string;
  /** Corrected in that month, whenever they were published. */
  readonly corrected: readonly Entry[];
  /** Withdrawn in that month. */
  readonly withdrawn: readonly Entry[];
}

/** What is new in the month of the newest disclosure; `undefined` before the first. */
export function newsOf(context: SiteContext, from: SitePath): News | undefined {
  const { published, asOf, site } = context;
  const newest = published[0]?.content.publishedOn;
  if (newest === undefined) return undefined;
  const month = newest.slice(0, 7);
  const isInMonth = (day: CalendarDate): boolean => day.startsWith(month) && day <= asOf;
  const entries = (wanted: (disclosure: Disclosure) => boolean): Entry[] =>
    published.filter(wanted).map((disclosure) => entryOf(disclosure, context, from));
  const year = relativeHref(from, archiveYearPath(site.profile.id, Number(month.slice(0, 4))));
  return {
    month: formatPeriodInYear(periodOf(newest, 'month')),
    published: published.filter(({ content }) => isInMonth(content.publishedOn)).length,
    href: `${year}#m${Number(month.slice(5))}`,
    corrected: entries(
      (one) =>
        !isWithdrawn(one.content, asOf) && (one.content.corrections ?? []).some(({ on }) => isInMonth(on)),
    ),
    withdrawn: entries((one) => {
      const { withdrawal } = one.content;
      return withdrawal !== undefined && isInMonth(withdrawal.on);
    }),
  };
}
