/** The list of sites, where the address names none. */
import type { ListedFormSite } from '../form-site.ts';
import { element } from './element.ts';

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
    list.replaceChildren(...found.map(link), ...regionsOf(found).map((region) => regionLink(region, sites)));
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

/** The sites of the city, a county or a township, as folders in `inspections/` are called. */
export function sitesOfRegion(region: string, sites: readonly ListedFormSite[]): ListedFormSite[] {
  const [countyId, townshipId] = region.split('.');
  return sites.filter(
    (site) =>
      site.closedOn === undefined &&
      (region === 'city' || site.countyId === countyId) &&
      (townshipId === undefined || site.townshipId === townshipId),
  );
}

/** The townships that these sites are of. */
function regionsOf(sites: readonly ListedFormSite[]): string[] {
  return [
    ...new Set(
      sites.flatMap(({ countyId, townshipId }) =>
        countyId && townshipId ? [`${countyId}.${townshipId}`] : [],
      ),
    ),
  ];
}

function regionLink(region: string, sites: readonly ListedFormSite[]): HTMLLIElement {
  const names = sitesOfRegion(region, sites).map(({ name }) => name);
  const shown = names.slice(0, 2).join('、');
  const anchor = element('a', `检查：${shown}${names.length > 2 ? `等 ${names.length} 个` : ''}`);
  anchor.href = `?region=${encodeURIComponent(region)}`;
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}
