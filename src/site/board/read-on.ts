/** Where one reads on after a sheet: what a sheet, the list of what hangs and the slip say of it. */
import type { Hanging } from '../../paper/hang/hang.ts';
import type { SiteContext } from '../site-context.ts';
import { slotLabel } from './hang-now.ts';

/** What hangs bound in one slot. */
export const BOOKLET = '小册';

/**
 * `下一页在财3`; in a booklet `小册，往后翻`; empty on the last sheet. The first of three or more says where the seal is:
 * whoever looks for it need not leaf.
 */
export function readOnWords(
  { sheet: first, bound, count, next }: Pick<Hanging, 'sheet' | 'bound' | 'count' | 'next'>,
  sheet: number,
  context: SiteContext,
): string {
  const words = wordsAfter({ sheet: first, bound, count, next }, sheet, context);
  return words !== '' && sheet === 1 && count > 2 ? `${words}，盖章在第${count}页` : words;
}

function wordsAfter(
  { sheet: first, bound, count, next }: Pick<Hanging, 'sheet' | 'bound' | 'count' | 'next'>,
  sheet: number,
  context: SiteContext,
): string {
  if (sheet === count) return '';
  if (sheet < first + bound - 1) return sheet === first ? `${BOOKLET}，往后翻` : '往后翻';
  return next ? `下一页在${slotLabel(next, context)}` : '';
}
