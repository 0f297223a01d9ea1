import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../../src/paper/board/contrast.ts';
import { nameBoxOf, signLayoutOf } from '../../../src/paper/signs/sign-layout.ts';
import { NAME_LEADING } from '../../../src/paper/signs/sign-names.ts';
import { nameShortfall, setName, type NameBox } from '../../../src/paper/signs/sign-names.ts';
import { emWidth } from '../../../src/paper/type/text-width.ts';
import { signStyleOf } from '../../../src/model/place/sign-style.ts';

/** The standard door sign with one line of small text below the name. */
const DOOR = nameBoxOf('door', signLayoutOf('door', signStyleOf(undefined)), 2);

describe('a name on a door sign', () => {
  test.each([
    ['办公室', 4.6, ['办公室'], 48],
    ['综合活动室', undefined, ['综合活动室'], 48],
    // 246 mm for six characters.
    ['便民服务中心', undefined, ['便民服务中心'], 41],
  ])('%s is as large as it can be on one line', (name, spread, lines, sizeMm) => {
    expect(setName([name], DOOR, spread)).toMatchObject({ lines, sizeMm });
  });

  test('breaks between phrases where two lines are needed', () => {
    expect(setName(['警务', '和矛盾', '纠纷', '调解室'], DOOR)?.lines).toEqual(['警务和矛盾', '纠纷调解室']);
  });

  test('breaks inside of a phrase rather than not at all, and never before a closing mark', () => {
    expect(setName(['社会组织孵化园服务站'], DOOR)?.lines).toEqual(['社会组织孵', '化园服务站']);
    const quoted = setName(['“党代表”工作室'], { ...DOOR, widthMm: 200 })?.lines ?? [];
    expect(quoted.map((line) => line[0])).not.toContain('”');
  });

  test('is refused when it cannot be read from as far as it must be, with the numbers', () => {
    const name = '农村集体经济组织和土地承包管理办公室';
    expect(setName([name], DOOR)).toBeUndefined();
    expect(nameShortfall(name, DOOR)).toEqual({ along: '宽', neededMm: 360, givenMm: DOOR.widthMm });
    const low = { ...DOOR, heightMm: 30 };
    expect(nameShortfall('办公室', low)).toMatchObject({ along: '高', givenMm: 30 });
  });

  test('whatever it is, stays inside of its box and is not lower than the least height', () => {
    const names = fc.stringMatching(/^[一-龥·“”（）]{1,24}$/);
    const [widths, heights] = [fc.integer({ min: 60, max: 400 }), fc.integer({ min: 20, max: 200 })];
    fc.assert(
      fc.property(names, widths, heights, (name, widthMm, heightMm) => {
        const box = { widthMm, heightMm, minMm: 10, maxMm: 50, lines: 2 };
        expect(faultsOf(name, box)).toEqual([]);
      }),
    );
  });
});

/** What is wrong with the way a name is set; with a refusal, that its numbers do not bear it out. */
function faultsOf(name: string, box: NameBox): string[] {
  const set = setName([name], box);
  if (!set) {
    const { neededMm, givenMm } = nameShortfall(name, box);
    return neededMm > givenMm ? [] : [`refused although ${neededMm} is there in ${givenMm}`];
  }
  const { lines, sizeMm } = set;
  return [
    ...(lines.join('') === name ? [] : ['other text']),
    ...(Math.max(...lines.map(emWidth)) * sizeMm > box.widthMm + 0.01 ? ['too wide'] : []),
    ...(lines.length * NAME_LEADING * sizeMm > box.heightMm + 0.01 ? ['too high'] : []),
    ...(sizeMm < box.minMm || sizeMm > box.maxMm ? [`height ${sizeMm}`] : []),
  ];
}

describe('contrast', () => {
  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    // The red of the printed signs.
    ['#a6151b', 7.65],
  ])('of %s with white is %d', (colour, wanted) => {
    expect(contrastOf(colour, '#ffffff')).toBeCloseTo(wanted, 1);
  });
});
