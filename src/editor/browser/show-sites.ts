/** The list of sites, where the address names none. */
import type { ListedFormSite } from '../form-site.ts';

/** Shows all sites, with a box to find one by its name. */
export function showSites(sites: readonly ListedFormSite[], wanted: string | null): void {
  const heading = element('h1', '填写公开内容');
  const told = element(
    'p',
    wanted === null ? '选你的村（社区）。' : `没有“${wanted}”这个村（社区），请在下面选。`,
  );
  const box = document.createElement('input');
  box.type = 'search';
  box.placeholder = '打几个字找，如 谢家';
  box.setAttribute('aria-label', '找村（社区）');
  const list = document.createElement('ul');
  const show = (): void => {
    const text = box.value.trim();
    const found = sites.filter(({ name, id }) => name.includes(text) || id.includes(text.toLowerCase()));
    list.replaceChildren(...found.map(link));
  };
  box.addEventListener('input', show);
  show();
  const main = document.createElement('main');
  main.append(heading, told, ...(sites.length > 12 ? [box] : []), list);
  document.body.replaceChildren(main);
}

function link({ id, name, closedOn }: ListedFormSite): HTMLLIElement {
  const anchor = element('a', closedOn === undefined ? name : `${name}（${closedOn}起撤并）`);
  anchor.href = `?site=${encodeURIComponent(id)}`;
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
