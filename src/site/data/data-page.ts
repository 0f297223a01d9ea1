/** The pages that say what may be downloaded, in plain words: each table, whom it serves, what every column means. */
import type { City } from '../../model/place/city.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import { cityFrame, siteFrame, type PageFrame, type SiteFrame } from '../frame.ts';
import { dataSetThing } from '../linked-data/data-things.ts';
import type { SiteContext } from '../site-context.ts';
import {
  cityPath,
  dataCatalogPath,
  dataPackagePath,
  dataPath,
  dataTablePath,
  relativeHref,
  sitePath,
} from '../urls.ts';
import { cityTables } from './city-tables.ts';
import { DATA_FORMAT_VERSION, TYPE_NAMES, type DataTable } from './data-column.ts';
import { siteTables } from './site-tables.ts';

export interface TableDownload {
  readonly title: string;
  readonly description: string;
  readonly href: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly title: string;
    readonly type: string;
    readonly description?: string | undefined;
  }[];
}

export interface DataPageContents {
  readonly tables: readonly TableDownload[];
  readonly packageHref: string;
  /** The city's data sets for catalogues of open data. */
  readonly catalogHref?: string;
  /** Under what terms the data may be used again; absent where the city has not said. */
  readonly licence?: string | undefined;
  readonly formatVersion: number;
}

export interface SiteDataView extends DataPageContents {
  readonly frame: SiteFrame;
  readonly name: string;
}

export interface CityDataView extends DataPageContents {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
}

/** The page of a site's data. */
export function siteDataView(context: SiteContext): SiteDataView {
  const { city, site } = context;
  const { id, name, issuers } = site.profile;
  const path = dataPath(id);
  const description = `${name}公开过的收支、补贴、工程、合同、资产、报酬和应公开的事项，做成 Excel 能打开的表。`;
  const contents = contentsOf(siteTables(context), city, id);
  return {
    frame: siteFrame(context, {
      path,
      title: `下载数据 · ${name}`,
      description,
      crumbs: [{ text: '首页', path: sitePath(id) }],
      things: [
        dataSetThing({
          name: `${name}公开数据`,
          description,
          publisher: issuers.committee,
          city,
          tables: downloads(contents),
        }),
      ],
    }),
    name,
    ...contents,
  };
}

/** The page of the city's data. */
export function cityDataView(context: CityContext): CityDataView {
  const { city } = context;
  const path = dataPath();
  const description = `${city.name}各村（社区）公开了多少、财务公布到几月、欠什么、正在公示什么，做成 Excel 能打开的表。`;
  const contents = contentsOf(cityTables(context), city);
  return {
    frame: cityFrame(city, {
      path,
      title: `下载数据 · ${city.title}`,
      description,
      crumbs: [{ text: city.name, path: cityPath() }],
      things: [
        dataSetThing({
          name: `${city.title}数据`,
          description,
          publisher: city.title,
          city,
          tables: downloads(contents),
        }),
      ],
    }),
    footer: cityFooter(context, path),
    ...contents,
    catalogHref: relativeHref(path, dataCatalogPath()),
  };
}

function contentsOf(tables: readonly DataTable[], city: City, siteId?: string): DataPageContents {
  const path = dataPath(siteId);
  return {
    tables: tables.map(({ name, title, description, rows, columns }) => ({
      title,
      description,
      href: relativeHref(path, dataTablePath(name, siteId)),
      rows: rows.length,
      columns: columns.map((column) => ({
        title: column.title,
        type: TYPE_NAMES[column.type],
        // What columns of disclosures say of themselves is how a clerk fills them in.
        description: siteId === undefined ? column.description : undefined,
      })),
    })),
    packageHref: relativeHref(path, dataPackagePath(siteId)),
    licence: city.dataLicence?.title,
    formatVersion: DATA_FORMAT_VERSION,
  };
}

const downloads = ({ tables }: DataPageContents) => tables.map(({ title, href }) => ({ name: title, href }));
