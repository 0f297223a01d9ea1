/** The sheets of nasty disclosures as a page shows them. */
import { paginateDisclosure, sheetView, type SheetView } from '../../../src/site/board/sheet-view.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { photoPath } from '../../../src/site/urls.ts';
import { aSiteContext } from '../a-site-context.ts';
import { aCatalogue, aSite } from '../a-site.ts';
import { BATCH } from './batches.ts';
import { NASTY_PHOTOS, nastyDisclosure, type NastyDisclosure } from '../nasty-disclosures.ts';

export interface NastySheets extends NastyDisclosure {
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

/** The sheets of one batch, in order. */
export function nastySheets(batch: number): NastySheets[] {
  return Array.from({ length: BATCH }, (_, index) => {
    const number = batch * BATCH + index;
    const nasty = nastyDisclosure(number);
    const context = contextFor(nasty, number);
    const { fits, sheets } = paginateDisclosure(nasty.disclosure, context, nasty.stock);
    return {
      ...nasty,
      fits,
      sheets: sheets.map((plan) =>
        sheetView(nasty.disclosure, plan, { context, id: `sheet-${number}-${plan.number}` }),
      ),
    };
  });
}
