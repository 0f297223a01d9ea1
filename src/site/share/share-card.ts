/**
 * 转发图: what a picture says that people pass on in their groups instead of a page. Nothing that the page itself does
 * not show, and no picture of a page that lists private persons: a picture can be neither masked nor taken back.
 */
import type { DisclosureDocument } from '../../model/disclosure/blocks.ts';
import { formatDate, formatMonthDay } from '../../model/values/calendar-date.ts';
import { isWithdrawn, type Disclosure, type DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import { formatFen } from '../../model/values/fen.ts';
import { balanceAmounts } from '../../model/disclosure/plain-blocks.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import { formatPhrase } from '../../model/values/values.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import { shortTitle } from '../pages/entries.ts';
import { phrasesOf } from '../text/phrases.ts';
import { qrCode, type QrCode } from '../qr.ts';
import { documentText } from '../search/search-text.ts';
import type { SiteContext } from '../site-context.ts';
import {
  dayPath,
  disclosurePath,
  publicHref,
  sharePicturePath,
  sitePath,
  typedAddress,
  type SitePath,
} from '../urls.ts';

/** Text as phrases that stay on one line where they can. */
export type Phrases = readonly string[];

export interface ShareCard {
  /** Where the picture lies in the release. */
  readonly path: SitePath;
  /** Below what the place is part of: `本溪县小市镇`. */
  readonly kicker: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly sections: readonly { readonly section: Section; readonly title: string }[];
  /** Type and day: `公布 2026年10月9日`. */
  readonly meta: string;
  readonly title: Phrases;
  /** Sums to be read from afar; the last is the answer. */
  readonly figures: readonly { readonly label: string; readonly amount: string }[];
  readonly text: Phrases;
  /** Until when one may object, and whom to tell. */
  readonly objection?: { readonly until: string; readonly phone: string };
  /** As one types it. */
  readonly address: string;
  readonly qr: QrCode;
}

/**
 * How many disclosures of a site have a picture of their own: the newest, for those are passed on. A year of a busy
 * site's would be as many pictures as pages, and cost a city of 511 sites a quarter of an hour from nothing.
 */
export const SHARED_DISCLOSURES = 20;

const shared = new WeakMap<SiteContext, ReadonlySet<Disclosure>>();

/** The disclosures of a site that have a picture: the newest of those that everybody may read and pass on. */
export function sharedDisclosures(context: SiteContext): ReadonlySet<Disclosure> {
  const known = shared.get(context);
  if (known) return known;
  const mayBe = context.published.filter((disclosure) => mayBeShared(disclosure, context));
  const newest = new Set(mayBe.slice(0, SHARED_DISCLOSURES));
  shared.set(context, newest);
  return newest;
}

function mayBeShared(disclosure: Disclosure, { items, asOf }: SiteContext): boolean {
  const { content } = disclosure;
  const item = items.get(content.item);
  return (
    !isWithdrawn(disclosure.content, asOf) &&
    personsIn(content).length === 0 &&
    (item?.audience ?? 'public') === 'public' &&
    visibilityOf(content, item, { asOf, reach: 'web' }).body === 'full'
  );
}

/** The picture that stands for a page: its own, or that of the site. */
export function sharePictureOf(context: SiteContext, disclosure?: Disclosure): SitePath {
  const siteId = context.site.profile.id;
  return disclosure && sharedDisclosures(context).has(disclosure)
    ? sharePicturePath(disclosurePath(siteId, disclosure.section, disclosure.id))
    : sharePicturePath(sitePath(siteId));
}

/** All pictures of a site: its own first. */
export function shareCards(context: SiteContext): ShareCard[] {
  return [siteCard(context), ...[...sharedDisclosures(context)].map((one) => disclosureCard(one, context))];
}

function placeOf({ site, city }: SiteContext): Pick<ShareCard, 'kicker' | 'name' | 'isSample'> {
  const { profile, county, township } = site;
  return {
    kicker: `${county.shortName}${township.name}`,
    name: profile.name,
    isSample: city.sample === true,
  };
}

function siteCard(context: SiteContext): ShareCard {
  const { site, city, words } = context;
  const path = sitePath(site.profile.id);
  return {
    ...placeOf(context),
    path: sharePicturePath(path),
    sections: SECTIONS.map((section) => ({ section, title: words.sectionsShort[section] })),
    meta: '',
    title: [site.profile.name, '公开栏'],
    figures: [],
    text: ['账目、', '补贴、', '工程、', '会议决议、', '党务，', '墙上贴的，', '手机上都能看。'],
    address: typedAddress(city.publicUrl, path),
    qr: qrCode(publicHref(city.publicUrl, path)),
  };
}

function disclosureCard({ content, section, id }: Disclosure, context: SiteContext): ShareCard {
  const { site, city, words, catalogue, inForce, asOf } = context;
  const { profile, county, township } = site;
  const path = disclosurePath(profile.id, section, id);
  const document = documentOf(content, { disclosures: inForce, words, catalogue, asOf, reach: 'web' });
  const names = [profile.name, township.name, county.name, county.shortName];
  return {
    ...placeOf(context),
    path: sharePicturePath(path),
    sections: [{ section, title: words.sections[section] }],
    meta: `${content.type} ${formatDate(content.publishedOn)}`,
    title: phrasesOf(shortTitle(content.title, profile.name), names),
    figures: figuresOf(document),
    text: textOf(document, names),
    ...objectionOf(content),
    address: typedAddress(city.publicUrl, dayPath(profile.id, content.publishedOn)),
    qr: qrCode(publicHref(city.publicUrl, path)),
  };
}

function objectionOf({ posting }: DisclosureContent): Pick<ShareCard, 'objection'> {
  return posting ? { objection: { until: formatMonthDay(posting.until), phone: posting.phone } } : {};
}

function figuresOf({ blocks }: DisclosureDocument): ShareCard['figures'] {
  const balance = blocks.find((block) => block.type === 'balance');
  return balance
    ? balanceAmounts(balance).map(({ label, amount }) => ({ label, amount: formatFen(amount) }))
    : [];
}

/** What the page says first; where it says nothing first, how it begins. */
function textOf(document: DisclosureDocument, names: readonly string[]): string[] {
  const lead = document.lead.flat().map(formatPhrase);
  const phrases = lead.length > 0 ? lead : [documentText(document).slice(0, MOST_CHARACTERS)];
  return phrases.flatMap((phrase) => phrasesOf(phrase, names));
}

/** More than this is cut off by the picture's edge in the smallest type. */
const MOST_CHARACTERS = 240;
