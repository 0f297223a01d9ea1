/** What the books of one site say about each other. */
import type { Disclosure } from '../model/disclosure.ts';
import { checkAccountsYear } from './accounts-year.ts';
import type { SiteFinding } from './cross-checks.ts';
import { checkItemisedAgreement } from './itemised-agreement.ts';
import { checkYearBooks } from './year-books.ts';

/** Findings between accounts, itemised lists and the year-end books of a site. */
export function checkBooks(disclosures: readonly Disclosure[]): SiteFinding[] {
  return [
    ...checkAccountsYear(disclosures),
    ...checkItemisedAgreement(disclosures),
    ...checkYearBooks(disclosures),
  ];
}
