import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestContent, digestPaths } from '../../../scripts/build/digests.ts';
import { commitDateOf, openCheckout, revisionOf } from '../../../scripts/build/git.ts';
import { FOLDERS } from '../../../src/loader/content-layout.ts';
import { listSiteFolders } from '../../../src/loader/site/site-folders.ts';
import { day } from '../../support/a-site.ts';
import { AS_OF, makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...IDENTITY } });
}

const IDENTITY = {
  GIT_AUTHOR_NAME: '王芳',
  GIT_AUTHOR_EMAIL: 'wang@example.invalid',
  GIT_COMMITTER_NAME: '王芳',
  GIT_COMMITTER_EMAIL: 'wang@example.invalid',
  // Half past midnight in Asia/Shanghai, still the day before in UTC.
  GIT_COMMITTER_DATE: '2026-10-08T16:30:00Z',
};

const dateOf = (folder: string) => commitDateOf(openCheckout(folder));
const revisionIn = (folder: string) => revisionOf(openCheckout(folder));

function makeCommittedCity(): string {
  const root = makeSmallCity();
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', '公布九月账目');
  return root;
}

function filesDigests(root: string): Record<string, string> {
  const { ofSite } = digestContent(root, AS_OF);
  return Object.fromEntries(listSiteFolders(root).map((folder) => [folder.id, ofSite(folder)]));
}

describe('a site that another went into', () => {
  const closed =
    'closed: { on: 2026-11-20, into: [dongshi], source: 示例县人民政府批复（示县政〔2026〕12号） }\n';
  const root = (): string =>
    makeSmallCity({ [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`) + closed });

  test('is made again on the day, and not before', () => {
    const content = root();
    const on = (asOf: string): string[] => {
      const { ofSuccession } = digestContent(content, day(asOf));
      return ['shuinan', 'dongshi'].map(ofSuccession);
    };
    expect(on('2026-11-19')).toEqual(['', '']);
    expect(on('2026-11-20')).toEqual([
      expect.stringContaining('东市社区'),
      expect.stringContaining('水南村'),
    ]);
  });

  test('is made again when the other is called otherwise', () => {
    const renamed = makeSmallCity({
      [`${SHUINAN}/site.yaml`]:
        readSmallCity(`${SHUINAN}/site.yaml`).replace(/^name: .*$/m, 'name: 河南村') + closed,
    });
    const [before, after] = [root(), renamed].map((one) => digestContent(one, AS_OF).ofSuccession('dongshi'));
    expect(after).not.toBe(before);
  });
});

describe('what git says of content', () => {
  test('its date is that of the commit, in Asia/Shanghai', () => {
    expect(dateOf(makeCommittedCity())).toBe('2026-10-09');
  });

  test('it has no date and no revision when a file is not committed', () => {
    const root = makeCommittedCity();
    expect(revisionIn(root)).toMatch(/^[0-9a-f]{8,}$/);
    writeFileSync(join(root, SHUINAN, 'other/2026/note.md'), '新的');
    expect(dateOf(root)).toBeUndefined();
    expect(revisionIn(root)).toBeUndefined();
  });

  test('outside git there is no date', () => {
    expect(dateOf(makeSmallCity())).toBeUndefined();
  });
});

describe('what all sites share', () => {
  /** Of no page of a release: signs are printed for the village alone. */
  const OF_NO_PAGE = new Set(['signs.yaml']);

  const digestsOf = (root: string): string =>
    JSON.stringify(Object.values(digestContent(root, AS_OF)).filter((digest) => typeof digest === 'string'));

  // What inspections found changes only the sites that they name: below.
  const shared = FOLDERS.filter((name) => name !== 'sites' && name !== 'inspections');

  test.each([...shared, ...sharedFiles()])('%s changes a digest', (name) => {
    const root = makeSmallCity();
    const before = digestsOf(root);
    const file = join(root, name.endsWith('.yaml') ? name : `${name}/more.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'more: 1');
    expect(digestsOf(root) !== before, name).toBe(!OF_NO_PAGE.has(name));
  });
});

test('an inspection makes the sites again that it names, and no other', () => {
  const file = {
    'inspections/shili.qingshi/2026-11-10-boards.yaml': 'sites:\n  - site: shuinan\n    board: 有\n',
  };
  const before = filesDigests(makeSmallCity());
  const after = filesDigests(makeSmallCity(file));
  expect(Object.keys(before).filter((id) => before[id] !== after[id])).toEqual(['shuinan']);
});

/** The files that `content/` may have at its top. */
function sharedFiles(): string[] {
  return readdirSync('content').filter((name) => name.endsWith('.yaml'));
}

describe('the digest of a site', () => {
  test('is where it lies and its git tree when nothing in it changed', () => {
    const root = makeCommittedCity();
    const tree = git(root, 'rev-parse', `HEAD:${SHUINAN}`).trim();
    expect(filesDigests(root)['shuinan']).toBe(`${SHUINAN} ${tree}`);
  });

  test('is another when the site lies in another township', () => {
    const root = makeCommittedCity();
    const before = filesDigests(root)['shuinan'];
    mkdirSync(join(root, 'sites/shili/hexi'), { recursive: true });
    renameSync(join(root, SHUINAN), join(root, 'sites/shili/hexi/shuinan'));
    git(root, 'add', '.');
    git(root, 'commit', '-qm', '水南村划到河西镇');
    expect(filesDigests(root)['shuinan']).not.toBe(before);
  });

  test('is the same for the same files outside git, wherever the content lies', () => {
    expect(filesDigests(makeSmallCity())).toEqual(filesDigests(makeSmallCity()));
  });

  test.each([
    ['a file is edited', (root: string) => writeFileSync(join(root, SEPTEMBER), 'x')],
    ['a file is new', (root: string) => writeFileSync(join(root, SHUINAN, 'other/2026/x.md'), 'x')],
    ['a file is gone', (root: string) => rmSync(join(root, SEPTEMBER))],
    ['a photo is replaced', (root: string) => writeFileSync(join(root, SHUINAN, 'photos/patrol.jpg'), 'x')],
    [
      'a file that git ignores is new',
      (root: string) => {
        writeFileSync(join(root, '.git/info/exclude'), '*.md\n');
        writeFileSync(join(root, SHUINAN, 'other/2026/x.md'), 'x');
      },
    ],
    [
      'a file has a new name',
      (root: string) => renameSync(join(root, SEPTEMBER), join(root, `${SHUINAN}/finance/2026/a.yaml`)),
    ],
  ])('leaves the tree of git when %s', (_name, change) => {
    const root = makeCommittedCity();
    change(root);
    const trees = openCheckout(root).trees;
    expect(trees.has(SHUINAN)).toBe(false);
    expect(trees.has('sites/shili/hexi/dongshi')).toBe(true);
  });

  test('does not depend on anything outside its folder', () => {
    const before = makeSmallCity();
    const after = makeSmallCity({ 'boards/other.yaml': 'x' });
    expect(filesDigests(before)['shuinan']).toBe(filesDigests(after)['shuinan']);
  });
});

test("the catalogue of a site is the city's, its county's and its township's", () => {
  const digests = (files: Record<string, string> = {}) => {
    const { ofCatalogue } = digestContent(makeSmallCity(files), AS_OF);
    return ['qingshi', 'hexi'].map((townshipId) => ofCatalogue({ countyId: 'shili', townshipId }));
  };
  const [qingshi, hexi] = digests();
  expect(qingshi).toBe(hexi);
  expect(digests({ 'catalogue/other.yaml': 'x' })).toEqual([qingshi, hexi]);
  const county = digests({ 'catalogue/shili.yaml': 'x' });
  expect(county.filter((one) => one === qingshi)).toEqual([]);
  const township = digests({ 'catalogue/shili.qingshi.yaml': 'x' });
  expect(township.map((one, index) => one === [qingshi, hexi][index])).toEqual([false, true]);
});

test("the city's drawings are made from every board standard", () => {
  const digest = (files: Record<string, string> = {}) => digestContent(makeSmallCity(files), AS_OF).boards;
  expect(digest()).toBe(digest());
  expect(digest({ 'boards/other.yaml': 'x' })).not.toBe(digest());
});

test('a digest tells apart what is in a file and what is in its name', () => {
  const one = makeSmallCity({ 'd/a': 'bc' });
  const other = makeSmallCity({ 'd/ab': 'c' });
  mkdirSync(join(one, 'e'));
  expect(digestPaths(one, ['d'])).not.toBe(digestPaths(other, ['d']));
  expect(digestPaths(one, ['e'])).toBe(digestPaths(one, ['absent']));
});
