import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../src/loader/excerpt.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/calendar-date.ts';

/*
 * What villages, towns and counties really published, written in this model: `fixtures/real/`, one file a sample, its
 * source in its head. The `.txt` beside a file is all that is found in it: the faults of the originals, and nothing
 * else; a sample without one has no fault. After changing a message on purpose: UPDATE_SPEC=1, then read the `.txt`.
 */
const FOLDER = fileURLToPath(new URL('../fixtures/real/', import.meta.url));
const SITES = 'sites/yangben/zhen';

const samples = readdirSync(FOLDER).filter((name) => /^R\d+.*\.(yaml|md)$/.test(name));

/** What is found in a sample when it lies in a city of its own. */
async function find(name: string): Promise<string> {
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
  return problems.map((problem) => `${formatProblem({ ...problem, file: name }, { text })}\n`).join('\n');
}

describe('what was really published', () => {
  test.each(samples)('%s', async (name) => {
    const expected = join(FOLDER, name.replace(/\.[^.]+$/, '.txt'));
    const found = await find(name);
    if (process.env['UPDATE_SPEC']) {
      rmSync(expected, { force: true });
      if (found !== '') writeFileSync(expected, found);
    }
    expect(found).toBe(
      readdirSync(FOLDER).includes(expected.slice(FOLDER.length)) ? readFileSync(expected, 'utf8') : '',
    );
  });

  test('names its source', () => {
    for (const name of samples) expect(readFileSync(join(FOLDER, name), 'utf8')).toMatch(/^# 来源 R\d+：/m);
  });
});
