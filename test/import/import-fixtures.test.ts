import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readImportOptions } from '../../scripts/import/options.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { HABITS } from '../fixtures/sheets/habits.ts';
import { OFFICES } from '../fixtures/sheets/offices.ts';
import { STRANGERS } from '../fixtures/sheets/strangers.ts';
import { VILLAGES } from '../fixtures/sheets/villages.ts';
import { ORDINARY } from '../fixtures/sheets/ordinary.ts';
import { AS_OF, makeSmallCity } from '../support/small-city.ts';
import { isUpdate } from '../support/told.ts';

/*
 * Every table in test/fixtures/sheets is imported into the village 水南 of the small city. Beside it in test/spec/import
 * lies a `.txt` with exactly what the clerk reads, how the command ends, and the file that was written. A new `.txt` says
 * how it ends and the lines of the file that matter, from `======== 结果 0` on, and UPDATE_SPEC=1 fills in the rest; it
 * changes what the clerk reads, but no line from the result on that is there. Then read the changed `.txt` files.
 */
const SHEETS = fileURLToPath(new URL('../fixtures/sheets/', import.meta.url));
const SPECS = fileURLToPath(new URL('../spec/import/', import.meta.url));

/** What is said on the command line besides the file and the village. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  '03-running-ledger-gbk.csv': ['--kind', 'accounts'],
  '07-semicolons.csv': ['--dry-run'],
  '37-unknown-column.csv': ['--map', '地数=数量', '--map', '拿到手=金额'],
  ...Object.fromEntries(
    [...ORDINARY, ...HABITS, ...OFFICES, ...VILLAGES, ...STRANGERS].map(({ name, args = [] }) => [
      name,
      args,
    ]),
  ),
};

const files = readdirSync(SHEETS)
  .filter((name) => /\.(?:xlsx|xls|csv|ods)$/.test(name))
  .sort();

describe('test/fixtures/sheets', () => {
  test.each(files)('%s', async (name) => {
    const told = await importInto(name, ARGUMENTS[name] ?? []);
    const expected = join(SPECS, `${name}.txt`);
    const kept = existsSync(expected) ? readFileSync(expected, 'utf8') : '';
    expect(isUpdate() ? notWritten(kept, told) : []).toEqual([]);
    if (isUpdate()) writeFileSync(expected, told);
    expect(told).toBe(readFileSync(expected, 'utf8'));
  });

  test('are more than a hundred, and every expectation has its table', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(readdirSync(SPECS).filter((name) => !files.includes(name.replace(/\.txt$/, '')))).toEqual([]);
  });
});

const RESULT = '======== 结果';

/** Lines from the result on that the author says and that do not come, in that order. */
function notWritten(kept: string, told: string): string[] {
  const after = (text: string): string[] => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith(RESULT));
    return at < 0 ? [] : lines.slice(at).filter((line) => line !== '');
  };
  const said = after(kept);
  const written = after(told);
  let from = 0;
  const missing = said.filter((line) => {
    const at = written.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
  return said.length === 0 ? [`no ${RESULT}`] : missing;
}

async function importInto(name: string, args: readonly string[]): Promise<string> {
  const root = makeSmallCity();
  const before = new Set(filesBelow(root));
  let told = '';
  const options = readImportOptions(
    [join(SHEETS, name), '--content', root, '--site', 'shuinan', '--yes', ...args],
    AS_OF,
  );
  const exit = await runImport({ options, print: (text) => (told += text), questions: undefined });
  const written = filesBelow(root).filter((path) => !before.has(path));
  const texts = written.map(
    (path) => `\n======== ${path}\n${withoutRemarks(readFileSync(join(root, path), 'utf8'))}`,
  );
  return `${told.replaceAll(root, 'content')}\n${RESULT} ${exit}\n${texts.join('')}`;
}

/** What a draft says to go on with is spoken of in the tests of drafts. */
function withoutRemarks(text: string): string {
  return text.replace(/^ *#.*\n/gm, '').replace(/ # .*$/gm, '');
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
