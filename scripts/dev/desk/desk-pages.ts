/** The HTML of the desk: what stays while the panel beside the pages changes, and the page where a site is chosen. */
import type { ListedSite } from '../site-list.ts';
import type { City } from '../../../src/model/place/city.ts';
import { DESK_PRINTS } from '../../../src/site/desk/desk-view.ts';

/** Made by the development server from the sources; a build has none of it. */
const STYLE = '/src/styles/desk.css';
const SCRIPT = '/src/client/desk/';

export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": '#39',
  };
  return text.replaceAll(/[&<>"']/g, (character) => `&${names[character]};`);
}

function page(title: string, script: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE}">
<script type="module" src="${SCRIPT}${script}.ts"></script>
</head>
${body}
</html>
`;
}

/** The desk of a site. What it says comes by events. */
export function deskPage({ id, name }: { id: string; name: string }): string {
  const views = [
    ['phone', '手机'],
    ['computer', '电脑'],
    ['board', '公开栏'],
  ];
  return page(
    `${name} · 工作台`,
    'desk',
    `<body class="desk" data-site="${id}">
<header class="bar">
<h1>${escapeHtml(name)}<small>工作台</small></h1>
<p class="checked"><b id="found"></b> <span id="checked" role="status">正在查…</span></p>
<nav aria-label="别的地方"><a href="/desk/">换一个村（社区）</a> <a href="/admin/?site=${id}">填表</a> <a href="/help/desk/" target="_blank">帮助</a></nav>
</header>
<main>
<section class="stage" aria-label="网页">
<div class="stage-bar">
<div class="switch" role="group" aria-label="怎么看">
${views.map(([view, text]) => `<button type="button" data-view="${view}" aria-pressed="${view === 'phone'}">${text}</button>`).join('\n')}
</div>
<p class="where"><span id="where"></span> <a id="alone" href="/${id}/" target="_blank">单独打开</a></p>
</div>
<div class="frame-room"><iframe id="pages" title="网页" src="/${id}/"></iframe></div>
</section>
<section class="panel" aria-label="要办的事" tabindex="0">
<nav class="jumps" aria-label="面板里">
<a href="#problems-title">问题</a> <a href="#duties-title">该公开的</a> <a href="#board-title">公开栏</a> <a href="#prints-title">打印</a>
</nav>
<p class="note" id="note" role="alert" hidden></p>
<h2 id="problems-title">问题</h2>
<div id="problems" aria-labelledby="problems-title"></div>
<div id="told"></div>
<h2 id="duties-title">该公开的</h2>
<div id="duties" aria-labelledby="duties-title"></div>
<h2 id="board-title">公开栏</h2>
<div class="board-picture" id="board-room"><iframe id="board" title="公开栏小样" tabindex="-1"></iframe></div>
<div id="fit" role="status"></div>
<div id="board-lists"></div>
<h2 id="prints-title">打印</h2>
<div class="buttons">
${DESK_PRINTS.map(({ id: print, title }) => `<button type="button" data-print="${print}">${title}</button>`).join('\n')}
</div>
<div id="print" role="status"></div>
</section>
</main>
</body>`,
  );
}

/** Where a site is chosen. */
export function choosePage(
  sites: readonly ListedSite[],
  { city, last }: { city?: City | undefined; last?: string | undefined },
): string {
  const place = ({ countyId, townshipId }: ListedSite): string => {
    const county = city?.counties.find(({ id }) => id === countyId);
    const township = county?.townships.find(({ id }) => id === townshipId);
    return `${county?.shortName ?? countyId} ${township?.name ?? townshipId}`;
  };
  const link = (site: ListedSite): string =>
    `<li data-words="${escapeHtml(`${site.id} ${site.name} ${place(site)}`.toLowerCase())}"><a href="/desk/${site.id}/"><b>${escapeHtml(site.name)}</b> <span>${escapeHtml(place(site) + (site.closedOn === undefined ? '' : `，${site.closedOn}起撤并`))}</span> <code>${site.id}</code></a></li>`;
  const before = sites.find(({ id }) => id === last);
  return page(
    '工作台',
    'choose',
    `<body class="choose">
<main>
<h1>打开哪个村（社区）</h1>
${before ? `<p>上次打开的：<a class="before" href="/desk/${before.id}/">${escapeHtml(before.name)}</a></p>` : ''}
<p><label for="filter">找一找</label> <input id="filter" type="search" autocomplete="off" placeholder="名字、编号或乡镇" autofocus> <span id="count" role="status">共 ${sites.length} 个</span></p>
<ul id="sites">
${sites.map(link).join('\n')}
</ul>
</main>
</body>`,
  );
}

/** In place of the pages of a site of which nothing can be shown. */
export function nothingToShowPage(siteId: string): string {
  return page(
    '先改好问题',
    'nothing',
    `<body class="choose">
<main>
<h1>先改好问题，才看得到网页</h1>
<p>“${escapeHtml(siteId)}”的 site.yaml、或者全市共用的文件有问题，读不出来。<a href="/desk/${escapeHtml(siteId)}/" target="_top">看工作台上的问题</a>，改好存盘，这一页自己会换。</p>
</main>
</body>`,
  );
}
