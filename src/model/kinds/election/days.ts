import { formatMonthDay } from '../../values/calendar-date.ts';
import { dayNamed, type NamedDays } from '../named-days.ts';
import type { Election } from './schema.ts';

/** The day of the vote, and the last on which one may object to the list of voters. */
export function daysIn({ election, body, electionDay, polling = [], voters }: Election): NamedDays[] {
  const series = `election/${election}`;
  return [
    ...(electionDay === undefined
      ? []
      : [
          {
            ...dayNamed('day', `投票：选${body}`, electionDay),
            series,
            about: polling.map(
              ({ place, hours }) => `${hours === undefined ? place : `${place}，${hours}`}。`,
            ),
          },
        ]),
    ...(voters?.objectionsUntil === undefined
      ? []
      : [
          {
            ...dayNamed('objections', `选民名单申诉最后一天：选${body}`, voters.objectionsUntil),
            series,
            about: [
              [
                ...(voters.listAt === undefined ? [] : [`名单贴在${voters.listAt}。`]),
                ...(voters.decidedBy === undefined ? [] : [`${formatMonthDay(voters.decidedBy)}前答复。`]),
              ].join(''),
            ].filter((line) => line !== ''),
          },
        ]),
  ];
}
