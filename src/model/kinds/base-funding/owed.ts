import { paidByIn, type FundingLevel, type FundingStandard } from '../../place/funding-standard.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import { fen, type Fen } from '../../values/fen.ts';
import { periodParts } from '../../values/period.ts';
import type { BaseFunding } from './schema.ts';

/** What a level has budgeted for a site and not paid. */
export interface OwedShare {
  readonly level: FundingLevel;
  readonly amount: Fen;
  /** The last day on which it would have been in time. */
  readonly dueOn: CalendarDate;
}

/**
 * What is owed of a year as far as its disclosure tells: nothing of what is not due yet on the day it was published, for
 * nobody knows what came in later.
 */
export function owedShares(
  { period, publishedOn, shares }: BaseFunding,
  standard: FundingStandard | undefined,
): OwedShare[] {
  const dueOn = standard && paidByIn(standard, String(periodParts(period).year));
  if (dueOn === undefined || publishedOn <= dueOn) return [];
  return shares
    .filter(({ budgeted, received }) => received < budgeted)
    .map(({ level, budgeted, received }) => ({ level, amount: fen(budgeted - received), dueOn }));
}
