/** Two clerks and one file: what each is told, and that neither loses a word. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeServer, octoberAccounts, OCTOBER, type Clone } from '../../support/shared-repository.ts';
import { SEPTEMBER } from '../../support/small-city.ts';

function twoClerks(): { wang: Clone; li: Clone } {
  const [wang, li] = makeServer();
  if (!wang || !li) throw new Error('no clones');
  return { wang, li };
}

/** Both change what the street lamps cost, each to something else; 王春燕 is quicker. */
async function quarrel(): Promise<{ wang: Clone; li: Clone; told: string }> {
  const { wang, li } = twoClerks();
  wang.edit(SEPTEMBER, 'amount: 3150', 'amount: 3510');
  wang.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72208.60');
  await wang.submit();
  li.edit(SEPTEMBER, 'amount: 3150', 'amount: 3105');
  li.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72613.60');
  const { screen } = await li.submit();
  return {
    wang,
    li,
    told: screen.slice(screen.indexOf('两个人')).replace(/11月\d+日|\d+月\d+日/, '11月23日'),
  };
}

const onServer = (clone: Clone, file = SEPTEMBER): string => {
  clone.git('fetch', '-q');
  return clone.git('show', `origin/main:content/${file}`);
};

describe('two clerks who change one figure', () => {
  test('are told what each wrote and how to choose', async () => {
    const { li, told } = await quarrel();
    expect(told).toBe(`两个人改了同一处，要您定一下留哪个。

content/${SEPTEMBER}（对方：王春燕，11月23日）
  支出第2笔“二组路灯维修”的金额：您写 3,105.00元，对方写 3,510.00元
  期末结存：您写 72,613.60元，对方写 72,208.60元

没有交成：有 1 个文件两边写得不一样，要选好留哪个。
您的已经提交在这台电脑上，对方的也在，一个字也没有丢；没有选的那份，git 里也一直留着。
怎么办：
  先打电话问清楚哪个对。您的对，整份用您的：
    npm run submit -- --ours content/${SEPTEMBER}
  对方的对，整份用对方的：
    npm run submit -- --theirs content/${SEPTEMBER}
  两边各有对的：打开文件，找到 <<<<<<< 和 >>>>>>> 之间（上面是您的，下面是对方的），
  留下对的，删掉 <<<<<<<、=======、>>>>>>> 三行，保存，再运行：
    npm run submit
  想先放一放，回到合并以前（您提交过的还在）：
    git merge --abort
`);
    // Asked again without a decision, it says so again and changes nothing.
    const marked = li.read(SEPTEMBER);
    expect((await li.submit()).screen).toContain('要选好留哪个');
    expect(li.read(SEPTEMBER)).toBe(marked);
  });

  test('may keep the own side', async () => {
    const { li } = await quarrel();
    const { screen } = await li.submit({ ours: [join(li.root, 'content', SEPTEMBER)] });
    expect(screen).toBe(`上次和别人交的合并还没有做完，接着做。
合好了。
正在推送……
交上去了（origin/main）。网站过几分钟就更新。
`);
    expect(onServer(li)).toContain('amount: 3105');
    expect(li.git('log', '--format=%s', 'origin/main').split('\n')).toContain(
      '合并：把别人先交的和自己的合在一起',
    );
  });

  test('may keep the other side', async () => {
    const { li } = await quarrel();
    await li.submit({ theirs: [SEPTEMBER] });
    expect(onServer(li)).toContain('amount: 3510');
    // What was not chosen is still there.
    expect(li.git('show', `HEAD^1:content/${SEPTEMBER}`)).toContain('amount: 3105');
  });

  test('may mend the file by hand, and are told when the sums do not agree then', async () => {
    const { li } = await quarrel();
    const file = join(li.root, 'content', SEPTEMBER);
    const mended = readFileSync(file, 'utf8').replace(/<{7} .*\n([\s\S]*?)={7}\n[\s\S]*?>{7} .*\n/g, '$1');
    writeFileSync(file, mended.replace('3105', '3106'));
    expect((await li.submit()).screen).toContain('BALANCE_MISMATCH');
    writeFileSync(file, mended);
    expect((await li.submit()).isDone).toBe(true);
    expect(onServer(li)).toContain('amount: 3105');
  });

  test('may go back', async () => {
    const { li } = await quarrel();
    li.git('merge', '--abort');
    expect(li.read(SEPTEMBER)).toContain('amount: 3105');
  });
});

describe('two clerks with different files', () => {
  test('notice nothing but that the other was there', async () => {
    const { wang, li } = twoClerks();
    wang.edit(SEPTEMBER, 'title: 二组路灯维修', 'title: 二组路灯修理');
    await wang.submit();
    li.write(OCTOBER, octoberAccounts());
    const { screen, isDone } = await li.submit();
    expect(screen).toContain('取来了别人交的 1 次提交，和您的合在一起了。\n正在推送……\n');
    expect(isDone).toBe(true);
    expect(onServer(li)).toContain('二组路灯修理');
  });

  test('are told when each is right and both together are not', async () => {
    const { wang, li } = twoClerks();
    wang.edit(SEPTEMBER, 'amount: 3150', 'amount: 3510');
    wang.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72208.60');
    await wang.submit();
    li.write(OCTOBER, octoberAccounts());
    const { screen, isDone } = await li.submit();
    expect(isDone).toBe(false);
    expect(screen).toContain('没有交成：您的和别人先交的，分开都对，合在一起有上面这些对不上。');
    // Asked again without a change: what was refused does not leave, though git's hooks are not set up here.
    const again = await li.submit();
    expect(again.screen).toContain('没有交成：已经提交在这台电脑上、还没有推的，有上面这些要改。');
    expect(() => onServer(li, OCTOBER)).toThrow(`path 'content/${OCTOBER}'`);
    li.edit(OCTOBER, 'opening: 72568.60', 'opening: 72208.60');
    li.edit(OCTOBER, 'closing: 60137.20', 'closing: 59777.20');
    expect((await li.submit()).isDone).toBe(true);
  });
});
