/** Where a story stands now: what the step says that is furthest on the way. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';
import type { Stands } from '../kinds/story-rule.ts';
import { labelOf } from './naming.ts';

/** Of two that are equally far the later one; of steps of kinds that do not say, the newest by its name. */
export function standsOf(steps: readonly Disclosure[]): Stands | undefined {
  const told = steps.flatMap(({ content }) => kindNamed(content.kind).story?.stands?.(content) ?? []);
  const furthest = told.reduce<Stands | undefined>(
    (best, one) => (best && best.reached > one.reached ? best : one),
    undefined,
  );
  const last = steps.at(-1);
  if (!last) return furthest;
  // What follows in another form, as a notice that the list was paid, is further than what it follows.
  const isTold = kindNamed(last.content.kind).story?.stands !== undefined;
  if (furthest && (isTold || furthest.reached >= 0.9 || last.content.follows === undefined)) return furthest;
  return { says: last.content.follows === undefined ? `已${labelOf(last)}` : '结果已公布', reached: 0.9 };
}
