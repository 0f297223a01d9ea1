import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs, staleDocs } from '../../../scripts/workshop/docs/generated-docs.ts';
import { PROBLEM_PAGES, problemPages } from '../../../scripts/workshop/docs/problem-pages.ts';
import { markdownTable, replaceSection } from '../../../scripts/workshop/docs/sections.ts';
import { PROJECT_ROOT } from '../../../scripts/project-folders.ts';
import { PROBLEM_CODES } from '../../../src/model/schema/finding.ts';
import { GUIDE_GROUPS, guideOf } from '../../../src/model/problem-guide/guide-of.ts';

describe('npm run docs', () => {
  test('has nothing to write: the tables in the guides are those of the schemas and the catalogue', async () => {
    const docs = await generatedDocs(PROJECT_ROOT);
    const isCurrent = ({ path, text }: { path: string; text: string }): boolean =>
      existsSync(join(PROJECT_ROOT, path)) && readFileSync(join(PROJECT_ROOT, path), 'utf8') === text;
    const stale = docs.filter((doc) => !isCurrent(doc)).map(({ path }) => path);
    expect([...stale, ...staleDocs(docs, PROJECT_ROOT)], 'run: npm run docs').toEqual([]);
  });

  test('names a page of a problem that there is no longer', () => {
    const path = 'content/guide/problems/README.md';
    expect(staleDocs([{ path }], PROJECT_ROOT)).not.toContain(path);
    expect(staleDocs([], PROJECT_ROOT)).toContain(path);
  });

  test('has a page with an example for every problem, and each in one group of the index', () => {
    const pages = new Map(problemPages(PROJECT_ROOT).map(({ path, text }) => [path, text]));
    for (const code of PROBLEM_CODES)
      expect(pages.get(`${PROBLEM_PAGES}/${code}.md`), code).toMatch(/^## 例子/m);
    expect(GUIDE_GROUPS.flatMap(({ codes }) => codes).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  test('tells the clerk in one short sentence each what is wrong and why it matters', () => {
    for (const code of PROBLEM_CODES) {
      const { title, why, how } = guideOf(code);
      expect([...title].length, code).toBeLessThanOrEqual(24);
      expect(title, code).not.toMatch(/。$/);
      expect([...why].length, code).toBeLessThanOrEqual(60);
      expect(`${why}\n${how}`, code).toMatch(/^[^。]+。\n.+。$/);
    }
  });

  test('writes between its marks and nowhere else', () => {
    const text = '# 一\n\n<!-- npm run docs: x -->\n旧\n<!-- /x -->\n\n二\n';
    const once = replaceSection(text, 'x', '新');
    expect(once).toContain('新');
    expect(once).not.toContain('旧');
    expect(once.endsWith('<!-- /x -->\n\n二\n')).toBe(true);
    expect(replaceSection(once, 'x', '新')).toBe(once);
    expect(() => replaceSection(text, 'y', '新')).toThrow('npm run docs: y');
  });

  test('keeps a cell in its column', () => {
    expect(markdownTable(['甲', '乙'], [['一|二', '三\n四']])).toBe(
      '| 甲 | 乙 |\n| --- | --- |\n| 一\\|二 | 三 四 |',
    );
  });
});
