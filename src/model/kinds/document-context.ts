/** What a kind may look at besides its own content when it says how it reads. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { ServiceMatter } from '../services/matter.ts';
import type { ItemRules } from './item-rules.ts';

/**
 * How far something reaches: `web` is whatever is published, PDFs included; `wall` is a sheet printed for the board of
 * the village itself.
 */
export type Reach = 'web' | 'wall';

/** The disclosures of one kind, by its name: a kind may ask for those of another in the shape that it needs. */
export type OfKind = <T extends CommonContent>(kind: T['kind']) => readonly FileOf<T>[];

export interface DocumentContext {
  readonly words: Vocabulary;
  /** The item it is published under; absent when the catalogue does not know it. */
  readonly item?: ItemRules | undefined;
  /** The matters of service that hold for the site; none where the city has none. */
  readonly services?: readonly ServiceMatter[] | undefined;
  /** Whom the document is for: everybody on the web, or those who stand before the board. */
  readonly reach: Reach;
  /** The day as of which the page is made. */
  readonly asOf: CalendarDate;
  /** Whether it is read on a sheet. That hangs on for weeks, so what is yet to come is told by the day it was published. */
  readonly onPaper?: boolean | undefined;
  /** The site's published, not withdrawn disclosures, newest first. */
  readonly disclosures: readonly FileOf[];
  /** Those of one kind; accounts look up earlier months here. */
  readonly ofKind: OfKind;
}
