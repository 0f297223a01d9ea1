/** What a clerk is asked who writes something about a villager, in a real clone of a real server. */
import { expect, test } from 'vitest';
import { makeServer, octoberAccounts, OCTOBER, type Clone } from '../../support/shared-repository.ts';
import { SHUINAN } from '../../support/small-city.ts';

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const QUESTION =
  '这些话写到了具体的人，只能写公开需要的事，不能写病、残、家里的难处、去世、坐牢、收入。都可以公开吗？（都可以写 y；有不可以的，或不清楚，直接按回车）';

/** A clerk who wrote of a villager below the notice about fires, in words that no rule knows. */
function aClerkWhoTells(): Clone {
  const [li] = makeServer({}, ['李会计']);
  if (!li) throw new Error('no clone');
  li.write(FIRE, `${li.read(FIRE)}\n二组的周福来家今年没人收秋，打那以后门就没开过。\n`);
  return li;
}

const lineOf = (clone: Clone): number => clone.read(FIRE).trimEnd().split('\n').length;
const published = (clone: Clone): string => clone.git('log', '--format=%s', 'origin/main').trim();

test('what tells of a villager is shown with file and line, and nothing is committed without a yes', async () => {
  const li = aClerkWhoTells();
  const { screen, isDone } = await li.submit({}, ['']);
  expect(screen).toContain(`正在检查 1 个文件……
新写的话里，有 1 处写到了具体的人：
  ${FIRE}
    第 ${lineOf(li)} 行：二组的周福来家今年没人收秋，打那以后门就没开过。
${QUESTION}
没有交成：有的话可能不该公开，一交就永远留在 git 里。
您写的都还在文件里，没有丢，也没有提交。
怎么办：
  打开上面的文件，把不该公开的整句删掉，只留公开需要的事：叫什么、哪个组、多少钱、办成没有。
`);
  expect(isDone).toBe(false);
  expect(li.git('log', '--format=%s').trim()).toBe('准备');
});

test('after a yes it goes on, and what was published is not asked about again', async () => {
  const li = aClerkWhoTells();
  const { screen, isDone } = await li.submit({}, ['y', '']);
  expect(isDone).toBe(true);
  expect(screen).toContain(`${QUESTION}y\n\n青石镇 水南村，要交的：`);
  expect(published(li)).toContain('水南村');
  li.edit(FIRE, '不带火种', '不带火种，不抽烟');
  expect((await li.submit({}, [''])).screen).not.toContain('具体的人');
});

test('it is asked once, though all is looked at again', async () => {
  const li = aClerkWhoTells();
  const saveAgain = (): string => {
    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    return '';
  };
  const { screen, isDone } = await li.submit({}, ['y', saveAgain, '']);
  expect(screen).toContain('您看的时候，文件又存过一次，再看一遍。');
  expect(screen.split(QUESTION)).toHaveLength(2);
  expect(isDone).toBe(true);
});

test('whoever said yes beforehand, or only looks, reads it and is not asked', async () => {
  const li = aClerkWhoTells();
  for (const request of [{ isDryRun: true }, { isSure: true }]) {
    const { screen } = await li.submit(request);
    expect(screen).toContain('打那以后门就没开过。\n这些话写到了具体的人，只能写公开需要的事，');
    expect(screen).not.toContain('都可以公开吗');
  }
  expect(li.git('status', '--short')).toBe('');
});

test('accounts without a villager in them are not asked about', async () => {
  const [li] = makeServer({}, ['李会计']);
  li?.write(OCTOBER, octoberAccounts());
  expect((await li?.submit({}, ['']))?.screen).not.toContain('具体的人');
});
