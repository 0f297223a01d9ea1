/** The guard: everything in a text that says more of a person than may be published (domain §5). Pure. */
import { findAddresses } from './addresses.ts';
import { findBankCards } from './bank-cards.ts';
import { findBirthDates } from './birth-dates.ts';
import { findColumns } from './columns.ts';
import { hasLongNumber } from './digit-runs.ts';
import { findHealth } from './health.ts';
import { findIdentityNumbers } from './identity-numbers.ts';
import { findMinors } from './minors.ts';
import { findPhones } from './phones.ts';
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
    ...(hasNumbers ? [...findIdentityNumbers(scene), ...findBankCards(scene), ...findPhones(scene)] : []),
    ...findAddresses(scene),
    ...findBirthDates(scene),
    ...findMinors(scene),
    ...findHealth(scene),
    ...findColumns(scene),
  ];
  return withoutOverlaps(matches).map((match) => toPrivateFinding(text, match));
}

/** Of two that overlap, the one whose kind comes first stays, then the longer one. */
function withoutOverlaps(matches: readonly PrivateMatch[]): PrivateMatch[] {
  const kept: PrivateMatch[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (previous && isContinued(previous, match)) kept[kept.length - 1] = joined(previous, match);
    else if (!previous || match.start >= previous.end) kept.push(match);
    else if (isStronger(match, previous)) kept[kept.length - 1] = match;
  }
  return kept;
}

/** 三年级 and 学生 side by side are one thing to a clerk. */
function isContinued(one: PrivateMatch, next: PrivateMatch): boolean {
  return (
    one.end === next.start && one.kind === next.kind && one.masked !== undefined && next.masked !== undefined
  );
}

function joined(one: PrivateMatch, next: PrivateMatch): PrivateMatch {
  return { ...one, end: next.end, masked: `${one.masked ?? ''}${next.masked ?? ''}` };
}

function isStronger(one: PrivateMatch, other: PrivateMatch): boolean {
  const rank = ({ kind }: PrivateMatch): number => PRIVATE_KINDS.indexOf(kind);
  return (
    rank(one) < rank(other) || (rank(one) === rank(other) && one.end - one.start > other.end - other.start)
  );
}

/** The text with everything private in it hidden; as long as before. For what is printed and logged. */
export function maskPrivateData(text: string, findings: readonly PrivateFinding[]): string {
  let masked = '';
  let position = 0;
  for (const { start, end, masked: mask } of findings) {
    masked += text.slice(position, start) + mask;
    position = end;
  }
  return masked + text.slice(position);
}
