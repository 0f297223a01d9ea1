/** The clerk's desk under `/desk/`: its pages, what it tells them, and what it does for them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import type { LiveCity } from '../live-city.ts';
import { listSites } from '../site-list.ts';
import { choosePage, deskPage } from './desk-pages.ts';
import { act, readJson } from './desk-requests.ts';
import { openListeners } from './listeners.ts';
import { findEditor, openInEditor } from './open-editor.ts';
import { openPrinting } from './printing.ts';
import { isOwnRequest } from './same-origin.ts';

export interface DeskServer {
  /** Answers what lies under `/desk/`; `next` is called for all else. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Tells the desks of these sites what is new. */
  readonly tell: (siteIds: readonly string[]) => void;
  readonly close: () => void;
}

/** Where the site opened last is remembered. */
const lastFile = (workRoot: string): string => join(workRoot, 'last-site.txt');

/** The site that was open when dev ran before; `undefined` when none was. */
export function lastSite(workRoot: string): string | undefined {
  try {
    return readFileSync(lastFile(workRoot), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The desk of a city. */
export function openDesk(city: LiveCity): DeskServer {
  const { workRoot, contentRoot } = city.folders;
  const listeners = openListeners(city, () => printing);
  const printing = openPrinting(city.folders, (siteId) => listeners.tellPrint(siteId));

  const chooseSite = async (response: ServerResponse): Promise<void> => {
    await city.openShared();
    const last = lastSite(workRoot);
    html(response, choosePage(listSites(contentRoot), { city: city.shared()?.city, last }));
  };
  const show = async (asked: Asked): Promise<void> => {
    const { request, response, siteId, what } = asked;
    if (siteId === '') return chooseSite(response);
    const live = await city.open(siteId);
    if (!live) return refuse(response, 404, `没有编号是“${siteId}”的村（社区）。`);
    if (request.method === 'POST') {
      const done = act(what, await readJson(request), live, { city, printing });
      if (!done) return refuse(response, 404, '工作台不会做这个。');
      if ('refusal' in done) return refuse(response, 409, done.refusal);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      const editor = done.editorTarget && findEditor();
      response.end(JSON.stringify({ ...done.answer, ...(done.editorTarget && { isOpening: !!editor }) }));
      if (editor && done.editorTarget) openInEditor(editor, done.editorTarget);
      return;
    }
    if (what === 'events') return listeners.add(siteId, response);
    if (what.startsWith('prints/')) {
      const file = printing.findFile(siteId, what.slice('prints/'.length));
      if (file === undefined) return refuse(response, 404, '没有这个 PDF，请再印一次。');
      response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' });
      response.end(readFileSync(file));
      return;
    }
    if (what !== '') return refuse(response, 404, '工作台没有这一页。');
    mkdirSync(dirname(lastFile(workRoot)), { recursive: true });
    writeFileSync(lastFile(workRoot), siteId);
    html(response, deskPage({ id: siteId, name: live.site?.profile.name ?? siteId }));
  };
  return {
    handle: (request, response, next) => {
      const asked = readAddress(request, response);
      if (!asked) return next();
      if (!isOwnRequest({ method: request.method ?? '', headers: request.headers }))
        return refuse(response, 403, '工作台只听自己的页面。');
      show(asked).catch((error: unknown) => {
        process.stderr.write(
          `工作台出了毛病，不是内容的问题。请把下面这些发给维护的人：\n${inspect(error)}\n`,
        );
        refuse(response, 500, '工作台出了毛病，不是内容的问题。命令窗口里写着是什么，请发给维护的人。');
      });
    },
    tell: (siteIds) => siteIds.forEach(listeners.tell),
    close: () => {
      listeners.close();
      printing.stop();
    },
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly siteId: string;
  /** After the site: `events`, `prints/board.pdf`. */
  readonly what: string;
}

function readAddress(request: IncomingMessage, response: ServerResponse): Asked | undefined {
  const [, siteId, what] =
    /^\/desk\/(?:([a-z0-9-]+)\/([\w~./-]*))?$/.exec((request.url ?? '').replace(/\?.*$/, '')) ?? [];
  const isDesk = /^\/desk(?:\/|$|\?)/.test(request.url ?? '');
  if (!isDesk) return undefined;
  // Astro wants a slash at the end of every address that is no file's.
  return { request, response, siteId: siteId ?? '', what: (what ?? '').replace(/\/$/, '') };
}

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'SAMEORIGIN',
  });
  response.end(text);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
