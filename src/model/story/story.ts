/** 一件事: disclosures that belong together, from the first word of it to the last, and what is still owed of it. */
import type { FactRow } from '../disclosure/blocks.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Payment, Stands, StoryMoney } from '../kinds/story-rule.ts';
import type { CalendarDate } from '../values/calendar-date.ts';

/** A disclosure as a step of its story. */
export interface StoryStep {
  readonly disclosure: Disclosure;
  /** What it is called beside the others: `立项`, or its type. */
  readonly label: string;
  /** The day it tells of where that is another than that of its publication. */
  readonly on?: CalendarDate | undefined;
  /** It was taken back: it stays as a step that says so, and nothing else of it is told. */
  readonly isWithdrawn: boolean;
}

/** What was promised and is not there yet. */
export interface OwedStep {
  /** In a villager's words: `三组过水桥维修的结算`. */
  readonly name: string;
  /** The disclosure that promised it. */
  readonly promisedBy: string;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly isOverdue: boolean;
}

/** A payment that a month's accounts tell, with whose accounts these are. */
export interface ToldPayment extends Payment {
  readonly disclosure: Disclosure;
}

export interface Story {
  /** The last part of its address, permanent. */
  readonly id: string;
  /** Addresses it had before it was known to be one with an older one: each leads here. */
  readonly formerIds: readonly string[];
  /** What people call it, with its year where another of the site is called the same. */
  readonly name: string;
  /** In the order in which it happened, as far as they say; else as they were published. */
  readonly steps: readonly StoryStep[];
  /** The first to be due first. */
  readonly owed: readonly OwedStep[];
  /** Where it stands; absent when everything of it was withdrawn, or is not for everybody to read. */
  readonly stands?: Stands | undefined;
  /** What came of it, as the newest of its steps tells that says so itself: `落实：9月11日5户全部交清`. */
  readonly told?: string | undefined;
  /** The last day on which one may object to a step of it that is open now. */
  readonly openUntil?: CalendarDate | undefined;
  /** Who does it, until when: what the last one said that told of it. */
  readonly facts: readonly FactRow[];
  readonly money: StoryMoney;
  readonly payments: readonly ToldPayment[];
}
