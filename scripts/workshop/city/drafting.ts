/** What drafts of all kinds have in common: when they are published, who signs, whom to tell of objections. */
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { appliesTo, type CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import { PERIOD_LENGTHS } from '../../../src/model/duties/frequency.ts';
import { eventDueOn, isDueWithin, periodDueOn } from '../../../src/model/duties/due-rule.ts';
import {
  periodEnd,
  periodOf,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../../src/model/values/period.ts';
import { lastDayOf } from '../../../src/model/values/time-limit.ts';
import { SHARES } from './shares.ts';
import type { World } from './world.ts';
import type { AnyWritten, Draft } from './written.ts';

/** What a file of one kind needs to say about where and when. */
export interface Issue<C = AnyWritten> {
  readonly slug: string;
  readonly publishedOn: CalendarDate;
  readonly content: C;
}

/** The item, when this site has it at all. */
export function itemOf(world: World, id: string): CatalogueItem | undefined {
  const item = world.items.get(id);
  return item && appliesTo(item, world.profile.type) ? item : undefined;
}

interface Window {
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** The day on which this site does a duty, by its diligence; `undefined` when it does not, or has not yet. */
export function dayDone(world: World, { opensOn, dueOn }: Window, key: string): CalendarDate | undefined {
  const { diligence, since, asOf } = world;
  const chance = world.chance.of('day', key);
  const inTime = earlier(dueOn, addDays(opensOn, chance.between(0, 9)));
  // Most are late by days, a few by weeks.
  const late = (most: number): CalendarDate =>
    addDays(dueOn, chance.happens(SHARES.littleLate) ? chance.between(1, 6) : chance.between(7, most));
  const day = ((): CalendarDate | undefined => {
    switch (diligence) {
      case 'exemplary':
        return inTime;
      case 'late':
        return chance.happens(55) ? late(40) : inTime;
      case 'negligent':
        return chance.happens(45) ? undefined : chance.happens(50) ? late(90) : inTime;
      case 'silent':
        return dueOn < addDays(since, 90) ? inTime : undefined;
    }
  })();
  return day !== undefined && day <= asOf ? day : undefined;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}

export interface Occasion {
  readonly item: CatalogueItem;
  readonly period: Period;
  readonly publishedOn: CalendarDate;
  /** Numbers the occasions of an item, from 0. */
  readonly turn: number;
}

/** The periods in which this site discloses an item, in `share` of a hundred sites where it need not. */
export function occasionsOf(world: World, id: string, share = 100): Occasion[] {
  const item = itemOf(world, id);
  const length = item && PERIOD_LENGTHS[item.frequency];
  if (!item?.due || !length) return [];
  if (item.required !== true && !world.chance.of('takes', id).happens(share)) return [];
  const occasions: Occasion[] = [];
  for (
    let period = periodOf(world.since, length);
    periodStart(period) <= world.asOf;
    period = shiftPeriod(period, 1)
  ) {
    const dueOn = periodDueOn(item.due, period);
    if (dueOn < world.since) continue;
    const start = isDueWithin(item.due) ? periodStart(period) : addDays(periodEnd(period), 1);
    const opensOn = start < world.since ? world.since : start;
    const publishedOn = dayDone(world, { opensOn, dueOn }, `${id} ${period}`);
    if (publishedOn) occasions.push({ item, period, publishedOn, turn: occasions.length });
  }
  return occasions;
}

/** The day on which a site first shows what it must always show; `undefined` when it does not. */
export function firstDayOf(world: World, id: string, share = 100): CalendarDate | undefined {
  const item = itemOf(world, id);
  if (!item || (item.required !== true && !world.chance.of('takes', id).happens(share))) return undefined;
  return dayDone(
    world,
    { opensOn: world.since, dueOn: eventDueOn(item.due ?? { after: 30 }, world.since) },
    id,
  );
}

/** Days spread over the time of a site, so many a year; fewer where nobody cares. */
export function eventDays(world: World, key: string, perYear: number): CalendarDate[] {
  if (world.diligence === 'silent') return [];
  const count = world.diligence === 'negligent' ? Math.floor(perYear / 2) : perYear;
  if (count === 0) return [];
  const step = Math.floor(365 / count);
  const days: CalendarDate[] = [];
  let from = addDays(world.since, 20);
  while (from < addDays(world.asOf, -Math.floor(step / 2))) {
    days.push(addDays(from, world.chance.of('event', key, from).between(0, Math.floor(step / 3))));
    from = addDays(from, step);
  }
  return days.filter((day) => day <= world.asOf);
}

/** A day within the last few, in so many of a hundred sites: what is posted then can still be objected to. */
export function openDay(world: World, key: string, share: number): CalendarDate | undefined {
  const chance = world.chance.of('open', key);
  const isSo = world.diligence !== 'silent' && chance.happens(share);
  return isSo ? addDays(world.asOf, -chance.between(0, 5)) : undefined;
}

/** A posting of the length that the catalogue asks for, and a little more. */
export function postingFrom(world: World, from: CalendarDate, item: CatalogueItem | undefined) {
  const { supervision } = world.profile;
  const until = item?.posting ? lastDayOf(from, item.posting) : addDays(from, 6);
  return {
    from,
    until: addDays(until, world.chance.of('posting', from).between(0, 3)),
    to: supervision.name,
    phone: supervision.phone,
  };
}

type Action = '提出' | '审核' | '审批' | '签字';

/** Those who must sign before money is published, the day before. */
export function moneyApprovals(world: World, publishedOn: CalendarDate) {
  const { cast, words, profile } = world;
  const on = addDays(publishedOn, -1);
  const signed = (role: string, name: string, action: Action) => ({ role, name, action, on });
  return [
    signed('民主理财小组组长', cast.financeLead, '审核'),
    signed(`${words.supervision}主任`, cast.supervisor, '审核'),
    signed('会计（报账员）', cast.accountant, '签字'),
    signed(
      profile.type === 'village' ? '股份经济合作社理事长' : `${words.committeeShort}主任`,
      cast.secretary,
      '签字',
    ),
  ];
}

/** The chair signs, the day before. */
export function chairApproval(world: World, publishedOn: CalendarDate) {
  const on = addDays(publishedOn, -1);
  return [
    { role: `${world.words.committeeShort}主任`, name: world.cast.secretary, action: '审批' as const, on },
  ];
}

/** Who keeps the money: the collective of a village, the committee of a community. */
export function treasurer({ profile }: World): string {
  return profile.issuers.collective ?? profile.issuers.committee;
}

/** Drafts in the sections of their items; none for items that this site does not have. */
export function drafts(world: World, issues: readonly Issue[]): Draft[] {
  return issues.flatMap((issue) => {
    const item = itemOf(world, issue.content.item);
    return item ? [{ section: item.section, ...issue }] : [];
  });
}
