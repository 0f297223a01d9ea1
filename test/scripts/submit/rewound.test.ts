/** Somebody takes a commit from the server: nobody puts it back without knowing. */
import { describe, expect, test } from 'vitest';
import {
  commitAs,
  makeServer,
  octoberAccounts,
  OCTOBER,
  type Clone,
} from '../../support/shared-repository.ts';
import { SHUINAN } from '../../support/small-city.ts';

const NOTE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

/** Two clones, of which both have what the first one took from the server afterwards. */
function takenBack(): readonly [Clone, Clone] {
  const [wang, li] = makeServer();
  if (!wang || !li) throw new Error('no clones');
  wang.edit(NOTE, /^title: .*/m, 'title: 水南村关于张某的通知');
  commitAs(wang, '王春燕', { message: '写了不该写的' });
  wang.git('push', '-q', '--no-verify', 'origin', 'main');
  li.git('pull', '-q');
  wang.git('reset', '-q', '--hard', 'HEAD~1');
  wang.git('push', '-q', '--no-verify', '--force', 'origin', 'main');
  return [wang, li];
}

const onServer = (clone: Clone): string => {
  clone.git('fetch', '-q');
  return clone.git('log', '--format=%s', 'origin/main');
};

describe('what was taken from the server', () => {
  test('is told before anything is committed, and not published again', async () => {
    const [wang, li] = takenBack();
    li.write(OCTOBER, octoberAccounts());
    const { screen, isDone } = await li.submit();
    expect(screen).toBe(`正在看看别人交了什么……
没有交成：服务器上的 main 被人退回到了从前，少了 1 次提交；您这里还有，一交就又公布出去了。
您写的都还在，没有交。
怎么办：
  少了的是：
    2026-10-09 写了不该写的
  先打电话问管网站的人。是有意去掉的（例如有个人信息）：另找一个空文件夹，重新用 git clone 取一份，把没交的文件复制过去再交。
  是弄错了，要放回去的：
    npm run submit -- --restore
`);
    expect(isDone).toBe(false);
    // Nor when another program had looked at the server before.
    li.git('fetch', '-q');
    expect((await li.submit()).screen).toContain('被人退回到了从前');
    expect(onServer(wang)).not.toContain('写了不该写的');
  });

  test('goes back when that is what is wanted', async () => {
    const [wang, li] = takenBack();
    expect((await li.submit({ isRestoring: true })).isDone).toBe(true);
    expect(onServer(wang)).toContain('写了不该写的');
    expect((await li.submit()).screen).not.toContain('退回');
  });

  test('is no matter of a clone that does not have it', async () => {
    const [wang] = takenBack();
    wang.write(OCTOBER, octoberAccounts());
    expect((await wang.submit()).isDone).toBe(true);
  });
});
