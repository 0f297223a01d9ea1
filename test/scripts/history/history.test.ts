/** What a clerk is told about changes of what was published, in real repositories. The messages are read as a clerk does. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openChanges, openHistory } from '../../../scripts/history/open-history.ts';
import { formatProblem } from '../../../src/loader/tell/excerpt.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { readTextAt } from '../../../src/loader/read/source-file.ts';
import type { Revision } from '../../../src/model/history/versions.ts';
import { day } from '../../support/a-site.ts';
import { makeRepository, type Repository } from '../../support/repository.ts';
import { readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const PAGE = 'shuinan/finance/2026-10-09-september-accounts/';

interface Report {
  readonly told: string;
  readonly revisions: Readonly<Record<string, readonly Revision[]>>;
}

async function judge({ root }: Repository, asOf: string, paths?: readonly string[]): Promise<Report> {
  const { sites } = await loadContent(root, { asOf: day(asOf) });
  const history = paths ? openChanges(root, day(asOf), paths) : openHistory(root, day(asOf));
  const { problems, revisions } = history.judge({ sites });
  const told = problems
    .map((problem) => formatProblem(problem, { text: readTextAt(join(root, problem.file)) }))
    .join('\n\n')
    .replaceAll(/--source=[0-9a-f]{8}/g, '--source=a1b2c3d4');
  return { told, revisions };
}

async function tell(repository: Repository, asOf: string): Promise<string> {
  return (await judge(repository, asOf)).told;
}

/** `2026-12-06 更正：村组干部报酬的金额`, newest last. */
async function revisionsOf(repository: Repository, asOf: string): Promise<string[]> {
  const { told, revisions } = await judge(repository, asOf);
  expect(told).toBe('');
  return (revisions[PAGE] ?? []).map(
    ({ on, reasons }) =>
      `${on} ${reasons.map(({ word, detail }) => (detail ? `${word}：${detail}` : word)).join('；')}`,
  );
}

/** A notice published on a day. */
function notice(publishedOn: string): { file: string; text: string } {
  const text = readSmallCity(FIRE)
    .replace('2026-11-05', publishedOn)
    .replace(/^(?:number|validUntil): .*\n/gm, '');
  return { file: `${SHUINAN}/other/2026/${publishedOn}-notice.md`, text };
}

/** The accounts of September with another expense and what follows from it. */
function payLess(repository: Repository): void {
  repository.edit(SEPTEMBER, 'amount: 9600', 'amount: 6900');
  repository.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 75268.60');
}

function add(repository: Repository, text: string, file = SEPTEMBER): void {
  repository.edit(file, /$/, text);
}

const CORRECTION = `corrections:
  - on: 2026-12-06
    what: 村组干部报酬的金额，期末结存跟着改了
    before: 9,600.00元
    after: 6,900.00元
    why: 看串了行
    by: 村会计更正，监委会核对
`;

describe('what is told', () => {
  test('a change of substance without a correction', async () => {
    const repository = makeRepository();
    payLess(repository);
    const told = `sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml 第 13 行第 46 列
  “水南村2026年9月财务收支公布表”2026年10月9日公布，后来改了 2 处，没有写更正：
    支出第1笔“村组干部报酬”的金额：公布的是 9,600.00元，现在是 6,900.00元
    期末结存：公布的是 72,568.60元，现在是 75,268.60元
  改错了的，改回公布的样子。改得对的，把下面几行原样抄到文件最后，不要缩进，补上 why（为什么）和 by（谁更正、谁核对）。
  因为个人隐私拿掉的，不写更正，写隐私清除（content/guide/privacy.md）。

corrections:
  - on: 2026-12-05
    what: 支出第1笔“村组干部报酬”的金额；期末结存
    before: '9,600.00元；72,568.60元'
    after: '6,900.00元；75,268.60元'
    why:
    by:

   12 │ expense:
   13 │ …干部报酬, title: 村组干部报酬, amount: 6900, on: 2026-09-28 }
      │                                         ^^^^  CHANGED_WITHOUT_CORRECTION`;
    expect(await tell(repository, '2026-12-05')).toBe(told);
    repository.commit('2026-12-05');
    expect(await tell(repository, '2026-12-07')).toBe(told);
  });

  test('a second change, when there is a correction already', async () => {
    const repository = makeRepository();
    payLess(repository);
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    repository.edit(SEPTEMBER, 'on: 2026-09-28', 'on: 2026-09-29');
    expect(await tell(repository, '2026-12-10')).toContain(`
# 接在原来的 corrections 最后：
  - on: 2026-12-10
    what: 支出第1笔“村组干部报酬”的日期
    before: '2026年9月28日'
    after: '2026年9月29日'
    why:
    by:
`);
  });

  test('the entry that is told heals the change once it is filled in', async () => {
    const repository = makeRepository();
    payLess(repository);
    const told = await tell(repository, '2026-12-05');
    const lines = /^corrections:\n[\s\S]*?by:$/m.exec(told)?.[0] ?? '';
    add(repository, `${lines.replace('why:', 'why: 看串了行').replace('by:', 'by: 村会计')}\n`);
    const { problems } = await loadContent(repository.root, { asOf: day('2026-12-05') });
    expect(problems.filter(({ file }) => file === SEPTEMBER)).toEqual([]);
    expect(await tell(repository, '2026-12-05')).toBe('');
  });

  test('a correction from before it was wrong, and one of a day to come', async () => {
    const repository = makeRepository();
    repository.edit(SEPTEMBER, 'title: 二组路灯维修', 'title: 二组水泵维修');
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    payLess(repository);
    const further = (on: string): string =>
      `  - { on: ${on}, what: 村组干部报酬, before: 9600元, after: 6900元, why: 看串了行, by: 村会计 }\n`;
    add(repository, further('2026-12-05'));
    expect(await tell(repository, '2026-12-20')).toContain(`
  第 2 条更正的日期是 2026-12-05，可是它要改的内容 2026-12-06 才公布。
  请写真正改的那天，例如：2026-12-20
`);
    repository.edit(SEPTEMBER, further('2026-12-05'), further('2026-12-25'));
    expect(await tell(repository, '2026-12-20')).toContain(`
  第 2 条更正的日期是 2026-12-25，可是 2026-12-20 就已经改了。
  请写真正改的那天：2026-12-20
`);
  });

  test('a correction that names none of the figures', async () => {
    const repository = makeRepository();
    payLess(repository);
    add(repository, CORRECTION.replace(/ {4}what: .*\n.*\n.*\n/, '    what: 错别字\n'));
    expect(await tell(repository, '2026-12-06'))
      .toBe(`sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml 第 17 行第 5 列（提醒）
  新写的更正没有提到改了的数：
    支出第1笔“村组干部报酬”的金额：原来 9,600.00元，现在 6,900.00元
    期末结存：原来 72,568.60元，现在 75,268.60元
  请在 before 和 after 里写清楚原来是多少、改成多少。

   16 │ corrections:
   17 │   - on: 2026-12-06
      │     ^^                              CORRECTION_INCOMPLETE`);
  });

  test('a published correction that is changed or taken away', async () => {
    const repository = makeRepository();
    payLess(repository);
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    repository.edit(SEPTEMBER, 'why: 看串了行', 'why: 笔误');
    const told = await tell(repository, '2026-12-07');
    expect(told)
      .toBe(`sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml 第 16 行第 1 列
  第 1 条更正（2026-12-06，“村组干部报酬的金额，期末结存跟着改了”）公布过，现在改了或没有了。更正、撤回、隐私清除的记录公布以后只能再加，不能改，也不能删。
  请改回公布的样子；这条记录自己写错了，就在 corrections 最后再加一条更正来说明。

   15 │ closing: 75268.60
   16 │ corrections:
      │ ^^^^^^^^^^^                         CORRECTION_CHANGED`);
    repository.edit(SEPTEMBER, /corrections:[\s\S]*$/, '');
    expect(await tell(repository, '2026-12-07')).toContain('CORRECTION_CHANGED');
  });

  test('a proof of posting that is taken back or changed, and an exemption that is gone', async () => {
    const photo = readFileSync(`test/fixtures/small-city/${SHUINAN}/photos/patrol.jpg`);
    const repository = makeRepository({ [`${SHUINAN}/photos/far.jpg`]: photo });
    const posted = (until: string): string =>
      `posted: { on: 2026-12-02, ${until}far: far.jpg, near: patrol.jpg }\n`;
    add(repository, posted(''));
    add(repository, 'exemptions:\n  - { text: 2026年9月, why: 不是个人信息, by: 村委会 }\n');
    repository.commit('2026-12-03');
    repository.edit(SEPTEMBER, posted(''), posted('until: 2026-12-04, '));
    repository.commit('2026-12-04');
    expect(await tell(repository, '2026-12-05')).toBe('');
    repository.edit(SEPTEMBER, posted('until: 2026-12-04, '), posted('until: 2026-12-24, '));
    expect(await tell(repository, '2026-12-05')).toContain(
      '张贴的取下日期：公布的是 2026年12月4日，现在是 2026年12月24日',
    );
    repository.edit(SEPTEMBER, posted('until: 2026-12-24, '), '');
    repository.edit(SEPTEMBER, /exemptions:[\s\S]*$/, '');
    const told = await tell(repository, '2026-12-05');
    expect(told).toContain('张贴的近景照片：公布的是 patrol.jpg，现在是 没有写');
    expect(told).toContain('豁免第1条：公布的是 2026年9月，不是个人信息，村委会，现在是 没有写');
  });

  test('a published file that was deleted', async () => {
    const repository = makeRepository();
    repository.remove(SEPTEMBER);
    const told = `sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml
  “水南村2026年9月财务收支公布表”2026年10月9日公布，现在文件没有了。公布过的不能删，只能撤回：网页上留下撤回的日期和原因。
  请先把文件找回来：
    git restore --source=a1b2c3d4 -- sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml
  不该公布的，再把撤回的几行抄到文件最后，不要缩进，补上 why（为什么）和 by（谁决定）：

withdrawal:
  on: 2026-12-05
  why:
  by:
  DELETED_WITHOUT_WITHDRAWAL`;
    expect(await tell(repository, '2026-12-05')).toBe(told);
    repository.commit('2026-12-05');
    expect(await tell(repository, '2026-12-08')).toBe(told);
  });

  test('a published file that was renamed', async () => {
    const repository = makeRepository();
    repository.git('mv', SEPTEMBER, SEPTEMBER.replace('september', 'sept'));
    expect(await tell(repository, '2026-12-05'))
      .toBe(`sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml
  “水南村2026年9月财务收支公布表”2026年10月9日公布，现在文件改了名，成了 sites/shili/qingshi/shuinan/finance/2026/2026-10-09-sept-accounts.yaml。文件名就是网址，改了名，墙上的二维码和别人存的网址就打不开了。
  请把文件名改回 sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml。
  DELETED_WITHOUT_WITHDRAWAL`);
  });

  test('a whole village that is gone', async () => {
    const repository = makeRepository();
    repository.remove(SHUINAN);
    expect(await tell(repository, '2026-12-05')).toMatch(
      /^sites\/shili\/qingshi\/shuinan\n {2}这个村（社区）的文件夹没有了，里面有 \d+ 份已经公布。公布过的不能删，村（社区）合并、撤销了也要留着，在它的 site.yaml 里写 closed。\n {2}请先找回来：\n {4}git restore --source=a1b2c3d4 -- sites\/shili\/qingshi\/shuinan\n {2}DELETED_WITHOUT_WITHDRAWAL$/,
    );
  });

  test('a file that was copied over instead of copied', async () => {
    const repository = makeRepository();
    repository.edit(SEPTEMBER, '2026年9月', '2026年11月');
    repository.edit(SEPTEMBER, 'period: 2026-09', 'period: 2026-11');
    repository.edit(SEPTEMBER, 'publishedOn: 2026-10-09', 'publishedOn: 2026-12-08');
    expect(await tell(repository, '2026-12-08'))
      .toBe(`sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml 第 3 行第 8 列
  这个文件已经用过了：“水南村2026年9月财务收支公布表”2026年10月9日公布，现在写的是“水南村2026年11月财务收支公布表”。文件名就是网址，公布过的不能再给别的用。
  请把现在的内容另存成新文件，文件名用它自己的公布日期；再把这个文件改回公布的样子：
    git restore --source=a1b2c3d4 -- sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml

    2 │ item: fin-monthly-statement
    3 │ title: 水南村2026年11月财务收支公布表
      │        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ID_REUSED`);
  });

  test('an id that is used again after its file was deleted, whatever the correction says', async () => {
    const repository = makeRepository();
    repository.remove(SEPTEMBER);
    repository.commit('2026-12-05');
    const other = readSmallCity(SEPTEMBER)
      .replaceAll('2026年9月', '2026年10月')
      .replace('publishedOn: 2026-10-09', 'publishedOn: 2026-10-10');
    repository.write(SEPTEMBER, other + CORRECTION);
    expect(await tell(repository, '2026-12-06')).toContain('ID_REUSED');
    repository.write(SEPTEMBER, readSmallCity(SEPTEMBER));
    expect(await tell(repository, '2026-12-06')).toBe('');
  });

  test('a withdrawal that is undone, or changed', async () => {
    const repository = makeRepository();
    const withdrawal = 'withdrawal: { on: 2026-12-05, why: 没有经过代表会议, by: 村委会决定 }\n';
    add(repository, withdrawal);
    repository.commit('2026-12-05');
    repository.edit(SEPTEMBER, withdrawal, '');
    expect(await tell(repository, '2026-12-10'))
      .toBe(`sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml
  “水南村2026年9月财务收支公布表”2026-12-05 已经撤回，现在撤回的几行没有了。撤回了就不能再恢复。
  请把下面几行原样抄回文件最后，不要缩进；要重新公布，请另写一个新文件。

withdrawal:
  on: 2026-12-05
  why: 没有经过代表会议
  by: 村委会决定
  WITHDRAWAL_UNDONE`);
    add(repository, withdrawal.replace('没有经过代表会议', '重复'));
    expect(await tell(repository, '2026-12-10')).toContain('撤回的日期、原因、谁决定公布过，现在改了');
    repository.git('checkout', '.');
    repository.remove(SEPTEMBER);
    expect(await tell(repository, '2026-12-10')).toContain('公布过的不能删，撤回的也要留着这一页。');
  });
});

describe('what is lawful', () => {
  test('a correction; and the page lists when, what and with which commit', async () => {
    const repository = makeRepository();
    payLess(repository);
    add(repository, CORRECTION);
    const commit = repository.commit('2026-12-06');
    expect(await revisionsOf(repository, '2026-12-07')).toEqual([
      '2026-10-09 首次公布',
      '2026-12-06 更正：村组干部报酬的金额，期末结存跟着改了',
    ]);
    expect((await judge(repository, '2026-12-07')).revisions[PAGE]?.[1]?.commit).toBe(commit);
  });

  test('a correction that comes after the change it should have come with', async () => {
    const repository = makeRepository();
    payLess(repository);
    repository.commit('2026-12-05');
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    expect(await revisionsOf(repository, '2026-12-07')).toHaveLength(2);
  });

  test('to put right a correction that a build refused, without another', async () => {
    const repository = makeRepository();
    repository.edit(SEPTEMBER, 'amount: 9600', 'amount: 6900');
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    repository.edit(SEPTEMBER, 'closing: 72568.60', 'closing: 75268.60');
    expect(await revisionsOf(repository, '2026-12-07')).toEqual([
      '2026-10-09 首次公布',
      '2026-12-07 更正：村组干部报酬的金额，期末结存跟着改了',
    ]);
  });

  test('to take a change back', async () => {
    const repository = makeRepository();
    payLess(repository);
    repository.commit('2026-12-05');
    repository.git('revert', '--no-edit', 'HEAD');
    expect(await revisionsOf(repository, '2026-12-07')).toEqual(['2026-10-09 首次公布']);
  });

  test('wording, comments, proof of posting, a signature, a withdrawal', async () => {
    const photo = readFileSync(`test/fixtures/small-city/${SHUINAN}/photos/patrol.jpg`);
    const repository = makeRepository({ [`${SHUINAN}/photos/far.jpg`]: photo });
    add(repository, '# 记一笔\n');
    repository.commit('2026-12-02');
    add(repository, 'posted: { on: 2026-12-03, far: far.jpg, near: patrol.jpg }\n');
    repository.commit('2026-12-03');
    add(repository, 'approvals:\n  - { role: 监委会主任, name: 赵永峰, action: 签字, on: 2026-10-09 }\n');
    repository.commit('2026-12-04');
    repository.edit(SEPTEMBER, '财务收支公布表', '财务收支公布表。');
    repository.commit('2026-12-05');
    add(repository, 'withdrawal: { on: 2026-12-06, why: 重复公布, by: 村委会决定 }\n');
    payLess(repository);
    repository.commit('2026-12-06');
    expect(await revisionsOf(repository, '2026-12-07')).toEqual([
      '2026-10-09 首次公布',
      '2026-12-03 张贴凭证',
      '2026-12-04 补签字',
      '2026-12-05 补充或文字修改',
      '2026-12-06 撤回：重复公布',
    ]);
  });

  test('whatever changes before the day of publication, and until everything is official', async () => {
    const repository = makeRepository();
    payLess(repository);
    repository.commit('2026-11-28');
    const { file, text } = notice('2026-12-20');
    repository.write(file, text);
    repository.commit('2026-12-15');
    repository.edit(file, /^title: .*/m, 'title: 水南村关于停水的通知');
    repository.commit('2026-12-18');
    const { told, revisions } = await judge(repository, '2026-12-21');
    expect(told).toBe('');
    expect(revisions['shuinan/other/2026-12-20-notice/']).toMatchObject([
      { on: '2026-12-20', reasons: [{ word: '首次公布' }] },
    ]);
    repository.remove(file);
    expect(await tell(repository, '2026-12-21')).toContain('DELETED_WITHOUT_WITHDRAWAL');
  });

  test('what came later than it says is not dated back', async () => {
    const repository = makeRepository();
    const { file, text } = notice('2026-12-02');
    repository.write(file, text);
    repository.commit('2026-12-09');
    const { revisions } = await judge(repository, '2026-12-10');
    expect(revisions['shuinan/other/2026-12-02-notice/']).toMatchObject([{ on: '2026-12-09' }]);
  });

  test('a village that moves to another township, and a file that changes its ending', async () => {
    const repository = makeRepository();
    repository.git('mv', SHUINAN, 'sites/shili/hexi/shuinan');
    repository.commit('2026-12-05');
    expect(await tell(repository, '2026-12-06')).toBe('');
    const moved = FIRE.replace('qingshi', 'hexi');
    const [, fields = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readSmallCity(FIRE)) ?? [];
    repository.remove(moved);
    repository.write(moved.replace('.md', '.yaml'), `${fields}body: |\n${body.replaceAll(/^/gm, '  ')}`);
    expect(await tell(repository, '2026-12-06')).toBe('');
  });

  test('a merge of two branches that each changed one place of a file', async () => {
    const repository = makeRepository();
    repository.commit('2026-12-02');
    repository.git('checkout', '-q', '-b', 'proposal');
    repository.edit(SEPTEMBER, /^/, '# 提议\n');
    repository.commit('2026-12-03');
    repository.git('checkout', '-q', 'main');
    payLess(repository);
    add(repository, CORRECTION);
    repository.commit('2026-12-06');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'proposal');
    repository.commit('2026-12-08', '合并提议');
    expect(await tell(repository, '2026-12-20')).toBe('');
  });

  test('a commit to another village leaves the history of this one as it is', async () => {
    const repository = makeRepository();
    const before = openHistory(repository.root, day('2026-12-05')).digestOf('shuinan');
    repository.edit('sites/shili/hexi/dongshi/site.yaml', /$/, '# 记一笔\n');
    repository.commit('2026-12-05');
    expect(openHistory(repository.root, day('2026-12-06')).digestOf('shuinan')).toBe(before);
    add(repository, '# 记一笔\n');
    repository.commit('2026-12-06');
    expect(openHistory(repository.root, day('2026-12-06')).digestOf('shuinan')).not.toBe(before);
  });
});

describe('a purge', () => {
  const secret = '王五家的事';
  const purge = 'purges:\n  - { on: 2026-12-08, what: 一名村民的家事, by: 村委会 }\n';

  function published(): Repository {
    const repository = makeRepository();
    repository.edit(SEPTEMBER, 'title: 二组路灯维修', `title: 二组路灯维修, note: ${secret}`);
    payLess(repository);
    add(repository, CORRECTION.replace('村组干部报酬的金额', `${secret}的金额`));
    repository.commit('2026-12-06');
    return repository;
  }

  test('takes words out of the content and of corrections, and nothing quotes them', async () => {
    const repository = published();
    repository.edit(SEPTEMBER, `, note: ${secret}`, '');
    repository.edit(SEPTEMBER, `${secret}的金额`, '一笔的金额');
    add(repository, purge);
    repository.commit('2026-12-08');
    const { told, revisions } = await judge(repository, '2026-12-09');
    expect(told).toBe('');
    expect(JSON.stringify(revisions)).not.toContain(secret);
    expect(revisions[PAGE]?.map(({ reasons }) => reasons.map(({ word }) => word).join('；'))).toEqual([
      '首次公布',
      '更正',
      '隐私清除',
    ]);
  });

  test('does not change a figure, and the message does not quote what it took out', async () => {
    const repository = published();
    repository.edit(SEPTEMBER, `, note: ${secret}`, '');
    repository.edit(SEPTEMBER, 'amount: 3150', 'amount: 315');
    add(repository, purge);
    const told = await tell(repository, '2026-12-08');
    expect(told).toContain('支出第2笔“二组路灯维修”的金额：公布的是 3,150.00元，现在是 315.00元');
    expect(told).not.toContain(secret);
  });

  test('that rewrote git leaves a history without it', async () => {
    const repository = published();
    const stream = execFileSync('git', ['fast-export', 'main'], { cwd: repository.root });
    const bytes = (text: string): string => Buffer.from(text).toString('latin1');
    const clean = stream.toString('latin1').replaceAll(bytes(secret), bytes('别的一件事'));
    execFileSync('git', ['fast-import', '--force', '--quiet'], {
      cwd: repository.root,
      input: Buffer.from(clean, 'latin1'),
    });
    repository.git('checkout', '-qf', 'main');
    repository.git('reset', '-q', '--hard');
    const { told, revisions } = await judge(repository, '2026-12-09');
    expect(told).toBe('');
    expect(JSON.stringify(revisions)).not.toContain(secret);
  });
});

describe('a check of single files', () => {
  test('holds them against what stands on the branch, without reading the log', async () => {
    const repository = makeRepository();
    payLess(repository);
    expect((await judge(repository, '2026-12-05', [SEPTEMBER])).told).toContain('CHANGED_WITHOUT_CORRECTION');
    expect((await judge(repository, '2026-12-05', [FIRE])).told).toBe('');
    add(repository, CORRECTION.replace('2026-12-06', '2026-12-05'));
    expect((await judge(repository, '2026-12-05', [SEPTEMBER])).told).toBe('');
    repository.remove(SEPTEMBER);
    expect((await judge(repository, '2026-12-05', [SHUINAN])).told).toContain('DELETED_WITHOUT_WITHDRAWAL');
  });
});
