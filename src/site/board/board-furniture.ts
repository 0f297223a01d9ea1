/** What stands on a board besides its sheets: name, who answers for a panel, whom to call, when it was updated. */
import { formatDate } from '../../model/values/calendar-date.ts';
import { isSection, TOPIC_TITLES, type BoardSection, type Section } from '../../model/disclosure/section.ts';
import type { Board } from '../../paper/board/board.ts';
import type { HangPlan } from '../../paper/hang/hang.ts';
import { qrCode, type QrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { publicHref, sitePath } from '../urls.ts';

export interface StripView {
  readonly phones: readonly { readonly label: string; readonly phone: string }[];
  readonly updated: string;
  readonly replies: string;
  /** Beside the QR code. */
  readonly scan: string;
  readonly qr: QrCode;
}

/** What the plates that stay on a board say. */
export interface PlateText {
  readonly help: readonly { readonly question: string; readonly answer: string }[];
  readonly rules: readonly string[];
  readonly qr: QrCode;
  /** The site's address without `https://`, for those who type it. */
  readonly address: string;
}

/** `谢家崴子村党务村务财务公开栏`. */
export function boardHeading({ site, words }: SiteContext): string {
  const { party, affairs, finance } = words.sectionsShort;
  return `${site.profile.name}${party}${affairs}${finance}公开栏`;
}

/** Where a board stands, at its top left. Whoever photographs it from afar must see that it is a sample. */
export function boardPlace({ site, city }: SiteContext): string {
  return `${site.county.shortName}${site.township.name}${city.sample === true ? '（示例）' : ''}`;
}

const UPDATES: Readonly<Record<Section, string>> = {
  party: '每季度更新',
  affairs: '每季度更新，大事随时',
  finance: '每月更新',
  other: '随时更新',
};

const RESPONSIBLE: Readonly<Record<Section, RegExp>> = {
  party: /书记/,
  affairs: /主任/,
  finance: /会计|报账|出纳|财务/,
  other: /文书|代办|服务/,
};

/** `党务公开`, or on a publicity board `惠民政策`. */
export function panelTitle(section: BoardSection, { words }: SiteContext): string {
  return isSection(section) ? words.sections[section] : TOPIC_TITLES[section];
}

/** Beside a panel's title: who answers for it, how often it changes. */
export function panelNote(section: BoardSection, { site }: SiteContext): string[] {
  if (!isSection(section)) return ['及时更新'];
  const officer = site.profile.officers.find(({ post }) => RESPONSIBLE[section].test(post));
  return [...(officer ? [`责任人：${officer.name}`] : []), UPDATES[section]];
}

/** The strip at the foot: whom to call, when somebody last changed what hangs, how to read everything. */
export function stripView(
  { changedOn }: Pick<HangPlan, 'changedOn'>,
  { site, city }: SiteContext,
): StripView {
  const { profile, township } = site;
  return {
    phones: [
      { label: '有异议，打监委会电话', phone: profile.supervision.phone },
      { label: `${township.name}监督电话`, phone: township.supervisionPhone },
    ],
    updated: formatDate(changedOn ?? site.profile.since),
    replies: `收到意见${profile.repliesWithinDays}日内答复`,
    scan: '扫码看全部公开内容',
    qr: qrCode(publicHref(city.publicUrl, sitePath(profile.id))),
  };
}

/** The fixed plates: what to do when one does not understand, objects, or is not satisfied; the rules; the address. */
export function plateText({ site, words, city }: SiteContext, { rules }: Pick<Board, 'rules'>): PlateText {
  const { profile, township } = site;
  const href = publicHref(city.publicUrl, sitePath(profile.id));
  return {
    help: [
      { question: '看不明白', answer: `到${words.office}问，扫码看全文` },
      { question: '有异议', answer: `找监委会，${profile.repliesWithinDays}日内答复` },
      { question: '不满意', answer: `打${township.name}监督电话或${city.hotline}` },
    ],
    rules,
    qr: qrCode(href),
    address: href.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  };
}
