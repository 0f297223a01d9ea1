/** Windows by its own rules, as far as they can be checked elsewhere. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { launcherFor } from '../../../scripts/bundle/launchers.ts';
import { MOST_CHARACTERS, refusedByWindows } from '../../../scripts/bundle/windows-paths.ts';

describe('on Windows', () => {
  test('every file of the project can be written, as a file and not as a link', () => {
    const listed = execFileSync('git', ['ls-files', '-s', '-z'], {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
      maxBuffer: 1e8,
    }).split('\0');
    const entries = listed.filter((line) => line !== '').map((line) => line.split(/[ \t]/));
    expect(entries.filter(([mode]) => mode === '120000')).toEqual([]);
    expect(refusedByWindows(entries.map((parts) => parts.slice(3).join(' ')))).toEqual([]);
  });

  test('names that it does not take are told', () => {
    expect(
      refusedByWindows([
        'a/Readme',
        'a/README',
        'a/aux.ts',
        'com1',
        'x./y',
        'a:b',
        'console',
        `${'d/'.repeat(100)}e`,
      ]),
    ).toEqual([
      'a/README is a/Readme in other letters',
      'a/aux.ts is the name of a device',
      'com1 is the name of a device',
      'x./y ends with a dot or a space',
      'a:b has a forbidden character',
      `${'d/'.repeat(100)}e has 201 characters`,
    ]);
    expect(MOST_CHARACTERS).toBeLessThan(260 - 'C:\\Users\\name\\Desktop\\gongkailan\\'.length);
  });

  test('what starts a bundle is read by cmd.exe: ASCII, lines by CRLF, from any folder', () => {
    const { name, text } = launcherFor('win32');
    expect(name).toBe('gongkailan.cmd');
    expect(Buffer.from(text).length).toBe(text.length);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('cd /d "%~dp0"');
  });
});
