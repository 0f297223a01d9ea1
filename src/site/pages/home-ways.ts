/** The ways from a site's home to everything that has no place of its own on it. */
import { formerSites } from '../closed-notice.ts';
import {
  countyPath,
  townshipPath,
  archivePath,
  boardFilePath,
  boardPath,
  cityPath,
  dataPath,
  dutiesPath,
  relativeHref,
  searchPath,
  subscribePath,
  wordsPath,
  type SitePath,
} from '../urls.ts';
import type { NotedLink } from '../links.ts';
import { ordersLinks } from './orders-page.ts';
import type { SiteContext } from '../site-context.ts';

/** Most wanted first; PDFs only where they are made. */
export function homeWays(context: SiteContext, path: SitePath): NotedLink[] {
  const { site, city, hasPosters, published } = context;
  const { profile, township, county } = site;
  const href = (to: SitePath): string => relativeHref(path, to);
  const file = (name: string): string => href(boardFilePath(profile.id, name));
  return [
    ...formerSites(context, path),
    ...ordersLinks(context, path),
    { text: '公开栏原样', note: '墙上什么样', href: href(boardPath(profile.id)) },
    { text: '按年份看', note: `全部 ${published.length} 件`, href: href(archivePath(profile.id)) },
    { text: '全年该公开的', note: '按时、晚了、还欠', href: href(dutiesPath(profile.id)) },
    { text: '查找', href: href(searchPath(profile.id)) },
    { text: '订阅', note: '有新的告诉您', href: href(subscribePath(profile.id)) },
    { text: '下载数据', note: '表格，Excel 能打开', href: href(dataPath(profile.id)) },
    { text: '看不懂的词', note: '一事一议是什么', href: href(wordsPath(profile.id)) },
    ...(hasPosters
      ? [
          { text: '打印整块公开栏', note: 'PDF', href: file('board.pdf') },
          { text: '打印财务大表', note: 'PDF 大张', href: file('accounts.pdf') },
        ]
      : []),
    { text: township.name, note: '上一级，比一比', href: href(townshipPath(county.id, township.id)) },
    { text: county.shortName, href: href(countyPath(county.id)) },
    { text: city.name, href: href(cityPath()) },
  ];
}
