import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMissingGlyphs, missingGlyphs, rareGlyphs } from '../../../src/paper/type/glyph-coverage.ts';

/** 通用规范汉字表 in its order, as Unihan has it (kTGH). */
const STANDARD = readFileSync(join(import.meta.dirname, '../../fixtures/standard-characters.txt'), 'utf8');

const fromTo = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

describe('the print fonts have', () => {
  test('all 8,105 characters of 通用规范汉字表', () => {
    expect(new Set(STANDARD.replaceAll('\n', '')).size).toBe(8105);
    expect(missingGlyphs(STANDARD)).toEqual([]);
  });

  test('GB 18030-2022 up to level 2: the basic block, extension A, and that table', () => {
    expect(missingGlyphs(fromTo(0x4e00, 0x9fff))).toEqual([]);
    expect(missingGlyphs(fromTo(0x3400, 0x4db5))).toEqual([]);
  });

  test('all of extensions B to F', () => {
    const count = ([first, last]: readonly [number, number]): number =>
      missingGlyphs(fromTo(first, last)).length;
    const extensions = [
      [0x20000, 0x2a6d6],
      [0x2a700, 0x2b734],
      [0x2b740, 0x2b81d],
      [0x2b820, 0x2cea1],
      [0x2ceb0, 0x2ebe0],
    ] as const;
    expect(extensions.map(count)).toEqual([0, 0, 0, 0, 0]);
  });

  test('characters of names that the fonts of daily use lack', () => {
    const names = '𬭼㛃𠮷镡喆堃犇淼晟妘璟嬿翀旻昉玥祎镕濛燚昇珺韡贠隺亓乜啰𫍯𬘭𫖮𬀩𬎆𣲘㻬𤩽𪣻𩽾𬶏𰻝';
    expect(missingGlyphs(names)).toEqual([]);
  });

  test('the signs that clerks type', () => {
    expect(missingGlyphs('①⑩⑳❶㈠㊣ⅠⅫ→←↑↓■□●○★☆▲△◆◇✓✗☑☐☎℃㎡㎏‰§№※≥≤≈½€￥〇囍')).toEqual([]);
  });

  test('no more than they say: what is drawn nowhere needs no font', () => {
    expect(missingGlyphs('王\u200B某\u00A0\u3000甲\uFEFF\u2060\t\r\n葛\u{E0100}☎\uFE0E')).toEqual([]);
  });
});

describe('a missing glyph', () => {
  test.each([
    ['private use, as the police have it for names', '\uE5D0\u{F0000}'],
    ['coloured pictures, and what makes one of a sign', '😀✅⭐🏠\u20E3\uFE0F'],
    ['forms of signs of which another form is printed', '✔✘'],
    ['what was lost when a file was converted', '\uFFFD'],
    ['control characters', '\u0001\u0085'],
    ['the newest characters', '\u{31351}'],
    ['letters of scripts that no font here has', 'བدກ'],
  ])('%s', (_, characters) => {
    expect(missingGlyphs(`公示${characters}`)).toEqual([...characters]);
  });

  test('is told once, where it stands first, with how often it stands there', () => {
    expect(findMissingGlyphs('𠮷某\u{31351}和\uE5D0、\u{31351}')).toEqual([
      { character: '\u{31351}', index: 3, count: 2 },
      { character: '\uE5D0', index: 6, count: 1 },
    ]);
  });

  test('is not overlooked in a text that is otherwise of daily use, nor is daily use told', () => {
    const daily = `${fromTo(0x20, 0x7e)}·×—‘’“”…${fromTo(0x3000, 0x3011)}${fromTo(0x4e00, 0x9fa5)}${fromTo(0xff01, 0xff5e)}\t\n`;
    expect(missingGlyphs(daily)).toEqual([]);
    // The sign makes the same text be looked up character by character.
    expect(missingGlyphs(`${daily}\uFFFD`)).toEqual(['\uFFFD']);
  });
});

describe('a rare glyph', () => {
  test('is looked for where it is drawn best: in all weights before one, in small files before large', () => {
    expect(rareGlyphs('公示王镡某①𬭼㛃𠮷𠀀①')).toEqual([
      { file: { font: 'slice', part: '106' }, codes: [0x2460] },
      { file: { font: 'full' }, codes: [0x36c3, 0x2cb7c] },
      { file: { font: 'slice', part: '28' }, codes: [0x9561] },
      {
        file: { font: 'hanamin', part: 'HanaMinB.CJK-Unified-Ideographs-Extension-B-01' },
        codes: [0x20000],
      },
      { file: { font: 'kai' }, codes: [0x20bb7] },
    ]);
  });

  test('is none of those in daily use, of blanks, or of no font', () => {
    expect(rareGlyphs('公开栏 2026年，“三会一课”\uE5D0\u3000')).toEqual([]);
  });

  test('lies somewhere, whatever character of the standard it is', () => {
    const files = new Map(
      rareGlyphs(STANDARD).flatMap(({ file, codes }) => codes.map((code) => [code, file.font])),
    );
    expect([...files.values()].filter((font) => font !== 'slice' && font !== 'full')).toEqual([]);
    expect(files.size).toBe(2288);
  });
});
