/** What goes on from one disclosure to the next: balances that are carried over, and lists that mostly stay. */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { disclosureShape } from '../model/disclosure/disclosure-fields.ts';
import { isInForce, type Disclosure } from '../model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, type Kind } from '../model/kinds.ts';
import { formatPeriod, periodEnd, shiftPeriod, type Period } from '../model/values/period.ts';
import { fieldsOf } from '../model/schema/schema-fields.ts';
import type { Site } from '../model/place/site.ts';
import { writtenValues } from './written-values.ts';

/**
 * The kind's own values of an earlier disclosure. None of what belongs to that one alone: its title and days, and the
 * day up to which it counted, which is left open, or is the last of the new period.
 */
export function copiedValues(
  last: Disclosure,
  { kind, period }: { readonly kind: Kind; readonly period: Period | undefined },
): Record<string, unknown> {
  if (last.content.kind !== kind) return {};
  const all = writtenValues(KIND_SCHEMAS[kind], last.content, last.content.written);
  const days = fieldsOf(KIND_SCHEMAS[kind]).filter(({ type }) => type === 'date');
  const copied = Object.entries(all).filter(
    ([key]) =>
      key !== 'kind' && !Object.hasOwn(disclosureShape, key) && !days.some((field) => field.key === key),
  );
  return {
    ...Object.fromEntries(copied),
    ...(period && days.some(({ key }) => key === 'upTo') && { upTo: periodEnd(period) }),
  };
}

interface Carrying {
  readonly item: string;
  readonly kind: Kind;
  readonly period: Period | undefined;
  readonly asOf: CalendarDate;
}

interface Carried {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where they come from, by the same keys. */
  readonly remarks: Readonly<Record<string, string>>;
}

const NOTHING: Carried = { values: {}, remarks: {} };

/** The opening balance: what the period before closed with, where that was disclosed. */
export function carriedValues(site: Site, { item, kind, period, asOf }: Carrying): Carried {
  const keys = new Set(fieldsOf(KIND_SCHEMAS[kind]).map(({ key }) => key));
  if (!period || !keys.has('opening') || !keys.has('closing')) return NOTHING;
  const before = shiftPeriod(period, -1);
  const last = site.disclosures.find(
    ({ content }) =>
      content.item === item && content.kind === kind && content.period === before && isInForce(content, asOf),
  );
  if (!last) return NOTHING;
  const { closing } = writtenValues(KIND_SCHEMAS[kind], last.content, last.content.written);
  return {
    values: { opening: closing },
    remarks: { opening: `照抄${formatPeriod(before)}的期末，对不上先查账` },
  };
}
