/** What goes on from one disclosure to the next: balances that are carried over, and lists that mostly stay. */
import type { CalendarDate } from '../model/calendar-date.ts';
import { disclosureShape } from '../model/disclosure-fields.ts';
import { isStanding, KIND_SCHEMAS, type Disclosure } from '../model/disclosure.ts';
import type { Kind } from '../model/kinds.ts';
import { shiftPeriod, type Period } from '../model/period.ts';
import { fieldsOf } from '../model/schema-fields.ts';
import type { Site } from '../model/site.ts';
import { writtenValues } from './written-values.ts';

/** Kinds that tell what there is, and not what happened: most of it is the same the next time. */
const STANDING_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'roster',
  'assets',
  'resources',
  'grid',
  'charter',
  'service-guide',
  'contracts',
  'party-organisation',
]);

/** Whether the rows of last time are worth beginning with. */
export function isStandingKind(kind: Kind): boolean {
  return STANDING_KINDS.has(kind);
}

/** The kind's own values of an earlier disclosure; none of what belongs to that one alone, as its title and days. */
export function copiedValues(last: Disclosure, kind: Kind): Record<string, unknown> {
  if (last.content.kind !== kind) return {};
  const all = writtenValues(KIND_SCHEMAS[kind], last.content, last.content.written);
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => key !== 'kind' && !Object.hasOwn(disclosureShape, key)),
  );
}

interface Carrying {
  readonly item: string;
  readonly kind: Kind;
  readonly period: Period | undefined;
  readonly asOf: CalendarDate;
}

/** The opening balance: what the period before closed with, where that was disclosed. */
export function carriedValues(site: Site, { item, kind, period, asOf }: Carrying): Record<string, unknown> {
  const keys = fieldsOf(KIND_SCHEMAS[kind]).map(({ key }) => key);
  if (!period || !keys.includes('opening') || !keys.includes('closing')) return {};
  const before = site.disclosures.find(
    ({ content }) =>
      content.item === item &&
      content.kind === kind &&
      content.period === shiftPeriod(period, -1) &&
      isStanding(content, asOf),
  );
  if (!before) return {};
  const { closing } = writtenValues(KIND_SCHEMAS[kind], before.content, before.content.written);
  return closing === undefined ? {} : { opening: closing };
}
