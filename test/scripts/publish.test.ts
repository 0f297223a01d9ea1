/** The job of a server: from what was pushed to what is published, with real repositories, builds and kills. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { isLocked } from '../../scripts/build/lock.ts';
import { statusFile } from '../../scripts/build/release/release-folder.ts';
import { begunFile, searchWantedFile, wantedFile } from '../../scripts/publish/places.ts';
import type { PublishStatus } from '../../src/site/publish-status.ts';
import { runScript, type ScriptResult } from '../support/run-script.ts';
import { commitAs, makeServer, octoberAccounts, OCTOBER, type Clone } from '../support/shared-repository.ts';
import { readSmallCity, SEPTEMBER } from '../support/small-city.ts';

// Several real builds one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

let cache: string;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'gongkailan-publish-cache-'));
});

afterAll(() => rmSync(cache, { recursive: true, force: true }));

interface Server {
  readonly clerk: Clone;
  readonly out: string;
  readonly repository: string;
  readonly work: string;
  readonly args: readonly string[];
  readonly publish: (...more: string[]) => Promise<ScriptResult>;
  /** Starts one and returns as soon as it builds. */
  readonly beginPublish: () => Promise<ChildProcess>;
  readonly status: () => PublishStatus;
  /** What the release says of a file of its own. */
  readonly released: (file: string) => string | undefined;
  readonly push: (message?: string) => string;
}

const DAY = '2026-11-23';

/** A bare repository with the small city, a clerk's clone of it, and a place to publish to. */
function aServer(): Server {
  const [clerk] = makeServer({}, ['王春燕']);
  if (!clerk) throw new Error('no clone');
  const folder = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [out, work] = [join(folder, 'site'), join(folder, 'work')];
  const repository = resolve(clerk.root, '../server.git');
  const args = [
    ...['--repository', repository, '--work', work, '--out', out, '--as-of', DAY, '--no-posters'],
    ...['--jobs', '1'],
  ];
  const status = (): PublishStatus => JSON.parse(readFileSync(statusFile(out), 'utf8')) as PublishStatus;
  return {
    ...{ clerk, out, repository, work, args, status },
    publish: (...more) => runScript('publish', [...args, ...more], { GONGKAILAN_CACHE: cache }),
    beginPublish: async () => {
      const child = spawn(process.execPath, ['scripts/publish.ts', ...args], {
        env: { ...process.env, NODE_ENV: '', GONGKAILAN_CACHE: cache },
        stdio: 'ignore',
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const isBuilding = async (): Promise<void> => expect(await isLocked(cache)).toBe(true);
      await vi.waitFor(isBuilding, { timeout: 60_000, interval: 20 });
      return child;
    },
    released: (file) => (existsSync(join(out, file)) ? readFileSync(join(out, file), 'utf8') : undefined),
    push: (message) => {
      commitAs(clerk, '王春燕', { message: message ?? '公布', on: '2026-11-10' });
      clerk.git('push', '-q', '--no-verify', 'origin', 'HEAD:main');
      return clerk.git('rev-parse', 'HEAD').trim();
    },
  };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => void child.once('exit', (code) => done(code)));

const OCTOBER_PAGE = 'shuinan/finance/2026-11-10-october-accounts/index.html';

describe('a publish', () => {
  test('takes the newest commit of a bare repository, and the next one', async () => {
    const server = aServer();
    const first = server.clerk.git('rev-parse', 'HEAD').trim();
    const { stdout, exitCode } = await server.publish();
    expect(stdout).toContain(`公布了 ${first.slice(0, 8)}，按 ${DAY} 这一天。\n`);
    expect(exitCode).toBe(0);
    expect(JSON.parse(server.released('release.json') ?? '')).toMatchObject({
      asOf: DAY,
      commit: first.slice(0, 8),
    });
    expect(server.status()).toEqual({
      version: 1,
      writtenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/) as string,
      lastSuccess: { at: expect.any(String) as string, commit: first, asOf: DAY },
      lastAttempt: {
        at: expect.any(String) as string,
        ...{ asOf: DAY, commit: first, result: 'published', words: '公布了。' },
      },
      heldBack: [],
      search: { at: expect.any(String) as string, asOf: DAY },
    });
    expect([wantedFile, begunFile, searchWantedFile].map((file) => existsSync(file(server.out)))).toEqual([
      false,
      false,
      false,
    ]);

    server.clerk.write(OCTOBER, octoberAccounts());
    const second = server.push();
    expect((await server.publish()).exitCode).toBe(0);
    expect(server.status().lastSuccess?.commit).toBe(second);
    expect(server.released(OCTOBER_PAGE)).toContain('10月');
    // What is known of the last publish is served with every release.
    expect(server.released('status.json')).toBe(readFileSync(statusFile(server.out), 'utf8'));

    const back = await runScript('rollback', ['--out', server.out], { GONGKAILAN_CACHE: cache });
    expect(back.stdout).toMatch(/退到了 000001 .*，比刚才少 1 件公开。\n/);
    expect(back.exitCode).toBe(0);
    expect(server.released(OCTOBER_PAGE)).toBeUndefined();
    expect(server.status().rolledBack).toEqual({
      at: expect.stringMatching(/\+08:00$/) as string,
      ...{ release: '000001', asOf: DAY },
    });
    // What was published is known still: nothing else may be taken for its successor.
    expect(server.status().lastSuccess?.commit).toBe(second);

    expect((await server.publish()).exitCode).toBe(0);
    expect(server.released(OCTOBER_PAGE)).toContain('10月');
    expect(server.status().rolledBack).toBeUndefined();
  });

  test.skipIf(userInfo().uid !== 0)(
    'by another user than the owner says so, and writes nothing',
    async () => {
      const { repository, args, out } = aServer();
      execFileSync('chown', ['-R', '65534:65534', repository]);
      const { stderr, exitCode } = await runScript('publish', args, {
        GONGKAILAN_CACHE: cache,
        SUDO_UID: '',
      });
      expect(stderr).toContain(`“${repository}”是别的用户的，git 不让您用。用它的主人运行，例如：
runuser -u gongkailan -- npm run publish -- …
`);
      expect(exitCode).toBe(2);
      expect(existsSync(statusFile(out))).toBe(false);
    },
  );

  test('that comes while another is at work leaves word, and the other goes on with the newest', async () => {
    const server = aServer();
    const child = await server.beginPublish();
    const end = ended(child);
    server.clerk.write(OCTOBER, octoberAccounts());
    const second = server.push();
    const { stdout, exitCode } = await server.publish();
    expect(stdout).toBe('另一个公布正在进行。记下了，它完成以后接着公布最新的。\n');
    expect(exitCode).toBe(0);
    expect(await end).toBe(0);
    expect(server.status().lastSuccess?.commit).toBe(second);
    expect(server.released(OCTOBER_PAGE)).toContain('10月');
  });

  test('that was killed leaves word, and the next one publishes what was asked for after what was left at work has ended', async () => {
    const server = aServer();
    const child = await server.beginPublish();
    server.clerk.write(OCTOBER, octoberAccounts());
    const second = server.push();
    expect((await server.publish()).stdout).toContain('记下了');
    const end = ended(child);
    child.kill('SIGKILL');
    await end;
    expect([wantedFile, begunFile].map((file) => existsSync(file(server.out)))).toEqual([true, true]);
    expect((await server.publish()).exitCode).toBe(0);
    expect(server.status().lastSuccess?.commit).toBe(second);
    expect(server.released(OCTOBER_PAGE)).toContain('10月');
    expect([wantedFile, begunFile].map((file) => existsSync(file(server.out)))).toEqual([false, false]);
  });

  test('leaves the release alone where what all share is wrong, and says what waits since when', async () => {
    const server = aServer();
    await server.publish();
    const before = server.status().lastSuccess;
    const record = server.released('release.json');
    const cityFile = readSmallCity('city.yaml');
    server.clerk.write('city.yaml', cityFile.replace(/^hotline: .*$/m, 'hotline: 打热线'));
    const second = server.push();
    const { stdout, exitCode } = await server.publish();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('打热线');
    expect(server.released('release.json')).toBe(record);
    expect(server.status()).toMatchObject({
      lastSuccess: before,
      lastAttempt: {
        ...{ commit: second, result: 'problems' },
        words: '内容有问题，没有公布；网上还是上一次公布的。',
      },
      waiting: { commit: second, commits: 1 },
    });
    const { since } = server.status().waiting ?? {};

    server.clerk.write('city.yaml', cityFile.replace(/^hotline: .*$/m, 'hotline: 再打热线'));
    const third = server.push();
    await server.publish();
    expect(server.status().waiting).toEqual({ commit: third, commits: 2, since });
    server.clerk.write('city.yaml', cityFile.replace(/^hotline: .*$/m, "hotline: '12346'"));
    server.push();
    expect((await server.publish()).exitCode).toBe(0);
    expect(server.status().waiting).toBeUndefined();
  });

  test('publishes the rest where one village is wrong, and says which is held back since when', async () => {
    const server = aServer();
    await server.publish();
    server.clerk.write(OCTOBER, octoberAccounts().replace('closing: 60137.20', 'closing: 1'));
    const second = server.push();
    const { stdout, exitCode } = await server.publish();
    expect(exitCode).toBe(3);
    expect(stdout).toContain('账对不上');
    // As its reader has it, not as the server does.
    expect(stdout).toMatch(new RegExp(`^content/${OCTOBER} `, 'm'));
    expect(server.status()).toMatchObject({
      lastSuccess: { commit: second },
      lastAttempt: {
        ...{ commit: second, result: 'published' },
        words: '公布了；有的村（社区）的新内容有问题，没有公布，网上还是以前的。',
      },
      heldBack: [{ site: 'shuinan', since: DAY, why: '1 个问题' }],
    });
    expect(server.status().waiting).toBeUndefined();
    server.clerk.write(OCTOBER, octoberAccounts());
    server.push();
    expect((await server.publish()).exitCode).toBe(0);
    expect(server.status().heldBack).toEqual([]);
  });

  test('does not follow a branch that was wound back, unless somebody agreed to that commit', async () => {
    const server = aServer();
    await server.publish();
    server.clerk.write(OCTOBER, octoberAccounts());
    const second = server.push();
    await server.publish();
    server.clerk.git('reset', '-q', '--hard', 'HEAD^');
    server.clerk.git('push', '-q', '--force', 'origin', 'HEAD:main');
    const first = server.clerk.git('rev-parse', 'HEAD').trim();
    const { stdout, exitCode } = await server.publish();
    expect(exitCode).toBe(1);
    expect(stdout).toBe(`没有公布：公布的分支被退回或改写过：公布过的提交 ${second.slice(0, 8)} 不在里面了。
看看是谁、为什么（现在的分支到 ${first.slice(0, 8)}）。推错了的，把原来的提交推回来。
确实要从现在这个接着公布的：npm run publish -- … --rewound-to ${first.slice(0, 12)}
`);
    expect(server.released(OCTOBER_PAGE)).toContain('10月');
    expect(server.status()).toMatchObject({
      lastSuccess: { commit: second },
      lastAttempt: { result: 'refused' },
      waiting: { commit: first },
    });
    expect((await server.publish('--rewound-to', second.slice(0, 8))).exitCode).toBe(1);
    // What was official and is gone is for the build to refuse, as ever.
    const agreed = await server.publish('--rewound-to', first.slice(0, 12), '--replace-anyway');
    expect(agreed.exitCode).toBe(0);
    expect(server.status().lastSuccess?.commit).toBe(first);
    expect(server.released(OCTOBER_PAGE)).toBeUndefined();
  });

  test('publishes the day where the repository cannot be reached, and says that nobody asked it', async () => {
    const server = aServer();
    await server.publish();
    rmSync(server.repository, { recursive: true });
    const { stdout, exitCode } = await server.publish('--as-of', '2026-11-24');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    const args = server.args.map((arg) => (arg === DAY ? '2026-11-24' : arg));
    const later = await runScript('publish', args, { GONGKAILAN_CACHE: cache });
    expect(later.stdout).toContain('没能问有没有更新的提交：');
    expect(later.exitCode).toBe(1);
    expect(JSON.parse(server.released('release.json') ?? '')).toMatchObject({ asOf: '2026-11-24' });
    expect(server.status().lastAttempt).toMatchObject({ result: 'published-unasked', asOf: '2026-11-24' });
  });

  test('of a folder where people work takes what is pushed, and never their drafts', async () => {
    const server = aServer();
    const { clerk, out } = server;
    const here = (): Promise<ScriptResult> =>
      runScript(
        'publish',
        ['--content', join(clerk.root, 'content'), '--out', out, '--as-of', DAY, '--no-posters'],
        { GONGKAILAN_CACHE: cache },
      );
    const right = clerk.read(SEPTEMBER);
    clerk.write(SEPTEMBER, `${right}# 草稿\n`);
    const draft = await here();
    expect(draft.stdout).toContain('没有公布：服务器上的内容文件夹里有没提交的改动。\n');
    expect(draft.exitCode).toBe(1);
    commitAs(clerk, '王春燕', { on: '2026-11-10' });
    expect((await here()).stdout).toContain('没有公布：服务器上有没推送的提交。\n');
    clerk.git('push', '-q', '--no-verify', 'origin', 'HEAD:main');
    expect((await here()).exitCode).toBe(0);
    expect(server.status().lastSuccess?.commit).toBe(clerk.git('rev-parse', 'HEAD').trim());
  });

  test('may only leave word, for whoever looks for it', async () => {
    const server = aServer();
    const { stdout, exitCode } = await server.publish('--leave-word');
    expect([stdout, exitCode]).toEqual(['记下了，有新的要公布。\n', 0]);
    const since = readFileSync(wantedFile(server.out), 'utf8');
    await server.publish('--leave-word');
    expect(readFileSync(wantedFile(server.out), 'utf8')).toBe(since);
    expect(existsSync(server.work)).toBe(false);
  });
});

test('a build that nobody waits for any more ends', async () => {
  const guard = resolve('scripts/publish/end-with-parent.mjs');
  const child = spawn(process.execPath, ['--import', guard, '-e', 'setInterval(() => 0, 1000)'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const end = ended(child);
  child.once('spawn', () => child.disconnect());
  expect(await end).toBe(70);
});

test.each([
  [['--work', 'x'], '--work 要和 --repository 一起用。'],
  [['--rewound-to', 'main'], '--rewound-to 写提交的编号，至少前 7 位，现在写的是“main”。'],
  [['--content', 'no-such-folder'], '没有“no-such-folder”这个文件夹。内容文件夹用 --content 指明。'],
])('%j is wrong usage', async (args, words) => {
  const out = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const { stderr, exitCode } = await runScript('publish', [...args, '--out', join(out, 'site')]);
  expect([stderr.split('\n')[0], exitCode]).toEqual([words, 2]);
});
