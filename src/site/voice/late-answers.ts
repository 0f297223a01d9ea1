/** 逾期没答复、没办好的意见: what 回音壁 of the sites below is late with, for the township and the ledger. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Site } from '../../model/place/site.ts';
import type { Day } from '../pages/entries.ts';
import type { Link } from '../links.ts';
import { placeName } from '../site-names.ts';
import { echoAnchor, echoPath, relativeHref, type SitePath } from '../urls.ts';
import { questionsOfSite } from './echo-counts.ts';

/** A question that is overdue, as a site's summary keeps it. */
export interface LateAnswer {
  readonly number: string;
  readonly question: string;
  readonly dueOn: CalendarDate;
  /** 答复 is owed, or 办好 what was promised. */
  readonly owed: '答复' | '办好';
}

/** What a site is late with, the newest question first. */
export function lateAnswersOf(site: Site, asOf: CalendarDate): LateAnswer[] {
  return questionsOfSite(site, asOf).flatMap(({ status, dueOn, number, question, answer }) =>
    status === 'overdue' && dueOn !== undefined
      ? [{ number, question, dueOn, owed: answer ? ('办好' as const) : ('答复' as const) }]
      : [],
  );
}

export interface LateAnswersRow {
  readonly site: Link;
  readonly late: readonly (Link & { readonly due: Day; readonly owed: LateAnswer['owed'] })[];
}

/** The sites that are late with answers, as links from the page at `from`. */
export function lateAnswerRows(
  summaries: readonly {
    readonly id: string;
    readonly name: string;
    readonly where?: string | undefined;
    readonly lateAnswers: readonly LateAnswer[];
  }[],
  from: SitePath,
): LateAnswersRow[] {
  return summaries
    .filter(({ lateAnswers }) => lateAnswers.length > 0)
    .map(({ lateAnswers, ...site }) => {
      const href = relativeHref(from, echoPath(site.id));
      return {
        site: { text: `${placeName(site)}回音壁`, href },
        late: lateAnswers.map(({ number, question, dueOn, owed }) => ({
          text: question,
          href: `${href}#${echoAnchor(number)}`,
          due: { iso: dueOn, text: formatDate(dueOn) },
          owed,
        })),
      };
    });
}
