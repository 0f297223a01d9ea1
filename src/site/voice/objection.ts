/** 看不明白、有意见: whom to ask first, how soon they answer, whom next, and the right to ask. On every page of a site. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { basisOn, formatBasis } from '../../model/catalogue/legal-basis.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { shortOffice } from '../pages/postings.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, echoPath, feedbackSlipHref, relativeHref, type SitePath } from '../urls.ts';
import { echoCounts } from './echo-counts.ts';
import { kindNamed } from '../../model/kinds.ts';
import { mentionsIn } from '../../model/place/office-holders.ts';

export interface ObjectionView {
  readonly first: PhoneLink & { readonly how: string };
  readonly mayShowVouchers: boolean;
  /** When somebody of the site is there; absent where another office is to be asked, whose hours nobody told. */
  readonly officeHours?: string;
  /** What the site promised; it cannot promise it for another office. */
  readonly repliesWithinDays?: number;
  readonly next: readonly PhoneLink[];
  /** What the law gives, in plain words, with the law's name where the catalogue knows it. */
  readonly right: string;
  readonly echo: Link;
  readonly slip: Link;
}

/** The item whose basis is the law that lets everybody complain; the catalogue says which version and article. */
const COMPLAINTS = 'complaint-channel';

/** Whom to ask about a site in general, or about one disclosure, as seen from the page at `from`. */
export function objectionView(context: SiteContext, from: SitePath, disclosure?: Disclosure): ObjectionView {
  const { site, city, closed } = context;
  const above = [
    phoneLink(site.township.name, site.township.supervisionPhone),
    phoneLink('政务热线', city.hotline),
  ];
  const { id, officeHours, repliesWithinDays } = site.profile;
  const about =
    disclosure && disclosurePath(id, disclosure.section, disclosure.id).slice(`${id}/`.length, -'/'.length);
  return {
    first: firstOffice(context, disclosure),
    mayShowVouchers: disclosure !== undefined && kindNamed(disclosure.content.kind).hasVouchers === true,
    ...(!closed && isOwnOffice(context, disclosure) && { officeHours, repliesWithinDays }),
    next: closed && !disclosure?.content.posting ? above.slice(1) : above,
    right: rightOf(context),
    echo: { text: `回音壁：${echoCounts(context)}`, href: relativeHref(from, echoPath(id)) },
    slip: { text: '打印意见单，手写也行', href: feedbackSlipHref(from, id, about) },
  };
}

/** Whether whoever is to be asked first sits in the site: whether the number is one of its own. */
function isOwnOffice(
  { site: { profile }, inForce }: SiteContext,
  disclosure: Disclosure | undefined,
): boolean {
  const phone = disclosure?.content.posting?.phone;
  if (phone === undefined) return true;
  const people = [profile.supervision, ...profile.officers];
  const members = inForce.flatMap((one) => mentionsIn(one, profile));
  return [...people, ...members].some((one) => one.phone === phone);
}

function firstOffice(
  { site: { profile, township }, closed }: SiteContext,
  disclosure: Disclosure | undefined,
): ObjectionView['first'] {
  const { name, supervision } = profile;
  const posting = disclosure?.content.posting;
  if (closed && !posting)
    return { how: '已经撤并，先问乡镇（街道）', ...phoneLink(township.name, township.supervisionPhone) };
  return posting
    ? { how: '先找受理单位', ...phoneLink(shortOffice(posting.to, name), posting.phone) }
    : {
        how: `先问${shortOffice(supervision.name, name)}`,
        ...phoneLink(supervision.person, supervision.phone),
      };
}

/**
 * 村民委员会组织法 (in the text of 2018, article 31): who is not told, or not told the truth, may turn to the township
 * and the county, which look into it and order publication. What the law of communities says of it is not verified, so
 * there the page promises no more than that one may.
 */
function rightOf({ site, words, items, catalogue, asOf }: SiteContext): string {
  const { county, township, profile } = site;
  const [basis] = basisOn(items.get(COMPLAINTS)?.basis ?? [], catalogue.laws ?? [], asOf);
  const above = `${township.name}、${county.shortName}`;
  const right =
    profile.type === 'village'
      ? `公布得不及时、不真实，${words.residents}有权向${above}反映，那里应当查清，责令公布。`
      : `公布得不及时、不真实，${words.residents}可以向${above}反映。`;
  return basis ? `${right}依据：${formatBasis(basis)}` : right;
}
