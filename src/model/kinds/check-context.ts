/** What a kind may look at besides the content itself when it says what is not true in it. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { Section } from '../disclosure/section.ts';
import type { Standards } from '../place/standards.ts';
import type { SiteType } from '../words/vocabulary.ts';
import type { ServiceMatter } from '../services/matter.ts';
import type { ItemRules } from './item-rules.ts';

export interface CheckContext {
  /** Items by id; absent when the catalogue itself has problems, so that one mistake is not reported everywhere. */
  readonly items?: ReadonlyMap<string, ItemRules> | undefined;
  /** The matters of service that hold for the site; absent when they are not known. */
  readonly services?: readonly ServiceMatter[] | undefined;
  /** Absent when `site.yaml` has problems. */
  readonly siteType?: SiteType | undefined;
  /** The section whose folder the file lies in. */
  readonly section: Section;
  readonly asOf: CalendarDate;
  /** What is asked of the base of this site; absent when it is not known where it lies. */
  readonly standards?: Standards | undefined;
}
