/** What is shown without a network: a copy that says that it is one, or which copies there are and whom to call. */
import type { OfflineSite } from '../../site/offline.ts';
import type { Copy } from './copies.ts';

/** `2026年11月23日 14:05`, by the phone's clock. */
function formatMoment(savedAt: number): string {
  const date = new Date(savedAt);
  const minutes = String(date.getMinutes()).padStart(2, '0');
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${date.getHours()}:${minutes}`;
}

/** A copy with the word 离线副本 and its day above everything else. */
export function markedPage({ html, savedAt }: Copy): Response {
  const mark =
    `<p class="offline" role="status"><b>离线副本</b> ${formatMoment(savedAt)}存的，以后改过的这里没有。` +
    '<a href="">联网后看最新</a></p>';
  return htmlResponse(
    html.replace(/<body[^>]*>/, (body) => body + mark),
    200,
  );
}

/** In place of a page of which there is no copy. */
export function noCopyPage(site: OfflineSite, copies: readonly Copy[]): Response {
  const rows = copies.map(
    ({ url, html, savedAt }) =>
      `<li><a href="${escape(url)}">${titleOf(html, site.name)}<small>${formatMoment(savedAt)}存</small></a></li>`,
  );
  const phones = site.phones.map(
    ({ label, text, href }) =>
      `<li><a href="${escape(href)}">${escape(label)}<small>${escape(text)}</small></a></li>`,
  );
  return htmlResponse(
    [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      `<title>没有网络 · ${escape(site.name)}</title>${copies[0] ? looksOf(copies[0]) : ''}`,
      '</head><body><main class="wrap no-copy">',
      `<p class="note">${escape(site.name)}${site.isSample ? '（示例：人名、电话、金额都是编的）' : ''}</p>`,
      '<h1>现在没有网络</h1><p>这一页手机里没有存。有网的时候再看，或者 <a href="">再试一次</a>。</p>',
      `<h2>可以打电话问</h2><ul>${phones.join('')}</ul>`,
      rows.length > 0 ? `<h2>手机里存着的</h2><ul>${rows.join('')}</ul>` : '',
      '</main></body></html>',
    ].join(''),
    503,
  );
}

/** Without the site's name, which stands above; as it stands between the tags, so escaped already. */
function titleOf(html: string, siteName: string): string {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  return title.replace(` · ${siteName}`, '');
}

/** The style of a copy, and the script that it waits for before it is painted: large type stays large. */
function looksOf({ url, html }: Copy): string {
  const tags = html.match(/<link rel="stylesheet"[^>]*>|<script [^>]*\bsrc="[^>]*><\/script>/g) ?? [];
  return tags
    .filter((tag) => !LATER.test(tag))
    .join('')
    .replace(
      /(href|src)="([^"]+)"/g,
      (_, name: string, href: string) => `${name}="${new URL(href, url).href}"`,
    );
}

/** A script that no paint waits for. */
const LATER = /^<script [^>]*(?:\bdefer\b|\basync\b|\btype="module")/;

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function htmlResponse(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
