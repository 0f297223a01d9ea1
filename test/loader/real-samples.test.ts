import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { isUpdate, keptOrTold, textOf, toldOf, type Told } from '../support/told.ts';

/*
 * What villages, towns and counties really published, written in this model: `fixtures/real/`, one file a sample, its
 * source in its head. The `.txt` beside a file is all that is found in it: the faults of the originals, and nothing
 * else; a sample without one has no fault. After changing a message on purpose: UPDATE_SPEC=1 (support/told.ts), then
 * read the `.txt`.
 */
const FOLDER = fileURLToPath(new URL('../fixtures/real/', import.meta.url));
const SITES = 'sites/yangben/zhen';

const samples = readdirSync(FOLDER).filter((name) => /^R\d+.*\.(yaml|md)$/.test(name));

/** What is found in a sample when it lies in a city of its own. */
async function find(name: string): Promise<Told[]> {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const file = `${SITES}/${/^# 放到 (\S+)$/m.exec(text)?.[1] ?? ''}`;
  const root = mkdtempSync(join(tmpdir(), 'real-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(FOLDER, 'city'), root, { recursive: true });
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  const { problems } = await loadContent(root, { asOf: calendarDate('2026-11-23') });
  // The city itself has nothing wrong with it.
  expect(problems.map((problem) => problem.file).filter((other) => other !== file)).toEqual([]);
  return problems.map((problem) => toldOf({ ...problem, file: name }, text));
}

describe('what was really published', () => {
  test.each(samples)('%s', async (name) => {
    const expected = join(FOLDER, name.replace(/\.[^.]+$/, '.txt'));
    const found = await find(name);
    const kept = keptOrTold(existsSync(expected) ? readFileSync(expected, 'utf8') : '', found);
    if (isUpdate() && kept !== '') writeFileSync(expected, kept);
    expect(textOf(found)).toBe(kept);
  });

  test('names its source', () => {
    for (const name of samples) expect(readFileSync(join(FOLDER, name), 'utf8')).toMatch(/^# 来源 R\d+：/m);
  });
});
