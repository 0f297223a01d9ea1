import { dayNamed, type NamedDays } from '../named-days.ts';
import { SESSION_CLASSES, type Session, type Sessions } from './schema.ts';
import { splitSessions } from './split.ts';

/** The sessions that were still ahead: to be found by whoever wants to come. */
export function daysIn(list: Sessions): NamedDays[] {
  return splitSessions(list).planned.map((session): NamedDays => ({
    ...dayNamed(nameOf(session), titleOf(session), session.on, aboutOf(session)),
    series: 'sessions',
    isOpenToAll: true,
  }));
}

/** Two disclosures that tell of one session name it alike. */
function nameOf({ on, time = '', class: name }: Session): string {
  return `${on}-${SESSION_CLASSES.indexOf(name) + 1}${time.replace(/\D/g, '-').replace(/^(?=\d)/, '-')}`;
}

function titleOf({ class: name, topic, time }: Session): string {
  return `${name}${time === undefined ? '' : `（${time}）`}：${topic}`;
}

function aboutOf({ place, teacher, audience }: Session): string[] {
  return [
    `在${place}${teacher === undefined ? '' : `，${teacher}`}。`,
    audience === undefined ? '谁都能来。' : `给${audience}办的。`,
  ];
}
