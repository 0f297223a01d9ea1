/** What the page for unknown addresses shows. It is served at any depth, so its links start at the root. */
import type { City } from '../model/city.ts';
import { cityFrame, type Link, type PageFrame } from './frame.ts';
import { cityPath, citySearchPath, countyPath } from './urls.ts';

export interface NotFoundView {
  readonly frame: PageFrame;
  /** `/`, or the sub-path under which the city publishes. */
  readonly root: string;
  readonly links: readonly Link[];
}

/** The page for unknown addresses. */
export function notFoundView(city: City): NotFoundView {
  const root = new URL(city.publicUrl).pathname.replace(/\/?$/, '/');
  const title = '没有这一页';
  const frame = cityFrame(city, { path: cityPath(), title: `${title} · ${city.title}`, description: title });
  return {
    frame: { ...frame, isIndexed: false, brand: { ...frame.brand, href: root } },
    root,
    links: [
      { text: '首页', href: root + cityPath() },
      { text: '全市查找', href: root + citySearchPath() },
      ...city.counties.map(({ id, name }) => ({ text: name, href: root + countyPath(id) })),
    ],
  };
}
