/** Which editor the desk opens: one with a window, or none. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findEditor } from '../../../scripts/dev/desk/open-editor.ts';

/** A folder of programs, as on the search path. */
function install(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

const place = { path: '/a b.yaml', line: 13, column: 46 };

test('one that runs in a terminal is never opened, whoever names it', () => {
  const folder = install('vim', 'vi', 'nano', 'emacs');
  const vim = join(folder, 'vim');
  expect(findEditor({ PATH: folder, EDITOR: 'vim', VISUAL: 'vim', LAUNCH_EDITOR: vim })).toBeUndefined();
});

test('one with a window is asked for the place, VS Code before the others', () => {
  const gedit = install('gedit', 'vim');
  const code = install('code');
  expect(findEditor({ PATH: gedit })?.program).toBe(join(gedit, 'gedit'));
  expect(findEditor({ PATH: gedit })?.argumentsOf(place)).toEqual(['+13', '/a b.yaml']);
  const found = findEditor({ PATH: `${gedit}:${code}` });
  expect(found?.program).toBe(join(code, 'code'));
  expect(found?.argumentsOf(place)).toEqual(['-r', '-g', '/a b.yaml:13:46']);
});
