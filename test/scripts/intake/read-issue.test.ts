/** What hosts make of the form, and of what is put into it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LABELS, readIssue } from '../../../scripts/intake/read-issue.ts';
import { forPhone } from '../../../scripts/intake/reply.ts';
import { servedEnding } from '../../../scripts/intake/served-ending.ts';

const FORM = '.github/ISSUE_TEMPLATE/gongkai.yml';

test('the form asks what is read, with the same words on both hosts', () => {
  const { body } = parse(readFileSync(FORM, 'utf8')) as {
    body: { type: string; id?: string; attributes: { label?: string } }[];
  };
  const asked = body.flatMap(({ id, attributes }) => (id === undefined ? [] : [[id, attributes.label]]));
  expect(Object.fromEntries(asked)).toEqual(LABELS);
  expect(readFileSync('.gitea/ISSUE_TEMPLATE/gongkai.yml', 'utf8')).toBe(readFileSync(FORM, 'utf8'));
});

const AT = 'https://git.example/a/b/issues/7';

test('answers and files are read as hosts write them', () => {
  const { answers, files } = readIssue({
    html_url: AT,
    body: `### ${LABELS.site}\r\n\r\n水南村\r\n\r\n### ${LABELS.title}\n\n_No response_\n\n### ${LABELS.body}\n\n一段\n\n#### 不是问题\n\n### ${LABELS.files}\n\n![image](https://git.example/a/IMG_1.jpg) <img width="1" src="https://git.example/b/2.png"> [10月 收支.xlsx](https://git.example/files/9)`,
  });
  expect(answers).toEqual({ site: '水南村', body: '一段\n\n#### 不是问题' });
  expect(files.map(({ name }) => name)).toEqual(['IMG_1.jpg', '2.png', '10月 收支.xlsx']);
});

test('no file is passed over, however its link is written, and none is taken twice', () => {
  const { answers, files } = readIssue({
    html_url: 'https://git.example/git/a/b/issues/7',
    body: `### ${LABELS.body}\n\n水泵坏了。\n\n![泵](/attachments/u1)\n\n### ${LABELS.files}\n\n<img alt="IMG_2.jpg" width="9" src="attachments/u2"> [收支.xlsx](/attachments/u3) ![Uploading 4.jpg…]() ![a](https://[x) ![b](https://git.example/%zz.jpg) https://github.com/user-attachments/assets/u5`,
    assets: [
      { name: 'IMG_2.jpg', browser_download_url: 'https://git.example/git/attachments/u2' },
      { name: '没有链接.csv', browser_download_url: 'https://git.example/git/attachments/u6' },
    ],
  });
  expect(answers.body).toBe('水泵坏了。');
  expect(files).toEqual([
    { name: '泵', address: 'https://git.example/git/attachments/u1' },
    { name: 'IMG_2.jpg', address: 'https://git.example/git/attachments/u2' },
    { name: '收支.xlsx', address: 'https://git.example/git/attachments/u3' },
    { name: 'Uploading 4.jpg…', address: undefined },
    { name: 'a', address: undefined },
    { name: '%zz.jpg', address: 'https://git.example/%zz.jpg' },
    { name: 'u5', address: 'https://github.com/user-attachments/assets/u5' },
    { name: '没有链接.csv', address: 'https://git.example/git/attachments/u6' },
  ]);
});

test('a file without an ending gets that of what it is', () => {
  const served = (bytes: string, type = '', disposition = '') => ({
    ...{ bytes: Buffer.from(bytes, 'latin1'), type, disposition },
  });
  expect(servedEnding(served('\xff\xd8\xff\xe0'), 'IMG_2026')).toBe('.jpg');
  expect(servedEnding(served('\xff\xd8\xff\xe0'), 'a.jpeg')).toBe('.jpeg');
  expect(servedEnding(served('\x00\x00\x00\x18ftypheic', 'image/heic'), 'IMG')).toBe('.heic');
  expect(servedEnding(served('PK\x03\x04 xl/workbook.xml'), '收支')).toBe('.xlsx');
  expect(servedEnding(served('PK\x03\x04 word/document.xml'), '说明')).toBeUndefined();
  expect(servedEnding(served('a,b', 'text/csv; charset=utf-8'), 'u1')).toBe('.csv');
  expect(servedEnding(served('a,b', '', 'attachment; filename="x.csv"'), 'u1')).toBe('.csv');
});

test('what other commands say is told without what only a computer has', () => {
  expect(
    forPhone(
      '这一期已经有一份：/tmp/x/sites/a/b/c/finance/2026/2026-10-09-x.yaml（《9月收支》），和这张表不一样。\n看全部：npm run check\n什么也没有写。\n',
    ).trim(),
  ).toBe('这一期已经有一份：《9月收支》，和这张表不一样。');
  expect(forPhone('没有“修路”这一项，是不是“roads”（道路）？')).toBe('没有“修路”这一项，是不是“道路”？');
});
