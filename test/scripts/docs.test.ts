import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedDocs } from '../../scripts/docs/generated-docs.ts';
import { markdownTable, replaceSection } from '../../scripts/docs/sections.ts';
import { PROJECT_ROOT } from '../../scripts/places.ts';

describe('npm run docs', () => {
  test('has nothing to write: the tables in the guides are those of the schemas and the catalogue', async () => {
    const stale = (await generatedDocs(PROJECT_ROOT)).filter(
      ({ path, text }) => readFileSync(join(PROJECT_ROOT, path), 'utf8') !== text,
    );
    expect(
      stale.map(({ path }) => path),
      'run: npm run docs',
    ).toEqual([]);
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
