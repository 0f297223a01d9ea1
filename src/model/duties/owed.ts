/** What is owed: one count for a site's home, its calendar of duties, its township's page and the ledger. */
import type { Duty } from './duty.ts';

/** Duties of whatever year whose day has passed with nothing published. */
export function owedDuties<T extends Pick<Duty, 'state'>>(duties: readonly T[]): T[] {
  return duties.filter(({ state }) => state === 'missing');
}

/** How many things are owed. */
export function owedCount(duties: readonly Pick<Duty, 'state'>[]): number {
  return owedDuties(duties).length;
}

/** The item whose months are 「财务公布到几月」. */
export const MONTHLY_ACCOUNTS = 'fin-monthly-statement';
