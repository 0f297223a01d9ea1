/** What happens when the browser dies in the middle of a run. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BrowserDiedError, makePosters } from '../../../scripts/posters/make-posters.ts';
import { factsElement, type BoardFacts } from '../../../src/site/print/print-facts.ts';
import { readPdfFile } from '../../support/pdf-file.ts';
import { day } from '../../support/a-site.ts';

const SITES = ['one', 'two', 'three', 'four', 'five'];

/** A release with the least that a board page has. */
function aRelease(): string {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-release-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const site of SITES) {
    const file = join(root, site, 'board/index.html');
    mkdirSync(dirname(file), { recursive: true });
    const size = { widthMm: 400, heightMm: 200 };
    const facts: BoardFacts = {
      ...{ title: `board of ${site}`, board: size, sheets: [], posters: [], waiting: [] },
      panels: [{ ...size, section: 'party', title: '党务公开' }],
    };
    writeFileSync(
      file,
      `<!doctype html><html lang="zh-CN"><title>${site}</title>
<style>@page{size:400mm 200mm;margin:0} html,body{margin:0}
.p-board{width:400mm;height:200mm}</style>
<script>window.fitBoard = async () => []</script>
<div class="p-board"><div class="p-panel p-panel-party">board of ${site}</div></div>${factsElement(facts)}</html>`,
    );
  }
  return root;
}

/** Kills the browsers of this process, as a machine does that runs out of memory. */
function killBrowsers(): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, parent] = /\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return Number(parent) === process.pid && command.includes('--font-render-hinting=none');
      } catch {
        // It has ended since the folder was read.
        return false;
      }
    });
  for (const pid of children) process.kill(Number(pid), 'SIGKILL');
  return children.length;
}

const job = (root: string) => ({
  releaseRoot: root,
  outDir: join(root, 'out'),
  publicUrl: 'https://gongkai.example',
  reach: 'wall' as const,
  only: ['board', 'panels'] as const,
  siteIds: SITES,
  datedOn: () => day('2026-11-23'),
});

// Processes are found in /proc.
describe.runIf(process.platform === 'linux')('a browser that dies', () => {
  test('loses nothing: the site is printed again with a fresh one', async () => {
    const root = aRelease();
    let killed = 0;
    const done: string[] = [];
    const made = await makePosters({
      ...job(root),
      onFile: (siteId, path) => {
        if (siteId === 'three' && path.endsWith('board.pdf') && killed === 0) killed = killBrowsers();
      },
      onSite: ({ siteId }) => done.push(siteId),
    });
    expect(killed).toBeGreaterThan(0);
    expect(made.map(({ siteId }) => siteId)).toEqual(SITES);
    expect(done.sort()).toEqual([...SITES].sort());
    for (const site of SITES) {
      const { pages } = await readPdfFile(join(root, 'out', site, 'board/board.pdf'));
      expect(pages.map(({ text }) => text)).toEqual([`boardof${site}`]);
    }
  });

  test('twice over the same site ends the run with words, and leaves what is printed', async () => {
    const root = aRelease();
    const made = makePosters({
      ...job(root),
      siteIds: ['four'],
      onFile: (siteId, path) => {
        if (siteId === 'four' && path.endsWith('board.pdf')) killBrowsers();
      },
    });
    await expect(made).rejects.toThrow(BrowserDiedError);
    await expect(made).rejects.toThrow(/印 four 时浏览器两次意外退出.*印好的不会重印/);
    const { pages } = await readPdfFile(join(root, 'out/four/board/board.pdf'));
    expect(pages).toHaveLength(1);
  });
});
