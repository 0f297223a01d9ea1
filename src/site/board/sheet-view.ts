/** One sheet of paper as it is drawn: what surrounds the body, the body's pieces, how it ends. */
import { addDays, formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { documentOf } from '../../model/disclosure/document.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import { photosOnPaper, tellsChanges } from '../../model/privacy/visibility.ts';
import type { FlowItem, Fragment, PaperPhoto, Signature } from '../../paper/sheet/flow.ts';
import { flowOf } from '../../paper/sheet/flow-of.ts';
import { rareGlyphs } from '../../paper/type/glyph-coverage.ts';
import { paginate, type Pagination, type SheetPlan } from '../../paper/sheet/paginate.ts';
import { photoFault } from '../../paper/sheet/photo-fault.ts';
import { PAGE_NUMBER, type ShellText } from '../../paper/sheet/sheet-shell.ts';
import { isPoster, type Stock } from '../../paper/stocks.ts';
import { contentHash, formatCheckCode } from '../content-hash.ts';
import { qrCode, type QrCode } from '../qr.ts';
import type { SiteContext } from '../site-context.ts';
import { storyOnPaper } from '../story/story-on-paper.ts';
import {
  boardPath,
  dayPath,
  disclosurePath,
  photoPath,
  publicHref,
  relativeHref,
  typedAddress,
  type SitePath,
} from '../urls.ts';
import { isForPoster } from '../../paper/hang/hang.ts';
import { atLeastOnPaper, spanOnPaper } from './span-on-paper.ts';
import { asked } from './asked.ts';
import { issuerPhrases, titlePhrases } from './sheet-phrases.ts';

export interface SheetView {
  /** Unique in the page: `sheet-12`. */
  readonly id: string;
  readonly stock: Stock;
  readonly disclosureId: string;
  readonly href: string;
  readonly section: BoardSection;
  readonly sectionTitle: string;
  /** 公示, 公布 …, or 更正 when it was corrected. */
  readonly kind: string;
  readonly isCorrected: boolean;
  readonly isSample: boolean;
  /** The month's accounts on paper that is read from across the path; printed by itself as well. */
  readonly isPoster: boolean;
  readonly number?: string | undefined;
  readonly title: string;
  readonly titleLines: readonly string[];
  readonly titleMm: number;
  /** A character of the title is in no other face: then the whole title is set in that one. */
  readonly isTitlePlain: boolean;
  readonly sheet: number;
  readonly count: number;
  /** Where one reads on: `下一页在财3`. */
  readonly readOn?: string | undefined;
  readonly bodyPt: number;
  readonly bodyMaxPt: number;
  readonly fragments: readonly Fragment[];
  /** On the last sheet. */
  readonly closing?: {
    readonly issuer: string;
    /** The issuer in pieces between which a line may end. */
    readonly issuerPhrases: readonly string[];
    readonly date: string;
    /** Those that stand beside the seal. */
    readonly signatures: readonly Signature[];
  };
  readonly foot: {
    readonly qr: QrCode;
    /** How long it hangs, and whom to ask: in the largest type after the title. */
    readonly period: string;
    readonly ask: string;
    readonly phone: string;
    /** Absent on what is no disclosure. */
    readonly checkCode?: string;
    /** In the place of a check code. */
    readonly note?: string;
    /** What was published that day, for whoever types instead of scanning. */
    readonly address: string;
    readonly place: string;
    readonly story?: string | undefined;
  };
}

/** A disclosure cut into sheets of a stock. */
export function paginateDisclosure(disclosure: Disclosure, context: SiteContext, stock: Stock): Pagination {
  return paginate(sheetFlow(disclosure, context), shellText(disclosure, context, stock), stock);
}

/** What stands on the sheets of a disclosure, before it is cut. */
export function sheetFlow(disclosure: Disclosure, context: SiteContext): FlowItem[] {
  const { content } = disclosure;
  const { words, catalogue, items, asOf, paperReach } = context;
  const document = documentOf(content, {
    ...{ words, catalogue, asOf, reach: paperReach, onPaper: true },
    // Few kinds look at others, and to know what stood on another day takes a search.
    get disclosures() {
      return context.inForce;
    },
  });
  return flowOf(content, document, {
    asOf,
    photos: photosOf(disclosure, context),
    tellsChanges: tellsChanges(content, items.get(content.item), { reach: paperReach, asOf }),
  });
}

/** The photos of a disclosure's sheets whose files are at hand and that can be seen there. */
function photosOf({ content }: Disclosure, context: SiteContext): PaperPhoto[] {
  const { site, items, photos, asOf, paperReach: reach } = context;
  return photosOnPaper(content, items.get(content.item), { reach, asOf }).flatMap(({ file, caption }) => {
    const path = photoPath(site.profile.id, file);
    const size = photos[path];
    const src = relativeHref(paperPathOf(context), path);
    return size && !photoFault(size) ? [{ src, caption, widthPx: size.width, heightPx: size.height }] : [];
  });
}

/** The page that sheets stand on: links and photos are found from there. */
function paperPathOf({ site, paperPath }: SiteContext): SitePath {
  return paperPath ?? boardPath(site.profile.id);
}

/** What surrounds the body on each sheet, for planning how much room it takes. */
export function shellText(disclosure: Disclosure, context: SiteContext, stock: Stock): ShellText {
  const { content, section } = disclosure;
  const { site, words, city, asOf } = context;
  const { period, ask, phone, checkCode, address, place } = footText(disclosure, { context, stock });
  return {
    titlePhrases: titlePhrases(disclosure, site),
    top: [
      words.sections[section],
      content.type,
      ...(isCorrectedBy(disclosure, asOf) ? ['更正'] : []),
      ...(city.sample === true ? ['示例'] : []),
    ],
    number: content.number ?? '',
    key: [period, `${ask}　${phone}`],
    small: [`校验码 ${checkCode}`, place],
    address: `短网址 ${address}`,
    issuer: [content.issuer, formatDate(content.publishedOn)],
    signatures: signaturesOf(disclosure, asOf),
  };
}

function isCorrectedBy({ content }: Disclosure, asOf: CalendarDate): boolean {
  return (content.corrections ?? []).some(({ on }) => on <= asOf);
}

/** One sheet of a disclosure on the board page. */
export function sheetView(
  disclosure: Disclosure,
  plan: SheetPlan,
  { context, id, readOn }: { context: SiteContext; id: string; readOn?: string | undefined },
): SheetView {
  const { content, section } = disclosure;
  const { site, words, city, asOf } = context;
  const path = disclosurePath(site.profile.id, section, disclosure.id);
  return {
    id,
    stock: plan.stock,
    disclosureId: disclosure.id,
    href: relativeHref(paperPathOf(context), path),
    section,
    sectionTitle: words.sections[section],
    kind: content.type,
    isCorrected: isCorrectedBy(disclosure, asOf),
    isSample: city.sample === true,
    isPoster: isPoster(plan.stock) && isForPoster(disclosure),
    number: content.number,
    title: content.title,
    titleLines: plan.title.lines,
    titleMm: plan.title.sizeMm,
    isTitlePlain: rareGlyphs(content.title).some(({ file }) => file.font === 'full'),
    sheet: plan.number,
    count: plan.count,
    readOn,
    bodyPt: plan.bodyPt,
    bodyMaxPt: plan.bodyMaxPt,
    fragments: plan.fragments,
    ...(plan.number === plan.count && {
      closing: {
        issuer: content.issuer,
        issuerPhrases: issuerPhrases(content.issuer, site),
        date: formatDate(content.publishedOn),
        signatures: plan.signatures,
      },
    }),
    foot: {
      qr: qrCode(publicHref(city.publicUrl, path)),
      ...footText(disclosure, { context, stock: plan.stock, count: plan.count }),
    },
  };
}

function footText(
  disclosure: Disclosure,
  { context, stock, count = 1 }: { context: SiteContext; stock: Stock; count?: number },
): Omit<SheetView['foot'], 'qr'> {
  const { site, city } = context;
  const address = typedAddress(city.publicUrl, dayPath(site.profile.id, disclosure.content.publishedOn));
  const row = `短网址 ${address}`;
  // The smallest sheet has no room for it beside the page number, and says 示例 at its head.
  const note = city.sample === true && stock.signaturesAcross > 1 ? '　示例，人名数字均为虚构' : '';
  return {
    period: hangsUntil(disclosure, context),
    ...asked(disclosure, { context, stock }),
    checkCode: formatCheckCode(contentHash(disclosure)),
    address,
    story: storyOnPaper(disclosure, site, { stock, beside: count > 1 ? [row, PAGE_NUMBER] : [row] }),
    place: `${site.township.name}${site.profile.name}${note}`,
  };
}

function signaturesOf({ content }: Disclosure, asOf: CalendarDate): Signature[] {
  return (content.approvals ?? [])
    .filter(({ on }) => on <= asOf)
    .map(({ role, name, action, on }) => ({ role, note: `${name}　${formatMonthDay(on)}${action}` }));
}

/**
 * `公示期：10月9日至10月18日`, `张贴：10月9日起，至少贴到11月8日`, `长期张贴，变动后更新`. A sheet may hang on when its days
 * are over, and is not printed again for that: what it says is true then as well.
 */
function hangsUntil({ content }: Disclosure, { items }: SiteContext): string {
  if (content.posting) return `公示期：${spanOnPaper(content.posting.from, content.posting.until)}`;
  const item = items.get(content.item);
  if (item?.onWall) return '长期张贴，变动后更新';
  if (item?.wallDays !== undefined)
    return `张贴：${atLeastOnPaper(content.publishedOn, addDays(content.publishedOn, item.wallDays))}`;
  return `${formatDate(content.publishedOn)}公布`;
}
