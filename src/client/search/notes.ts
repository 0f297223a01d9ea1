/** Lines above what was found that say what it is not. */
import type { OwedRecord } from '../../site/search/search-index.ts';
import { element, hrefWithin } from './show.ts';

/** What was asked for and is not published, since when it is owed, and the way to all that is. */
export function notYetNote(notYet: readonly OwedRecord[] = [], root: URL): HTMLElement[] {
  if (notYet.length === 0) return [];
  const link = element('a', 'nw', '还有哪些没公布');
  link.href = hrefWithin('duties/', root);
  const lines = notYet.map((owed) => element('p', '', element('b', '', notYetWords(owed))));
  lines[lines.length - 1]?.append(' ', link);
  return [element('div', 'explained', ...lines)];
}

/** `2026年10月财务收支公布表还没有公布，最晚11月10日该公布，已经过期。` */
export function notYetWords({ title, dueOn, isLate }: OwedRecord): string {
  const [, month, day] = dueOn.split('-').map(Number);
  return `${title}还没有公布，最晚${month}月${day}日该公布，${isLate ? '已经过期' : '还没到期'}。`;
}
