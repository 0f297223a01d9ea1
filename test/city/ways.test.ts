/** Ways through the release: no dead ends, nothing out of reach, links that say where they lead, one form of dates. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSample, sampleFiles } from '../support/sample-city.ts';
import { SOMEBODY } from '../../src/model/privacy/titles-on-web.ts';

interface Anchor {
  /** As it is read aloud. */
  readonly name: string;
  readonly href: string;
}

const SITES = [
  'xiejiawaizi',
  'liuheyan',
  'shipangou',
  'shangjia',
  'wanwanchuan',
  'yongzigou',
  'caisheng',
  'dongxing',
];
const pages = sampleFiles('.html');
const anchors = new Map(pages.map((page) => [page, anchorsOf(page)]));

function textOf(html: string): string {
  return html
    .replace(/<[^>]*aria-hidden="true"[^>]*>[\s\S]*?<\/[a-z]+>/g, '')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function anchorsOf(page: string): Anchor[] {
  return [...readSample(page).matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)].map(
    ([, attributes = '', inside = '']) => ({
      name: /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? textOf(inside),
      href: /href="([^"]*)"/.exec(attributes)?.[1] ?? '',
    }),
  );
}

/** The page that a link leads to; `undefined` for telephone numbers and files. */
function targetOf(page: string, href: string): string | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const [path = ''] = href.split(/[?#]/);
  if (path === '') return page;
  const resolved = posix.join(path.startsWith('/') ? '.' : posix.dirname(page), path);
  const file = resolved.endsWith('/') || resolved === '.' ? posix.join(resolved, 'index.html') : resolved;
  return file.endsWith('.html') ? file : undefined;
}

/** The pages that a page leads to. */
function targetsOf(page: string): ReadonlySet<string | undefined> {
  return new Set((anchors.get(page) ?? []).map(({ href }) => targetOf(page, href)));
}

/** Taps that each page is away from a page. */
function tapsFrom(home: string): ReadonlyMap<string, number> {
  const taps = new Map([[home, 0]]);
  for (const [page, away] of taps)
    for (const { href } of anchors.get(page) ?? []) {
      const target = targetOf(page, href);
      if (target !== undefined && !taps.has(target)) taps.set(target, away + 1);
    }
  return taps;
}

const isDay = (page: string): boolean => /^[a-z]+\/\d{6}\//.test(page);
const isDisclosure = (page: string): boolean => /^[a-z]+\/(party|affairs|finance|other)\/[^/]+\//.test(page);
const isFormer = (page: string): boolean =>
  page.includes('/stories/') && readSample(page).includes('都在一页上');
const pagesOf = (site: string): string[] => pages.filter((page) => page.startsWith(`${site}/`));

describe('ways through a site', () => {
  test('every page leads home, to the search and to each section at a tap; a short address by way of home', () => {
    const lost = SITES.flatMap((site) =>
      pagesOf(site)
        .filter((page) => !isDay(page))
        .flatMap((page) => {
          const targets = targetsOf(page);
          const wanted = ['', 'search/', ...(isDisclosure(page) ? [`${page.split('/')[1] ?? ''}/`] : [])];
          return wanted
            .filter((path) => !targets.has(`${site}/${path}index.html`))
            .map((path) => `${page} does not lead to ${site}/${path}`);
        }),
    );
    expect(lost).toEqual([]);
    expect(
      pages.filter(isDay).filter((page) => {
        const targets = targetsOf(page);
        return !targets.has(`${page.split('/')[0] ?? ''}/index.html`);
      }),
    ).toEqual([]);
  });

  test('a disclosure of the last twelve months is at most three taps from home', () => {
    const far = SITES.flatMap((site) => {
      const taps = tapsFrom(`${site}/index.html`);
      return pagesOf(site)
        .filter((page) => isDisclosure(page) && (page.split('/')[2] ?? '') >= '2025-11-23')
        .filter((page) => (taps.get(page) ?? Infinity) > 3);
    });
    expect(far).toEqual([]);
  });

  test('nothing that was published is out of reach', () => {
    const unreached = SITES.flatMap((site) => {
      const taps = tapsFrom(`${site}/index.html`);
      // Short addresses are on paper, former ones of a matter in messages that were sent.
      return pagesOf(site).filter((page) => !isDay(page) && !isFormer(page) && !taps.has(page));
    });
    expect(unreached).toEqual([]);
  });

  test('every page but the homes says where it lies, from its home on', () => {
    const homes = new Set(['index.html', '404.html', ...SITES.map((site) => `${site}/index.html`)]);
    const without = pages.filter(
      (page) => !homes.has(page) && !/<nav class="crumbs"[^>]*>\s*<a href="[^"]+"/.test(readSample(page)),
    );
    expect(without).toEqual([]);
  });
});

describe('links', () => {
  test('say where they lead: none is called 更多, 详情, 点这里', () => {
    const bare = /^(更多|详情|查看|点这里|点击这里|这里|链接|打开|下载|)$/;
    const found = pages.flatMap((page) =>
      (anchors.get(page) ?? []).filter(({ name }) => bare.test(name)).map(({ href }) => `${page}: ${href}`),
    );
    expect(found).toEqual([]);
  });

  test('of one name on a page lead to one place', () => {
    const ambiguous = pages.flatMap((page) => {
      const places = new Map<string, Set<string>>();
      // A word that is explained where it stands is no name of a place, nor is a switch of type size.
      const named = (anchors.get(page) ?? []).filter(({ href }) => !/^#(w-|$)/.test(href));
      // Where in another page it leads to is no other place.
      for (const { name, href } of named)
        places.set(name, (places.get(name) ?? new Set()).add(href.replace(/(?<=.)#.*/, '')));
      // Titles that have forgotten whom they named are alike; the days beside them are not.
      return [...places]
        .filter(([name, hrefs]) => hrefs.size > 1 && !name.includes(SOMEBODY))
        .map(([name]) => `${page}: ${name}`);
    });
    expect(ambiguous).toEqual([]);
  });
});

describe('every page', () => {
  test('says its language and direction', () => {
    expect(pages.filter((page) => !/<html lang="zh-CN" dir="ltr"[ >]/.test(readSample(page)))).toEqual([]);
  });

  test('writes dates in one form: 2026年9月1日, or 9月1日 where the year is plain', () => {
    const stray =
      /(?<![\d.〔])(19|20)\d\d([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)0\d月|月0\d日/;
    // The clerks' guide shows how dates are written in files.
    const found = pages
      .filter((page) => !page.startsWith('help/'))
      .flatMap((page) => {
        const body = readSample(page)
          .replace(/^[\s\S]*<body>/, '')
          .replace(/<(svg|script|style)\b[\s\S]*?<\/\1>/g, '');
        return body
          .split(/<[^>]*>/)
          .filter((text) => stray.test(text))
          .map((text) => `${page}: ${text.trim()}`);
      });
    expect(found).toEqual([]);
  });

  test('of a site says whom to ask, until when somebody is there, and what the law gives', () => {
    const silent = SITES.flatMap(pagesOf)
      .filter((page) => !isDay(page) && !page.endsWith('/slip/index.html'))
      .filter((page) => {
        const asking = /看不明白、有意见[\s\S]*/.exec(readSample(page))?.[0] ?? '';
        // Of the township's party office, whom postings of party members name, hours and days are not known.
        const answers = page.includes('/party/') || /href="tel:[\s\S]*天内答复/.test(asking);
        return !(answers && /href="tel:[\s\S]*href="tel:[\s\S]*(有权|可以)向/.test(asking));
      });
    expect(silent).toEqual([]);
    expect(
      pages
        .filter((page) => isDay(page) || page.endsWith('/slip/index.html'))
        .filter((page) => !readSample(page).includes('href="tel:')),
    ).toEqual([]);
  });

  test('lets one dial an office wherever it names its number, but in drawings of sheets and forms for officials', () => {
    const dead = pages
      .filter((page) => !/(^|\/)(board|publicity|print|signs|checklist|help|boards)\//.test(page))
      .filter((page) => {
        const body = readSample(page).replace(/^[\s\S]*<body/, '<body');
        const text = body
          .replace(/<(svg|script|style|summary|button|a|code|pre)\b[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]*>/g, '|');
        return /(?<![\d-])0\d{2,3}-\d{3,4} ?\d{4}(?!\d)/.test(text);
      });
    expect(dead).toEqual([]);
  });

  test('of the city, a county, a township and a ledger gives the hotline', () => {
    const above = pages.filter((page) => !SITES.includes(page.split('/')[0] ?? ''));
    expect(above.length).toBeGreaterThan(20);
    expect(above.filter((page) => !readSample(page).includes('href="tel:12345"'))).toEqual([]);
  });
});
