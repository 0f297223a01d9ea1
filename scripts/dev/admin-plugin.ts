/** The form editor in `npm run dev`, for folders of this computer. */
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import { adminFiles, type AdminFiles } from '../admin/admin-files.ts';
import { formSite } from '../admin/form-site.ts';
import type { LiveCity } from './live-city.ts';
import { install, isInstalled } from './on-demand.ts';
import { listSites } from './site-list.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Asks again by itself until the forms are there. */
const WAITING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>填表</title><p>第一次填表，正在下载要用的程序（12 MB），好了自己打开。还要多久，看命令窗口；那里说连不上网的，接上网再刷新这一页。</p></html>
`;

/** A Vite plugin, to stand before the one for content. */
export function adminPlugin(city: LiveCity) {
  const { contentRoot } = city.folders;
  // 2 MB that hardly anybody asks for: read at the first question.
  let made: Promise<AdminFiles> | undefined;
  let coming: Promise<boolean> | undefined;
  const contentAt = async (path: string): Promise<string | Uint8Array | undefined> => {
    const siteId = /^(?!admin\/)([a-z0-9-]+)\/forms\.json$/.exec(path)?.[1];
    if (siteId !== undefined) {
      const live = await city.open(siteId);
      return live?.site && JSON.stringify(formSite(live.site));
    }
    if (path === 'admin/sites.json') return JSON.stringify(listSites(contentRoot));
    if (!isInstalled('forms')) {
      coming ??= install('forms').finally(() => (coming = undefined));
      return WAITING;
    }
    made ??= adminFiles({ sites: [], contentRoot });
    return (await made).get(path.endsWith('/') ? `${path}index.html` : path);
  };
  const send = async (path: string, response: ServerResponse): Promise<boolean> => {
    const content = await contentAt(path);
    if (content === undefined) return false;
    response.writeHead(200, {
      'content-type': TYPES[extname(path) || '.html'] ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(content);
    return true;
  };
  return {
    name: 'gongkailan:admin',
    configureServer(server: ViteDevServer): void {
      server.middlewares.use((request, response, passOn) => {
        const path = (request.url ?? '').replace(/\?.*$/, '').slice(1);
        if (!path.startsWith('admin/') && !path.endsWith('/forms.json')) return passOn();
        void send(path, response).then((isSent) => isSent || passOn(), passOn);
      });
    },
  };
}
