/** What a clerk sees who submits, in real clones of a real server. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writtenPaper } from '../../support/phone-photos.ts';
import { makeServer, octoberAccounts, OCTOBER, type Clone } from '../../support/shared-repository.ts';
import { readSmallCity, SEPTEMBER, SHUINAN, type FileContents } from '../../support/small-city.ts';

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
/** A city in which what was published in September is official. */
const OFFICIAL = { 'city.yaml': readSmallCity('city.yaml').replace('2026-12-01', '2026-09-01') };

/** A clerk who works alone. */
function aClerk(files: FileContents = {}): Clone {
  const [only] = makeServer(files, ['李会计']);
  if (!only) throw new Error('no clone');
  return only;
}

const messageOf = (clone: Clone): string => clone.git('log', '-1', '--format=%an%n%B').trim();

function subjectOnServer(clone: Clone, branch = 'main'): string {
  clone.git('fetch', '-q');
  return clone.git('log', '-1', '--format=%s', `origin/${branch}`).trim();
}

describe('what was written', () => {
  test('is shown with what changes on the wall, committed and pushed', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    const { screen, isDone } = await li.submit({}, ['']);
    expect(screen).toBe(`正在看看别人交了什么……
正在检查 1 个文件……

青石镇 水南村，要交的：
  公开　水南村2026年10月财务收支公布表
      财务，公布日期 2026年11月10日，网上看得到全文
      网页：https://gongkai.shili.example/shuinan/finance/2026-11-10-october-accounts/
      /…/content/${OCTOBER}
公开栏上要换的：
  财1：撤下《2026年9月财务收支公布表》，贴上《2026年10月财务收支公布表》
张贴单和要贴的纸：npm run posters -- --site shuinan

交吗？（直接按回车就是交，不交写 n）
正在推送……
交上去了（origin/main）。网站过几分钟就更新。
`);
    expect(isDone).toBe(true);
    expect(messageOf(li)).toBe(`李会计
公开：水南村 2026年10月财务收支公布表

公开：水南村2026年10月财务收支公布表
  content/${OCTOBER}`);
    expect(subjectOnServer(li)).toBe('公开：水南村 2026年10月财务收支公布表');
  });

  test('is shown once more when it was saved again before the answer', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    const saveAgain = (): string => {
      li.edit(OCTOBER, '2026年10月财务', '2026年十月财务');
      return '';
    };
    const { screen, isDone } = await li.submit({}, [saveAgain, '']);
    expect(screen).toContain('您看的时候，文件又存过一次，再看一遍。\n正在检查 1 个文件……');
    expect(screen.split('交吗？')).toHaveLength(3);
    expect(isDone).toBe(true);
    expect(subjectOnServer(li)).toContain('2026年十月财务');
  });

  test('is left as it is when the answer is no, or only a look was asked for', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    const before = messageOf(li);
    expect((await li.submit({}, ['n'])).screen).toContain(
      '没有交。您写的都还在文件里，想好了再运行 npm run submit。\n',
    );
    expect((await li.submit({ isDryRun: true })).screen).toContain('只是看看（--dry-run），没有交。\n');
    expect(messageOf(li)).toBe(before);
    expect(li.git('status', '--short', '--untracked-files=all')).toBe(`?? content/${OCTOBER}\n`);
  });

  test('goes alone: what was not named, is not content or is staged already stays', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    writeFileSync(join(li.root, 'notes.txt'), 'x');
    li.git('add', 'notes.txt');
    const { screen } = await li.submit({ files: [join(li.root, 'content', OCTOBER)] });
    expect(screen).toContain(`这次不交（没有写在后面）：${FIRE}\n不是内容，不动它：notes.txt\n`);
    expect(li.git('show', '--name-only', '--format=')).toBe(`content/${OCTOBER}\n`);
    expect(li.git('status', '--short')).toBe(` M content/${FIRE}\nA  notes.txt\n`);
  });

  test('is counted in the message when it is several files, and may have a message of its own', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    li.edit(FIRE, '不带火种', '不带火种，不抽烟');
    await li.submit({ isPushed: false });
    expect(messageOf(li).split('\n')[1]).toBe('水南村：公开 1 件，修改 1 件');
    li.edit(FIRE, '不抽烟', '不吸烟');
    await li.submit({ message: '防火通知改了一个字' });
    expect(subjectOnServer(li)).toBe('防火通知改了一个字');
  });

  test('is told as the correction it is, and the sheet on the wall is printed anew', async () => {
    const li = aClerk(OFFICIAL);
    li.edit(SEPTEMBER, 'amount: 3150', 'amount: 3510');
    // The missing correction is told at once, and not only when the sums agree.
    const both = (await li.submit()).screen;
    expect(both).toContain('BALANCE_MISMATCH');
    expect(both).toContain('CHANGED_WITHOUT_CORRECTION');
    li.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 72208.60');
    const told = await li.submit();
    expect(told.isDone).toBe(false);
    expect(told.screen).toContain('后来改了 2 处，没有写更正');
    expect(told.screen).toContain(
      '没有交成：有 1 处要先改，上面一处一处写着。\n您写的都还在文件里，没有丢，也没有提交。\n',
    );
    li.edit(
      SEPTEMBER,
      /$/,
      `corrections:
  - on: 2026-11-23
    what: 二组路灯维修的金额
    before: 3,150.00元
    after: 3,510.00元
    why: 两个数字写颠倒了
    by: 报账员更正，监委会核对
`,
    );
    const { screen } = await li.submit();
    expect(screen).toContain(`  更正　水南村2026年9月财务收支公布表
      二组路灯维修的金额：3,150.00元 → 3,510.00元（两个数字写颠倒了）
`);
    expect(screen).toContain('  财1：换成新印的《2026年9月财务收支公布表》，旧的作废\n');
    expect(subjectOnServer(li)).toBe('更正：水南村 2026年9月财务收支公布表');
  });

  test('may be withdrawn, and not deleted', async () => {
    const li = aClerk(OFFICIAL);
    rmSync(join(li.root, 'content', SEPTEMBER));
    expect((await li.submit()).screen).toContain('现在文件没有了');
    li.git('restore', `content/${SEPTEMBER}`);
    li.edit(SEPTEMBER, /$/, 'withdrawal: { on: 2026-11-23, why: 没有经过审核, by: 村民委员会 }\n');
    expect((await li.submit()).screen).toContain(`  撤回　水南村2026年9月财务收支公布表
      为什么：没有经过审核（村民委员会）
      网页留着，只说已经撤回
`);
  });

  test('goes to another branch where somebody has to look at it first', async () => {
    const li = aClerk();
    li.write(OCTOBER, octoberAccounts());
    const { screen } = await li.submit({ branch: 'shuinan-1123' });
    expect(screen).toContain('交到了分支 shuinan-1123，还没有公布。到代码托管网站上，建合并请求');
    expect(subjectOnServer(li, 'shuinan-1123')).toBe('公开：水南村 2026年10月财务收支公布表');
    expect(subjectOnServer(li)).toBe('准备');
  });
});

describe('what is private', () => {
  test('stops it before anything else is looked at, and nothing is kept of it', async () => {
    const li = aClerk();
    li.write(OCTOBER, `${octoberAccounts().replace('closing: 60137.20', 'closing: 1')}# 电话 13812345678\n`);
    const { screen, isDone } = await li.submit();
    expect(isDone).toBe(false);
    expect(screen).toContain('PRIVATE_PHONE');
    expect(screen).not.toContain('账对不上');
    expect(screen).not.toContain('13812345678');
    expect(screen).toContain('没有交成：里面有个人信息，一交就永远留在 git 里，谁都看得到。');
    expect(li.git('status', '--short', '--untracked-files=all')).toBe(`?? content/${OCTOBER}\n`);
  });

  test('is taken out of a photo when the person agrees', async () => {
    const li = aClerk();
    const photo = `${SHUINAN}/photos/road.jpg`;
    const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 17/1 0/1' }, IFD0: { Artist: '李雷' } };
    const pixels = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#888' } });
    li.write(photo, await pixels.jpeg().withExif(exif).toBuffer());
    const { screen, isDone } = await li.submit({}, ['', '']);
    expect(screen).toContain(`替您去掉再交吗？`);
    expect(isDone).toBe(true);
    const kept = await sharp(join(li.root, 'content', photo)).metadata();
    expect(kept.exif).toBeUndefined();
    expect(subjectOnServer(li)).toBe('照片：水南村 road.jpg');
  });

  test('that looks like a list is asked about once, and the answer goes with it', async () => {
    const li = aClerk();
    const photo = `${SHUINAN}/photos/list.jpg`;
    li.write(photo, await writtenPaper());
    const refused = await li.submit({}, ['']);
    expect(refused.screen)
      .toContain(`有 1 张照片像是文件、名单、证件或截屏。照片里的字程序看不见，请一张一张放大看一遍：
`);
    expect(refused.screen).toContain(`没有交成：${photo} 里可能有个人信息，一交就永远留在 git 里。
您写的都还在文件里，没有丢，也没有提交。
怎么办：
  把有个人信息的地方遮住（用“画图”涂掉，存盘），或者换一张、删掉它。
  只是想公布表里的数：照着打进文件，或用 npm run import 导入 Excel。
  弄好再运行：
    npm run submit
`);
    expect((await li.submit({ files: [join(li.root, 'content', photo)] }, ['y', ''])).isDone).toBe(true);
    expect(li.git('show', '--name-only', '--format=', 'HEAD').trim().split('\n')).toEqual([
      `content/${SHUINAN}/photos/checked.txt`,
      `content/${photo}`,
    ]);
    li.write(OCTOBER, octoberAccounts());
    expect((await li.submit({}, [''])).screen).not.toContain('照片里的字');
  });
});
