/**
 * How a site stood on the days of the last week, as far as its score is made of it: for what changed since. Each is what was
 * so on a day that is named, so a kept summary stays true; until the summary is made again nothing changes.
 */
import { dutiesOf } from '../../model/duties/duties.ts';
import type { Duty } from '../../model/duties/duty.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import type { Site } from '../../model/place/site.ts';
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import { countedDuties, countSections, dutiesIn, type DutyCounts } from './counted.ts';
import { unpostedOf } from './hung.ts';

/** 一周. */
export const WEEK_DAYS = 7;

export interface LedgerRecord {
  /** The last day on which it was so. */
  readonly on: CalendarDate;
  /** Met, late, missing, in the order of the sections. */
  readonly sections: readonly (readonly [met: number, late: number, missing: number])[];
  /** Days by which each was late that came late, most first. */
  readonly late: readonly number[];
  readonly unposted: number;
  readonly purges: number;
}

/** What it was on each day of the week before one on which it became another; oldest first. Nothing of another year. */
export function recordsBefore(site: Site, duties: readonly Duty[], asOf: CalendarDate): LedgerRecord[] {
  const first = weekBefore(asOf);
  const records: LedgerRecord[] = [];
  let next = JSON.stringify(recordOn(site, duties, asOf));
  for (let on = addDays(asOf, -1); on >= first; on = addDays(on, -1)) {
    const record = recordOn(site, dutiesOf(site, on), on);
    const own = JSON.stringify(record);
    if (own !== next) records.unshift({ on, ...record });
    next = own;
  }
  return records;
}

/** The day with which one is compared: a week ago, and New Year's Day where that was in another year, for scores begin anew. */
export function weekBefore(asOf: CalendarDate): CalendarDate {
  const newYear = `${asOf.slice(0, 4)}-01-01` as CalendarDate;
  const day = addDays(asOf, -WEEK_DAYS);
  return day < newYear ? newYear : day;
}

function recordOn(site: Site, duties: readonly Duty[], on: CalendarDate): Omit<LedgerRecord, 'on'> {
  const counted = countedDuties(duties, on);
  const sections = countSections(counted);
  return {
    sections: SECTIONS.map((section) => {
      const { met, late, missing } = sections[section];
      return [met, late, missing] as const;
    }),
    late: dutiesIn(counted, 'late').map(({ daysLate }) => daysLate),
    unposted: unpostedOf(counted, site, on),
    purges: purgesIn(site, on),
  };
}

/** The sections of a record as the ledger has them. */
export function sectionsOf({ sections }: LedgerRecord): Readonly<Record<Section, DutyCounts>> {
  return Object.fromEntries(
    SECTIONS.map((section, index) => {
      const [met, late, missing] = sections[index] ?? [0, 0, 0];
      return [section, { met, late, missing }];
    }),
  ) as Record<Section, DutyCounts>;
}

/** 隐私清除, in the year in which it was found, whenever the sheet was published. */
export function purgesIn({ disclosures }: Site, asOf: CalendarDate): number {
  const newYear = `${asOf.slice(0, 4)}-01-01`;
  return disclosures.reduce(
    (sum, { content: { purges = [] } }) =>
      sum + purges.filter(({ on }) => on >= newYear && on <= asOf).length,
    0,
  );
}
