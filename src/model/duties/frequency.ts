/** 公开频率: how often something is disclosed. */
import type { PeriodLength } from '../values/period.ts';

export const FREQUENCIES = [
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'event',
  'permanent',
] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** The period for which an item is disclosed; none for what happens, and for what is always there. */
export const PERIOD_LENGTHS: Readonly<Partial<Record<Frequency, PeriodLength>>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half',
  annual: 'year',
};

/** Whether an item is disclosed period by period. */
export function isPeriodic({ frequency }: { readonly frequency: Frequency }): boolean {
  return PERIOD_LENGTHS[frequency] !== undefined;
}
