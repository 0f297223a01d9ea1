/** Disclosures on A4 for the archive: what hung on the wall, set to be read in the hand, one after the other. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { mmFromPoints } from '../../paper/millimetres.ts';
import type { FlowItem } from '../../paper/sheet/flow.ts';
import { runOn, type RunOnPiece } from '../../paper/sheet/run-on.ts';
import { settleFlow } from '../../paper/sheet/settle.ts';
import { STANDARD_STOCK, typeWidthMm, type Stock } from '../../paper/stocks.ts';
import { wrappedLines } from '../../paper/sheet/sheet-shell.ts';
import { measureOf } from '../../paper/type/measure.ts';
import { textLines } from '../../paper/type/text-width.ts';
import { sheetFlow, shellText } from '../board/sheet-view.ts';
import type { SiteContext } from '../site-context.ts';

/**
 * 装订边, at the left of a right-hand page and at the right of a left-hand one. A4 has 20 mm on both sides; 5 of those at
 * the other side are here, so the type area is as wide as the wall's.
 */
export const BINDING_MM = 25;

/** 五号, the type of books: read in the hand, so every size is below what a wall needs. */
const BODY_PT = 10.5;

export const ARCHIVE_STOCK: Stock = {
  ...STANDARD_STOCK.A4,
  marginTopMm: 17,
  marginBottomMm: 12,
  bodyMinPt: BODY_PT,
  bodyMaxPt: BODY_PT,
  titleMinPt: 13,
  keyPt: 9,
  captionPt: 9,
  closingPt: BODY_PT,
  signaturesAcross: 2,
};

/** Measures of the head of an item, in em of the body; `styles/volume.css` takes them as custom properties. */
export const ITEM_HEAD = {
  above: 1.4,
  title: 1.24,
  titleLeading: 1.35,
  meta: 0.86,
  metaLeading: 1.45,
} as const;

/** The name of a section above its first item. */
export const SECTION_EM = 2.6;

/** Three photos stand beside each other, a hand high. */
const PHOTO_SCALE = 0.55;

/** Padding of the body, and a line that an estimate was short. */
const SPARE_MM = 12;

/** What stands at the head of an item besides its title, as words that are not broken. */
export function itemMeta(disclosure: Disclosure, context: SiteContext): string[] {
  const { content } = disclosure;
  const { key, small } = shellText(disclosure, context, ARCHIVE_STOCK);
  const [period, checkCode] = [key[0], small[0]];
  const facts = [content.type, content.number, content.issuer, formatDate(content.publishedOn)];
  return [...facts, period, checkCode].filter((text) => text !== undefined && text !== '') as string[];
}

/** The pieces of each page; `opensSection` says at which disclosures the name of a section stands. */
export function archivePages(
  disclosures: readonly Disclosure[],
  context: SiteContext,
  opensSection: (disclosure: Disclosure) => boolean,
): RunOnPiece[][] {
  const bodyMm = mmFromPoints(BODY_PT);
  const measure = measureOf(ARCHIVE_STOCK, bodyMm);
  const documents = disclosures.map((disclosure) => ({
    headEm: headEm(disclosure, context) + (opensSection(disclosure) ? SECTION_EM : 0),
    flow: settleFlow([...sheetFlow(disclosure, context), ...signedLine(disclosure, context)], measure),
  }));
  const setting = { stock: ARCHIVE_STOCK, bodyMm, photoScale: PHOTO_SCALE };
  const { heightMm, marginTopMm, marginBottomMm } = ARCHIVE_STOCK;
  return runOn(documents, setting, (heightMm - marginTopMm - marginBottomMm - SPARE_MM) / bodyMm);
}

function headEm(disclosure: Disclosure, context: SiteContext): number {
  const { above, title, titleLeading, meta, metaLeading } = ITEM_HEAD;
  const widthEm = typeWidthMm(ARCHIVE_STOCK) / mmFromPoints(BODY_PT);
  // Its number, and a mark where it was withdrawn.
  const own = `000　${disclosure.content.title}${disclosure.content.withdrawal ? '　已撤回　2026年12月31日' : ''}`;
  return (
    above +
    textLines(own, widthEm / title / 1.05) * title * titleLeading +
    wrappedLines(itemMeta(disclosure, context), widthEm / meta) * meta * metaLeading
  );
}

/** Who signed the paper on the wall; here nobody signs. */
function signedLine(disclosure: Disclosure, context: SiteContext): FlowItem[] {
  const { signatures } = shellText(disclosure, context, ARCHIVE_STOCK);
  const text = signatures.map(({ role, note }) => `${role}${note.replace('　', '')}`).join('；');
  return signatures.length === 0 ? [] : [{ type: 'footnote', label: '签字', text: `${text}。` }];
}
