import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { act, type Done } from '../../../scripts/dev/desk/desk-requests.ts';
import { openPrinting } from '../../../scripts/dev/desk/printing.ts';
import { openCity } from '../../../scripts/dev/live-city.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { owedDuties } from '../../../src/site/desk/desk-duties.ts';
import {
  AS_OF,
  makeSmallCity,
  readSmallCity,
  SEPTEMBER,
  SHUINAN,
  type FileContents,
} from '../../support/small-city.ts';

/** A desk whose village is open; `ask` is what its page would send. */
async function openDesk(files: FileContents = {}) {
  const contentRoot = makeSmallCity(files);
  const workRoot = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(workRoot, { recursive: true, force: true }));
  const city = openCity({ contentRoot, asOf: AS_OF, workRoot, photosRoot: join(workRoot, 'photos') });
  const live = await city.open('shuinan');
  if (!live) throw new Error('the village is not there');
  const printing = openPrinting(city.folders, () => undefined);
  const ask = (what: string, asked: unknown): Done | undefined => act(what, asked, live, { city, printing });
  const owed = live.site ? owedDuties(live.site, AS_OF) : [];
  return { contentRoot, ask, owed };
}

describe('the desk is asked to open a file', () => {
  test('of the content, at its place', async () => {
    const { contentRoot, ask } = await openDesk();
    const path = join(realpathSync(contentRoot), SEPTEMBER);
    expect(ask('open', { file: SEPTEMBER, line: 13, column: 46 })).toEqual({
      answer: { path },
      editorTarget: { path, line: 13, column: 46 },
    });
    expect(ask('open', { file: SEPTEMBER, line: '1 && x', column: -4 })).toMatchObject({
      editorTarget: { path, line: 1, column: 1 },
    });
  });

  test('and refuses any that lies elsewhere, by name or by link', async () => {
    const { contentRoot, ask } = await openDesk();
    writeFileSync(`${contentRoot}-secret.txt`, 'x');
    onTestFinished(() => rmSync(`${contentRoot}-secret.txt`));
    symlinkSync(`${contentRoot}-secret.txt`, join(contentRoot, SHUINAN, 'link.yaml'));
    const refusal = { refusal: '内容文件夹里没有这个文件了，可能改了名字。' };
    for (const file of [
      '../etc/passwd',
      '/etc/passwd',
      `${SHUINAN}/link.yaml`,
      SHUINAN,
      'none.yaml',
      7,
      undefined,
    ])
      expect(ask('open', { file, line: 1, column: 1 })).toEqual(refusal);
  });
});

describe('the desk is asked to begin a file', () => {
  test('for what is owed: it is there, in its place, and says what is known', async () => {
    const { contentRoot, ask, owed } = await openDesk();
    const accounts = owed.find(({ duty }) => duty.item.kinds[0] === 'accounts' && duty.state === 'missing');
    const done = ask('draft', { key: accounts?.key, kind: 'accounts' });
    const { file } = (done as { answer: { file: string } }).answer;
    expect(file).toMatch(new RegExp(`^${SHUINAN}/finance/2026/2026-11-23-[a-z0-9-]+\\.yaml$`));
    const text = readFileSync(join(contentRoot, file), 'utf8');
    expect(text).toContain('kind: accounts');
    expect(text).toContain(`period: ${accounts?.period}`);
    const { problems } = await loadContent(contentRoot, { asOf: AS_OF, siteIds: ['shuinan'] });
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
  });

  test('once, however often it is asked, after others wrote in it as well', async () => {
    const { contentRoot, ask, owed } = await openDesk();
    const [first] = owed;
    const asked = { key: first?.key, kind: first?.duty.item.kinds[0] };
    const begin = () => (ask('draft', asked) as { answer: { file: string; wasThere: boolean } }).answer;
    const { file, wasThere } = begin();
    expect(wasThere).toBe(false);
    expect(begin()).toMatchObject({ file, wasThere: true });
    const path = join(contentRoot, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title:.*$/m, 'title: 我正在填'));
    expect(begin()).toMatchObject({ file, wasThere: true });
    expect(readFileSync(path, 'utf8')).toContain('我正在填');
    // Taken away, it is begun anew.
    rmSync(path);
    expect(begin()).toMatchObject({ file, wasThere: false });
  });

  test('never over one of another matter that has its name', async () => {
    const { contentRoot, ask, owed } = await openDesk();
    const [first] = owed;
    const asked = { key: first?.key, kind: first?.duty.item.kinds[0] };
    const begin = () => (ask('draft', asked) as { answer: { file: string } }).answer.file;
    const file = begin();
    const other = readFileSync(join(contentRoot, file), 'utf8').replace(/^item:.*$/m, 'item: notices');
    writeFileSync(join(contentRoot, file), other);
    expect(begin()).not.toBe(file);
    expect(readFileSync(join(contentRoot, file), 'utf8')).toBe(other);
    expect(existsSync(join(contentRoot, SEPTEMBER))).toBe(true);
  });

  test('not for what nobody owes, nor as what it cannot be', async () => {
    const { ask, owed } = await openDesk();
    expect(ask('draft', { key: 'moon-landing', kind: 'notice' })).toEqual({
      refusal: '这一件已经不在“该公开的”里了。',
    });
    expect(ask('draft', { key: owed[0]?.key, kind: '../x' })).toEqual({ refusal: '这一件不能这样写。' });
  });
});

test('the desk prints nothing that has errors, and nothing that it does not know', async () => {
  const wrong = readSmallCity(SEPTEMBER).replace('amount: 9600', 'amount: 九千六');
  const { ask } = await openDesk({ [SEPTEMBER]: wrong });
  expect(ask('print', { print: 'board' })).toEqual({
    refusal: '还有 1 个问题，改好才能印：印出来的和公布的要一样。',
  });
  expect(ask('print', { print: '--help' })).toEqual({ refusal: '没有这样一种打印。' });
  expect(ask('dance', {})).toBeUndefined();
});
