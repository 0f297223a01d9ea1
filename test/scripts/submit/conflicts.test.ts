/** Two clerks and one file: what each is told, and that neither loses a word. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { makeServer, octoberAccounts, OCTOBER, type Clone } from '../../support/shared-repository.ts';
import { openHistory } from '../../../scripts/history/open-history.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { day } from '../../support/a-site.ts';
import { readSmallCity, SEPTEMBER, type FileContents } from '../../support/small-city.ts';

function twoClerks(files: FileContents = {}): { wang: Clone; li: Clone } {
  const [wang, li] = makeServer(files);
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

const NOTICE = 'sites/shili/qingshi/shuinan/other/2026/2026-11-05-fire-season.md';

test('two clerks who change a long text see the words that differ, and not how it begins', async () => {
  const long =
    '进山不带火种，上坟不烧纸，看见烟就打村部电话，护林员每天巡两趟，谁家烧荒谁负责，罚款交到镇里。';
  const { wang, li } = twoClerks({ [NOTICE]: readSmallCity(NOTICE).replace('进山不带火种。', long) });
  wang.edit(NOTICE, '巡两趟', '巡三趟');
  await wang.submit();
  li.edit(NOTICE, '巡两趟', '巡四趟');
  const { screen } = await li.submit();
  expect(screen).toContain('\n  正文（【您写的】→【对方写的】）：…护林员每天巡【四】→【三】趟，谁家烧荒…\n');
});

describe('two clerks who change one figure', () => {
  test('are told what each wrote and how to choose', async () => {
    const { li, told } = await quarrel();
    expect(told).toBe(`两个人改了同一处，要您定一下留哪个。

1. content/${SEPTEMBER}（对方：王春燕，11月23日）
  支出第2笔“二组路灯维修”的金额：您写 3,105.00元，对方写 3,510.00元
  期末结存：您写 72,613.60元，对方写 72,208.60元

没有交成：有 1 个文件两边写得不一样，要选好留哪个。
您的已经提交在这台电脑上，对方的也在，一个字也没有丢；没有选的那份，git 里也一直留着。
怎么办：
  先打电话问清楚哪个对。您的对，整份用您的（1 是上面的编号）：
    npm run submit -- --ours 1
  对方的对，整份用对方的：
    npm run submit -- --theirs 1
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
    const { screen } = await li.submit({ ours: [join(li.root, 'content', SEPTEMBER)] }, ['']);
    expect(screen).toBe(`上次和别人交的合并还没有做完，接着做。

青石镇 水南村，要交的：
  修改　水南村2026年9月财务收支公布表
      支出第2笔“二组路灯维修”的金额：3,510.00元 → 3,105.00元
      期末结存：72,208.60元 → 72,613.60元
      /…/content/${SEPTEMBER}
公开栏上要换的：
  财1：换成新印的《2026年9月财务收支公布表》，旧的作废
张贴单和要贴的纸：npm run posters -- --site shuinan

交吗？（直接按回车就是交，不交写 n）
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
    await li.submit({ theirs: ['1'] });
    expect(onServer(li)).toContain('amount: 3510');
    // What was not chosen is still there.
    expect(li.git('show', `HEAD^2:content/${SEPTEMBER}`)).toContain('amount: 3105');
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

  test('are told the line of a mark that was left behind, in the words git wrote', async () => {
    const { li } = await quarrel();
    const marked = li.read(SEPTEMBER);
    expect(marked).toContain('>>>>>>> origin/main\n');
    li.write(SEPTEMBER, marked.replace(/<{7} .*\n([\s\S]*?)={7}\n[\s\S]*?(>{7} .*\n)/g, '$1$2'));
    expect((await li.submit()).screen).toMatch(
      /没有交成：content\/\S+ 第 \d+ 行还有标记“>>>>>>>”，没有删干净。\n/,
    );
  });

  test('may think again after they saw what it comes to', async () => {
    const { li } = await quarrel();
    const { screen } = await li.submit({ ours: ['2026-10-09-september-accounts'] }, ['n']);
    expect(screen).toContain('没有交，合并先放着。您写的和对方写的都在，想好了再运行 npm run submit。\n');
    expect(onServer(li)).toContain('amount: 3510');
    await li.submit({ theirs: [SEPTEMBER] });
    expect(li.read(SEPTEMBER)).toContain('amount: 3510');
  });

  test('may go back', async () => {
    const { li } = await quarrel();
    li.git('merge', '--abort');
    expect(li.read(SEPTEMBER)).toContain('amount: 3105');
  });
});

describe('two clerks who correct what is official', () => {
  /** Both put right the street lamps, each to something else. */
  async function correcting(): Promise<{ wang: Clone; li: Clone; screen: string }> {
    const { wang, li } = twoClerks(OFFICIAL);
    vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-23T12:00:00+08:00');
    correct(wang, '3,510.00元', '72208.60');
    await wang.submit();
    correct(li, '3,105.00元', '72613.60');
    return { wang, li, screen: (await li.submit()).screen };
  }

  test('see whose correction is whose, and cannot drop the one that is published', async () => {
    const { wang, li, screen } = await correcting();
    expect(screen).toContain(`  更正：只有您这边有“路灯维修的金额：3,150.00元 → 3,105.00元”
  更正：只有对方有“路灯维修的金额：3,150.00元 → 3,510.00元”
`);
    const refused = await li.submit({ ours: ['1'] });
    expect(refused.screen).toContain('CORRECTION_CHANGED');
    expect(refused.screen).toContain(
      `没有交成：照这样合，别人已经公布的更正（或撤回、整份公开）就没有了。公布过的只能再加，不能少。
您写的和对方写的都在，一个字也没有丢；没有选的那份，git 里也一直留着。
怎么办：
  看看对方公布的那份：
    git show "origin/main:content/${SEPTEMBER}"
`,
    );
    expect(onServer(li)).toContain('after: 3,510.00元');
    // Both kept by hand is right.
    const entry = /corrections:\n([\s\S]*)$/.exec(wang.read(SEPTEMBER))?.[1] ?? '';
    li.edit(SEPTEMBER, 'corrections:\n', `corrections:\n${entry}`);
    expect((await li.submit()).isDone).toBe(true);
    expect(await checked(li)).toEqual([]);
    // What was published stays the first parent.
    expect(li.git('rev-parse', 'HEAD^1')).toBe(wang.git('rev-parse', 'HEAD'));
  });

  test('may take the other side, and nothing is missed afterwards', async () => {
    const { li } = await correcting();
    expect((await li.submit({ theirs: ['1'] })).isDone).toBe(true);
    expect(await checked(li)).toEqual([]);
  });

  test('are told by the next check when plain git dropped it and nobody looked', async () => {
    const { li } = await correcting();
    li.git('merge', '--abort');
    li.git('merge', '-q', '-X', 'ours', 'origin/main');
    // Not pushed yet: against what is published.
    expect(await checked(li)).toEqual(['CHANGED_WITHOUT_CORRECTION', 'CORRECTION_CHANGED']);
    expect((await li.submit()).screen).toContain('没有交成：照这样合，');
    li.git('push', '-q', '--no-verify');
    li.git('fetch', '-q');
    expect(await checked(li)).toEqual(['CHANGED_WITHOUT_CORRECTION', 'CORRECTION_CHANGED']);
  });
});

const OFFICIAL = { 'city.yaml': readSmallCity('city.yaml').replace('2026-12-01', '2026-09-01') };

function correct(clone: Clone, after: string, closing: string): void {
  clone.edit(SEPTEMBER, 'amount: 3150', `amount: ${after.replace(/,|\.00元/g, '')}`);
  clone.edit(SEPTEMBER, 'closing: 72568.60', `closing: ${closing}`);
  const entry = `corrections:
  - on: 2026-11-23
    what: 路灯维修的金额
    before: 3,150.00元
    after: ${after}
    why: 看错了
    by: 报账员更正，监委会核对
`;
  clone.edit(SEPTEMBER, /$/, entry);
}

/** The codes that a whole check finds about what was published. */
async function checked({ root }: Clone): Promise<string[]> {
  const content = join(root, 'content');
  const { sites } = await loadContent(content, { asOf: day('2026-11-24') });
  return openHistory(content, day('2026-11-24'))
    .judge({ sites })
    .problems.map(({ code }) => code);
}

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
    expect(again.screen).toContain('没有交成：有 1 处要先改，上面一处一处写着。');
    expect(again.screen).toContain('您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。');
    expect(() => onServer(li, OCTOBER)).toThrow(`path 'content/${OCTOBER}'`);
    li.edit(OCTOBER, 'opening: 72568.60', 'opening: 72208.60');
    li.edit(OCTOBER, 'closing: 60137.20', 'closing: 59777.20');
    expect((await li.submit()).isDone).toBe(true);
  });
});
