import { formatMonthDay } from '../../values/calendar-date.ts';
import { dayNamed, type NamedDays } from '../named-days.ts';
import type { Election } from './schema.ts';

/** The day of the vote, and the last on which one may object to the list of voters. */
export function daysIn({ election, body, electionDay, polling = [], voters }: Election): NamedDays[] {
  const series = `election/${election}`;
  return [
    {
      ...dayNamed('day', `投票：选${body}`, electionDay),
      series,
      about: polling.map(({ place, hours }) => `${place}，${hours}。`),
    },
    ...(voters === undefined
      ? []
      : [
          {
            ...dayNamed('objections', `选民名单申诉最后一天：选${body}`, voters.objectionsUntil),
            series,
            about: [`名单贴在${voters.listAt}。${formatMonthDay(voters.decidedBy)}前答复。`],
          },
        ]),
  ];
}
