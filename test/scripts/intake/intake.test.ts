/** A clerk without a computer: what was sent from a phone becomes files that somebody looks at. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LABELS, type Sent } from '../../../scripts/intake/read-issue.ts';
import { replyWords } from '../../../scripts/intake/reply.ts';
import { takeIn } from '../../../scripts/intake/take-in.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { writtenPaper } from '../../support/phone-photos.ts';
import { runScript } from '../../support/run-script.ts';
import { makeSmallCity, SHUINAN } from '../../support/small-city.ts';

/** A git host that gives out files. */
async function aHost(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const server = createServer((request, response) => {
    const file = files[(request.url ?? '').slice(1)];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function sent(host: string, answers: Partial<Record<keyof typeof LABELS, string>>) {
  const content = makeSmallCity();
  const body = Object.entries(answers)
    .map(([field, answer]) => `### ${LABELS[field as keyof typeof LABELS]}\n\n${answer}`)
    .join('\n\n');
  const event = join(content, '..', 'event.json');
  writeFileSync(event, JSON.stringify({ issue: { number: 7, html_url: `${host}/a/b/issues/7`, body } }));
  const args = ['--event', event, '--content', content, '--as-of', '2026-11-10'];
  return { content, result: await runScript('intake', args) };
}

function noticesOf(content: string): string[] {
  const folder = join(content, SHUINAN, 'other/2026');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith('2026-11-10'))
        .map((name) => join(folder, name))
    : [];
}

/** Taken in without a host. */
function taken(
  answers: Sent['answers'],
  {
    content = makeSmallCity(),
    sheets = {},
  }: { content?: string; sheets?: Readonly<Record<string, string>> } = {},
) {
  const folder = mkdtempSync(join(content, '../intake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = Object.entries(sheets).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return { name, path: join(folder, name) };
  });
  const asOf = calendarDate('2026-11-10');
  return takeIn({
    ...{ contentRoot: content, folder, asOf, files, refused: [] },
    sent: { answers: { site: '水南村', ...answers }, files: [] },
  });
}

/** October's accounts as somebody keeps them. */
function accounts(total: string): string {
  return `水南村2026年10月财务收支表\n\n收入\n项目,金额\n土地发包收入,1000.00\n合计,"${total}"\n\n支出\n项目,金额\n办公用品,200.00\n合计,200.00\n`;
}

describe('from a phone', () => {
  test('a text with a photo becomes a notice, and what is no photo is told', async () => {
    const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#4a7' } })
      .jpeg()
      .toBuffer();
    const host = await aHost({ 'attachments/pump.jpg': photo, 'attachments/list.jpg': await writtenPaper() });
    const { content, result } = await sent(host, {
      ...{ site: '水南村', item: '通知公告', title: '水南村关于停水的通知', publishedOn: '2026年11月10日' },
      body: '11月12日检修水管，停水一天。',
      files: `![a](${host}/attachments/pump.jpg) ![b](${host}/attachments/list.jpg) ![c](https://other.example/x.jpg) [d](${host}/api/v1/repos/a/secret/raw/list.csv)`,
    });
    expect(result.stdout).toContain('“x.jpg”不是在这里上传的，不取。');
    // The job's token sees more than whoever wrote the issue.
    expect(result.stdout).toContain('“list.csv”不是在这里上传的，不取。');
    expect(result.stdout).toContain('“list.jpg”像文件、名单、证件或截屏');
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(
      /^收下了，还没有公布：等镇里的人看过，点“合并”才公布。\n- 水南村《水南村关于停水的通知》，2026-11-10 公布，照片 1 张\n/,
    );
    expect(result.stdout).not.toMatch(/npm|\.md|sites\//);
    const [path = ''] = noticesOf(content);
    const written = readFileSync(path, 'utf8');
    expect(written).toContain('title: 水南村关于停水的通知');
    expect(written).toContain('11月12日检修水管，停水一天。');
    const [, file = ''] = /photos:\n {2}- file: (\S+)/.exec(written) ?? [];
    expect(existsSync(join(content, SHUINAN, 'photos', file))).toBe(true);
  });

  test('all that is missing is asked for at once in the words of the form, and nothing is written', async () => {
    const { content, result } = await sent('http://127.0.0.1:9', {
      ...{ site: '水南', publishedOn: '11月3日', body: '停水一天。', files: '![水泵](/attachments/u9)' },
    });
    expect(result.stdout).toMatch(/^没有收下，什么也没有放上去。\n\n要改的：\n- “水泵”没取到：连不上/);
    expect(result.stdout).toContain('- “哪天公布”写的是“11月3日”，请写成 2026-11-10 这样。\n');
    expect(result.stdout).toContain('- “标题”没有填。\n- “公开的是什么”没有填');
    expect(result.stdout).toContain('请点议题右上角的“编辑”，改好再存一下，会重新收一遍。');
    expect(result.exitCode).toBe(1);
    expect(noticesOf(content)).toEqual([]);
  });

  test('anything private keeps everything out, and is told masked, with its line', async () => {
    const { content, result } = await sent('http://127.0.0.1:9', {
      ...{ site: '水南村', item: '通知公告', title: '修路', publishedOn: '2026-11-10' },
      body: '路修好了。\n\n有事打张三手机13912345678，身份证210502198001011234。',
    });
    expect(result.stdout).toBe(`没有收下，什么也没有放上去。

有不能公布的个人信息：
- “正文”第 3 行：这里像是个人的电话（139****5678），不能公布。请删掉。
- “正文”第 3 行：这里有身份证号（210***********1234），不能公布。请整个删掉；要分清同名的人，写小组或户编号。

改了也还看得到以前的样子：请镇里的人把这条议题删掉，改好了另发一条。
`);
    expect(result.exitCode).toBe(1);
    expect(noticesOf(content)).toEqual([]);
  });

  test('what is private in a sheet is left out of what is written, and told without its number', async () => {
    const content = makeSmallCity();
    const sheet = accounts('1,000.00')
      .replaceAll('项目,金额', '项目,金额,身份证号')
      .replace('办公用品,200.00', '办公用品,200.00,210502198001011234');
    const reply = await taken({}, { content, sheets: { '10月收支.csv': sheet } });
    expect(reply.taken).toHaveLength(1);
    expect(replyWords(reply)).toContain(
      '表里有个人信息，没有收进来，也不会公布：\n- “10月收支.csv”C列“身份证号”有',
    );
    expect(replyWords(reply)).not.toContain('210502198001011234');
    const file =
      readdirSync(join(content, SHUINAN, 'finance/2026')).find((name) => name.startsWith('2026-11-10')) ?? '';
    expect(readFileSync(join(content, SHUINAN, 'finance/2026', file), 'utf8')).not.toContain('2105');
  });

  test('a second notice of a day gets a name of its own; the same one is not written again', async () => {
    const content = makeSmallCity();
    const one = { item: '通知公告', title: '停水', publishedOn: '2026-11-10', body: '停水一天。' };
    const [first, second, again] = [
      await taken(one, { content }),
      await taken({ ...one, title: '停电' }, { content }),
      await taken(one, { content }),
    ];
    expect([first.faults, second.faults]).toEqual([[], []]);
    expect(noticesOf(content).map((path) => basename(path))).toEqual([
      '2026-11-10-notices-2.md',
      '2026-11-10-notices.md',
    ]);
    expect(again.faults).toEqual(['《停水》这一天已经有了，没有再写一份。是另一件事的，换一个标题。']);
  });

  test('a sheet is told with its sums, or with all that is wrong in it', async () => {
    const good = await taken({}, { sheets: { '10月收支.csv': accounts('1,000.00') } });
    expect(good.faults).toEqual([]);
    expect(good.taken).toEqual([
      '水南村《水南村2026年10月财务收支公布表》，2026-11-10 公布，期初 72,568.60 元，收入 1,000.00 元，支出 200.00 元，期末 73,368.60 元',
    ]);
    expect(good.missing).toEqual([]);
    const wrong = await taken({}, { sheets: { '10月收支.csv': accounts('1,100.00') } });
    expect(wrong.taken).toEqual([]);
    expect(replyWords(wrong)).toBe(`没有收下，什么也没有放上去。

要改的：
- 表格“10月收支.csv”：第 6 行“合计”，收入的金额写的是 1,100.00，加起来是 1,000.00，差 100.00（第 5 行）。
  有 1 处合计对不上。数对不上的表不能公布：请在表里查清是哪一行、哪个合计错了，改好存盘，再发。

请点议题右上角的“编辑”，改好再存一下，会重新收一遍。
`);
  });
});
