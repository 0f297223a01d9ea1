import { dayNamed, type NamedDays } from '../named-days.ts';
import { SESSION_CLASSES, type Session, type Sessions } from './schema.ts';
import { splitSessions } from './split.ts';

/** The sessions that were still ahead: to be found by whoever wants to come. */
export function daysIn(list: Sessions): NamedDays[] {
  return splitSessions(list).planned.map((session): NamedDays => ({
    ...dayNamed(nameOf(session), titleOf(session), session.on, aboutOf(session)),
    ...hoursOf(session),
    place: session.place,
    series: 'sessions',
    isOpenToAll: true,
  }));
}

/** Written as 18:30 or 18:30至20:00, which is checked. */
function hoursOf({ time = '' }: Session): Pick<NamedDays, 'hours'> {
  const [from, until] = (time.match(/\d{1,2}:\d{2}/g) ?? []).map((hour) => hour.padStart(5, '0'));
  return from === undefined ? {} : { hours: { from, ...(until !== undefined && { until }) } };
}

/** Two disclosures that tell of one session name it alike. */
function nameOf({ on, time = '', class: name }: Session): string {
  return `${on}-${SESSION_CLASSES.indexOf(name) + 1}${time.replace(/\D/g, '-').replace(/^(?=\d)/, '-')}`;
}

/** With the hour it begins, which is what one has to know. */
function titleOf({ class: name, topic, time }: Session): string {
  return `${name}${time === undefined ? '' : `（${time.replace(/至.*$/, '')}）`}：${topic}`;
}

function aboutOf({ place, teacher, audience, time }: Session): string[] {
  return [
    `${time === undefined ? '' : `${time}，`}在${place}${teacher === undefined ? '' : `，${teacher}`}。`,
    audience === undefined ? '谁都能来。' : `给${audience}办的。`,
  ];
}
