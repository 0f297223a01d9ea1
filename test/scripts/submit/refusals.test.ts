/** What keeps a submission from starting or from leaving, each in a real repository that is in that state. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectCheckout } from '../../../scripts/submit/checkout.ts';
import { explainGit, isOvertaken } from '../../../scripts/git/explain.ts';
import { formatRefusal, maskSecrets, RefusedError } from '../../../scripts/submit/refused.ts';
import {
  commitAs,
  makeServer,
  octoberAccounts,
  OCTOBER,
  type Clone,
} from '../../support/shared-repository.ts';
import { runScript } from '../../support/run-script.ts';
import { makeSmallCity, SEPTEMBER } from '../../support/small-city.ts';

function aClerk(): Clone {
  const [only] = makeServer({}, ['李会计']);
  if (!only) throw new Error('no clone');
  return only;
}

function refusal(contentRoot: string): string {
  try {
    inspectCheckout(contentRoot);
  } catch (cause) {
    if (cause instanceof RefusedError) return formatRefusal(cause.refusal);
    throw cause;
  }
  return '';
}

describe('a submission does not start', () => {
  test('outside git', () => {
    expect(refusal(makeSmallCity()))
      .toBe(`没有交成：这个文件夹不是从代码托管网站取来的（不在 git 里），交不上去。
您写的都还在文件里，没有动。
怎么办：
  从压缩包解开的就会这样。另找一个空文件夹，用 git 取一份（地址问管网站的人）：
    git clone 仓库地址 gongkailan
  把写好的文件复制到新取的 content 里同样的位置，在新文件夹里运行 npm run submit。
`);
  });

  test('when nothing changed', async () => {
    const { screen, isDone } = await aClerk().submit();
    expect(screen).toBe(
      '正在看看别人交了什么……\n没有要交的：/…/content 里的文件和上次交的一样。刚写的，看看保存了没有，是不是写在这个文件夹里。\n',
    );
    expect(isDone).toBe(true);
  });

  test('when git does not know who it is, until it is told', async () => {
    const li = aClerk();
    li.git('config', '--unset', 'user.name');
    li.git('config', '--unset', 'user.email');
    li.write(OCTOBER, octoberAccounts());
    expect((await li.submit()).screen).toBe(`git 还不知道您是谁。您的姓名：
您的邮箱（没有的写单位的）：
没有交成：git 还不知道您是谁。每一次交都要记上是谁交的。
您写的都还在文件里，没有动。
怎么办：
  写上您的姓名和邮箱（没有邮箱的写单位的），只要一次，以后电脑记着：
    npm run submit -- --name "您的姓名" --email "您的邮箱"
  或者：
    git config user.name "您的姓名"
    git config user.email "您的邮箱"
`);
    expect((await li.submit({ identity: { name: '李会计', email: '没有' } })).screen).toContain(
      '没有交成：“没有”不是邮箱。',
    );
    expect((await li.submit({ identity: { name: '李会计', email: '没有' } })).screen).toContain(
      '    npm run submit -- --name "李会计" --email "xiejia@163.com"\n',
    );
    expect((await li.submit({}, ['李会计', 'li@example.invalid', ''])).isDone).toBe(true);
    expect(li.git('log', '-1', '--format=%an <%ae>')).toBe('李会计 <li@example.invalid>\n');
  });

  test('away from any branch', () => {
    const li = aClerk();
    li.git('checkout', '-q', '--detach');
    expect(refusal(join(li.root, 'content')))
      .toBe(`没有交成：现在看的是以前某一次的样子（git 叫“游离的 HEAD”），不在任何分支上，交了别人也看不到。
您写的都还在文件里，换回分支时会带过去。
怎么办：
    git switch main
  然后再运行 npm run submit。它说有改动会被覆盖的，先运行 git stash，换过去以后运行 git stash pop。
`);
    li.edit(SEPTEMBER, /$/, '# 1\n');
    commitAs(li, '李会计');
    expect(refusal(join(li.root, 'content'))).toContain(
      '    git branch my-work\n    git switch main\n    git merge my-work\n',
    );
  });

  test('in the middle of something else', () => {
    const li = aClerk();
    li.edit(SEPTEMBER, 'amount: 3150', 'amount: 1');
    commitAs(li, '李会计');
    li.git('checkout', '-q', '-b', 'other', 'HEAD^');
    li.edit(SEPTEMBER, 'amount: 3150', 'amount: 2');
    commitAs(li, '李会计');
    expect(() => li.git('-c', 'user.name=x', 'rebase', '-q', 'main')).toThrow('rebase');
    expect(refusal(join(li.root, 'content')))
      .toContain(`没有交成：上一次的变基（rebase）没有做完，git 停在半路上。
您写的都还在，没有丢。
怎么办：
  不记得自己做过什么的，退回去最稳妥，回到那次开始以前的样子：
    git rebase --abort
`);
    li.git('rebase', '--abort');
    expect(() => li.git('cherry-pick', 'main')).toThrow('cherry-pick');
    expect(refusal(join(li.root, 'content'))).toContain('git cherry-pick --abort');
  });

  test('with marks of an earlier conflict in a file', async () => {
    const li = aClerk();
    li.edit(SEPTEMBER, /closing: .*\n/, '<<<<<<< HEAD\nclosing: 1\n=======\nclosing: 2\n>>>>>>> theirs\n');
    expect((await li.submit()).screen).toContain('合并冲突');
    li.git('checkout', '-q', '.');
    li.edit(SEPTEMBER, 'amount: 3150', 'amount: 1');
    li.git('stash', '-q');
    li.edit(SEPTEMBER, 'amount: 3150', 'amount: 2');
    commitAs(li, '李会计');
    expect(() => li.git('stash', 'pop')).toThrow('stash');
    expect((await li.submit()).screen).toContain(
      '没有交成：这几个文件还停在冲突里（多半是 git stash pop 留下的）',
    );
  });
});

describe('a submission stays on this computer', () => {
  test('while the server cannot be reached, and goes out the next time', async () => {
    const li = aClerk();
    const [url = ''] = li.git('remote', 'get-url', 'origin').split('\n');
    li.git('remote', 'set-url', 'origin', 'http://127.0.0.1:9/gongkailan.git');
    li.write(OCTOBER, octoberAccounts());
    const { screen, isDone } = await li.submit();
    expect(isDone).toBe(false);
    expect(screen).toContain(
      '没能看到别人交了什么：连不上服务器，多半是网络不通。先往下做，推送的时候再连一次。\n',
    );
    expect(screen).toContain(`没有交成：连不上服务器，多半是网络不通。
您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。
`);
    li.git('remote', 'set-url', 'origin', url);
    expect((await li.submit()).screen).toBe(`正在看看别人交了什么……
这台电脑上有提交过、还没有公布的，这次一起交，一起列在下面。
正在检查 1 个文件……

青石镇 水南村，要交的：
  公开　水南村2026年10月财务收支公布表
      财务，公布日期 2026年11月10日，网上看得到全文
      网页：https://gongkai.shili.example/shuinan/finance/2026-11-10-october-accounts/
      /…/content/${OCTOBER}
公开栏上要换的：
  财1：撤下《2026年9月财务收支公布表》，贴上《2026年10月财务收支公布表》
张贴单和要贴的纸：npm run posters -- --site shuinan

正在推送……
交上去了（origin/main）。网站过几分钟就更新。
`);
  });

  test('when the server wants somebody to look at it first', async () => {
    const li = aClerk();
    const [url = ''] = li.git('remote', 'get-url', 'origin').split('\n');
    writeFileSync(
      join(url, 'hooks/pre-receive'),
      '#!/bin/sh\necho "GitLab: You are not allowed to push code to protected branches on this project." >&2\nexit 1\n',
      { mode: 0o755 },
    );
    li.write(OCTOBER, octoberAccounts());
    const { screen } = await li.submit();
    expect(screen).toContain(`没有交成：服务器不让您直接交到这个分支：没有权限，或者这里要先有人看过才能公布。
您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。
怎么办：
  要先有人看过的，换一个分支交，再到网站上建合并请求（Gitee、GitHub 叫 Pull Request）：
    npm run submit -- --branch main-gongkai
`);
  });
});

describe('a submission of what was committed past the hooks', () => {
  test('is looked at as a whole, and told with file and line', async () => {
    const li = aClerk();
    li.edit(SEPTEMBER, /$/, '# 身份证 210502198412020944\n');
    commitAs(li, '李会计');
    const { screen, isDone } = await li.submit();
    expect(isDone).toBe(false);
    expect(screen).toMatch(/september-accounts\.yaml 第 \d+ 行第 \d+ 列\n/);
    expect(screen).toContain('没有交成：里面有个人信息');
    expect(screen).not.toContain('贴上');
    // Once it is out of the file, the wall is not told as if it had been empty.
    li.edit(SEPTEMBER, /# 身份证.*\n$/, '# 没有\n');
    expect((await li.submit({ isDryRun: true })).screen).toContain('公开栏上不用换纸。');
  });

  test('says what the hook says, and nothing of git', async () => {
    const li = aClerk();
    const hook =
      '#!/bin/sh\necho "content/a.yaml 第 3 行第 5 列"\necho "没有推送：个人信息还留着。" >&2\nexit 1\n';
    writeFileSync(join(li.root, '.git/hooks/pre-push'), hook, { mode: 0o755 });
    li.write(OCTOBER, octoberAccounts());
    const { screen } = await li.submit();
    expect(screen).toContain('content/a.yaml 第 3 行第 5 列\n');
    expect(screen).toContain('没有推送：个人信息还留着。\n');
    expect(screen).toContain('没有交成：推送以前又查了一遍，没有通过；');
    expect(screen).not.toContain('error:');
  });
});

describe('what git and servers say', () => {
  test.each([
    ['fatal: Unable to write new index file: No space left on device', '磁盘满了'],
    ['error: unable to write file .git/objects/ab/cd: Disk quota exceeded', '磁盘满了'],
    ["fatal: Unable to create '/x/.git/index.lock': File exists.", '另一个 git 程序'],
    ["fatal: detected dubious ownership in repository at 'D:/gongkailan'", '别的用户建的'],
    [
      'git@gitee.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'SSH 密钥',
    ],
    ["fatal: could not read Username for 'https://gitee.com': terminal prompts disabled", '要登录'],
    [
      "remote: [session-1] Incorrect username or password (access token)\nfatal: Authentication failed for 'https://gitee.com/a/b.git/'",
      '要登录',
    ],
    [
      "remote: HTTP Basic: Access denied. The provided password or token is incorrect\nfatal: Authentication failed for 'https://gitlab.com/a/b.git/'",
      '要登录',
    ],
    [
      "fatal: unable to access 'https://gitea.example/a/b.git/': The requested URL returned error: 401",
      '要登录',
    ],
    [
      "remote: Permission to a/b.git denied to c.\nfatal: unable to access 'https://github.com/a/b.git/': The requested URL returned error: 403",
      '没有权限',
    ],
    ['remote: error: GH006: Protected branch update failed for refs/heads/main.', '没有权限'],
    ['! refs/heads/main:refs/heads/main [remote rejected] (pre-receive hook declined)', '没有权限'],
    [
      "remote: Repository not found.\nfatal: repository 'https://github.com/a/b.git/' not found",
      '没有这个仓库',
    ],
    [
      "fatal: unable to access 'https://gitee.com/a/b.git/': Could not resolve host: gitee.com",
      '连不上服务器',
    ],
    [
      'ssh: connect to host gitlab.com port 22: Connection timed out\nfatal: Could not read from remote repository.',
      '连不上服务器',
    ],
    ['remote: error: File photos/a.jpg is 120.00 MB; this exceeds the file size limit', '文件太大'],
  ])('%s', (said, meaning) => {
    expect(explainGit(said)?.why).toContain(meaning);
    expect(isOvertaken(said)).toBe(false);
  });

  test('one folder is trusted, not all of them', () => {
    const said = "fatal: detected dubious ownership in repository at 'D:/my board'\nTo add an exception";
    expect(explainGit(said)?.steps.at(-1)).toBe("  git config --global --add safe.directory 'D:/my board'");
  });

  test('that somebody was quicker is no refusal', () => {
    expect(isOvertaken('!\trefs/heads/main:refs/heads/main\t[rejected] (fetch first)')).toBe(true);
    expect(isOvertaken('!\trefs/heads/main:refs/heads/main\t[rejected] (non-fast-forward)')).toBe(true);
  });

  test('a password in an address is not shown', () => {
    expect(maskSecrets("fatal: 'https://li:geheim@gitee.com/a/b.git/' not found")).toBe(
      "fatal: 'https://***@gitee.com/a/b.git/' not found",
    );
  });
});

test('what only looks cannot decide a conflict', async () => {
  const { exitCode, stderr } = await runScript('submit', ['--dry-run', '--ours', '1']);
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    '--ours、--theirs 是定下来用哪一份，会改文件，不能和 --dry-run 一起写。\n加 --help 看用法。\n',
  );
});
