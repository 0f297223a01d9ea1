/** What may be downloaded, as search engines for data sets look for it. */
import type { City } from '../../model/place/city.ts';
import { lastChangedOn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { periodEnd, periodParts, periodStart, type Period } from '../../model/values/period.ts';
import type { SiteContext } from '../site-context.ts';
import { DISCLOSURE_DATA } from '../urls.ts';
import type { Thing } from './thing.ts';

/** A file to download, from the page it is named on. */
export interface Download {
  readonly name: string;
  readonly href: string;
}

/**
 * A disclosure that stands: a report, and a data set where it has tables. Every page of a phone carries it, so it says no
 * more than what a search for data sets asks for; all else is in `data.json`.
 */
export function disclosureThing(
  disclosure: Disclosure,
  { asOf }: SiteContext,
  { description, tables }: { readonly description: string; readonly tables: readonly Download[] },
): Thing {
  const { content } = disclosure;
  const changed = lastChangedOn(content, asOf);
  return {
    '@type': tables.length > 0 ? ['Report', 'Dataset'] : 'Report',
    name: content.title,
    datePublished: content.publishedOn,
    ...(changed !== content.publishedOn && { dateModified: changed }),
    ...(content.period !== undefined && { temporalCoverage: temporalCoverage(content.period) }),
    publisher: { '@type': 'Organization', name: content.issuer },
    ...(tables.length > 0
      ? {
          description,
          distribution: tables.map(({ href }) => ({ '@type': 'DataDownload', contentUrl: href })),
        }
      : {
          encoding: {
            '@type': 'DataDownload',
            encodingFormat: 'application/json',
            contentUrl: DISCLOSURE_DATA,
          },
        }),
  };
}

/** All tables of a site or of the city. */
export function dataSetThing(about: {
  readonly name: string;
  readonly description: string;
  readonly publisher: string;
  readonly city: City;
  readonly tables: readonly Download[];
}): Thing {
  const { city, name, description, publisher, tables } = about;
  return {
    '@type': 'Dataset',
    name,
    description,
    publisher: { '@type': 'Organization', name: publisher },
    ...(city.dataLicence && { license: city.dataLicence.url }),
    distribution: tables.map(csvDownload),
  };
}

function csvDownload({ name, href }: Download): Thing {
  return { '@type': 'DataDownload', name, encodingFormat: 'text/csv', contentUrl: href };
}

/** A period in ISO 8601: `2026-09`, `2026`, and from the first to the last day where it has no name of its own. */
function temporalCoverage(period: Period): string {
  const { length } = periodParts(period);
  return length === 'month' || length === 'year' ? period : `${periodStart(period)}/${periodEnd(period)}`;
}
