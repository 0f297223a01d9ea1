/** Shows what will be published and what changes on the wall, before anybody says yes. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { publicHref } from '../../src/site/urls.ts';
import type { News, Side } from './news.ts';
import type { Clerk } from './ask-clerk.ts';
import type { Request } from './request.ts';
import { wallChanges } from './wall.ts';

export interface Shown {
  readonly news: readonly News[];
  readonly before: Side;
  readonly after: Side;
  readonly content: LoadedContent;
  readonly request: Request;
  readonly clerk: Clerk;
}

/** Prints it, one site after the other. */
export async function showNews({ news, before, after, content, request, clerk }: Shown): Promise<void> {
  const { contentRoot, asOf } = request;
  for (const [siteId, own] of Map.groupBy(news, (one) => one.siteId)) {
    const site = after.sites.find(({ profile }) => profile.id === siteId);
    const head = site ? `${site.township.name} ${site.profile.name}` : (siteId ?? '全市');
    clerk.print(`\n${head}，要交的：\n${own.map((one) => newsText(one, content, contentRoot)).join('')}`);
    if (!site) continue;
    const earlier = before.sites.find(({ profile }) => profile.id === siteId);
    if (!earlier && wasThere(before, own)) {
      clerk.print(UNKNOWN_WALL);
      continue;
    }
    const lines = await wallChanges({
      before: earlier,
      after: site,
      content,
      asOf,
      contentRoot: resolve(contentRoot),
    });
    clerk.print(wallText(lines, site.profile.id));
  }
  clerk.print('\n');
}

const UNKNOWN_WALL = '上次提交的有错，读不出来，所以不知道墙上现在贴着什么，要换哪张这里不说。\n';

/** A site that could not be read before is not a new one: its wall is not empty. */
function wasThere({ root }: Side, [one]: readonly News[]): boolean {
  const folder = one?.file.split('/').slice(0, 4) ?? [];
  return existsSync(join(root, ...folder, 'site.yaml'));
}

function newsText(
  { verb, title, details, file }: News,
  { city }: LoadedContent,
  contentRoot: string,
): string {
  const lines = details.map((detail) => {
    const path = /^网页：(.*)$/.exec(detail)?.[1];
    return path !== undefined && city ? `网页：${publicHref(city.publicUrl, path)}` : detail;
  });
  return [
    `  ${verb}　${title}`,
    ...[...lines, shownPath(contentRoot, file)].map((line) => `      ${line}`),
    '',
  ].join('\n');
}

function wallText(lines: readonly string[], siteId: string): string {
  if (lines.length === 0) return '公开栏上不用换纸。\n';
  const print = `张贴单和要贴的纸：npm run posters -- --site ${siteId}`;
  return `公开栏上要换的：\n${lines.map((line) => `  ${line}\n`).join('')}${print}\n`;
}
