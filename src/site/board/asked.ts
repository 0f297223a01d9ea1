/** Whom to ask, at the foot of a sheet. */
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Stock } from '../../paper/stocks.ts';
import type { SiteContext } from '../site-context.ts';

/** With a longer name of who is asked, a narrow sheet has room for a short question only. */
const LONG_NAME = 8;

/** Short enough for one line with the telephone number, which on a narrow sheet is not much. */
export function asked(
  { content }: Disclosure,
  { context, stock }: { context: SiteContext; stock: Stock },
): { ask: string; phone: string } {
  const { supervision } = context.site.profile;
  if (content.posting) return { ask: `异议请找：${content.posting.to}`, phone: content.posting.phone };
  const question =
    stock.signaturesAcross > 1
      ? '看不明白、有异议请找'
      : [...supervision.name].length > LONG_NAME
        ? '异议请找'
        : '有疑问、异议请找';
  return { ask: question + supervision.name, phone: supervision.phone };
}
