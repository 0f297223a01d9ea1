import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withoutTimes } from '../../../scripts/build/zip-times.ts';

const files = { 'a.xml': strToU8('<a/>'), '村/b.xml': strToU8('<b>'.repeat(500)) };
const archiveAt = (year: number): Uint8Array => zipSync(files, { mtime: new Date(year, 5, 7, 8, 9, 10) });

describe('a zip archive without times', () => {
  test('is the same whenever it was made', () => {
    expect(archiveAt(2026)).not.toEqual(archiveAt(2027));
    expect(withoutTimes(archiveAt(2026))).toEqual(withoutTimes(archiveAt(2027)));
  });

  test('has the same files', () => {
    expect(unzipSync(withoutTimes(archiveAt(2026)))).toEqual(files);
  });

  test('leaves the archive that it was given', () => {
    const archive = archiveAt(2026);
    const before = new Uint8Array(archive);
    withoutTimes(archive);
    expect(archive).toEqual(before);
  });

  test.each(['', 'PK and something', 'x'.repeat(100)])('is not made of %j', (text) => {
    expect(() => withoutTimes(strToU8(text))).toThrow('not a zip archive');
  });
});
