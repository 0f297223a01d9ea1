/** What a site says of each topic, kept in its summary, and until when that stays true. */
import { addDays, calendarDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { changeDaysOf } from '../../model/disclosure/disclosure.ts';
import type { Site } from '../../model/place/site.ts';
import type { BaseTopic, SiteBase } from './topic.ts';
import { BASE_TOPICS } from './topics.ts';

/** The same day a year before; of 29 February the day after it, as it is said of a year that has none. */
export function yearBefore(day: CalendarDate): CalendarDate {
  return shiftYear(day, -1);
}

function shiftYear(day: CalendarDate, years: number): CalendarDate {
  const shifted = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return day.endsWith('-02-29')
    ? addDays(calendarDate(shifted.replace(/29$/, '28')), 1)
    : calendarDate(shifted);
}

/** What a site says on a day, and said a year before. */
export function siteBase(
  site: Site,
  asOf: CalendarDate,
  topics: readonly BaseTopic[] = BASE_TOPICS,
): SiteBase {
  return Object.fromEntries(
    topics.flatMap((topic) => {
      const now = topic.facts(site, asOf);
      const before = factsBefore(topic, site, asOf);
      return now || before ? [[topic.name, { now, before }]] : [];
    }),
  );
}

/** Nothing is known of the time before a site was here. */
function factsBefore(topic: BaseTopic, site: Site, asOf: CalendarDate): object | undefined {
  const day = yearBefore(asOf);
  return site.profile.since <= day ? topic.facts(site, day) : undefined;
}

/** The days after some day on which what `siteBase` says may change by itself. */
export interface BaseDays {
  /** Those on which pages of the site may change with it. */
  readonly pages: readonly CalendarDate[];
  /** Those on which only the summary does; of what the year before says otherwise only the first. */
  readonly summary: readonly CalendarDate[];
}

/** The days after `asOf`. */
export function baseDays(
  site: Site,
  asOf: CalendarDate,
  topics: readonly BaseTopic[] = BASE_TOPICS,
): BaseDays {
  const pages = topics.flatMap((topic) => topic.days?.(site) ?? []);
  const facts = topics.flatMap((topic) => topic.daysOfFacts?.(site) ?? []);
  const ofBefore = nextDayOfBefore(site, asOf, { topics, named: [...pages, ...facts] });
  const isAhead = (day: CalendarDate): boolean => day > asOf;
  return {
    pages: pages.filter(isAhead),
    summary: [...facts.filter(isAhead), ...(ofBefore ? [ofBefore] : [])],
  };
}

function nextDayOfBefore(
  site: Site,
  asOf: CalendarDate,
  { topics, named }: { readonly topics: readonly BaseTopic[]; readonly named: readonly CalendarDate[] },
): CalendarDate | undefined {
  const changes = [
    site.profile.since,
    ...named,
    ...site.disclosures.flatMap(({ content }) => [content.publishedOn, ...changeDaysOf(content, asOf)]),
  ];
  const ahead = new Set(changes.map((day) => shiftYear(day, 1)).filter((day) => day > asOf));
  const saidOn = (day: CalendarDate): string =>
    JSON.stringify(topics.map((topic) => factsBefore(topic, site, day)));
  const said = saidOn(asOf);
  return [...ahead].toSorted().find((day) => saidOn(day) !== said);
}
