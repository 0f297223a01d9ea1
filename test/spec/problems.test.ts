import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { AS_OF, makeSmallCity, SHUINAN } from '../support/small-city.ts';
import { isUpdate, keptOrTold, textOf, toldOf, type Told } from '../support/told.ts';

/*
 * Each case is a file that is wrong, and a `.txt` of the same name with exactly what a clerk is told.
 * The line `# 放到 …` says where in the small city the file goes; a path without `/` in front lies in the village 水南.
 * The line below it says what is wrong, and names the test.
 * A new `.txt` says what is found, code and field, a line each, and UPDATE_SPEC=1 fills in the sentences
 * (support/told.ts); so it does after changing a message on purpose. Then read the changed `.txt` files.
 */
const CASES = fileURLToPath(new URL('problems/', import.meta.url));

/** What is asked of the rooms and plaques of a village; only cases about these feel it. */
const STANDARDS = Object.fromEntries(
  ['village-premises.yaml', 'plaques.yaml'].map((name) => [
    `standards/${name}`,
    readFileSync(new URL(`../fixtures/standards/${name}`, import.meta.url), 'utf8'),
  ]),
);

const files = readdirSync(CASES)
  .filter((name) => !name.endsWith('.txt'))
  .sort();

describe('test/spec/problems', () => {
  test.each(files.map((name) => [name, titleOf(name)]))('%s: %s', async (name) => {
    const expectedFile = join(CASES, name.replace(/\.[^.]+$/, '.txt'));
    const told = await tell(name);
    expect(told).not.toEqual([]);
    const kept = keptOrTold(existsSync(expectedFile) ? readFileSync(expectedFile, 'utf8') : '', told);
    if (isUpdate()) writeFileSync(expectedFile, kept);
    expect(textOf(told)).toBe(kept);
  });

  test('every message belongs to a case', () => {
    const cases = new Set(files.map((name) => name.replace(/\.[^.]+$/, '.txt')));
    expect(readdirSync(CASES).filter((name) => name.endsWith('.txt') && !cases.has(name))).toEqual([]);
  });
});

async function tell(name: string): Promise<Told[]> {
  const text = readFileSync(join(CASES, name), 'utf8');
  const root = makeSmallCity({ ...STANDARDS, [placeOf(text)]: text });
  const { problems } = await loadContent(root, { asOf: AS_OF });
  return problems.map((problem) => toldOf(problem, readTextAt(join(root, problem.file))));
}

function placeOf(text: string): string {
  const place = /^# 放到 (\S+)$/m.exec(text)?.[1] ?? '';
  return place.startsWith('/') ? place.slice(1) : `${SHUINAN}/${place}`;
}

function titleOf(name: string): string {
  const text = readFileSync(join(CASES, name), 'utf8');
  return /^# 放到 .*\n# (.*)$/m.exec(text)?.[1] ?? '';
}
