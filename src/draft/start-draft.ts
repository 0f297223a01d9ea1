/**
 * The draft a clerk begins with: everything that the site, the catalogue and earlier disclosures already say. What only
 * the clerk knows is absent, and `draftText` leaves a place for it; nothing is made up.
 */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { indexCatalogue, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import type { Disclosure } from '../model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, kindNamed, NIL_RETURN, type Kind } from '../model/kinds.ts';
import type { Period } from '../model/values/period.ts';
import { fieldsOf } from '../model/schema/schema-fields.ts';
import type { Site } from '../model/place/site.ts';
import { formatLimit, lastDayOf } from '../model/values/time-limit.ts';
import { carriedValues, copiedValues } from './carried-values.ts';
import { commonNumber, nextNumber } from './document-number.ts';
import type { Draft } from './draft.ts';
import { slugFromItem, slugLike, slugOf } from './draft-slug.ts';
import { draftTitle } from './draft-title.ts';
import { lastLike, lastOfKind, signersFor, usedOptional } from './earlier.ts';
import { followingKind, followingSlug, isContinued } from './following.ts';
import { atNextStage } from './next-stage.ts';
import { usualKind, usualPeriod } from './usual.ts';

/** What is to be written. Only the item must be said. */
export interface DraftWish {
  /** Id of a catalogue item that the site has. */
  readonly item: string;
  /** As the item was written last, else the first kind that the item takes. */
  readonly kind?: Kind | undefined;
  /** The first that is owed, else the last that is over; none for what has no periods. */
  readonly period?: Period | undefined;
  readonly asOf: CalendarDate;
  /** `asOf` when absent. */
  readonly publishedOn?: CalendarDate | undefined;
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  /** Id of the disclosure that promised this one. */
  readonly follows?: string | undefined;
  /** Whether the rows of last time are copied; where absent, of lasting data (rosters, ledgers of contracts …) only. */
  readonly copiesLast?: boolean | undefined;
  /** Numbers that unfinished drafts have taken already. */
  readonly takenNumbers?: readonly string[] | undefined;
  /** Values that are known, by the keys of the schema; they hold against everything else. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** Throws `RangeError` for an item that the site's catalogue does not have: the caller asks for one it has. */
export function startDraft(site: Site, wish: DraftWish): Draft {
  const item = indexCatalogue(site.catalogue).get(wish.item);
  if (!item) throw new RangeError(`no item ${wish.item} in the catalogue of ${site.profile.id}`);
  const publishedOn = wish.publishedOn ?? wish.asOf;
  const promise = site.disclosures.find(({ id }) => id === wish.follows);
  const kind = wish.kind ?? (promise && followingKind(promise, item)) ?? usualKind(site, item, wish.asOf);
  // What follows is a result of its own day, and of the period of what promised it.
  const period = wish.period ?? (promise ? promise.content.period : usualPeriod(site, item, wish.asOf));
  const last = lastLike(site, { item: item.id, kind, period, asOf: wish.asOf });
  const issued = last ?? lastOfKind(site, { item, kind, asOf: wish.asOf });
  const scene: Scene = { site, wish, item, kind, period, publishedOn, last, issued, promise };
  const source = promise ? (isContinued(promise, kind) ? promise : undefined) : last;
  const copies = wish.copiesLast ?? (promise !== undefined || kindNamed(kind).tellsWhatIs === true);
  const again = source && copies ? copiedValues(source, { kind, period }) : {};
  const copied = promise && source && copies ? atNextStage(promise, again) : again;
  const carried = carriedValues(site, { item: item.id, kind, period, asOf: wish.asOf });
  const known = { ...headValues(scene), ...copied, ...carried.values, ...wish.values };
  const keys = new Set(fieldsOf(KIND_SCHEMAS[kind]).map(({ key }) => key));
  return {
    kind,
    section: item.section,
    publishedOn,
    slug: wish.slug ?? usualSlug(scene),
    values: Object.fromEntries(
      Object.entries(known).filter(([key, value]) => value !== undefined && keys.has(key)),
    ),
    isForm: true,
    ...(source && Object.keys(copied).length > 0 && { copiedFrom: source.id }),
    wanted: last && !promise ? usedOptional(last, kind) : [],
    remarks: { ...remarksOn(scene, known), ...carried.remarks },
  };
}

interface Scene {
  readonly site: Site;
  readonly wish: DraftWish;
  readonly item: CatalogueItem;
  readonly kind: Kind;
  readonly period: Period | undefined;
  readonly publishedOn: CalendarDate;
  readonly last: Disclosure | undefined;
  /** Whose issuer and signers it takes: the last of the item, else of the kind. */
  readonly issued: Disclosure | undefined;
  /** What promised this one. */
  readonly promise: Disclosure | undefined;
}

/** Where a value comes from, where a clerk would ask. */
function remarksOn(scene: Scene, known: Readonly<Record<string, unknown>>): Record<string, string> {
  const { wish, item, last, issued } = scene;
  const isOurs = (key: string): boolean => known[key] !== undefined && wish.values?.[key] === undefined;
  const limit = item.posting && `至少公示 ${formatLimit(item.posting)}，头尾都算`;
  return {
    ...(isOurs('number') && { number: '接着上一份往下排的，和登记本核对一下' }),
    ...(isOurs('follows') && { follows: '这份是它的结果或下一步' }),
    ...(isOurs('posting') && limit !== undefined && { posting: limit }),
    ...(isOurs('issuer') && issued && !last && { issuer: `照《${issued.content.title}》写的，不对就改` }),
    ...(isOurs('approvals') && {
      approvals: issued?.content.approvals ? '照上次的人，换了人就改；没签的先别写日期' : '没签的先别写日期',
    }),
  };
}

function headValues(scene: Scene): Record<string, unknown> {
  const { site, wish, item, kind, period, publishedOn, last, issued } = scene;
  const type = typeof wish.values?.['type'] === 'string' ? wish.values['type'] : usualType(scene);
  const like =
    last?.content.number ?? commonNumber(site.disclosures.filter(({ section }) => section === item.section));
  const signers = kind === NIL_RETURN ? [] : signersFor(site, item, issued);
  return {
    kind,
    item: item.id,
    title:
      wish.title ??
      draftTitle(site, { item, kind, period, type, last, follows: wish.follows, asOf: wish.asOf }),
    type,
    number: nextNumber(like, { taken: [...numbersOf(site), ...(wish.takenNumbers ?? [])], publishedOn }),
    period,
    follows: wish.follows,
    publishedOn,
    issuer: issued?.content.issuer ?? usualIssuer(scene),
    ...(type === '公示' && { posting: usualPosting(scene) }),
    ...(signers.length > 0 && { approvals: signers }),
  };
}

function numbersOf({ disclosures }: Site): string[] {
  return disclosures.flatMap(({ content: { number } }) => number ?? []);
}

function usualType({ item, kind, last, promise }: Scene): string {
  // That nothing happened, or what came of it, is told and asks for no objections.
  if (kind === NIL_RETURN || promise) return '公布';
  if (last && last.content.kind === kind) return last.content.type;
  if (item.posting) return '公示';
  return item.id === 'notices' ? '通知' : '公布';
}

function usualIssuer({ site, item }: Scene): string {
  const { party, committee, collective } = site.profile.issuers;
  if (item.section === 'party') return party;
  return item.section === 'finance' ? (collective ?? committee) : committee;
}

/** From the day of publication, as long as the catalogue says; the last day is left open where it says nothing. */
function usualPosting({ site, item, publishedOn }: Scene): Record<string, unknown> {
  const { name, phone } = site.profile.supervision;
  return {
    from: publishedOn,
    until: item.posting && lastDayOf(publishedOn, item.posting),
    to: name,
    phone,
  };
}

function usualSlug({ item, kind, period, last, promise }: Scene): string {
  if (promise) return followingSlug(promise);
  const [from, slug] = [last?.content.period, last && slugOf(last.id)];
  const like = from && slug && period ? slugLike(slug, from, period) : undefined;
  const found = (like ?? slugFromItem(item.id, period)).replace(/-none$/, '');
  return kind === NIL_RETURN ? `${found}-none` : found;
}
