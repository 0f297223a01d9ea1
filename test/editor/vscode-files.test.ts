/** What lies in `.vscode/`: tasks that exist, and settings that help with YAML without getting in the way of Chinese. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatReport } from '../../scripts/check/report.ts';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { problemAt } from '../../src/loader/tell/problem.ts';

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8')) as T;
}

interface Task {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly problemMatcher: { readonly pattern: Readonly<Record<string, string | number>> } | readonly never[];
}

const { tasks } = read<{ tasks: readonly Task[] }>('.vscode/tasks.json');

describe('tasks', () => {
  test('are commands of the project', () => {
    const { scripts } = read<{ scripts: Readonly<Record<string, string>> }>('package.json');
    const commands = tasks.map(
      ({ command, args: [run, quiet, name = ''] }) => `${command} ${run} ${quiet} ${name}`,
    );
    expect(commands).toEqual([
      'npm run --silent check',
      'npm run --silent check',
      'npm run --silent dev',
      'npm run --silent new',
      'npm run --silent photo',
      'npm run --silent submit',
    ]);
    expect(tasks.filter(({ args }) => scripts[args[2] ?? ''] === undefined)).toEqual([]);
  });

  test('understand what check prints: a click on a problem leads to its line', () => {
    const file = 'content/sites/shili/qingshi/shuinan/finance/2026/2026-10-09-september-accounts.yaml';
    const problem = problemAt(
      file,
      { line: 12, column: 9, length: 4 },
      {
        code: 'AMOUNT_NOT_A_NUMBER',
        message: '「金额」要写数字：现在写的是“3,150元”。',
        hint: '写成 3150。\n不写“元”[见说明]。',
      },
    );
    const [line = ''] = formatReport(
      { problems: [problem], files: 1, sites: 1, textOf: () => undefined },
      'lines',
    ).split('\n');
    const matchers = tasks.flatMap(({ problemMatcher }) =>
      'pattern' in problemMatcher ? [problemMatcher.pattern] : [],
    );
    expect(matchers).toHaveLength(2);
    for (const { regexp, file: fileGroup, line: lineGroup, column, severity, message, code } of matchers) {
      const found = new RegExp(String(regexp)).exec(line);
      expect(
        [fileGroup, lineGroup, column, severity, message, code].map((group) => found?.[Number(group)]),
      ).toEqual([
        file,
        '12',
        '9',
        'error',
        '「金额」要写数字：现在写的是“3,150元”。 写成 3150。 不写“元”[见说明]。',
        'AMOUNT_NOT_A_NUMBER',
      ]);
    }
  });
});

test('of what looks like an ASCII sign, only the wide colon and the wide space are framed in YAML', () => {
  const settings = read<Record<string, Record<string, unknown>>>('.vscode/settings.json');
  const yaml = settings['[yaml]'] ?? {};
  const allowed = yaml['editor.unicodeHighlight.allowedCharacters'] as Record<string, true>;
  expect([...'，。；（）“”！？《》'].filter((character) => allowed[character] !== true)).toEqual([]);
  expect([...'：　'].filter((character) => allowed[character])).toEqual([]);
  expect(yaml['editor.quickSuggestions']).toEqual({ other: true, comments: false, strings: true });
});

test('a new notice and a new publicity text begin with their front matter, in which nothing is filled in', () => {
  const snippets = read<Record<string, { body: readonly string[]; scope: string }>>(
    '.vscode/gongkailan.code-snippets',
  );
  expect(Object.keys(snippets)).toEqual(['公告、通知、公示（文字）：新写一份', '宣传内容：新写一份']);
  expect(snippets['宣传内容：新写一份']).toMatchObject({
    scope: 'markdown',
    body: [
      '---',
      'topic: ${1|policy,law,culture,building|} # 版块：policy 惠民政策，law 法律法规，culture 科技文化，building 基层党建',
      'title: $2 # 标题：一看就知道说什么，如 城乡居民医保2027年怎么缴',
      'publishedOn: $3 # 上栏日期：和文件名的日期一样',
      'source: $4 # 出处：谁发的政策、哪部法，如 市医疗保障局',
      '---',
      '',
      '$0',
      '',
    ],
  });
  const notice = snippets['公告、通知、公示（文字）：新写一份']?.body.map((line) => line.split(':')[0]);
  expect(notice).toEqual([
    '---',
    'kind',
    'item',
    'title',
    'type',
    'publishedOn',
    'issuer',
    '---',
    '',
    '$0',
    '',
  ]);
});
