import { dayNamed, type NamedDays } from '../named-days.ts';
import type { IncomeDistribution } from './schema.ts';

/** From when on one may read it. */
export function daysIn({ period, readableFrom, issuer }: IncomeDistribution): NamedDays[] {
  return readableFrom === undefined
    ? []
    : [
        dayNamed('readable', `这天起可以查${period.slice(0, 4)}年收益分配表`, readableFrom, [
          `${issuer}备查。`,
        ]),
      ];
}
