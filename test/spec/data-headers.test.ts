/**
 * The heads of every CSV, kept in `data-headers.md`. Programs of others read them, so a head that is kept there changes
 * only together with `DATA_FORMAT_VERSION`; a new table is no change. `UPDATE_SPEC=1` writes the file again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KIND_TITLES, KINDS } from '../../src/model/kinds.ts';
import { CITY_TABLES, cityTables } from '../../src/site/data/city-tables.ts';
import { DATA_FORMAT_VERSION, type DataColumn } from '../../src/site/data/data-column.ts';
import { kindTables } from '../../src/site/data/kind-tables.ts';
import { SITE_TABLES, siteTables } from '../../src/site/data/site-tables.ts';
import { aCity, aSiteContext } from '../support/a-site-context.ts';
import { day } from '../support/a-site.ts';

const FILE = new URL('data-headers.md', import.meta.url);

const line = (file: string, columns: readonly DataColumn[]): string =>
  `- \`${file}\` ${columns.map(({ title }) => title).join(', ')}`;

const site = siteTables(aSiteContext());
const city = cityTables({ city: aCity(), summaries: [], asOf: day('2026-10-12') });

function headers(): string {
  return [
    `# The heads of the data files, format version ${DATA_FORMAT_VERSION}`,
    '',
    'Written by `UPDATE_SPEC=1 npx vitest run --config test/vitest.config.ts test/spec/data-headers.test.ts`.',
    '',
    '## `data/` of the city',
    '',
    ...city.map(({ name, columns }) => line(`${name}.csv`, columns)),
    '',
    '## `data/` of a site',
    '',
    ...site.map(({ name, columns }) => line(`${name}.csv`, columns)),
    '',
    ...KINDS.flatMap((kind) => {
      const tables = kindTables(kind);
      return tables.length === 0
        ? []
        : [
            `## Beside a disclosure of kind \`${kind}\` ${KIND_TITLES[kind]}`,
            '',
            ...tables.map(({ name, columns }) => line(`${name}.csv`, columns)),
            '',
          ];
    }),
  ].join('\n');
}

/** The version and, under each heading, the lines that promise heads. */
function promised(text: string): { version: string; heads: string[] } {
  let section = '';
  const heads: string[] = [];
  for (const one of text.split('\n')) {
    if (one.startsWith('## ')) section = one.replace(/^## (.*`).*/, '$1');
    if (one.startsWith('- ')) heads.push(`${section}: ${one}`);
  }
  return { version: /format version (\d+)/.exec(text)?.[1] ?? '', heads };
}

/** What of the old promises the new ones break without saying so by another version. */
function broken(kept: string, now: string): string[] {
  const [before, after] = [promised(kept), promised(now)];
  return before.version === after.version ? before.heads.filter((head) => !after.heads.includes(head)) : [];
}

describe('the heads of the data files', () => {
  const kept = readFileSync(FILE, 'utf8');

  test('are those that were promised, or the version of the format is another', () => {
    expect(broken(kept, headers()), 'raise DATA_FORMAT_VERSION, then UPDATE_SPEC=1').toEqual([]);
  });

  test('are all kept in the file', () => {
    if (process.env['UPDATE_SPEC'] && broken(kept, headers()).length === 0) writeFileSync(FILE, headers());
    expect(readFileSync(FILE, 'utf8')).toBe(headers());
  });

  test('a renamed, a moved and a missing column break the promise; a new table does not', () => {
    const now = headers();
    expect(broken(now, now.replace('科目, 项目, 金额（元）', '科目, 用途, 金额（元）'))).toHaveLength(1);
    expect(broken(now, now.replace('科目, 项目, 金额（元）', '项目, 科目, 金额（元）'))).toHaveLength(1);
    expect(broken(now, now.replace('欠收（元）, ', ''))).toHaveLength(1);
    expect(broken(now.replace(/- `hello.csv`.*\n/, ''), `${now}\n- \`hello.csv\` 甲, 乙\n`)).toEqual([]);
    expect(
      broken(
        now,
        now
          .replace(`format version ${DATA_FORMAT_VERSION}`, `format version ${DATA_FORMAT_VERSION + 1}`)
          .replace('科目, 项目', '项目, 科目'),
      ),
    ).toEqual([]);
  });

  test('no table has two columns of one name', () => {
    const tables = [...city, ...site, ...KINDS.flatMap((kind) => kindTables(kind))];
    const doubled = tables.filter(({ columns }) => {
      const titles = columns.map(({ title }) => title);
      return new Set(titles).size < titles.length;
    });
    expect(doubled.map(({ name }) => name)).toEqual([]);
  });

  test('the lists of tables for those who see no table name all of them', () => {
    const named = (tables: readonly { name: string; title: string }[]) =>
      tables.map(({ name, title }) => ({ name, title }));
    expect(SITE_TABLES).toEqual(named(site));
    expect(CITY_TABLES).toEqual(named(city));
  });
});
