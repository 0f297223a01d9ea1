/**
 * The one doorway to pinyin-pro: the table by which search knows what characters sound like. It is made here, so that
 * a phone fetches some ten kilobytes, and only when somebody types letters or mistypes a word.
 */
import { pinyin } from 'pinyin-pro';
import type { SoundTable } from '../../src/site/search/search-index.ts';

/** Readings by syllable without tones, `ü` as `v`: of the 6,763 characters of GB 2312, which are those that people type. */
export function soundTable(): SoundTable {
  const table: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const readings = pinyin(character, { toneType: 'none', multiple: true, v: true, type: 'array' });
    for (const reading of new Set(readings))
      if (/^[a-z]+$/.test(reading)) table[reading] = (table[reading] ?? '') + character;
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rows 16 to 87 of GB 2312, in its order. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 72 }, (_, row) => row + 0xb0);
  const columns = Array.from({ length: 94 }, (_, column) => column + 0xa1);
  return rows
    .flatMap((row) => columns.map((column) => decoder.decode(Uint8Array.of(row, column))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}
