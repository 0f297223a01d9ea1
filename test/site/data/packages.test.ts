import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cityPackageFiles, sitePackageFiles } from '../../../src/site/data/data-package.ts';
import { siteTables } from '../../../src/site/data/site-tables.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity, aSiteContext, monthlyAccounts } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const catalogue = aCatalogue(
  { id: 'item-1', required: true, due: { after: 10 } },
  { id: 'party-only', audience: 'party', section: 'party', frequency: 'event' },
  { id: 'township-only', audience: 'township', frequency: 'event' },
);
const disclosures = [
  aDisclosure(
    {
      ...monthlyAccounts('2026-08', { opening: 1000, income: 500, expense: 200 }),
      holdings: { bank: 1200, cash: 100 },
      publishedOn: '2026-09-09',
    },
    { id: '2026-09-09-august' },
  ),
  aDisclosure(
    { item: 'party-only', title: '水南村党员民主评议情况', publishedOn: '2026-09-20' },
    { section: 'party', id: '2026-09-20-party' },
  ),
  aDisclosure(
    { item: 'township-only', title: '只报乡镇的一份', publishedOn: '2026-09-21' },
    { id: '2026-09-21-township' },
  ),
];
const context = aSiteContext({ site: aSite({ disclosures, catalogue }), asOf: '2026-11-23' });

function files(of: readonly { path: string; content: string }[]): Record<string, string> {
  return Object.fromEntries(of.map(({ path, content }) => [path, content]));
}

describe('the tables of a site', () => {
  const rows = (name: string): string[] =>
    (files(sitePackageFiles(context))[`shuinan/data/${name}.csv`] ?? '').split('\r\n').slice(1, -1);

  test('accounts stand below one another, by period and entry by entry', () => {
    expect(rows('balances')).toEqual([
      '2026-09-09-august,2026-08,1000.00,500.00,200.00,1300.00,1200.00,100.00',
    ]);
    expect(rows('accounts')).toEqual([
      '2026-09-09-august,2026-08,收入,经营收入,冷库租金,500.00,,,',
      '2026-09-09-august,2026-08,支出,管理费用,办公用品,200.00,,,',
    ]);
  });

  test('what is not on the web is in none of them', () => {
    expect(rows('disclosures').map((row) => row.split(',')[0])).toEqual([
      '2026-09-20-party',
      '2026-09-09-august',
    ]);
    expect(JSON.stringify(siteTables(context))).not.toContain('乡镇的一份');
  });

  test('duties say what is owed without counting days that grow', () => {
    const owed = rows('duties').filter((row) => row.includes('欠着'));
    expect(owed.length).toBeGreaterThan(0);
    expect(owed.every((row) => row.endsWith(',欠着,,,'))).toBe(true);
    expect(rows('duties').find((row) => row.includes('2026-08,'))).toMatch(
      /2026-09-09,\d+,2026-09-09-august$/,
    );
  });

  test('each table is there though it has no row', () => {
    expect(rows('contracts')).toEqual([]);
    expect(files(sitePackageFiles(context))['shuinan/data/contracts.csv']).toMatch(/^\uFEFF出自,.*\r\n$/);
  });
});

describe('datapackage.json', () => {
  const site = files(sitePackageFiles(context));
  const described = JSON.parse(site['shuinan/datapackage.json'] ?? '') as {
    lastChanged: string;
    licenses?: unknown;
    resources: {
      path: string;
      bytes: number;
      hash: string;
      schema: { fields: { name: string; type: string }[] };
    }[];
  };

  test('names every table with its size, its hash and its columns', () => {
    expect(described.resources.map(({ path }) => `shuinan/${path}`)).toEqual(
      Object.keys(site).filter((path) => path.endsWith('.csv')),
    );
    for (const { path, bytes, hash, schema } of described.resources) {
      const content = Buffer.from(site[`shuinan/${path}`] ?? '');
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
      const [head = ''] = content.toString('utf8').slice(1).split('\r\n');
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(head);
    }
  });

  test('was changed when its data was, whatever the day', () => {
    expect(described.lastChanged).toBe('2026-09-20');
    const later = files(sitePackageFiles(aSiteContext({ site: context.site, asOf: '2026-11-24' })));
    expect(later['shuinan/datapackage.json']).toBe(site['shuinan/datapackage.json']);
  });

  test('claims no licence that the city has not named', () => {
    expect(described.licenses).toBeUndefined();
    const dataLicence = {
      id: 'CC-BY-4.0',
      title: '署名',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    };
    const licensed = { ...context, city: aCity({ dataLicence }) };
    expect(files(sitePackageFiles(licensed))['shuinan/datapackage.json']).toContain('"name": "CC-BY-4.0"');
  });
});

describe("the city's data", () => {
  const asOf = day('2026-11-23');
  const made = files(cityPackageFiles({ city: aCity(), summaries: [summarise(context.site, asOf)], asOf }));

  test('has a row for each site, from its summary', () => {
    expect(made['data/sites.csv']).toContain(
      '210599,示例县,210599100,青石镇,shuinan,水南村,村,https://gongkai.example/shuinan/,2,1,0,1,0,0,',
    );
    expect(made['data/owed.csv']).toMatch(/青石镇,shuinan,水南村,财务收支公布表,2026-09,2026-10-/);
  });

  test('its catalogue has what DCAT-US asks for, but an e-mail that no village has', () => {
    const { conformsTo, dataset } = JSON.parse(made['data.json'] ?? '') as {
      conformsTo: string;
      dataset: Record<string, unknown>[];
    };
    expect(conformsTo).toBe('https://project-open-data.cio.gov/v1.1/schema');
    expect(dataset).toHaveLength(2);
    for (const one of dataset) {
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          '@type',
          'title',
          'description',
          'keyword',
          'modified',
          'publisher',
          'contactPoint',
          'identifier',
          'accessLevel',
          'distribution',
        ]),
      );
      expect(one['contactPoint']).not.toHaveProperty('hasEmail');
    }
    expect(dataset[1]).toMatchObject({
      identifier: 'https://gongkai.example/shuinan/datapackage.json',
      modified: '2026-09-20',
    });
  });
});
