import { dayNamed, type NamedDays } from '../named-days.ts';
import { MEETING_CLASSES, type PartyMeetings } from './schema.ts';

/** The meetings that come next, so that those who are to come know it. */
export function daysIn({ planned = [] }: PartyMeetings): NamedDays[] {
  return planned.map(({ on, class: name, topic, place }): NamedDays => ({
    ...dayNamed(
      `${on}-${MEETING_CLASSES.indexOf(name) + 1}`,
      topic === undefined ? name : `${name}：${topic}`,
      on,
      [`在${place}。`],
    ),
    series: 'party-meetings',
  }));
}
