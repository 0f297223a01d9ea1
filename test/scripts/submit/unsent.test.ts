/** What is committed and not published: a proposal stays where others look at it, and nothing else goes out unshown. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  commitAs,
  makeServer,
  octoberAccounts,
  OCTOBER,
  type Clone,
} from '../../support/shared-repository.ts';
import { SHUINAN } from '../../support/small-city.ts';

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const ACCOUNTS = '公开：水南村 2026年10月财务收支公布表';

function aClerk(): Clone {
  const [only] = makeServer({}, ['李会计']);
  if (!only) throw new Error('no clone');
  return only;
}

const onServer = (clone: Clone, branch = 'main'): string[] => {
  clone.git('fetch', '-q');
  return clone.git('log', '--format=%s', `origin/${branch}`).trim().split('\n');
};

describe('a proposal', () => {
  test('lives on its branch alone: what is submitted after it goes out without it', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    const { screen } = await li.submit({ branch: 'shuinan-1123' }, ['']);
    expect(screen)
      .toContain(`交到了分支 shuinan-1123，还没有公布。到代码托管网站上，建合并请求（Pull Request），有人看过、合并了才公布。
您的文件夹回到了已经公布的样子，这几份在分支 shuinan-1123 上，一个字也没有丢。还要改的：git switch shuinan-1123，改好 npm run submit，再 git switch main 换回来。
`);
    expect(existsSync(join(li.root, 'content', OCTOBER))).toBe(false);
    expect((await li.submit()).screen).toContain('没有要交的');

    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    expect((await li.submit({}, [''])).isDone).toBe(true);
    expect(onServer(li)).toEqual([expect.stringContaining('修改：水南村'), '准备']);
    expect(onServer(li, 'shuinan-1123')).toEqual([ACCOUNTS, '准备']);
  });

  test('is mended on its branch, and no other takes its place', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    await li.submit({ branch: 'shuinan-1123' });
    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    expect((await li.submit({ branch: 'shuinan-1123' })).screen)
      .toContain(`没有交成：服务器上已经有分支 shuinan-1123，里面有您这里没有的。
您写的都还在文件里，没有丢，也没有提交。
怎么办：
  交的是另一件事，换个名字：
    npm run submit -- --branch shuinan-1123-2
  要改的就是那里的，先换过去，改好再交，交好换回来：
    git switch shuinan-1123
    npm run submit
    git switch main
`);
    li.git('stash', '-q');
    li.git('switch', '-q', 'shuinan-1123');
    li.edit(OCTOBER, '2026年10月财务', '2026年十月财务');
    const { screen } = await li.submit({}, ['']);
    expect(screen).toContain('交到了分支 shuinan-1123，还没有公布。');
    expect(screen).not.toContain('您的文件夹回到了');
    expect(onServer(li, 'shuinan-1123')).toHaveLength(3);
    expect(onServer(li)).toEqual(['准备']);
  });
});

describe('what was committed and not sent', () => {
  test('is shown and asked about before it goes out, and stays when the answer is no', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    await li.submit({ isPushed: false });
    for (const [request, answers] of [
      [{ isDryRun: true }, []],
      [{}, ['n']],
    ] as const) {
      const { screen } = await li.submit(request, answers);
      expect(screen).toContain(`这台电脑上有提交过、还没有公布的，这次一起交，一起列在下面。
正在检查 1 个文件……

青石镇 水南村，要交的：
  公开　水南村2026年10月财务收支公布表
`);
      expect(onServer(li)).toEqual(['准备']);
    }
    expect((await li.submit({}, [''])).screen).toContain('交上去了（origin/main）。');
    expect(onServer(li)).toEqual([ACCOUNTS, '准备']);
  });

  test('stands in one list with what is new, and the message of the commit tells only that', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    commitAs(li, '李会计', { message: '自己提交的' });
    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    const { screen } = await li.submit({}, ['']);
    expect(screen).toContain('正在检查 2 个文件……');
    expect(screen).toContain('  公开　水南村2026年10月财务收支公布表\n');
    expect(screen).toMatch(/ {2}修改　.*防火/);
    expect(onServer(li)).toEqual([expect.stringContaining('修改：水南村'), '自己提交的', '准备']);
  });

  test('is shown when a merge brought it, though it was committed on another branch', async () => {
    const li = aClerk();
    li.git('switch', '-q', '-c', 'work');
    li.write(OCTOBER, octoberAccounts());
    commitAs(li, '李会计', { message: '自己提交的' });
    li.git('switch', '-q', 'main');
    li.git('merge', '-q', '--no-ff', '-m', '合并', 'work');
    expect((await li.submit({}, ['n'])).screen).toContain('  公开　水南村2026年10月财务收支公布表\n');
    expect(onServer(li)).toEqual(['准备']);
  });

  test('is named also where it is no content', async () => {
    const li = aClerk();
    writeFileSync(join(li.root, 'notes.txt'), 'x');
    commitAs(li, '李会计', { message: '自己提交的' });
    const { screen } = await li.submit({}, ['n']);
    expect(screen).toContain('不是内容，提交过，也一起交：notes.txt\n交吗？');
    expect(onServer(li)).toEqual(['准备']);
  });
});
