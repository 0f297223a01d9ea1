/**
 * `datapackage.json`: what tables there are and what every column means, for programs (Frictionless Data Package 2.0,
 * https://datapackage.org/standard/data-package/). Nothing in it knows the time: `lastChanged` is the last day on which
 * something was published, corrected, purged or withdrawn.
 */
import { createHash } from 'node:crypto';
import { latestDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { City } from '../../model/place/city.ts';
import { lastChangedOn } from '../../model/disclosure/disclosure.ts';
import { formatCsv } from '../text/csv.ts';
import type { SiteContext } from '../site-context.ts';
import { cityPath, dataPackagePath, dataPath, dataTablePath, publicHref, sitePath } from '../urls.ts';
import { cityTables, type CityDataContext } from './city-tables.ts';
import { DATA_FORMAT_VERSION, type DataTable, type DataType } from './data-column.ts';
import { formatDataCatalog } from './data-catalog.ts';
import type { DataFile } from './disclosure-data.ts';
import { siteTables } from './site-tables.ts';

/** The tables of a site with what describes them. */
export function sitePackageFiles(context: SiteContext): DataFile[] {
  const { city, site, published, asOf } = context;
  const { id, name, issuers } = site.profile;
  return packageFiles(siteTables(context), {
    city,
    siteId: id,
    name: id,
    title: `${name}公开数据`,
    description: `${site.county.name}${site.township.name}${name}公开过的收支、补贴、工程、合同、资产、报酬，一年到头可以放在一起看。和墙上、网页上一样，没有更多。`,
    publisher: issuers.committee,
    lastChanged: latestDay([
      site.profile.since,
      ...published.map(({ content }) => lastChangedOn(content, asOf)),
    ]),
  });
}

/** The tables of the city, what describes them, and the catalogue of all data sets. */
export function cityPackageFiles(context: CityDataContext): DataFile[] {
  const { city, summaries } = context;
  const lastChanged = latestDay(summaries.flatMap((one) => one.lastChangedOn ?? [])) ?? context.asOf;
  return [
    ...packageFiles(cityTables(context), {
      city,
      name: 'city',
      title: `${city.title}数据`,
      description: `${city.name}各村（社区）公开了多少、财务公布到几月、欠什么、正在公示什么。`,
      publisher: city.title,
      lastChanged,
    }),
    formatDataCatalog(context, lastChanged),
  ];
}

interface About {
  readonly city: City;
  readonly siteId?: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly lastChanged: CalendarDate;
}

function packageFiles(tables: readonly DataTable[], about: About): DataFile[] {
  const files = tables.map((table) => ({
    path: dataTablePath(table.name, about.siteId),
    content: formatCsv(table),
  }));
  const described = describePackage(tables, files, about);
  return [
    ...files,
    { path: dataPackagePath(about.siteId), content: `${JSON.stringify(described, null, 1)}\n` },
  ];
}

function describePackage(tables: readonly DataTable[], files: readonly DataFile[], about: About) {
  const { city, siteId, name, title, description, publisher, lastChanged } = about;
  const home = siteId === undefined ? cityPath() : sitePath(siteId);
  const { dataLicence } = city;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description,
    homepage: publicHref(city.publicUrl, dataPath(siteId)),
    version: `${DATA_FORMAT_VERSION}.0.0`,
    lastChanged,
    ...(city.sample === true && { sample: true }),
    licenses: dataLicence && [{ name: dataLicence.id, title: dataLicence.title, path: dataLicence.url }],
    sources: [{ title: publisher, path: publicHref(city.publicUrl, home) }],
    contributors: [{ title: publisher, roles: ['publisher'] }],
    resources: tables.map((table, index) =>
      describeTable(table, (files[index]?.path ?? '').slice(home.length), files[index]?.content ?? ''),
    ),
  };
}

function describeTable({ name, title, description, columns }: DataTable, path: string, content: string) {
  return {
    name,
    type: 'table',
    path,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(content),
    hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    schema: {
      fields: columns.map((column) => ({
        name: column.title,
        type: FIELD_TYPES[column.type],
        description: column.description,
      })),
      missingValues: [''],
    },
  };
}

/** Types of Table Schema. */
const FIELD_TYPES: Readonly<Record<DataType, string>> = {
  text: 'string',
  decimal: 'number',
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
};
