/** What a disclosure promises to be published later. A kind that promises something says so in its `follow-ups.ts`. */
import type { CalendarDate } from '../calendar-date.ts';
import type { CatalogueItem } from '../catalogue.ts';
import type { Disclosure, DisclosureContent } from '../disclosure.ts';
import type { Kind } from '../kinds.ts';
import type { Standing } from '../standing.ts';

export interface FollowUp {
  /** What is owed, in a villager's words; read after 最晚公布: `西沟机耕路硬化的结算`. */
  readonly name: string;
  /** Under which item it is owed; the disclosure's own where nothing is said. */
  readonly item?: string;
  /** From this day on it is owed, and told in advance. */
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What met it and when; absent while nothing has. */
  readonly met?: { readonly disclosureId: string; readonly on: CalendarDate };
}

export interface FollowUpContext {
  /** The item of the disclosure, as it holds for the site. */
  readonly item: CatalogueItem;
  /** What else stands: where that which meets it is found. */
  readonly standing: Standing;
}

/** What one kind promises. */
export type FollowUpsOf<K extends Kind> = (
  disclosure: Disclosure<Extract<DisclosureContent, { kind: K }>>,
  context: FollowUpContext,
) => FollowUp[];

/** A follow-up met by a disclosure on the day that was published, if there is one. */
export function metBy(disclosure: Disclosure | undefined): Pick<FollowUp, 'met'> {
  return disclosure ? { met: { disclosureId: disclosure.id, on: disclosure.content.publishedOn } } : {};
}
