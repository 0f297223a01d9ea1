/** What a check may look at besides the content itself. */
import type { CalendarDate } from '../calendar-date.ts';
import type { CatalogueItem } from '../catalogue.ts';
import type { Section } from '../section.ts';
import type { Home } from '../said/check-issuer.ts';
import type { SiteType } from '../vocabulary.ts';

export interface CheckContext {
  /** Items by id; absent when the catalogue itself has problems, so that one slip is not reported everywhere. */
  readonly items?: ReadonlyMap<string, CatalogueItem>;
  /** Absent when `site.yaml` has problems. */
  readonly siteType?: SiteType;
  /** The section whose folder the file lies in. */
  readonly section: Section;
  readonly asOf: CalendarDate;
  /** Names that the site, its township, county and city go by, and who signs for it; absent when they are not known. */
  readonly home?: Home;
}
