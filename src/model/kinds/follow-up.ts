/** What a disclosure promises to be published later. A kind that promises something says so in its `follow-ups.ts`. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import type { OfKind } from './document-context.ts';
import type { ItemRules } from './item-rules.ts';

export interface FollowUp {
  /** What is owed, in a villager's words; read after 最晚公布: `西沟机耕路硬化的结算`. */
  readonly name: string;
  /** What tells it from others of the disclosure, now and after the name was put right; the name where nothing is said. */
  readonly key?: string;
  /** Under which item it is owed; the disclosure's own where nothing is said. */
  readonly item?: string;
  /** From this day on it is owed, and told in advance. */
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What met it and when; absent while nothing has. */
  readonly met?: { readonly disclosureId: string; readonly on: CalendarDate } | undefined;
}

/** What else stands: where that which meets a promise is found. The first to be published first. */
export interface LaterDisclosures {
  readonly ofKind: OfKind;
  /** What names a disclosure in its `follows`. */
  readonly following: (id: string) => readonly FileOf[];
  /** Within how many days the site wanted to answer what was asked on a day. */
  readonly repliesWithin: (day: CalendarDate) => number;
}

export interface FollowUpContext {
  /** The item of the disclosure, as it holds for the site. */
  readonly item: ItemRules;
  readonly inForce: LaterDisclosures;
}

/** What one kind promises. */
export type FollowUpsOf<T extends CommonContent> = (
  disclosure: FileOf<T>,
  context: FollowUpContext,
) => FollowUp[];

/** A follow-up met by a disclosure on the day that was published, if there is one. */
export function metBy(disclosure: FileOf | undefined): Pick<FollowUp, 'met'> {
  return disclosure ? { met: { disclosureId: disclosure.id, on: disclosure.content.publishedOn } } : {};
}
