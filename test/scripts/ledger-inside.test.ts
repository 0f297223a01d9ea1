/** What a city keeps for its officials is in no file of a release outside the folder that a server protects. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CompareFile } from '../../src/site/ledger/compare/compare-file.ts';
import { insidePath } from '../../src/site/urls.ts';
import { runScript } from '../support/run-script.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../support/small-city.ts';

// Builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 480_000 });

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-inside-'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

const ORDER = `number: 青石督〔2026〕7号
issuedOn: 2026-10-20
issuer: 青石镇人民政府
problems:
  - 月亮门东边的栏子空了
deadline: 2026-11-10
photos:
  - { file: order-board.jpg, caption: 空着的栏子 }
`;
const LEDGER = `versions:
  - id: v2026
    from: 2026-01-01
    by: 示例市民政局
    why: 第一次定
    unposted: 10
    late:
      - { percent: 50 }
    ceilings:
      - { what: order-overdue, most: 89 }
    grades:
      - { from: 0, name: 榆木等 }
`;
/** What only orders, the score and the calls say. */
const SECRETS = {
  orders: ['月亮门东边', '青石督〔2026〕7号', '整改超期'],
  score: ['榆木等', '最高89分'],
  calls: ['今天先打给'],
} as const;

async function release(inside: string | undefined): Promise<Map<string, string>> {
  const content = makeSmallCity({
    'city.yaml': `${readSmallCity('city.yaml')}${inside === undefined ? '' : `ledgerInside: ${inside}\n`}`,
    'ledger.yaml': LEDGER,
    [`${SHUINAN}/rectifications/2026-10-20-order.yaml`]: ORDER,
  });
  mkdirSync(join(content, SHUINAN, 'photos'), { recursive: true });
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888' } })
    .jpeg()
    .toFile(join(content, SHUINAN, 'photos/order-board.jpg'));
  const out = join(work, `dist-${inside ?? 'nothing'}`);
  const { exitCode, stdout, stderr } = await runScript(
    'build',
    ['--content', content, '--out', out, '--as-of', '2026-11-23', '--no-posters'],
    { GONGKAILAN_CACHE: join(work, `cache-${inside ?? 'nothing'}`) },
  );
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
  return textsOf(out);
}

/** All files as text, workbooks with what is packed in them; through links, as a release is laid. */
function textsOf(folder: string, below = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const file = join(folder, path);
    // Scripts are the same for all; `status.json` leads to what a publish writes.
    if (path === 'assets' || !existsSync(file)) continue;
    if (statSync(file).isDirectory()) for (const [one, text] of textsOf(folder, path)) texts.set(one, text);
    else
      texts.set(
        path,
        /\.(?:xlsx|docx)$/.test(path) ? textOfZip(readFileSync(file)) : readFileSync(file, 'utf8'),
      );
  }
  return texts;
}

function textOfZip(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

/** Which files say one of the words. */
function saying(texts: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  return [...texts].flatMap(([path, text]) => (words.some((word) => text.includes(word)) ? [path] : []));
}

test('without a word of it all is in the ledger, and there is no other', async () => {
  const texts = await release(undefined);
  expect([...texts.keys()].filter((path) => path.startsWith('inside/'))).toEqual([]);
  for (const words of Object.values(SECRETS))
    expect(saying(texts, words)).toEqual(expect.arrayContaining(['ledger/index.html']));
  expect([...texts.keys()].filter((path) => path.includes('order-board'))).not.toEqual([]);
});

test('orders and calls are inside alone, and the score with them; the ledger says where they are', async () => {
  const texts = await release('[orders, calls]');
  for (const words of Object.values(SECRETS)) {
    const files = saying(texts, words);
    expect(files).toEqual(expect.arrayContaining(['inside/index.html', 'inside/shili/qingshi/index.html']));
    expect(files.filter((path) => !path.startsWith('inside/') && !path.startsWith('ledger/'))).toEqual([]);
  }
  const open = new Map([...texts].filter(([path]) => !path.startsWith('inside/')));
  expect(saying(open, [...SECRETS.orders.slice(0, 2), ...SECRETS.score])).toEqual([]);
  // Nothing says that there is no score.
  expect(saying(open, ['不打分']).filter((path) => path.startsWith('ledger/'))).toEqual([]);
  expect([...texts.keys()].filter((path) => path.includes('order-board'))).toEqual([]);
  const sheet = 'ledger/checklist/shili/index.html';
  const [, contact] = /<small>([^<]*024-[^<]*)<\/small>/.exec(texts.get(insidePath(sheet)) ?? '') ?? [];
  expect(contact).toBeDefined();
  expect(texts.get(sheet)).not.toContain(contact);
  const compared = JSON.parse(texts.get('ledger/compare/places.json') ?? '{}') as CompareFile;
  expect(compared.hidesScore).toBe(true);
  expect(compared.places.filter(({ orders, points }) => orders ?? points)).toEqual([]);
  expect(saying(open, ['发出整改（件）', '那天得分'])).toEqual([]);
  // The words of the note are all that is left of them.
  const page = texts.get('ledger/index.html') ?? '';
  expect(page).toContain('今天先打给谁、电话、得分、整改通知只在内部台账里，要密码才能看。');
  expect(page.split('今天先打给')).toHaveLength(2);
  expect(page).toContain('href="../inside/"');
  expect(saying(open, ['整改超期', '联系人']).filter((path) => path.startsWith('ledger/'))).toEqual([]);
  expect(saying(texts, ['inside/']).filter((path) => /sitemap|atom|opml|search/.test(path))).toEqual([]);
  expect(texts.get('robots.txt')).toContain('Disallow: /inside/');
});

test('the whole of it is inside, and pages that lead there say that it asks for a password', async () => {
  const texts = await release('[all]');
  expect([...texts.keys()].filter((path) => path.startsWith('ledger/'))).toEqual([]);
  const open = new Map([...texts].filter(([path]) => !path.startsWith('inside/')));
  expect(saying(open, Object.values(SECRETS).flat())).toEqual([]);
  expect([...open.keys()].filter((path) => path.includes('order-board'))).toEqual([]);
  for (const page of ['index.html', 'shili/index.html', 'shili/qingshi/index.html']) {
    expect(texts.get(page)).toMatch(/href="[./]*inside\/[^"]*"/);
    expect(texts.get(page)).toContain('内部看，要密码');
  }
});
