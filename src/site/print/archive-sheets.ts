/** A disclosure on A4 for the archive: as it hung, but read in the hand. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import { STANDARD_STOCK, type Stock } from '../../paper/stocks.ts';
import { paginateDisclosure } from '../board/sheet-view.ts';
import type { SiteContext } from '../site-context.ts';

/**
 * 装订边, at the left of every page of a volume. A4 has 20 mm on both sides; on a volume's pages 5 of the right ones are
 * at the left, so the type area is that of the wall and nothing is set anew.
 */
export const BINDING_MM = 25;

/** 小二 and no more: what the wall has larger is for reading from afar. */
const ARCHIVE_STOCK: Stock = { ...STANDARD_STOCK.A4, bodyMaxPt: 18 };

/** The sheets of a disclosure in a volume. */
export function archiveSheets(disclosure: Disclosure, context: SiteContext): Pagination {
  return paginateDisclosure(disclosure, context, ARCHIVE_STOCK);
}
