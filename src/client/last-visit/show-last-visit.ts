import { today } from '../today.ts';
import { changesSince, visitOf } from './visit.ts';

/**
 * Says above the newest what came since the last visit, and marks those rows. What the phone keeps never leaves it; where
 * storage is refused nothing is said. Within one sitting the visit before it stays the last one, however often the page is
 * opened.
 */
export function showLastVisit(): void {
  const line = document.querySelector<HTMLElement>('[data-so-far]');
  if (!line) return;
  const key = `gongkailan-visit ${line.dataset['site'] ?? ''}`;
  const now = visitOf(today(), line.dataset['soFar'] ?? '');
  let last: string | null;
  try {
    last = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    if (last !== null) sessionStorage.setItem(key, last);
    localStorage.setItem(key, now);
  } catch {
    return;
  }
  const said = last === null ? undefined : changesSince(last, now);
  if (said === undefined) return;
  line.textContent = said;
  line.hidden = false;
  for (const day of document.querySelectorAll<HTMLTimeElement>('.newest > .rows > li > .meta > time'))
    if (day.dateTime > (last ?? '').slice(0, 10)) day.after(newTag());
}

function newTag(): HTMLElement {
  const tag = document.createElement('span');
  tag.className = 'tag tag-open';
  tag.textContent = '新';
  return tag;
}
