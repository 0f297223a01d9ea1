import { dayNamed, type NamedDays } from '../named-days.ts';
import type { Project } from './schema.ts';

/** When bids are opened. */
export function daysIn({ project, name, bidding }: Project): NamedDays[] {
  return bidding?.on === undefined
    ? []
    : [{ ...dayNamed('bidding', `开标：${name}`, bidding.on), series: `project/${project}` }];
}
