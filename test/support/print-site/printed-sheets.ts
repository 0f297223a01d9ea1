/** What the print site shows: the sheets of nasty and of long disclosures. */
import { paginateDisclosure, sheetView, type SheetView } from '../../../src/site/board/sheet-view.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { photoPath } from '../../../src/site/urls.ts';
import { aSiteContext } from '../a-site-context.ts';
import { aCatalogue, aSite } from '../a-site.ts';
import { longDisclosures } from '../long-disclosures.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { NASTY_PHOTOS, NASTY_STOCKS, nastyDisclosure, type NastyDisclosure } from '../nasty-disclosures.ts';

/** Each kind on each paper; a page with all of them would take minutes to lay out. */
const BATCH = KINDS.length;
const BATCHES = NASTY_STOCKS.length;

/** The sheets of a disclosure at either end that are printed: those between them are like them. */
const AT_EITHER_END = 2;

export interface PrintedDisclosure extends NastyDisclosure {
  /** Whether the planner says that they can be set. */
  readonly fits: boolean;
  readonly sheets: readonly SheetView[];
}

/** A village, every fifth with a name as long as names get. */
function contextFor({ disclosure }: NastyDisclosure, number: number): SiteContext {
  const names = number % 5 === 0 ? { name: '示例特别长名称的蒙古族满族自治乡水南第二行政村' } : {};
  const site = aSite({
    ...names,
    disclosures: [disclosure],
    catalogue: aCatalogue({ id: disclosure.content.item, frequency: 'event' }),
  });
  const context = aSiteContext({ site, asOf: '2027-12-31' });
  const photos = Object.fromEntries(
    Object.entries(NASTY_PHOTOS).map(([file, size]) => [photoPath('shuinan', file), size]),
  );
  return { ...context, photos, city: { ...context.city, sample: true } };
}

/** The pages of the print site: the nasty disclosures in batches, and the long ones. */
export const PAGES: readonly string[] = [
  ...Array.from({ length: BATCHES }, (_, batch) => String(batch)),
  'long',
];

/** The sheets of one page, in order. */
export function printedSheets(page: string): PrintedDisclosure[] {
  if (page === 'long')
    return longDisclosures().map((long, number) => setOn(long, `long${number}`, { number: 1 }));
  return Array.from({ length: BATCH }, (_, index) => {
    const number = Number(page) * BATCH + index;
    const { sheets, ...set } = setOn(nastyDisclosure(number), String(number), { number });
    return {
      ...set,
      sheets: sheets.filter(({ sheet, count }) => sheet <= AT_EITHER_END || sheet > count - AT_EITHER_END),
    };
  });
}

function setOn(nasty: NastyDisclosure, name: string, { number }: { number: number }): PrintedDisclosure {
  const context = contextFor(nasty, number);
  const { fits, sheets } = paginateDisclosure(nasty.disclosure, context, nasty.stock);
  return {
    ...nasty,
    fits,
    sheets: sheets.map((plan) =>
      sheetView(nasty.disclosure, plan, { context, id: `sheet-${name}-${plan.number}` }),
    ),
  };
}
