import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPEN_FOLDER } from '../../../scripts/admin/plain-words.ts';
import { sveltiaFiles } from '../../../scripts/admin/sveltia-files.ts';

const locale = String(new Map(sveltiaFiles()).get('admin/locales/zh-CN.json'));

test('the button that opens the folder says what the guide says, and nothing of repositories', () => {
  expect(locale).toContain(JSON.stringify(OPEN_FOLDER));
  expect(readFileSync('content/guide/forms.md', 'utf8')).toContain(`点“${OPEN_FOLDER}”`);
  expect(locale).not.toMatch(/根目录|本地仓库|本地工作流/);
});
