import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';

const LINK = /\s(?:href|src|action|poster)="([^"]*)"/g;

function targetsOf(page: string): string[] {
  return [...readSample(page).matchAll(LINK)].map(([, target = '']) => target.replaceAll('&amp;', '&'));
}

function isExternal(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target);
}

/** What is wrong with one link, or nothing. */
function brokenBecause(page: string, target: string): string | undefined {
  // The page for a missing address stands at any depth, so only its links start at the host.
  const isFromHost = target.startsWith('/');
  if (isFromHost !== (page === '404.html' && !target.startsWith('#')))
    return 'starts at the host, so it breaks under a sub-path';
  const [path = '', fragment] = target.split('#');
  const file = posix.join(isFromHost ? '.' : posix.dirname(page), path.split('?')[0] ?? '');
  const resolved =
    path === '' ? page : file.endsWith('/') || file === '.' ? posix.join(file, 'index.html') : file;
  if (resolved.startsWith('..')) return 'leaves the release';
  if (!existsSync(join(sampleRelease(), resolved))) return 'leads nowhere';
  if (fragment?.startsWith('a='))
    return readSample('ledger/compare/places.json').includes(`"id":"${fragment.slice(2)}"`)
      ? undefined
      : `compares with ${fragment}`;
  // A word to look for, which the search page takes from there.
  const isPlace = fragment !== undefined && !fragment.startsWith('q=');
  if (isPlace && fragment && !readSample(resolved).includes(`id="${fragment}"`))
    return `has no place named ${fragment}`;
  return undefined;
}

describe('links of the sample city', () => {
  const pages = sampleFiles('.html');

  test('there are pages to check', () => {
    expect(pages.length).toBeGreaterThan(300);
  });

  test('the style page and its script are for developing and in no release', () => {
    expect(sampleFiles('').filter((path) => /^style\/|style-page/.test(path))).toEqual([]);
  });

  test('every internal link, form and image resolves', () => {
    const broken = pages.flatMap((page) =>
      targetsOf(page)
        .filter((target) => !isExternal(target))
        .flatMap((target) => {
          const because = brokenBecause(page, target);
          return because ? [`${page}: "${target}" ${because}`] : [];
        }),
    );
    expect(broken).toEqual([]);
  });

  test('links to the outside are telephone numbers, e-mail, calendars, and where the website is filed', () => {
    const outside = pages.flatMap((page) => targetsOf(page).filter(isExternal));
    const filed = new Set([
      'https://beian.miit.gov.cn/',
      'https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000',
    ]);
    expect(
      outside.filter((target) => !/^(?:tel|data|webcal|mailto):/.test(target) && !filed.has(target)),
    ).toEqual([]);
  });

  test('every page but those that lead on by themselves links both statements and says where the website is filed', () => {
    const read = pages.filter((page) => !/<meta http-equiv="refresh"/.test(readSample(page)));
    expect(read.length).toBeGreaterThan(1000);
    const named = ['accessibility/', 'privacy/', 'https://beian.miit.gov.cn/'];
    const without = read.filter(
      (page) =>
        page !== 'accessibility/index.html' &&
        page !== 'privacy/index.html' &&
        !named.every((end) => targetsOf(page).some((target) => target.endsWith(end))),
    );
    expect(without).toEqual([]);
  });

  test('every page says that it is a sample', () => {
    expect(pages.filter((page) => !readSample(page).includes('示例'))).toEqual([]);
  });

  test('no page carries an inline script that runs, an event handler or a style attribute', () => {
    const offending = pages.filter((page) =>
      /<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)[^>]*>|\son[a-z]+="|<[a-z][^>]*\sstyle="/i.test(
        readSample(page),
      ),
    );
    expect(offending).toEqual([]);
  });
});
