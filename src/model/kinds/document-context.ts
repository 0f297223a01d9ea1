/** What a kind may look at besides its own content when it says how it reads. */
import type { Catalogue } from '../catalogue.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Disclosure } from '../disclosure.ts';
import type { Reach } from '../visibility.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface DocumentContext {
  /** The site's published, not withdrawn disclosures, newest first; accounts look up earlier months here. */
  readonly disclosures: readonly Disclosure[];
  readonly words: Vocabulary;
  readonly catalogue: Catalogue;
  /** Whom the document is for: everybody on the web, or those who stand before the board. */
  readonly reach: Reach;
  /** The day as of which the page is made. */
  readonly asOf: CalendarDate;
}
