/** A disclosure cut into the sheets that hang, which may be of two papers. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Pagination } from '../../paper/sheet/paginate.ts';
import type { Papers } from '../../paper/sheet/papers.ts';
import type { ShellText } from '../../paper/sheet/sheet-shell.ts';
import { paginateSummed, type Shells } from '../../paper/sheet/summed.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { SiteContext } from '../site-context.ts';
import { paginateDisclosure, sheetFlow, shellText } from './sheet-view.ts';

/** The sheets of a disclosure on the papers that it hangs on. */
export function paginateOn(disclosure: Disclosure, context: SiteContext, papers: Papers): Pagination {
  if (papers.isSummed !== true) return paginateDisclosure(disclosure, context, papers.first);
  return paginateSummed(sheetFlow(disclosure, context), shellsOf(disclosure, context, papers), papers);
}

/** What surrounds the first sheet and the others. */
export function shellsOf(
  disclosure: Disclosure,
  context: SiteContext,
  { first, rest }: Pick<Papers, 'first' | 'rest'>,
): Shells {
  const shell = (stock: Stock): ShellText => shellText(disclosure, context, stock);
  return { first: shell(first), rest: shell(rest) };
}
