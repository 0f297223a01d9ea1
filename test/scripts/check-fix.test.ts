import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carryOutFixes } from '../../scripts/check/fix-files.ts';
import { planFixes } from '../../scripts/check/plan-fixes.ts';
import { publishedFiles } from '../../scripts/check/published-files.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { PLAIN } from '../../src/loader/tell/paint.ts';
import { makeRepository } from '../support/repository.ts';
import { runHere } from '../support/run-here.ts';
import { AS_OF, makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../support/small-city.ts';

const NUMBER = '210599196806108244';
const PHONE = '15496228350';
const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

describe('npm run check -- --fix', () => {
  const wrong = readSmallCity(SEPTEMBER).replace('kind:', `# 周福来 ${NUMBER}\nkind:`);
  const notice = `${readSmallCity(NOTICE)}\n周福来，${PHONE}，身份证号 2105991968\n06108244。\n`;

  test('masks, shows what it changed without showing what stood there, and checks again', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong, [NOTICE]: notice });
    const { stdout, exitCode } = await runHere('check', [
      '--content',
      root,
      '--as-of',
      '2026-11-23',
      '--fix',
    ]);
    expect(stdout).toContain('-# 周福来 〔身份证号〕\n+# 周福来 ××××××××××××××××××\n');
    expect(stdout).toContain(
      '-周福来，〔个人电话〕，身份证号 〔身份证号〕\n+周福来，×××××××××××，身份证号 ××××××××××\n',
    );
    expect(stdout).toContain('隐私清除');
    expect(stdout).toContain('没有问题。');
    expect(stdout).not.toMatch(/\d{11}/);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(root, SEPTEMBER), 'utf8')).toBe(wrong.replace(NUMBER, '×'.repeat(18)));
    expect(readFileSync(join(root, NOTICE), 'utf8')).toContain('身份证号 ××××××××××\n××××××××。');
  });

  test('takes out what nobody sees, and shows where it stood', async () => {
    const hidden = readSmallCity(SEPTEMBER).replace('二组路灯维修', '二组\u200B路灯\u00A0维修\u202E');
    const root = makeSmallCity({ [SEPTEMBER]: hidden });
    const { stdout, exitCode } = await runHere('check', [
      ...['--content', root, '--as-of', '2026-11-23', '--fix'],
    ]);
    expect(stdout).toContain('title: 二组⟨零宽空格⟩路灯⟨不换行空格⟩维修⟨从右到左控制符⟩,');
    expect(stdout).toContain('title: 二组路灯 维修,');
    expect(exitCode).toBe(0);
    expect(readFileSync(join(root, SEPTEMBER), 'utf8')).toBe(
      readSmallCity(SEPTEMBER).replace('二组路灯维修', '二组路灯 维修'),
    );
  });

  test('changes only the files that are named, and leaves standard output to the format', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong, [NOTICE]: notice });
    const { stdout, stderr } = await runHere('check', [
      ...['--content', root, '--as-of', '2026-11-23', '--fix', '--format', 'json'],
      join(root, SEPTEMBER),
    ]);
    expect(JSON.parse(stdout).problems).toEqual([]);
    expect(stderr).toContain('〔身份证号〕');
    expect(readFileSync(join(root, NOTICE), 'utf8')).toBe(notice);
  });
});

/** What `--fix` would say and do in a content folder, with an answer where somebody is asked. */
async function fixIn(
  root: string,
  {
    isDryRun = false,
    answer,
    meanwhile,
    isPublished = () => false,
  }: {
    isDryRun?: boolean;
    answer?: boolean;
    /** What happens to the files before the answer. */
    meanwhile?: () => void;
    isPublished?: (file: string) => boolean;
  } = {},
): Promise<{ said: string; asked: string; isWritten: boolean }> {
  const { problems } = await loadContent(root, { asOf: AS_OF });
  const selection = { includes: () => true };
  const plan = planFixes(problems, { contentRoot: root, asOf: AS_OF, selection, isPublished });
  let said = '';
  let asked = '';
  const isWritten = await carryOutFixes(plan, {
    print: (text) => (said += text),
    paint: PLAIN,
    isDryRun,
    ...(answer !== undefined && {
      ask: (question: string) => {
        asked = question;
        meanwhile?.();
        return Promise.resolve(answer);
      },
    }),
  });
  return { said, asked, isWritten };
}

const DIFF = `--- ${SEPTEMBER}
+++ ${SEPTEMBER}
@@ -3 +3 @@
-标题：水南村2026年9月财务收支公布表
+title: 水南村2026年9月财务收支公布表
@@ -7 +7 @@
-publishedOn: 2026年10月9日
+publishedOn: 2026-10-09
`;

describe('what is mended', () => {
  const right = readSmallCity(SEPTEMBER);
  const wrong = right.replace('title: 水', '标题：水').replace('2026-10-09', '2026年10月9日');
  const read = (root: string, file = SEPTEMBER): string => readFileSync(join(root, file), 'utf8');

  test('is shown as a diff and written', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    expect(await fixIn(root)).toEqual({
      said: `${DIFF}改了 1 个文件里的 2 处。\n`,
      asked: '',
      isWritten: true,
    });
    expect(read(root)).toBe(right);
    expect((await fixIn(root)).said).toBe('没有能自动改的。\n');
  });

  test('is only shown in a dry run', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const { said, isWritten } = await fixIn(root, { isDryRun: true });
    expect(said).toBe(
      `${DIFF}上面只是给您看的，没有写进文件：能改 1 个文件里的 2 处。去掉 --dry-run 就改。\n`,
    );
    expect(isWritten).toBe(false);
    expect(read(root)).toBe(wrong);
  });

  test('is written after a yes, and not after anything else', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    expect(await fixIn(root, { answer: false })).toEqual({
      said: `${DIFF}没有改。\n`,
      asked: '要改 1 个文件里的 2 处。改吗？（改就打 y 再回车，不改直接回车）',
      isWritten: false,
    });
    expect(read(root)).toBe(wrong);
    expect((await fixIn(root, { answer: true })).isWritten).toBe(true);
    expect(read(root)).toBe(right);
  });

  test('leaves a file alone that was saved again while somebody looked at the change', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: wrong });
    const newer = wrong.replace('amount: 3150', 'amount: 3510');
    const { said, isWritten } = await fixIn(root, {
      answer: true,
      meanwhile: () => writeFileSync(join(root, SEPTEMBER), newer),
    });
    expect(said).toBe(`${DIFF}${SEPTEMBER}：您看的时候，这个文件又存过一次，没有动它。要改请再运行一次。\n`);
    expect(isWritten).toBe(false);
    expect(read(root)).toBe(newer);
  });

  test('includes spaces, line ends and the byte order mark of sound files, in one line of the summary', async () => {
    const root = makeSmallCity({ [SEPTEMBER]: `\uFEFF${right.replaceAll('\n', '  \r\n').trimEnd()}` });
    expect((await fixIn(root)).said).toBe('整理了 1 个文件的空格和换行，内容不变。\n');
    expect(read(root)).toBe(right);
  });

  test('is nothing of what only a person can mend', async () => {
    const table = `${readSmallCity(NOTICE)}\n| 姓名 | 身份证号 |\n| --- | --- |\n| 周福来 | 略 |\n`;
    const root = makeSmallCity({ [NOTICE]: table });
    expect((await fixIn(root)).said).toBe('没有能自动改的。\n');
    expect(read(root, NOTICE)).toBe(table);
  });

  test('is shown without what is private on the same line', async () => {
    const root = makeSmallCity({
      [SEPTEMBER]: right.replace('title: 水', `title：联系 ${PHONE} 水`),
      // Without the site's own file nobody knows whose telephone it is, and it stays.
      [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`).replace('type: village', 'type: 村'),
    });
    const { said } = await fixIn(root);
    expect(said).toContain('+title: 联系 154****8350 水南村');
    expect(said).not.toContain(PHONE);
    expect(read(root)).toContain(`title: 联系 ${PHONE} 水`);
  });

  test('is no total of a file that stands on the published branch', async () => {
    const { root, git } = makeRepository();
    const total = right.replace('closing:', 'expenseTotal: 12570\nclosing:');
    writeFileSync(join(root, SEPTEMBER), total);
    writeFileSync(join(root, SEPTEMBER.replace('10-09-september', '10-10-copy')), total);
    const isPublished = publishedFiles(root, AS_OF);
    expect(git('status', '--short')).not.toBe('');
    const { said } = await fixIn(root, { isPublished });
    expect(said).toContain(`${SEPTEMBER}：合计写错了，但这份已经公布过，不自动改数。`);
    expect(said).toContain('-expenseTotal: 12570\n+expenseTotal: 12750.00\n');
    expect(said).toContain('上面有合计或结存是照各笔重新算的');
    expect(read(root)).toBe(total);
  });
});

describe('what check prints', () => {
  test.each(['text', 'json', 'sarif'])('holds no private number: %s', async (format) => {
    const path = `${SHUINAN}/other/2026/2026-11-06-${PHONE}.md`;
    const root = makeSmallCity({
      [path]: readSmallCity(NOTICE).replace(
        'kind: notice',
        `kind: notice\nperiod: ${NUMBER}\nnumber: ${NUMBER}x`,
      ),
    });
    const { stdout, exitCode } = await runHere('check', [
      ...['--content', root, '--as-of', '2026-11-23', '--format', format],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('PRIVATE_PHONE');
    expect(stdout).toContain('文件名里有个人电话');
    expect(stdout).not.toContain(PHONE);
    expect(stdout).not.toContain(NUMBER);
  });
});
