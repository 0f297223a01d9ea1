/** Content as a clerk writes it, typed by what the schemas make of it: when a schema changes, the generator says so. */
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import type { Fen, Micro } from '../../../src/model/values/fen.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Section } from '../../../src/model/disclosure/section.ts';

/** Amounts in yuan and quantities as numbers; all else as it is. */
export type Written<T> = T extends Fen | Micro
  ? number
  : T extends string | number | boolean | undefined
    ? T
    : T extends readonly (infer E)[]
      ? readonly Written<E>[]
      : { readonly [K in keyof T]: Written<T[K]> };

/** What the store of drafts fills in for every kind. */
type Filled = 'number' | 'publishedOn';

type OfKind<K extends Kind> = Extract<DisclosureContent, { kind: K }>;

/** The fields of a kind but for those that every draft gets. */
export type WrittenKind<K extends Kind> = Written<Omit<OfKind<K>, Filled | 'written'>>;

/** Content of any kind. */
export type AnyWritten = { [K in Kind]: WrittenKind<K> }[Kind];

/** A disclosure before it has its number. */
export interface Draft {
  readonly section: Section;
  /** The file's name after the date. */
  readonly slug: string;
  readonly publishedOn: CalendarDate;
  readonly content: AnyWritten;
}

/** Fen → yuan as written. */
export function yuan(amount: number): number {
  return amount / 100;
}
