/** What a new disclosure takes after: the last of its item, and whoever usually signs. */
import { disclosureShape } from '../model/disclosure/disclosure-fields.ts';
import { isInForce, type Disclosure } from '../model/disclosure/disclosure.ts';
import type { CalendarDate } from '../model/values/calendar-date.ts';
import type { CatalogueItem } from '../model/catalogue/catalogue.ts';
import { type Kind, KIND_SCHEMAS, NIL_RETURN, PROSE } from '../model/kinds.ts';
import { periodParts, type Period } from '../model/values/period.ts';
import { fieldsOf } from '../model/schema/schema-fields.ts';
import { signerOf } from '../model/disclosure/signatures.ts';
import type { Site } from '../model/place/site.ts';

interface Wanted {
  readonly item: string;
  readonly kind?: Kind | undefined;
  readonly period?: Period | undefined;
  readonly asOf: CalendarDate;
}

/**
 * The disclosure to take after: the newest one in force of the item; where there are several, one in the same kind, else
 * one that is no nil return, and for a period of the same length, a month's after a month's.
 */
export function lastLike(
  { disclosures }: Pick<Site, 'disclosures'>,
  { item, kind, period, asOf }: Wanted,
): Disclosure | undefined {
  const ofItem = disclosures.filter(({ content }) => content.item === item && isInForce(content, asOf));
  const inKind = ofItem.filter(({ content }) => content.kind === kind);
  const full = ofItem.filter(({ content }) => content.kind !== NIL_RETURN);
  const found = [inKind, full, ofItem].find(({ length }) => length > 0) ?? [];
  return found.find(({ content }) => lengthOf(content.period) === lengthOf(period)) ?? found[0];
}

/**
 * The newest of a kind in a section, whatever its item: who issues and signs it is the same for a second subsidy. Prose
 * is of anybody.
 */
export function lastOfKind(
  { disclosures }: Pick<Site, 'disclosures'>,
  { item, kind, asOf }: { readonly item: CatalogueItem; readonly kind: Kind; readonly asOf: CalendarDate },
): Disclosure | undefined {
  if (kind === PROSE || kind === NIL_RETURN) return undefined;
  return disclosures.find(
    ({ section, content }) => section === item.section && content.kind === kind && isInForce(content, asOf),
  );
}

function lengthOf(period: Period | undefined): string | undefined {
  return period && periodParts(period).length;
}

/** Who signed the last time, days left open; else the officers whose signature the catalogue asks for. */
export function signersFor(
  { profile }: Pick<Site, 'profile'>,
  item: CatalogueItem,
  last: Disclosure | undefined,
): Record<string, unknown>[] {
  const signed = last?.content.approvals?.map(({ role, name, action }) => ({ role, name, action }));
  if (signed) return signed;
  return (item.signatures ?? []).flatMap((signer) => {
    const officer = profile.officers.find(({ post }) => signerOf(post) === signer);
    return officer ? [{ role: officer.post, name: officer.name, action: '签字' }] : [];
  });
}

/**
 * Fields of the kind's own that may be left out, and that an earlier disclosure has: figures and tables, which whoever
 * gave them once gives each time. Words are written when there is something to say.
 */
export function usedOptional({ content }: Disclosure, kind: Kind): string[] {
  if (content.kind !== kind) return [];
  return fieldsOf(KIND_SCHEMAS[kind])
    .filter(
      ({ key, isOptional, type }) => isOptional && type !== 'text' && !Object.hasOwn(disclosureShape, key),
    )
    .flatMap(({ key }) => (Object.hasOwn(content, key) ? key : []));
}
