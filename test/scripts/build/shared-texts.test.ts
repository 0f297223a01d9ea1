/** Shared texts are looked through once: a build of a commit that leaves them alone trusts what was found before. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSharedTexts } from '../../../scripts/build/shared-texts.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { day } from '../../support/a-site.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/small-city');

let root: string;
const content = (): string => join(root, 'content');
const open = (code = 'a program') => openSharedTexts(content(), code, root);

/** Loads as a build does. Returns the codes of what was found in texts that sites share. */
async function look(code?: string): Promise<string[]> {
  const { judges, remember } = open(code);
  const { problems } = await loadContent(content(), { asOf: day('2026-11-23'), siteIds: [], judges });
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
    expect(open().judges).toBeUndefined();
    await look();
    expect(open().judges?.('city.yaml')).toBe(false);
    expect(open().judges?.('sites/shili/qingshi/shuinan/site.yaml')).toBe(true);
  });

  test('are looked through again by another program', async () => {
    await look();
    expect(open('a later program').judges).toBeUndefined();
  });

  test('are looked through again when one of them changed, and for as long as something is found', async () => {
    await look();
    appendFileSync(join(content(), 'synonyms.yaml'), '# 张大爷手机 13904140001\n');
    expect(await look()).toContain('PRIVATE_PHONE');
    expect(await look()).toContain('PRIVATE_PHONE');
  });
});
