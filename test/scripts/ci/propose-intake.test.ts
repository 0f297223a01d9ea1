/** What `intake` wrote goes to the git host, which answers as GitHub and Gitea do. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRepository } from '../../support/repository.ts';

const REPO = '/repos/shili/gongkai';

/** Runs the script after `said` was said and `files` were written, on a host where these proposals are open. */
async function propose({
  said,
  files = {},
  open = [],
}: {
  said: string;
  files?: Readonly<Record<string, string>>;
  open?: readonly unknown[];
}) {
  const calls: { path: string; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const { method, url = '' } = request;
    if (method === 'GET') return void response.end(JSON.stringify(open));
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      calls.push({ path: url, body: JSON.parse(text) });
      response.writeHead(201).end('{"html_url":"https://git.example/pulls/8"}');
    });
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { root, git, write } = makeRepository({ 'content/.keep': '' });
  const origin = join(root, '.git/origin.git');
  git('clone', '-q', '--bare', '.', origin);
  git('remote', 'add', 'origin', origin);
  for (const [path, text] of Object.entries(files)) write(path, text);
  write('said.md', said);
  const child = spawn('sh', [join(process.cwd(), 'scripts/ci/propose-intake.sh'), 'said.md', '7'], {
    cwd: root,
    env: {
      ...process.env,
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      BASE_BRANCH: 'main',
      GITHUB_REPOSITORY: 'shili/gongkai',
      GITHUB_TOKEN: 'secret',
    },
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  return { calls, pushed: git('--git-dir', origin, 'log', '--all', '--stat', '--format=%an %s') };
}

test('what was written goes to a branch and a proposal, and the sender is told where it is', async () => {
  const said = '收下了 `$(rm -rf /)` "1 个"\n';
  const { calls, pushed } = await propose({ said, files: { 'content/new.txt': '停水\n' } });
  expect(pushed).toContain('content/new.txt');
  expect(calls).toEqual([
    {
      path: `${REPO}/pulls`,
      body: { title: '手机报来的公开（#7）', head: 'intake-7', base: 'main', body: said },
    },
    {
      path: `${REPO}/issues/7/comments`,
      body: { body: `${said}\n看这份提议：https://git.example/pulls/8\n` },
    },
  ]);
});

test('what is sent once more is not proposed once more', async () => {
  const { calls } = await propose({
    said: '收下了\n',
    files: { 'content/new.txt': '停水\n' },
    open: [
      { head: { ref: 'other' }, html_url: 'https://git.example/pulls/5' },
      { head: { ref: 'intake-7' }, html_url: 'https://git.example/pulls/6' },
    ],
  });
  expect(calls).toEqual([
    {
      path: `${REPO}/issues/7/comments`,
      body: { body: '收下了\n\n看这份提议：https://git.example/pulls/6\n' },
    },
  ]);
});

test('where nothing was written nothing is pushed, and a program that stopped is told', async () => {
  const { calls, pushed } = await propose({ said: '' });
  expect(pushed).not.toContain('手机报来的公开');
  expect(calls).toEqual([
    {
      path: `${REPO}/issues/7/comments`,
      body: { body: '没有收下：程序出了毛病。请告诉管网站的人，过一会儿点“编辑”再存一下。\n' },
    },
  ]);
});
