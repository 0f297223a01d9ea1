/** The guard: everything in a text that says more of a person than may be published. Pure. */
import { findAccounts } from './accounts.ts';
import { findAddresses } from './addresses.ts';
import { findBankCards } from './bank-cards.ts';
import { findBirthDates } from './birth-dates.ts';
import { findCertificates } from './certificates.ts';
import { findColumns } from './columns.ts';
import { hasLongNumber } from './digit-runs.ts';
import { findFamily } from './family.ts';
import { findHalfMasked } from './half-masked.ts';
import { findHealth } from './health.ts';
import { findIdentityNumbers } from './identity-numbers.ts';
import { findIncome } from './income.ts';
import { findMinors } from './minors.ts';
import { findLandlines, findMobiles } from './phones.ts';
import {
  PRIVATE_KINDS,
  toPrivateFinding,
  type PrivateFinding,
  type PrivateMatch,
} from './private-finding.ts';
import { sceneOf, type GuardContext } from './scene.ts';

/** All private data of a text, in order, no two of them overlapping. */
export function findPrivateData(text: string, context: GuardContext): PrivateFinding[] {
  const scene = sceneOf(text, context);
  const hasNumbers = hasLongNumber(scene.text);
  const matches = [
    ...(hasNumbers ? [...findIdentityNumbers(scene), ...findBankCards(scene), ...findMobiles(scene)] : []),
    ...findLandlines(scene),
    ...findHalfMasked(scene),
    ...findCertificates(scene),
    ...findAccounts(scene),
    ...findAddresses(scene),
    ...findBirthDates(scene),
    ...findMinors(scene),
    ...findHealth(scene),
    ...findFamily(scene),
    ...findIncome(scene),
    ...findColumns(scene),
  ];
  return withoutOverlaps(matches).map((match) => toPrivateFinding(text, match));
}

/** Stronger kinds first, then longer ones; of a weaker one stays what the stronger ones leave of it. */
function withoutOverlaps(matches: readonly PrivateMatch[]): PrivateMatch[] {
  const kept: PrivateMatch[] = [];
  const rank = ({ kind }: PrivateMatch): number => PRIVATE_KINDS.indexOf(kind);
  const length = ({ start, end }: PrivateMatch): number => end - start;
  for (const match of [...matches].sort(
    (a, b) => rank(a) - rank(b) || length(b) - length(a) || a.start - b.start,
  )) {
    const from = firstAfter(kept, match.start);
    const inside = overlapping(kept, from, match.end);
    const rest = leftOf(match, inside);
    if (rest) kept.splice(firstAfter(kept, rest.start), 0, rest);
    else kept.splice(from, inside.length, ...sharing(match, inside));
  }
  return joinNeighbours(kept);
}

/** Where in what is kept, which is in order and apart, the first stretch is that ends behind an offset. */
function firstAfter(kept: readonly PrivateMatch[], offset: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function overlapping(kept: readonly PrivateMatch[], from: number, end: number): readonly PrivateMatch[] {
  let until = from;
  while ((kept[until]?.start ?? Infinity) < end) until++;
  return kept.slice(from, until);
}

/** 儿子两口子没了，留个念三年级的: a longer stretch that tells something else gives way to a shorter one inside it. */
function sharing(match: PrivateMatch, inside: readonly PrivateMatch[]): readonly PrivateMatch[] {
  const [cover] = inside;
  if (!cover || inside.length > 1 || cover.kind === match.kind || match.mend !== undefined) return inside;
  const rest = leftOf(cover, [match]);
  return rest ? [rest, match].sort((a, b) => a.start - b.start) : inside;
}

/** 三年级 and 学生 side by side are one thing to a clerk. */
function joinNeighbours(matches: readonly PrivateMatch[]): PrivateMatch[] {
  const joined: PrivateMatch[] = [];
  for (const match of matches) {
    const last = joined.at(-1);
    if (last?.end === match.start && last.kind === match.kind && isBare(last) && isBare(match))
      joined[joined.length - 1] = { kind: match.kind, start: last.start, end: match.end };
    else joined.push(match);
  }
  return joined;
}

function isBare({ mend, shown }: PrivateMatch): boolean {
  return mend === undefined && shown === undefined;
}

/** The longest stretch of a match that none of those inside it, in order, covers; whole when there are none. */
function leftOf(match: PrivateMatch, inside: readonly PrivateMatch[]): PrivateMatch | undefined {
  if (inside.length === 0) return match;
  // The same thing found twice is told once.
  if (inside.some(({ kind }) => kind === match.kind)) return undefined;
  let [best, from] = [{ start: 0, end: 0 }, match.start];
  for (const { start, end } of [...inside, { start: match.end, end: match.end }]) {
    if (start - from > best.end - best.start) best = { start: from, end: start };
    from = Math.max(from, end);
  }
  return best.end > best.start && isBare(match) ? { kind: match.kind, ...best } : undefined;
}

/** The text with everything private in it hidden; as long as before. For what is printed and logged. */
export function maskPrivateData(text: string, findings: readonly PrivateFinding[]): string {
  let masked = '';
  let position = 0;
  for (const { start, end, shown } of findings) {
    masked += text.slice(position, start) + shown;
    position = end;
  }
  return masked + text.slice(position);
}
