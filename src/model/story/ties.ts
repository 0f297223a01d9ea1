/** Which disclosures belong together. Nobody is asked for it: what they follow, name and promise says so. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { isPeriodic } from '../duties/frequency.ts';
import type { DisclosuresInForce } from '../duties/in-force.ts';
import { followUpsOf } from '../duties/follow-ups.ts';
import { kindNamed } from '../kinds.ts';
import { ofKindIn } from '../disclosure/disclosure.ts';

type Pair = readonly [string, string];

/**
 * The disclosures of a site as groups that are tied to each other, each in the order of `disclosures`: by `follows`, by
 * what their kind has in common, by what met a promise, and by what carries out what was decided. Withdrawn ones tie as
 * well, so that a story stays one when a step of it is taken back.
 */
export function tiedGroups(disclosures: readonly Disclosure[], inForce: DisclosuresInForce): Disclosure[][] {
  const known = new Set(disclosures.map(({ id }) => id));
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    const above = leaders.get(id);
    if (above === undefined) return id;
    const leader = leaderOf(above);
    leaders.set(id, leader);
    return leader;
  };
  const pairs = [
    ...byFollows(disclosures),
    ...byKey(disclosures),
    ...byPromise(inForce),
    ...byDecision(disclosures),
  ];
  for (const [a, b] of pairs) {
    if (!known.has(a) || !known.has(b)) continue;
    const [one, other] = [leaderOf(a), leaderOf(b)];
    if (one !== other) leaders.set(other, one);
  }
  return [...Map.groupBy(disclosures, ({ id }) => leaderOf(id)).values()];
}

function byFollows(disclosures: readonly Disclosure[]): Pair[] {
  return disclosures.flatMap(({ id, content: { follows } }) =>
    follows === undefined ? [] : [[follows, id] as const],
  );
}

/** In each kind, those of one key, as long as none begins another story. */
function byKey(disclosures: readonly Disclosure[]): Pair[] {
  /** Of each key the first of its story, and whether it has gone beyond its beginning. */
  const open = new Map<string, { readonly id: string; isUnderWay: boolean }>();
  return disclosures.flatMap((one) => {
    const { kind } = one.content;
    const rule = kindNamed(kind).story;
    return (rule?.keys?.(one.content) ?? []).flatMap((key): Pair[] => {
      const begins = rule?.begins?.(one.content) ?? false;
      const place = `${kind} ${key}`;
      const before = open.get(place);
      if (!before || (begins && before.isUnderWay)) {
        if (rule?.isSeriesElse && !begins) return [];
        open.set(place, { id: one.id, isUnderWay: false });
        return [];
      }
      before.isUnderWay ||= !begins;
      return [[before.id, one.id]];
    });
  });
}

/** What met a promise. A question is answered in the next list of questions: that is a series, no story. */
function byPromise(inForce: DisclosuresInForce): Pair[] {
  const regular = new Set(inForce.disclosures.filter((one) => isRegular(one, inForce)).map(({ id }) => id));
  return inForce.disclosures.flatMap((one) => {
    const item = inForce.itemFor(one);
    if (!item || regular.has(one.id)) return [];
    return followUpsOf(one, { item, inForce }).flatMap(({ met }): Pair[] =>
      met && met.disclosureId !== one.id && !regular.has(met.disclosureId)
        ? [[one.id, met.disclosureId]]
        : [],
    );
  });
}

/** Whether it comes with each period or each time, whatever it tells of: accounts, registers, lists of questions. */
export function isRegular({ content }: Disclosure, { items }: Pick<DisclosuresInForce, 'items'>): boolean {
  const item = items.get(content.item);
  return kindNamed(content.kind).goesOn === 'in turn' || (item !== undefined && isPeriodic(item));
}

function byDecision(disclosures: readonly Disclosure[]): Pair[] {
  const ofKind = ofKindIn(disclosures);
  return disclosures.flatMap(({ id, content }) =>
    (kindNamed(content.kind).story?.carriedOut?.(content, ofKind) ?? []).map((other): Pair => [id, other.id]),
  );
}
