/** What a bare repository with our hooks takes, and what it does then: real repositories, real pushes, a real build. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { statusFile } from '../../scripts/build/release/release-folder.ts';
import { wantedFile } from '../../scripts/publish/places.ts';
import type { PublishStatus } from '../../src/site/publish-status.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { commitAs, makeServer, octoberAccounts, OCTOBER, type Clone } from '../support/shared-repository.ts';
import { readSmallCity, SEPTEMBER, type FileContents } from '../support/small-city.ts';

vi.setConfig({ testTimeout: 240_000 });

const HOOKS = resolve('scripts/operate/hooks');

interface Server {
  readonly clerk: Clone;
  readonly repository: string;
  /** Runs git in it. */
  readonly git: (...args: string[]) => string;
  /** Commits everything past the clerk's own hooks and pushes it; what stands on the clerk's screen. */
  readonly push: (...more: string[]) => { said: string; isTaken: boolean };
}

/** A bare repository with the small city and the hooks, and a clerk's clone of it. */
function aServer(files: FileContents = {}): Server {
  const [clerk] = makeServer(files, ['王春燕']);
  if (!clerk) throw new Error('no clone');
  const repository = resolve(clerk.root, '../server.git');
  const git: Server['git'] = (...args) =>
    execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
  git('config', 'core.hooksPath', HOOKS);
  return {
    ...{ clerk, repository, git },
    push: (...more) => {
      const args = more.length > 0 ? more : ['HEAD:main'];
      const { stderr, status } = spawnSync('git', ['push', '--no-verify', 'origin', ...args], {
        cwd: clerk.root,
        encoding: 'utf8',
      });
      const said = stderr
        .split('\n')
        .filter((line) => line.startsWith('remote:'))
        .map((line) => line.replace(/^remote: ?/, '').trimEnd())
        .join('\n');
      return { said, isTaken: status === 0 };
    },
  };
}

const commit = (clerk: Clone): void => commitAs(clerk, '王春燕', { message: '公布', on: '2026-11-10' });

describe('a server takes', () => {
  test('what is right', () => {
    const { clerk, git, push } = aServer();
    clerk.write(OCTOBER, octoberAccounts());
    commit(clerk);
    expect(push()).toEqual({
      said: '收下了。服务器上没有设 gongkailan.out，要等管网站的人来公布。',
      isTaken: true,
    });
    expect(git('rev-parse', 'main')).toBe(clerk.git('rev-parse', 'HEAD').trim());
  });

  test('anything on another branch, for people to look at', () => {
    const { clerk, push } = aServer();
    clerk.write(OCTOBER, octoberAccounts().replace('closing: 60137.20', 'closing: 1'));
    commit(clerk);
    expect(push('HEAD:refs/heads/proposal')).toEqual({ said: '', isTaken: true });
    expect(push('--delete', 'proposal').isTaken).toBe(true);
  });

  test('the first push to an empty repository', () => {
    const { clerk, repository } = aServer();
    const right = clerk.read(SEPTEMBER);
    // Something that stood there long ago keeps nobody from moving to a server with hooks.
    clerk.write(SEPTEMBER, `${right}# 电话 13812345678\n`);
    commit(clerk);
    clerk.write(SEPTEMBER, right);
    commit(clerk);
    const empty = join(repository, '../empty.git');
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', empty]);
    execFileSync('git', ['config', 'core.hooksPath', HOOKS], { cwd: empty });
    clerk.git('push', '-q', '--no-verify', empty, 'HEAD:main');
    expect(execFileSync('git', ['rev-parse', 'main'], { cwd: empty, encoding: 'utf8' })).toBe(
      clerk.git('rev-parse', 'HEAD'),
    );
  });
});

describe('a server does not take', () => {
  test('what is wrong, past all hooks of the clerk, and says it in the words of check', () => {
    const { clerk, git, push } = aServer();
    const before = git('rev-parse', 'main');
    clerk.write(OCTOBER, octoberAccounts().replace('closing: 60137.20', 'closing: 1'));
    commit(clerk);
    const { said, isTaken } = push();
    expect(isTaken).toBe(false);
    expect(said).toContain('账对不上');
    expect(said).toContain(`content/${OCTOBER}`);
    expect(said)
      .toContain(`没有收下这次推送：检查没有通过，上面写着哪个文件、哪一行、怎么改。改好了运行 npm run submit。
服务器上的和网上的都没有变。您的提交都在自己电脑上，没有丢。`);
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('something published that was changed in silence', () => {
    const city = readSmallCity('city.yaml').replace(/^publishedSince: .*$/m, 'publishedSince: 2026-10-09');
    const { clerk, push } = aServer({ 'city.yaml': city });
    clerk.edit(SEPTEMBER, 'amount: 3150', 'amount: 3151');
    clerk.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72567.60');
    commit(clerk);
    const { said, isTaken } = push();
    expect(isTaken).toBe(false);
    expect(said).toMatch(/公布.*更正/);
  });

  test('what all share when it makes a site wrong that nobody touched', () => {
    const { clerk, push } = aServer();
    clerk.edit('catalogue.yaml', /^ {2}- id: fin-monthly-statement$/m, '  - id: other-statement');
    commit(clerk);
    const { said, isTaken } = push();
    expect(isTaken).toBe(false);
    expect(said).toContain(`content/${SEPTEMBER}`);
  });

  test('a day from which all is official that makes wrong what was changed freely before', () => {
    const earlier = 'publishedSince: 2099-01-01';
    const { clerk, git, push } = aServer({
      'city.yaml': readSmallCity('city.yaml').replace(/^publishedSince: .*$/m, earlier),
    });
    clerk.edit(SEPTEMBER, 'amount: 3150', 'amount: 3151');
    clerk.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72567.60');
    commit(clerk);
    expect(push().isTaken).toBe(true);
    const today = dateInShanghai(new Date());
    const moveTo = (day: string): void => {
      clerk.edit('city.yaml', earlier, `publishedSince: ${day}`);
      const entry = `  - { on: ${today}, what: publishedSince, was: 2099-01-01, why: 提前, by: 市民政局 }`;
      clerk.write('city.yaml', `${clerk.read('city.yaml')}changes:\n${entry}\n`);
      commitAs(clerk, '王春燕', { message: '提前', on: today });
    };
    const before = git('rev-parse', 'main');
    moveTo('2026-10-09');
    const { said, isTaken } = push();
    expect(isTaken).toBe(false);
    expect(said).toContain(`content/${SEPTEMBER}`);
    expect(said).toContain('没有收下这次推送：改的是大家共用的，照它查以前公布过的，就有上面这些问题');
    expect(git('rev-parse', 'main')).toBe(before);

    clerk.git('reset', '-q', '--hard', 'origin/main');
    moveTo('2026-11-11');
    expect(push().isTaken).toBe(true);
  });

  test('a published file that is gone, and names it as in a clone', () => {
    const city = readSmallCity('city.yaml').replace(/^publishedSince: .*$/m, 'publishedSince: 2026-10-09');
    const { clerk, push } = aServer({ 'city.yaml': city });
    rmSync(join(clerk.root, 'content', SEPTEMBER));
    commit(clerk);
    const { said, isTaken } = push();
    expect(isTaken).toBe(false);
    expect(said).toMatch(new RegExp(`git restore --source=\\w+ -- content/${SEPTEMBER}$`, 'm'));
    expect(said).not.toContain('/tmp');
  });

  test('a telephone number of somebody, in the files or in the past, and keeps nothing of it', () => {
    const { clerk, git, push } = aServer();
    const right = clerk.read(SEPTEMBER);
    clerk.write(SEPTEMBER, `${right}# 电话 13812345678\n`);
    commit(clerk);
    const blob = clerk.git('rev-parse', `HEAD:content/${SEPTEMBER}`).trim();
    const now = push();
    expect(now.said).toContain('138****5678');
    expect(now.said).toContain('没有收下这次推送：上面这些是个人信息，收下就永远留在 git 里。');
    clerk.write(SEPTEMBER, `${right}# 改好了\n`);
    commit(clerk);
    const past = push();
    expect(past.said).toContain('没有收下这次推送：个人信息还留在推送的某一次提交里。');
    expect([now.isTaken, past.isTaken]).toEqual([false, false]);
    expect(() => git('cat-file', '-e', blob)).toThrow('cat-file');
    // Joined into one, nothing of it leaves.
    clerk.git('reset', '-q', '--soft', 'origin/main');
    commit(clerk);
    expect(push().isTaken).toBe(true);
  });

  test('what is wrong on the branch that city.yaml names, though the repository names another', () => {
    const city = `${readSmallCity('city.yaml')}publishedBranch: official\n`;
    const { clerk, git, push } = aServer({ 'city.yaml': city });
    git('branch', 'official', 'main');
    clerk.write(OCTOBER, octoberAccounts());
    commit(clerk);
    const right = push('HEAD:official');
    expect(right).toMatchObject({ isTaken: true, said: expect.stringContaining('收下了') as string });
    clerk.write(OCTOBER, octoberAccounts().replace('closing: 60137.20', 'closing: 1'));
    commit(clerk);
    const { said, isTaken } = push('HEAD:official');
    expect(said).toContain('没有收下这次推送：检查没有通过');
    expect(isTaken).toBe(false);
  });

  test('a branch that is wound back or deleted', () => {
    const { clerk, git, push } = aServer();
    clerk.write(OCTOBER, octoberAccounts());
    commit(clerk);
    push();
    const before = git('rev-parse', 'main');
    clerk.git('reset', '-q', '--hard', 'HEAD^');
    const back = push('--force', 'HEAD:main');
    expect(back.said).toContain('没有收下这次推送：公布的分支只能往前，不能退回、改写（git push --force）');
    expect(back.isTaken).toBe(false);
    git('config', 'receive.denyDeleteCurrent', 'ignore');
    const gone = push('--delete', 'main');
    expect(gone.said).toContain('没有收下这次推送：公布的分支不能删除。');
    expect(gone.isTaken).toBe(false);
    expect(git('rev-parse', 'main')).toBe(before);
  });

  test('a file that is too large, though it is gone again', () => {
    const { clerk, git, push } = aServer();
    git('config', 'gongkailan.maxFileMB', '1');
    writeFileSync(join(clerk.root, 'film.mp4'), Buffer.alloc(1_200_000, 'x'));
    commit(clerk);
    rmSync(join(clerk.root, 'film.mp4'));
    commit(clerk);
    const { said, isTaken } = push();
    expect(said).toContain('没有收下这次推送：有文件太大：film.mp4（2 MB，最多 1 MB）。');
    expect(isTaken).toBe(false);
  });

  test('changes of the program, where that was set', () => {
    const { clerk, git, push } = aServer();
    git('config', 'gongkailan.contentOnly', 'true');
    writeFileSync(join(clerk.root, 'package.json'), '{}');
    commit(clerk);
    const { said, isTaken } = push();
    expect(said).toContain('没有收下这次推送：这里只收 content/ 里的改动，您还改了 package.json。');
    expect(isTaken).toBe(false);
  });

  test('anything that it had no time to look at', () => {
    const { clerk, git, push } = aServer();
    git('config', 'gongkailan.checkSeconds', '0.05');
    clerk.write(OCTOBER, octoberAccounts());
    commit(clerk);
    const { said, isTaken } = push();
    expect(said).toContain('没有收下这次推送：服务器检查了 0.05 秒还没有查完。请告诉管网站的人。');
    expect(isTaken).toBe(false);
  });

  test('anything while the program is not there', () => {
    const { clerk, repository, git, push } = aServer();
    const hooks = mkdtempSync(join(tmpdir(), 'hooks-'));
    onTestFinished(() => rmSync(hooks, { recursive: true, force: true }));
    writeFileSync(join(hooks, 'pre-receive'), readFileSync(join(HOOKS, 'pre-receive')), { mode: 0o755 });
    git('config', 'core.hooksPath', hooks);
    clerk.write(OCTOBER, octoberAccounts());
    commit(clerk);
    const { said, isTaken } = push();
    expect(said).toContain('没有收下这次推送：服务器上的程序没有装好，查不了。');
    expect(isTaken).toBe(false);
    expect(readdirSync(repository)).toContain('HEAD');
  });
});

test('a clerk who uses submit reads what the server said, and what to do', async () => {
  const { clerk, git } = aServer();
  git('config', 'gongkailan.contentOnly', 'true');
  writeFileSync(join(clerk.root, 'package.json'), '{}');
  commit(clerk);
  clerk.write(OCTOBER, octoberAccounts());
  const { screen, isDone } = await clerk.submit();
  expect(isDone).toBe(false);
  expect(screen).toContain('没有收下这次推送：这里只收 content/ 里的改动，您还改了 package.json。');
  expect(screen).not.toContain('remote:');
  expect(screen).toContain(`没有交成：服务器又查了一遍，没有收下；上面写着为什么、怎么办。
您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。
怎么办：
  照上面说的做好，再运行一次：
    npm run submit
`);
});

describe('what was taken is published', () => {
  function aPublishingServer(how?: string) {
    const server = aServer();
    const folder = mkdtempSync(join(tmpdir(), 'receive-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const out = join(folder, 'site');
    server.git('config', 'gongkailan.out', out);
    const options = `--work ${join(folder, 'work')} --no-posters --jobs 1 --as-of 2026-11-23`;
    server.git('config', 'gongkailan.options', options);
    if (how) server.git('config', 'gongkailan.publish', how);
    vi.stubEnv('GONGKAILAN_CACHE', join(folder, 'cache'));
    server.clerk.write(OCTOBER, octoberAccounts());
    commit(server.clerk);
    return { ...server, out };
  }

  test('without the clerk waiting for it', async () => {
    const { clerk, push, out } = aPublishingServer();
    const began = performance.now();
    expect(push()).toEqual({
      said: '收下了，开始公布。成没成，看全市台账那一页或者 status.json。',
      isTaken: true,
    });
    const waited = performance.now() - began;
    expect(existsSync(out)).toBe(false);
    const status = (): PublishStatus => JSON.parse(readFileSync(statusFile(out), 'utf8')) as PublishStatus;
    const isPublished = (): void => expect(status().lastAttempt?.result).toBe('published');
    await vi.waitFor(isPublished, { timeout: 120_000, interval: 200 });
    expect(status().lastSuccess?.commit).toBe(clerk.git('rev-parse', 'HEAD').trim());
    expect(existsSync(join(out, 'shuinan/finance/2026-11-10-october-accounts/index.html'))).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(waited);
  });

  test('or word is left for systemd', () => {
    const { push, out } = aPublishingServer('word');
    expect(push().isTaken).toBe(true);
    expect(existsSync(wantedFile(out))).toBe(true);
    expect(existsSync(statusFile(out))).toBe(false);
  });

  test('or nothing is, while whoever runs the server holds it', () => {
    const { push, out } = aPublishingServer('off');
    expect(push()).toEqual({
      said: '收下了。管网站的人暂时停了公布，恢复以后一起公布。',
      isTaken: true,
    });
    expect([wantedFile(out), statusFile(out)].map((file) => existsSync(file))).toEqual([false, false]);
  });
});
