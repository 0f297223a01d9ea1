/** What counts as published, and what happens where git cannot say: branches, clones, folders without history. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHistory } from '../../../scripts/history/open-history.ts';
import { day } from '../../support/a-site.ts';
import { makeRepository, openRepository, type Repository } from '../../support/repository.ts';
import { runScript } from '../../support/run-script.ts';
import { makeSmallCity, readSmallCity, SEPTEMBER } from '../../support/small-city.ts';

function judge({ root }: Pick<Repository, 'root'>, asOf = '2026-12-20') {
  const history = openHistory(root, day(asOf));
  return { note: history.note, ...history.judge({ sites: [] }) };
}

const codes = (repository: Repository): string[] => judge(repository).problems.map(({ code }) => code);

const change = (repository: Repository): void =>
  repository.edit(SEPTEMBER, 'title: 二组路灯维修', 'title: 二组水泵维修');

function clone(repository: Repository, ...options: string[]): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const source = pathToFileURL(repository.root).href;
  execFileSync('git', ['clone', '-q', ...options, source, folder], { stdio: 'ignore' });
  return openRepository(folder);
}

function published(...days: string[]): Repository {
  const repository = makeRepository();
  days.forEach((date, index) => {
    repository.edit(SEPTEMBER, /$/, `# ${index}\n`);
    repository.commit(date);
  });
  return repository;
}

describe('published is', () => {
  test('what was on the branch, and not what was tried on another', () => {
    const repository = makeRepository();
    repository.git('checkout', '-qb', 'draft');
    change(repository);
    repository.commit('2026-12-05');
    repository.edit(SEPTEMBER, '二组水泵维修', '二组路灯维修');
    repository.commit('2026-12-06');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', '合并', 'draft');
    const { problems, revisions } = judge(repository);
    expect(problems).toEqual([]);
    expect(revisions).toEqual({});
  });

  test('only what was pushed', () => {
    const copy = clone(published('2026-12-02'));
    copy.write(SEPTEMBER.replace('september', 'other'), readSmallCity(SEPTEMBER));
    copy.commit('2026-12-05');
    copy.remove(SEPTEMBER.replace('september', 'other'));
    copy.commit('2026-12-06');
    expect(codes(copy)).toEqual([]);
    change(copy);
    copy.commit('2026-12-07');
    expect(codes(copy)).toEqual(['CHANGED_WITHOUT_CORRECTION']);
  });

  test('what the branch has that city.yaml names, whatever is checked out', () => {
    const repository = makeRepository();
    repository.edit('city.yaml', 'publishedSince:', 'publishedBranch: main\npublishedSince:');
    repository.commit('2026-11-30');
    repository.git('checkout', '-qb', 'draft');
    change(repository);
    repository.commit('2026-12-05');
    expect(codes(repository)).toEqual(['CHANGED_WITHOUT_CORRECTION']);
    repository.git('checkout', '-q', 'main');
    expect(codes(repository)).toEqual([]);
  });

  test('unknown when there is no such branch', () => {
    const repository = makeRepository();
    repository.edit('city.yaml', 'publishedSince:', 'publishedBranch: release\npublishedSince:');
    expect(judge(repository).problems).toMatchObject([
      {
        code: 'HISTORY_UNREADABLE',
        file: 'city.yaml',
        message: '「公布的分支」写的是“release”，这里的 git 没有这个分支，查不了公布过的改没改。',
        hint: '请核对分支名；没有写错，就先取来：git fetch origin release',
      },
    ]);
  });
});

describe('a shallow clone', () => {
  test('that begins after everything was official is refused, with what to do', () => {
    const copy = clone(published('2026-12-02', '2026-12-05'), '--depth', '1');
    expect(judge(copy).problems).toMatchObject([
      {
        code: 'HISTORY_SHALLOW',
        file: 'sites',
        message:
          '这里的 git 历史是从 2026-12-05 起的一段，前面的没有取来，查不了 2026-12-01 正式公开以来公布过的改没改。',
        hint: '请运行 git fetch --unshallow；自动构建里要取全部历史（如 fetch-depth: 0）。',
      },
    ]);
    copy.git('fetch', '-q', '--unshallow');
    expect(codes(copy)).toEqual([]);
  });

  test('of what is not official yet is told of in one line', () => {
    const copy = clone(published('2026-11-22', '2026-11-25'), '--depth', '1');
    expect(judge(copy, '2026-11-26')).toMatchObject({
      note: '没有查公布以后的改动：git 的历史没有取全（2026-12-01 正式公开以后，这样不让生成）。',
      problems: [],
    });
  });

  test('that begins before is enough', () => {
    const copy = clone(published('2026-11-30', '2026-12-05'), '--depth', '2');
    expect(codes(copy)).toEqual([]);
    change(copy);
    expect(codes(copy)).toEqual(['CHANGED_WITHOUT_CORRECTION']);
  });
});

describe('without history', () => {
  test('it is said in one line that nothing was checked', async () => {
    const root = makeSmallCity();
    expect(judge({ root })).toEqual({
      note: '没有查公布以后的改动：内容文件夹不在 git 里。',
      problems: [],
      revisions: {},
    });
    const { stderr, exitCode } = await runScript('check', ['--content', root, '--as-of', '2026-12-05']);
    expect(stderr).toBe(`正在检查 ${root} ……\n没有查公布以后的改动：内容文件夹不在 git 里。\n`);
    expect(exitCode).toBe(0);
  });

  test('also before the first commit', () => {
    const root = makeSmallCity();
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect(judge({ root }).note).toBe('没有查公布以后的改动：内容还没有提交到 git。');
  });

  test('and before everything is official nobody asks', () => {
    const repository = makeRepository();
    change(repository);
    expect(judge(repository, '2026-11-30')).toEqual({ note: undefined, problems: [], revisions: {} });
  });
});

test('check ends with 1, and a build publishes nothing of the village', async () => {
  const repository = makeRepository();
  change(repository);
  const options = ['--content', repository.root, '--as-of', '2026-12-05'];
  const checked = await runScript('check', options);
  expect(checked.stdout).toContain('CHANGED_WITHOUT_CORRECTION');
  expect(checked.exitCode).toBe(1);
  const out = join(repository.root, '..', `${Date.now()}-dist`);
  const built = await runScript('build', [...options, '--out', out, '--no-posters'], {
    GONGKAILAN_CACHE: join(repository.root, '.git', 'cache'),
  });
  expect(built.stdout).toContain('CHANGED_WITHOUT_CORRECTION');
  expect(built.stdout).toContain('shuinan：1 个问题，这里没有它以前公布的，这次网上没有它');
  expect(built.exitCode).toBe(3);
  expect(existsSync(join(out, 'shuinan'))).toBe(false);
  rmSync(out);
  rmSync(join(out, '..', `.${basename(out)}.releases`), { recursive: true });
});
