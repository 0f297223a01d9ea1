/** A file of another program whose name was changed: told as what it is, with how its text gets here. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/loader/read/decode-text.ts';
import { tellIndent } from '../../../src/loader/read/indentation.ts';

const COPY =
  '请把名字改回去，用 Word、WPS 打开，把文字复制到网页填表的“正文”里（npm run dev，点“填表”）；是表格的，用 npm run import 导入。';

describe('a renamed file', () => {
  test.each([
    [
      'docx',
      zipSync({ 'word/document.xml': Buffer.from('<w:document/>') }),
      ' Word、Excel 或 WPS 的文件',
      COPY,
    ],
    ['wps', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ' Word、Excel 或 WPS 的文件', COPY],
    ['rtf', Buffer.from(String.raw`{\rtf1\ansi 通知}`), ' Word 或写字板的文件', COPY],
    ['pdf', Buffer.from('%PDF-1.7\n'), ' PDF 文件', COPY],
    [
      'png',
      readFileSync('content/guide/pictures/phone.png'),
      '图片',
      '请把名字改回去；照片放到 photos 文件夹，别的不要放在这里。',
    ],
  ])('that was a .%s', (_ending, bytes, what, hint) => {
    const [problem] = decodeText('other/2026/2026-11-10-water.md', bytes).problems;
    expect(problem).toMatchObject({
      code: 'FILE_NOT_UTF8',
      message: `这是${what}，只是名字改成了 .md，里面不是文字。`,
      hint,
    });
  });
});

describe('a crooked line', () => {
  test.each([
    ['a:\n  b: 1\n   c: 2', '上一行“b”空了 2 格，', '请改成空 2 格；'],
    ['a:\n  - b: 1\n     c: 2', '上一行“b”空了 4 格（“- ”也算），', '请改成空 4 格；'],
    ['a:\n  - b: 1\n   c: 2', '上一行“b”空了 4 格（“- ”也算），', '请改成空 4 格；'],
    ['a:\n  - b: 1\n - c: 2', '上一行“b”空了 4 格（“- ”也算），', '请改成空 0 格或 2 格；'],
  ])('of %j is told in spaces', (text, counted, advice) => {
    const lines = text.split('\n');
    const told = tellIndent(lines, 2);
    expect(told?.message).toContain(counted);
    expect(told?.hint).toContain(advice);
  });
});
