/** 读给我听 with a real Chinese voice, espeak-ng: what the pages give to a voice, this one can say. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SPOKEN = join(import.meta.dirname, '../spec/read-aloud');
const hasVoice = spawnSync('espeak-ng', ['--version']).status === 0;
const named = hasVoice
  ? 'a real voice'
  : 'a real voice (skipped: there is no espeak-ng, apt-get install espeak-ng)';

/** The phonemes of a text; `(en)` where the voice goes over to English. */
function said(text: string): string {
  const { stdout, status } = spawnSync('espeak-ng', ['-v', 'cmn', '-q', '-x'], {
    input: text,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout.replaceAll(/\s+/g, ' ').trim();
}

describe.skipIf(!hasVoice)(named, () => {
  test.each(readdirSync(SPOKEN))(
    'says all of %s in Chinese, but for letters that stand for themselves',
    (file) => {
      const lines = readFileSync(join(SPOKEN, file), 'utf8').split('\n');
      // C类 and JSON are read letter by letter in any language.
      const chinese = lines.map((line) => line.replaceAll(/[A-Za-z]+/g, '')).join('\n');
      expect(said(chinese)).not.toContain('(en)');
      expect(said(chinese).length).toBeGreaterThan(chinese.length);
    },
  );

  test('says a year, a telephone number and the number of a document digit by digit, and a sum as a sum', () => {
    const digit = (text: string): string => said(text).replaceAll(/[^a-z@]/gi, '');
    // As they are written it would say 两千零二十六 and not 二零二六.
    expect(said('二零二六年')).not.toBe(said('2026年'));
    expect(digit('零二四')).toBe([...'零二四'].map(digit).join(''));
    expect(said('四万零六百三十一元五角二分')).toContain(said('元').split(/\d/)[0] ?? '');
  });
});
