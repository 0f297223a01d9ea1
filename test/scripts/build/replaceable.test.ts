/** When a release does not take the place of the last one. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { refuseDay, type Days } from '../../../scripts/build/replaceable.ts';
import { day } from '../../support/a-site.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { runScript } from '../../support/run-script.ts';
import { SHUINAN } from '../../support/small-city.ts';

vi.setConfig({ testTimeout: 240_000 });

const OFFICIAL: Days = {
  asOf: day('2027-03-10'),
  today: day('2027-03-10'),
  committedOn: day('2027-03-09'),
  publishedSince: day('2027-01-01'),
  last: { asOf: day('2027-03-09') },
  outDir: 'dist',
};
const { last: _last, ...FIRST } = OFFICIAL;

describe('the day of a release', () => {
  test.each<[string, Days]>([
    ['the day of the last one, or later', { ...OFFICIAL, asOf: day('2027-03-09') }],
    [
      'long after both, when nobody changed anything for two months',
      { ...OFFICIAL, asOf: day('2027-05-09'), today: day('2027-05-09') },
    ],
    ['a first one, while a clerk’s clock is a day ahead', { ...FIRST, asOf: day('2027-03-08') }],
    ['some weeks ahead, to see what comes', { ...OFFICIAL, asOf: day('2027-04-09') }],
    [
      'a first one of some weeks ago, before anything is official',
      { ...FIRST, committedOn: day('2026-12-09'), asOf: day('2026-11-23') },
    ],
    ['any, outside git', { asOf: day('2026-11-23'), today: day('2027-03-10'), outDir: 'dist' }],
  ])('may be %s', (_, days) => {
    expect(refuseDay(days)).toBeUndefined();
  });

  test.each<[string, Days, string]>([
    [
      'before that of the last one',
      { ...OFFICIAL, asOf: day('2026-03-10') },
      '这次按 2026-03-10 这一天，可是 dist/ 里的是按 2027-03-09 生成的，退回去 364 天，那以后公布的都会不见。',
    ],
    [
      'before the newest commit, where there is no last one to compare with',
      { ...FIRST, asOf: day('2027-03-07') },
      '这次按 2027-03-07 这一天，可是内容最近一次提交在 2027-03-09，早了 2 天，那以后公布的都会没有。',
    ],
    [
      'a year before the newest commit, also before anything is official',
      { ...FIRST, committedOn: day('2026-12-09'), asOf: day('2025-12-09') },
      '这次按 2025-12-09 这一天，可是内容最近一次提交在 2026-12-09，早了 365 天，那以后公布的都会没有。',
    ],
    [
      'a year ahead, whatever the clock says',
      { ...OFFICIAL, asOf: day('2028-03-10'), today: day('2028-03-10') },
      '这次按 2028-03-10 这一天，比知道的最晚的一天（2027-03-09）还晚 367 天，没到期的都会算成欠。',
    ],
    [
      'two months beyond today',
      { ...OFFICIAL, asOf: day('2027-05-10') },
      '这次按 2027-05-10 这一天，比知道的最晚的一天（2027-03-09）还晚 62 天，没到期的都会算成欠。',
    ],
  ])('is not %s', (_, days, message) => {
    expect(refuseDay(days)).toBe(message);
  });
});

describe('a build', () => {
  function folders(): { out: string; cache: string } {
    const folder = mkdtempSync(join(tmpdir(), 'replaceable-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { out: join(folder, 'dist'), cache: join(folder, 'cache') };
  }

  const build = (
    { root }: Pick<Repository, 'root'>,
    { out, cache }: ReturnType<typeof folders>,
    ...args: string[]
  ) =>
    runScript('build', ['--content', root, '--out', out, '--no-posters', ...args], {
      GONGKAILAN_CACHE: cache,
    });

  test('whose clock jumped back, or lost what was published, ends with 1 and changes nothing', async () => {
    const repository = makeRepository();
    repository.edit(`${SHUINAN}/site.yaml`, /$/, '# 记一笔\n');
    repository.commit('2026-12-02');
    const place = folders();
    expect((await build(repository, place, '--as-of', '2026-12-05')).exitCode).toBe(0);
    const record = JSON.parse(readFileSync(join(place.out, 'release.json'), 'utf8')) as unknown;
    expect(record).toEqual({
      asOf: '2026-12-05',
      commit: repository.git('rev-parse', '--short=8', 'HEAD').trim(),
    });
    expect(readFileSync(join(place.out, 'manifest.json'), 'utf8')).toContain('"release.json"');

    const back = await build(repository, place, '--as-of', '2026-12-04');
    expect(back.exitCode).toBe(1);
    expect(back.stdout.replaceAll(place.out, 'dist'))
      .toBe(`这次按 2026-12-04 这一天，可是 dist/ 里的是按 2026-12-05 生成的，退回去 1 天，那以后公布的都会不见。
没有生成，dist/ 没有改动。
先看看这台电脑的日期、--as-of 写的年份、内容是不是最新的。都没有错，确实要这样公布，再加上 --replace-anyway。
`);

    // History rewritten, so that git knows nothing of it.
    repository.remove(`${SHUINAN}/other/2026/2026-11-05-fire-season.md`);
    repository.git('checkout', '-q', '--orphan', 'new');
    repository.commit('2026-12-02');
    repository.git('branch', '-D', 'main');
    const fewer = await build(repository, place, '--as-of', '2026-12-05');
    expect(fewer.exitCode).toBe(1);
    expect(fewer.stdout.replaceAll(place.out, 'dist'))
      .toBe(`dist/ 里上次公布的 1 件，这次没有了；不要的应当写撤回，撤回了网页还在：
    shuinan/other/2026-11-05-fire-season/
没有生成，dist/ 没有改动。
先看看这台电脑的日期、--as-of 写的年份、内容是不是最新的。都没有错，确实要这样公布，再加上 --replace-anyway。
`);
    expect(existsSync(join(place.out, 'shuinan/other/2026-11-05-fire-season/index.html'))).toBe(true);
    expect((await build(repository, place, '--as-of', '2026-12-05', '--replace-anyway')).exitCode).toBe(0);
  });
});
