import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixText } from '../../scripts/check/fix-text.ts';
import { runScript } from '../support/run-script.ts';
import { makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../support/small-city.ts';

const NUMBER = '210599196806108244';
const PHONE = '15496228350';
const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

describe('fixText', () => {
  const edit = { removes: '电话', replacement: '154****8350' };

  test('changes what it is told to, and keeps line ends and the byte order mark', () => {
    const text = `\uFEFFa: 一\r\nb: ${PHONE}、${PHONE}\r\nc: 三\r\n`;
    const edits = [
      { ...edit, line: 2, column: 4, length: 11 },
      { ...edit, line: 2, column: 16, length: 11 },
    ];
    expect(fixText('x.yaml', text, edits)).toEqual({
      text: '\uFEFFa: 一\r\nb: 154****8350、154****8350\r\nc: 三\r\n',
      diff: '--- x.yaml\n+++ x.yaml\n@@ -2 +2 @@\n-b: 〔电话〕、〔电话〕\n+b: 154****8350、154****8350\n',
    });
  });

  test('counts characters, not code units', () => {
    const { text } = fixText('x.md', `𠮷 ${PHONE}`, [{ ...edit, line: 1, column: 3, length: 11 }]);
    expect(text).toBe('𠮷 154****8350');
  });
});

describe('npm run check -- --fix', () => {
  const wrong = readSmallCity(SEPTEMBER).replace('kind:', `# 周福来 ${NUMBER}\nkind:`);
  const notice = `${readSmallCity(NOTICE)}\n周福来，${PHONE}，身份证号 2105991968\n06108244。\n`;

  test('masks, shows what it changed without showing what stood there, and checks again', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong, [NOTICE]: notice });
    const { stdout, exitCode } = await runScript('check', [
      '--content',
      root,
      '--as-of',
      '2026-11-23',
      '--fix',
    ]);
    expect(stdout).toContain('-# 周福来 〔身份证号〕\n+# 周福来 210***********8244\n');
    expect(stdout).toContain(
      '-周福来，〔个人电话〕，身份证号 〔身份证号〕\n+周福来，154****8350，身份证号 210*******\n',
    );
    expect(stdout).toContain('隐私清除');
    expect(stdout).toContain('没有问题。');
    expect(stdout).not.toMatch(/\d{11}/);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(root, SEPTEMBER), 'utf8')).toBe(wrong.replace(NUMBER, '210***********8244'));
    expect(readFileSync(join(root, NOTICE), 'utf8')).toContain('身份证号 210*******\n****8244。');
  });

  test('changes nothing of what only a person can mend', async () => {
    const table = `${readSmallCity(NOTICE)}\n| 姓名 | 身份证号 |\n| --- | --- |\n| 周福来 | 略 |\n`;
    const root = makeSmallCity({ [NOTICE]: table });
    const { stdout, exitCode } = await runScript('check', [
      '--content',
      root,
      '--as-of',
      '2026-11-23',
      '--fix',
    ]);
    expect(stdout).toContain('没有能自动改的。');
    expect(stdout).toContain('PRIVATE_COLUMN');
    expect(exitCode).toBe(1);
    expect(readFileSync(join(root, NOTICE), 'utf8')).toBe(table);
  });

  test('changes only the files that are named, and leaves standard output to the format', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong, [NOTICE]: notice });
    const { stdout, stderr } = await runScript('check', [
      ...['--content', root, '--as-of', '2026-11-23', '--fix', '--format', 'json'],
      join(root, SEPTEMBER),
    ]);
    expect(JSON.parse(stdout).problems).toEqual([]);
    expect(stderr).toContain('〔身份证号〕');
    expect(readFileSync(join(root, NOTICE), 'utf8')).toBe(notice);
  });
});

describe('what check prints', () => {
  test.each(['text', 'json', 'github', 'sarif'])('holds no private number: %s', async (format) => {
    const path = `${SHUINAN}/other/2026/2026-11-06-${PHONE}.md`;
    const root = makeSmallCity({
      [path]: readSmallCity(NOTICE).replace(
        'kind: notice',
        `kind: notice\nperiod: ${NUMBER}\nnumber: ${NUMBER}x`,
      ),
    });
    const { stdout, exitCode } = await runScript('check', [
      ...['--content', root, '--as-of', '2026-11-23', '--format', format],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('PRIVATE_PHONE');
    expect(stdout).toContain('文件名里有个人电话');
    expect(stdout).not.toContain(PHONE);
    expect(stdout).not.toContain(NUMBER);
  });
});
