/**
 * What a clerk sees in VS Code, asked of the real language server of its YAML extension, with the settings that lie in
 * the folder: files need not exist, only their paths count.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { startYamlEditor, type Offer, type YamlEditor } from '../support/yaml-editor.ts';

const SITE = 'content/sites/benxi-county/xiaoshi/xiejiawaizi';
const HEAD = 'kind: accounts\nitem: fin-monthly-statement\ntype: 公布\n';

let editor: YamlEditor;
let files = 0;

beforeAll(async () => {
  editor = await startYamlEditor();
});

afterAll(() => editor.close());

/** A new file of the village's accounts. */
function newFile(): string {
  files += 1;
  return `${SITE}/finance/2026/2026-11-10-number-${files}.yaml`;
}

async function offered(text: string, file = newFile()): Promise<Offer[]> {
  return editor.offers(await editor.open(file, text));
}

function named(offers: readonly Offer[], label: string): Offer {
  const found = offers.find((one) => one.label === label);
  if (!found) throw new Error(`not offered: ${label}, only ${offers.map((one) => one.label).join(' ')}`);
  return found;
}

describe('what is offered', () => {
  test('in an empty file: every kind as a whole file to fill in', async () => {
    const offers = await offered('█');
    const { inserts, says } = named(offers, '本期没有发生：新写一份');
    expect(inserts.replace(/\$\{2\|[^}]+\}/, '…').replace(/\$\{1\|[^}]+\}/, '…')).toBe(
      [
        'kind: nil-return',
        'item: … # 公开事项：公开目录里的编号',
        'title: $2 # 标题：全称＋期间＋事项＋文种',
        'type: ${3|公示,公布,公告,通知|}',
        'period: $4 # 所属期间：月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026',
        'publishedOn: $5 # 公布日期：写成 2026-10-09',
        'issuer: $6 # 落款单位',
        'approvals: # 审核：谁审核、谁签字',
        '  - role: $7 # 身份：民主理财小组组长',
        '    name: $8 # 姓名',
        '    action: ${9|提出,审核,审批,签字|}',
        '    on: $10 # 日期：写成 2026-10-09',
        'nothing: $11 # 没有什么：临时救助和慰问；前面不用写“没有”',
        'note: $12 # 说明：要说的才写，如 下一次什么时候有',
        '',
      ].join('\n'),
    );
    expect(says).toBe('整份本期没有发生，空着的地方一处一处填，按 Tab 到下一处。');
    expect(offers.filter(({ label }) => label.endsWith('：新写一份'))).toHaveLength(39);
  });

  test('for the kind: its word with what it means', async () => {
    const offers = await offered('kind: █\n');
    expect(offers).toHaveLength(39);
    expect(named(offers, 'accounts').says).toBe('财务收支公布表');
  });

  test('on a new line: what this kind has and the file not yet, groups with all that belongs to them', async () => {
    const offers = await offered(`${HEAD}█\n`);
    expect(offers.map(({ label }) => label)).not.toContain('type');
    expect(offers.some(({ label }) => label.includes('新写一份'))).toBe(false);
    expect(named(offers, 'publishedOn').says).toBe('公布日期，必填。写成 2026-10-09。');
    expect(named(offers, 'posting').inserts).toBe('posting:\n  from: $1\n  until: $2\n  to: $3\n  phone: $4');
    expect(named(offers, 'corrections').inserts).toBe(
      'corrections:\n  - on: $1\n    what: $2\n    why: $3\n    by: $4',
    );
    expect(named(offers, 'income').inserts).toBe(
      'income:\n  - category: ${1|经营收入,发包及上交收入,投资收益,补助收入,捐赠收入,其他收入|}\n    title: $2\n    amount: $3',
    );
    // No number is there before the clerk writes one.
    expect(named(offers, 'closing').inserts).toBe('closing: ');
  });

  test('in a row: the whole row first, then its fields, and their words', async () => {
    const row = await offered(
      `${HEAD}income:\n  - category: 其他收入\n    title: 利息\n    amount: 3\n  - █\n`,
    );
    expect(named(row, '一笔：要写的都列出来').inserts).toContain('\n  title: $2\n  amount: $3');
    expect(named(row, 'voucher').says).toBe('票据，可以不写。收据031号、凭证9-03。');
    const words = await offered(`${HEAD}income:\n  - category: █\n`);
    expect(words.map(({ label }) => label)).toEqual([
      ...['经营收入', '发包及上交收入', '投资收益', '补助收入', '捐赠收入', '其他收入'],
    ]);
  });

  test('for the item: those that may be written in this kind, by name', async () => {
    const offers = await offered('kind: special-funds\nitem: █\n');
    expect(offers.map(({ label, says }) => `${label} ${says}`)).toContain(
      'fin-linkage-funds 衔接资金项目公告公示',
    );
    expect(offers.map(({ label }) => label)).not.toContain('fin-monthly-statement');
  });

  test('in the other files: words of the catalogue, boards by name, an order of the township', async () => {
    const frequency = await offered('items:\n  - id: x\n    frequency: █\n', 'content/catalogue.yaml');
    expect(frequency.map(({ label, says }) => `${label} ${says}`)).toContain('quarterly 每季度');
    const board = await offered('board: █\n', 'content/sites/some-county/some-town/new-village/site.yaml');
    expect(named(board, 'village-4800x1500').says).toBe('村（社区）公开栏 4800×1500');
    const order = await offered('█', `${SITE}/rectifications/2026-11-05-late.yaml`);
    expect(named(order, '整改通知：新写一份').inserts).toContain('deadline: $4 # 整改期限：最晚哪天改好');
    const region = await offered('items:\n  - id: █\n', 'content/catalogue/nanfen.yaml');
    expect(named(region, 'fin-monthly-statement').says).toBe('财务收支公布表');
  });
});

describe('what is said of a word under the mouse', () => {
  test('title, description and the words that may stand there', async () => {
    expect(await editor.hover(await editor.open(newFile(), `${HEAD.replace('type', 'ty█pe')}`))).toBe(
      '#### 文种\n\n文种，必填。公示有起止日、可以提意见；公布是办完了告诉大家。\n\n允许的值：\n\n* `公布`\n* `公示`\n* `公告`\n* `通知`\n',
    );
    const amount = await editor.open(newFile(), `${HEAD}open█ing: 3\n`);
    expect(await editor.hover(amount)).toBe('#### 期初结存\n\n期初结存，必填。上期期末的数。');
    const board = await editor.open('content/boards/new.yaml', 'read█ingDistanceMm: 3000\n');
    expect(await editor.hover(board)).toBe('#### 视距\n\n视距，必填。人站多远看，定最小字高。');
  });
});

describe('what is underlined in red', () => {
  const example = readFileSync(join(PROJECT_ROOT, 'src/model/kinds/accounts/example.yaml'), 'utf8');

  test('nothing, where nothing is wrong', async () => {
    expect(await editor.marks(newFile(), example)).toEqual([]);
    const site = readFileSync(join(PROJECT_ROOT, SITE, 'site.yaml'), 'utf8');
    expect(await editor.marks(`${SITE}/site.yaml`, site)).toEqual([]);
    // A file that no schema is for.
    expect(await editor.marks('content/guide/x.yaml', 'anything: [1]\n')).toEqual([]);
  });

  test('a word, a date, a number, a name and a missing line of the accounts, each in a sentence', async () => {
    const wrong = example
      .replace('type: 公布', 'type: 公开')
      .replace('publishedOn: 2026-06-09', 'publishedOn: 2026年6月9日')
      .replace('opening: 86420.15', 'opening: 86420.15元')
      .replace('    voucher: 收据031号', '    vocher: 收据031号')
      .replace(/^closing: .*\n/m, '');
    expect(await editor.marks(newFile(), wrong)).toEqual([
      '5 「文种」只能写：公示、公布、公告、通知',
      '8 「公布日期」写成 2026-10-09',
      '12 「期初结存」写数字，单位：元。不加逗号，不写“元”；也可以写 4.15万元',
      '20 没有这个名字，请看看拼写，或者删掉这一行。这里可以写：category 科目、title 项目、amount 金额、on 日期、voucher 票据、note 说明',
      '2 少了「期末结存」，请加一行 closing: …（期初＋收入－支出）',
    ]);
  });

  test('other files as well', async () => {
    const rule = readFileSync('content/ledger.yaml', 'utf8');
    expect(await editor.marks('content/ledger.yaml', rule)).toEqual([]);
    expect(await editor.marks(newFile(), 'title: 没有写格式\n')).toEqual([
      '1 少了「格式」，不知道这份文件是什么。请在第一行写 kind: …',
    ]);
  });
});
