/** `content/guide/problems/`: a page for every code of a problem, and an index of them. */
import { PROBLEM_CODES, type ProblemCode } from '../../../src/model/schema/finding.ts';
import { GUIDE_GROUPS, guideOf } from '../../../src/model/problem-guide/guide-of.ts';
import { shortestCases, type ProblemCase } from './problem-cases.ts';

/** Where the pages lie, from the project's root. Whatever else lies there is not of today. */
export const PROBLEM_PAGES = 'content/guide/problems';

/** All pages as they should be. */
export function problemPages(root: string): { readonly path: string; readonly text: string }[] {
  const cases = shortestCases(root);
  return [
    { path: `${PROBLEM_PAGES}/README.md`, text: index() },
    ...PROBLEM_CODES.map((code) => ({
      path: `${PROBLEM_PAGES}/${code}.md`,
      text: pageOf(code, cases.get(code)),
    })),
  ];
}

function pageOf(code: ProblemCode, example: ProblemCase | undefined): string {
  const { title, why, how, example: situation } = guideOf(code);
  return `${[
    `# ${escape(title)}`,
    `代号：\`${code}\``,
    `**为什么：** ${escape(why)}`,
    `**怎么改：** ${escape(how)}`,
    ...(example ? exampleOf(example) : []),
    ...(!example && situation ? [`## 例子`, escape(situation)] : []),
    '[全部问题](README.md) · [怎么看检查说的话](../check.md)',
  ].join('\n\n')}\n`;
}

function exampleOf({ title, told, wrong, right }: ProblemCase): string[] {
  return [
    `## 例子：${escape(title)}`,
    ...(wrong !== undefined && wrong !== '' ? ['写成了这样：', block(wrong)] : []),
    '检查说：',
    block(told),
    ...(right !== undefined && right !== '' ? ['改对以后：', block(right)] : []),
  ];
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function index(): string {
  const groups = GUIDE_GROUPS.flatMap(({ title, codes }) => [
    `## ${title}`,
    codes.map((code) => `- [${escape(guideOf(code).title)}](${code}.md) \`${code}\``).join('\n'),
  ]);
  return `${[
    '# 检查会说的问题',
    '检查说的每个问题后面都有一个代号，在这里找到它，看为什么要改、怎么改。不上网也能看：`npm run check -- --explain 代号`。',
    ...groups,
  ].join('\n\n')}\n`;
}

/** Signs that Markdown would take for its own. */
function escape(text: string): string {
  return text.replace(/[*_<[\]]/g, '\\$&');
}
