/** Comments on a proposal, posted to a server that speaks the API of GitHub, Gitea or GitLab, out of a real repository. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { commentProblems } from '../../../scripts/ci/comment.ts';
import { readAddedLines } from '../../../scripts/ci/added-lines.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { SEPTEMBER } from '../../support/small-city.ts';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body?: unknown;
}

interface Server {
  readonly api: string;
  readonly calls: Call[];
  /** What has been written to it, by list. */
  readonly lists: Record<string, { id: number; body: string }[]>;
}

/** Keeps comments as a host does: what is posted is there when it is asked for again. */
async function makeServer(prefix: string, status = 200): Promise<Server> {
  const calls: Call[] = [];
  const lists: Server['lists'] = {};
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://host');
      const text = Buffer.concat(parts).toString('utf8');
      const body = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
      const path = url.pathname.slice(prefix.length);
      const { method = '', headers } = request;
      calls.push({ method, path, headers, ...(body && { body }) });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(status === 200 ? answer(method, path, body, url) : { message: 'Forbidden' }),
      );
    });
  });
  const answer = (
    method: string,
    path: string,
    body: Record<string, unknown> | undefined,
    url: URL,
  ): unknown => {
    if (path.endsWith('/versions'))
      return [{ base_commit_sha: 'b1', start_commit_sha: 's1', head_commit_sha: 'h1' }];
    if (method === 'GET') return Number(url.searchParams.get('page') ?? 1) > 1 ? [] : (lists[path] ?? []);
    if (method !== 'POST') return {};
    const add = (list: string, text: unknown): void => {
      (lists[list] ??= []).push({ id: calls.length, body: String(text) });
    };
    if (path.endsWith('/reviews')) {
      add(path, body?.['body']);
      const at = prefix.endsWith('v1')
        ? `${path}/${calls.length}/comments`
        : path.replace(/reviews$/, 'comments');
      for (const one of (body?.['comments'] ?? []) as { body: string }[]) add(at, one.body);
    } else add(path.replace(/discussions$/, 'notes'), body?.['body']);
    return { id: calls.length };
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, calls, lists };
}

const PROBLEMS = [
  {
    code: 'BALANCE_MISMATCH',
    severity: 'error',
    file: SEPTEMBER,
    line: 15,
    column: 10,
    message: '账对不上：差 *2,700.00* 元。@所有人',
    hint: '期末结存就写：75268.60',
  },
  {
    code: 'GLYPH_MISSING',
    severity: 'warning',
    file: SEPTEMBER,
    line: 3,
    column: 1,
    message: '没有这个字。',
  },
];

let repository: Repository;
let base = '';
let head = '';

beforeEach(() => {
  repository = makeRepository();
  base = repository.git('rev-parse', 'HEAD').trim();
  repository.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 1');
  repository.commit('2026-11-21');
  head = repository.git('rev-parse', 'HEAD').trim();
});

function run(environment: Record<string, string>, problems: unknown = PROBLEMS): Promise<string> {
  const file = join(repository.root, '.git/problems.json');
  writeFileSync(file, JSON.stringify({ problems, files: 15 }));
  return commentProblems({ file, folder: repository.root, environment });
}

function onActions(server: Server, more: Record<string, string> = {}): Record<string, string> {
  const event = join(repository.root, '.git/event.json');
  const pull = { number: 7, head: { sha: head }, base: { sha: base } };
  writeFileSync(event, JSON.stringify({ pull_request: pull }));
  return {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'benxi/gongkailan' },
    ...{ GITHUB_API_URL: server.api, GITHUB_TOKEN: 'secret', ...more },
  };
}

const onGitLab = (server: Server): Record<string, string> => ({
  ...{ GITLAB_CI: 'true', CI_API_V4_URL: server.api, CI_PROJECT_ID: '12', CI_MERGE_REQUEST_IID: '7' },
  ...{ CI_MERGE_REQUEST_DIFF_BASE_SHA: base, GONGKAILAN_TOKEN: 'secret' },
});

const written = ({ calls }: Server): string[] =>
  calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

const bodyOf = (call: Call | undefined): unknown =>
  call?.body instanceof Object && 'body' in call.body ? call.body.body : undefined;

describe('on the lines of a proposal', () => {
  test('GitHub gets a review, and one comment below', async () => {
    const server = await makeServer('');
    expect(await run(onActions(server))).toBe('写了 1 条评论。');
    expect(written(server)).toEqual([
      'POST /repos/benxi/gongkailan/pulls/7/reviews',
      'POST /repos/benxi/gongkailan/issues/7/comments',
    ]);
    const [review, below] = server.calls.filter(({ method }) => method === 'POST');
    expect(review?.headers.authorization).toBe('Bearer secret');
    expect(review?.body).toEqual({
      commit_id: head,
      event: 'COMMENT',
      body: '检查的结果写在各行上。',
      comments: [
        {
          path: SEPTEMBER,
          line: 15,
          side: 'RIGHT',
          body: expect.stringMatching(
            /^\*\*要改\*\*：账对不上：差 \\\*2,700\.00\\\* 元。@\u200B所有人\n\n期末结存就写：75268\.60\n\n`BALANCE_MISMATCH` <!-- gongkailan [0-9a-f]{16} -->$/,
          ) as string,
        },
      ],
    });
    expect(bodyOf(below)).toBe(`<!-- gongkailan check -->

### 检查：有 1 处要改，改好才能合并

- 要改 \`${SEPTEMBER}\` 第 15 行：账对不上：差 \\*2,700.00\\* 元。@\u200B所有人 \`BALANCE_MISMATCH\`
- 提醒 \`${SEPTEMBER}\` 第 3 行：没有这个字。 \`GLYPH_MISSING\`

查了 15 个文件，提交 ${head.slice(0, 8)}。在自己电脑上查：\`npm run check\``);
  });

  test('Gitea gets a review with positions in the new file', async () => {
    const server = await makeServer('/api/v1');
    expect(await run(onActions(server, { GITEA_ACTIONS: 'true' }))).toBe('写了 1 条评论。');
    const review = server.calls.find(({ path, method }) => method === 'POST' && path.endsWith('/reviews'));
    expect(review?.headers.authorization).toBe('token secret');
    expect(review?.body).toMatchObject({
      commit_id: head,
      event: 'COMMENT',
      comments: [{ path: SEPTEMBER, new_position: 15 }],
    });
  });

  test('GitLab gets a thread with the three commits it is placed by', async () => {
    const server = await makeServer('/api/v4');
    expect(await run(onGitLab(server))).toBe('写了 1 条评论。');
    const thread = server.calls.find(({ path }) => path === '/projects/12/merge_requests/7/discussions');
    expect(thread?.headers['private-token']).toBe('secret');
    expect(thread?.body).toMatchObject({
      position: {
        ...{ position_type: 'text', base_sha: 'b1', start_sha: 's1', head_sha: 'h1' },
        ...{ new_path: SEPTEMBER, old_path: SEPTEMBER, new_line: 15 },
      },
    });
  });

  test.each([
    ['GitHub', '', (server: Server) => onActions(server), 'PATCH'],
    ['Gitea', '/api/v1', (server: Server) => onActions(server, { GITEA_ACTIONS: 'true' }), 'PATCH'],
    ['GitLab', '/api/v4', onGitLab, 'PUT'],
  ] as const)(
    '%s is not told twice, and hears when all is well',
    async (_name, prefix, environment, change) => {
      const server = await makeServer(prefix);
      await run(environment(server));
      server.calls.splice(0);
      expect(await run(environment(server))).toBe('写了 0 条评论。');
      expect(written(server)).toHaveLength(1);
      await run(environment(server), []);
      const last = server.calls.at(-1);
      expect(last?.method).toBe(change);
      expect(bodyOf(last)).toContain('### 检查：没有要改的，可以合并\n');
    },
  );
});

describe('nothing is written', () => {
  test('where the token may not: that is said, with what the server said', async () => {
    const server = await makeServer('', 403);
    expect(await run(onActions(server))).toMatch(
      /^没有写评论的权限（别人仓库来的提议，服务器不给），问题看上面检查的记录。GET http:\S+：403 /,
    );
  });

  test('without a proposal, or a token', async () => {
    const server = await makeServer('/api/v4');
    expect(await run({})).toBe('不是在 GitHub、Gitea、GitLab 的自动任务里，没有地方写评论。');
    const { GONGKAILAN_TOKEN: _token, ...without } = onGitLab(server);
    expect(await run(without)).toContain(
      '没有设 GONGKAILAN_TOKEN，写不了评论：GitLab 不让任务自己的令牌写。',
    );
    expect(server.calls).toEqual([]);
  });

  test('to a host that is not there', async () => {
    const gone = { api: 'http://127.0.0.1:9', calls: [], lists: {} };
    expect(await run(onActions(gone))).toContain(
      '评论没有写成，问题看上面检查的记录。连不上 http://127.0.0.1:9/repos/',
    );
  });
});

test('added lines are read from a diff, names with spaces and Han characters too', () => {
  const diff = `diff --git a/a b.md b/a b.md
--- a/a b.md\t
+++ b/a b.md\t
@@ -1 +1,2 @@
-x
+y
+z
@@ -9,2 +10,0 @@
diff --git a/旧 b/旧
--- a/旧
+++ /dev/null
@@ -1 +0,0 @@
-x
`;
  expect(readAddedLines(diff)).toEqual(new Map([['a b.md', new Set([1, 2])]]));
});
