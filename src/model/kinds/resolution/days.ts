import { dayNamed, type NamedDays } from '../named-days.ts';
import type { Resolution } from './schema.ts';

/** The meeting, with what was decided. */
export function daysIn({ on, meeting, session = '', place, motions }: Resolution): NamedDays[] {
  return [
    {
      ...dayNamed('meeting', `${session}${meeting}`, on),
      about: [`在${place}开会，议了：`, ...motions.map(({ title, outcome }) => `${title}（${outcome}）`)],
      isRecord: true,
    },
  ];
}
