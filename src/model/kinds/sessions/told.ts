import type { ToldSession } from '../base-facts.ts';
import { isTraining, type Sessions } from './schema.ts';
import { splitSessions } from './split.ts';

/** The sessions that were held. */
export function toldSessions(list: Sessions): ToldSession[] {
  return splitSessions(list).held.map((session) => ({
    sort: isTraining(session) ? 'training' : 'culture',
    class: session.class,
    topic: session.topic,
    on: session.on,
    people: session.present,
    ...(session.expected !== undefined && { expected: session.expected }),
    ...(session.cooperative !== undefined && { isByCooperative: true }),
  }));
}
