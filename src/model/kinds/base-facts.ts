/** What kinds tell of a base, in the shape in which all sites are summed: sessions, building works, yearly money. */
import type { FundingLevel } from '../place/funding-standard.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import type { DayOrPeriod } from '../values/day-or-period.ts';
import type { Fen } from '../values/fen.ts';

/** A meeting of the party, a class, or an event of culture and sport that was held. */
export interface ToldSession {
  readonly sort: 'meeting' | 'training' | 'culture';
  readonly class: string;
  readonly topic: string;
  readonly on: CalendarDate;
  readonly people: number;
  /** Who should have come, where names are called. */
  readonly expected?: number;
  readonly isByCooperative?: true;
}

/** How far a building of the base is, as one announcement of it tells. */
export interface ToldBuilding {
  /** What ties the announcements of one building together. */
  readonly project: string;
  readonly name: string;
  readonly work: string;
  /** Which rooms, as the clerk calls them: `便民服务中心、图书室`. */
  readonly rooms: string;
  /** In square metres. */
  readonly area: number;
  readonly investment: Fen;
  readonly received: Fen;
  /** What came in; of the special fund of the county, or of others. */
  readonly receipts: readonly {
    readonly on: CalendarDate;
    readonly amount: Fen;
    readonly isCountySpecial: boolean;
  }[];
  readonly finishBy?: DayOrPeriod;
  readonly finishedOn?: DayOrPeriod;
  readonly acceptedOn?: DayOrPeriod;
  /** Faults that were found and not mended. */
  readonly openFaults: number;
}

/** The money of a base in a year, as far as it was known on the day it was published. */
export interface ToldFunding {
  readonly year: number;
  readonly publishedOn: CalendarDate;
  readonly shares: readonly {
    readonly level: FundingLevel;
    readonly budgeted: Fen;
    readonly received: Fen;
  }[];
  readonly others: readonly { readonly source: string; readonly amount: Fen }[];
  /** Left of the year before: `opening`, all that came in, less `spent`, is `balance`. */
  readonly opening: Fen;
  readonly spent: Fen;
  readonly balance: Fen;
}
