/** Texts are looked through once: a build that leaves them alone trusts what was found before, and says it again. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSharedTexts } from '../../../scripts/build/shared-texts.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { day } from '../../support/a-site.ts';
import { runScript } from '../../support/run-script.ts';

// Real builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const FIXTURE = join(import.meta.dirname, '../../fixtures/small-city');

let root: string;
const content = (): string => join(root, 'content');
const open = (code = 'a program') => openSharedTexts(content(), code, root);

/** Loads as a build does. Returns the codes of what was found in texts that sites share. */
async function look(code?: string): Promise<string[]> {
  const { wereLookedThrough, remember } = open(code);
  const { problems } = await loadContent(content(), {
    ...{ asOf: day('2026-11-23'), siteIds: [], wasLookedThrough: () => wereLookedThrough },
  });
  remember(problems);
  return problems.filter(({ file }) => !file.startsWith('sites/')).map((problem) => problem.code);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkailan-shared-'));
  cpSync(FIXTURE, content(), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the texts that sites share', () => {
  test('are all looked through the first time, and not again', async () => {
    expect(open().wereLookedThrough).toBe(false);
    await look();
    expect(open().wereLookedThrough).toBe(true);
  });

  test('are looked through again by another program', async () => {
    await look();
    expect(open('a later program').wereLookedThrough).toBe(false);
  });

  test('are looked through again when one of them changed, and for as long as something is found', async () => {
    await look();
    appendFileSync(join(content(), 'synonyms.yaml'), '# 张大爷手机 13904140001\n');
    expect(await look()).toContain('PRIVATE_PHONE');
    expect(await look()).toContain('PRIVATE_PHONE');
  });
});

describe('the texts of a site', () => {
  const FIRE = 'sites/shili/qingshi/shuinan/other/2026/2026-11-05-fire-season.md';
  const edit = (path: string, from: string, to: string): void => {
    const file = join(content(), path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  /** Builds. Returns how many warnings were counted. */
  async function build(): Promise<string[]> {
    const args = ['--content', content(), '--out', join(root, 'site'), '--no-posters'];
    args.push('--as-of', '2026-11-23');
    const { stdout } = await runScript('build', args, { GONGKAILAN_CACHE: join(root, 'cache') });
    return stdout.match(/\d+ 处提醒/g) ?? [];
  }

  test('are warned of as often as before when they are the same and something else made the site anew', async () => {
    edit(FIRE, 'kind: ', "exemptions: [{ text: '13904140001', why: 电工, by: 镇里 }]\nkind: ");
    const [warnings = ''] = await build();
    expect(warnings).toMatch(/^[1-9]\d* 处提醒$/);
    edit('city.yaml', 'name: ', '# 说明\nname: ');
    expect(await build()).toEqual([warnings]);
  });
});
