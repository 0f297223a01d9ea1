/** Found disclosures of one matter (一件事) stand together: the best of them, the way to the whole, and the others below. */
import type { Hit } from './findings.ts';
import { element, hrefWithin } from './show.ts';

/** The first item of a matter, and where the others of it go. */
interface Group {
  readonly item: HTMLElement;
  others?: { readonly summary: HTMLElement; readonly list: HTMLElement };
}

/**
 * Takes the items of one answer, as they are shown ten by ten, and keeps those that are the first of their matter; the
 * others open below it.
 */
export function storyFolder(root: URL) {
  const groups = new Map<string, Group>();
  return (items: readonly HTMLLIElement[], hits: readonly Hit[]): HTMLLIElement[] =>
    items.filter((item, index) => {
      const { story, url = '', place } = hits[index]?.page ?? {};
      if (!story) return true;
      const [id, line] = story;
      // In the search of the city addresses begin with the site, and two sites may have stories of one name.
      const site = place === undefined ? '' : `${url.split('/')[0]}/`;
      const group = groups.get(site + id);
      if (group) {
        putBelow(group, item);
        return false;
      }
      const link = element('a', 'pad', line);
      link.href = hrefWithin(`${site}stories/${id}/`, root);
      item.append(element('p', 'meta', '整件事：', link));
      groups.set(site + id, { item });
      return true;
    });
}

function putBelow(group: Group, item: HTMLElement): void {
  if (!group.others) {
    group.others = { summary: element('summary', ''), list: element('ol', 'hits-below') };
    group.item.append(element('details', 'bare', group.others.summary, group.others.list));
  }
  const { summary, list } = group.others;
  list.append(item);
  summary.textContent = `这件事还找到 ${list.children.length} 份`;
}
