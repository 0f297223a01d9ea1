/**
 * The city's `data.json`: one data set for the city and one for each site, in the words of DCAT as catalogues of open
 * data harvest them (Project Open Data Metadata Schema 1.1, https://resources.data.gov/resources/dcat-us/). A village
 * has a telephone and no e-mail: `contactPoint` says the telephone, and `hasEmail`, which that schema asks for, is
 * missing rather than invented.
 */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { findTownship } from '../../model/place/city.ts';
import type { SiteSummary } from '../summary.ts';
import { dataCatalogPath, dataPackagePath, dataPath, dataTablePath, publicHref } from '../urls.ts';
import { CITY_TABLES, type CityDataContext } from './city-tables.ts';
import type { DataTable } from './data-column.ts';
import type { DataFile } from './disclosure-data.ts';
import { SITE_TABLES } from './site-tables.ts';

/** The catalogue as a file. */
export function formatDataCatalog(context: CityDataContext, lastChanged: CalendarDate): DataFile {
  return {
    path: dataCatalogPath(),
    content: `${JSON.stringify(dataCatalog(context, lastChanged))}\n`,
  };
}

function dataCatalog(context: CityDataContext, lastChanged: CalendarDate) {
  const { city, summaries } = context;
  return {
    '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld',
    '@type': 'dcat:Catalog',
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    describedBy: 'https://project-open-data.cio.gov/v1.1/schema/catalog.json',
    dataset: [
      {
        ...dataSet(context, CITY_TABLES),
        title: `${city.title}数据`,
        description: `${city.name}各村（社区）公开了多少、财务公布到几月、欠什么、正在公示什么。`,
        keyword: ['村务公开', '居务公开', city.name],
        modified: lastChanged,
        publisher: { '@type': 'org:Organization', name: city.title },
        contactPoint: contact('政务热线', city.hotline),
      },
      ...summaries.map((summary) => siteDataSet(summary, context)),
    ],
  };
}

function siteDataSet(summary: SiteSummary, context: CityDataContext) {
  const { id, name, countyId, townshipId, lastChangedOn, supervisionPhone } = summary;
  const place = findTownship(context.city, countyId, townshipId);
  const region = `${place?.county.name ?? ''}${place?.township.name ?? ''}`;
  return {
    ...dataSet(context, SITE_TABLES, id),
    title: `${name}公开数据`,
    description: `${region}${name}公开过的收支、补贴、工程、合同、资产、报酬。`,
    keyword: ['村务公开', '财务收支', name],
    modified: lastChangedOn ?? context.asOf,
    publisher: { '@type': 'org:Organization', name },
    contactPoint: contact('监督委员会', supervisionPhone),
    spatial: `${context.city.name}${region}${name}`,
  };
}

function contact(name: string, phone: string) {
  return { '@type': 'vcard:Contact', fn: name, hasTelephone: `tel:${phone.replaceAll(/\s/g, '')}` };
}

function dataSet(
  { city }: CityDataContext,
  tables: readonly Pick<DataTable, 'name' | 'title'>[],
  siteId?: string,
) {
  const href = (path: string): string => publicHref(city.publicUrl, path);
  return {
    '@type': 'dcat:Dataset',
    identifier: href(dataPackagePath(siteId)),
    landingPage: href(dataPath(siteId)),
    accessLevel: 'public',
    language: ['zh-CN'],
    license: city.dataLicence?.url,
    distribution: [
      {
        '@type': 'dcat:Distribution',
        title: '数据包说明',
        downloadURL: href(dataPackagePath(siteId)),
        mediaType: 'application/json',
        format: 'Data Package',
      },
      ...tables.map(({ name, title }) => ({
        '@type': 'dcat:Distribution',
        title,
        downloadURL: href(dataTablePath(name, siteId)),
        mediaType: 'text/csv',
        format: 'CSV',
      })),
    ],
  };
}
