/** What a level says of itself above what its sites add up to: people with telephones, matters, small tables. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { City } from '../../model/place/city.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { PhoneLink } from '../links.ts';
import type { Placed } from '../region.ts';
import type { SitePath } from '../urls.ts';

/** The page on which it stands, and all that it can be made from. */
export interface RegionPage {
  readonly city: City;
  readonly asOf: CalendarDate;
  /** What city, counties and townships say of themselves. */
  readonly levels?: readonly RegionFile[];
  /** Only regions with sites have pages. */
  readonly summaries: readonly Placed[];
  readonly from: SitePath;
  /** How many sites of the region say something of the topic. */
  readonly saying: number;
}

/** Of that page, what the files of it are made from too. */
export type RegionLevels = Pick<RegionPage, 'city' | 'asOf' | 'levels' | 'summaries' | 'saying'>;

/** Of somebody whom people should be able to call: that cannot be left out silently. */
export const NO_PHONE = '没写电话';

/** A number that one can press, or that none is written. */
export type Telephone = PhoneLink | typeof NO_PHONE;

export interface RegionPerson {
  readonly name: string;
  readonly post: string;
  readonly answersFor?: string;
  readonly phone: Telephone;
}

export interface RegionLine {
  readonly text: string;
  readonly meta: string;
  /** Of whoever answers for it. */
  readonly phone?: Telephone;
  /** Shown in the colour of what is late; the words say it too. */
  readonly isLate?: boolean;
  readonly href?: string;
}

/** A small table. */
export interface RegionTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface RegionSection {
  readonly heading: string;
  readonly note?: string;
  readonly people?: readonly RegionPerson[];
  readonly lines?: readonly RegionLine[];
  readonly table?: RegionTable;
}
