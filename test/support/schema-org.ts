/**
 * The part of schema.org that pages use, after the pages of its terms (https://schema.org/Dataset …): which type is a kind of which, and
 * on which types a property may stand. Tests judge by it; a term that is not here is a mistake or belongs here.
 */

/** Each type with the types it is a kind of. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  Action: ['Thing'],
  SearchAction: ['Action'],
  CreativeWork: ['Thing'],
  Article: ['CreativeWork'],
  Report: ['Article'],
  Dataset: ['CreativeWork'],
  WebSite: ['CreativeWork'],
  MediaObject: ['CreativeWork'],
  DataDownload: ['MediaObject'],
  Intangible: ['Thing'],
  EntryPoint: ['Intangible'],
  Audience: ['Intangible'],
  Offer: ['Intangible'],
  Service: ['Intangible'],
  GovernmentService: ['Service'],
  ServiceChannel: ['Intangible'],
  ItemList: ['Intangible'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Intangible'],
  StructuredValue: ['Intangible'],
  ContactPoint: ['StructuredValue'],
  PostalAddress: ['ContactPoint'],
  Organization: ['Thing'],
  GovernmentOrganization: ['Organization'],
  Place: ['Thing'],
  AdministrativeArea: ['Place'],
  CivicStructure: ['Place'],
  GovernmentBuilding: ['CivicStructure'],
  LocalBusiness: ['Organization', 'Place'],
  GovernmentOffice: ['LocalBusiness'],
};

interface Property {
  /** Types that may have it, of those above. */
  readonly on: readonly string[];
  /** What it may be: types above, `text`, `url`, `date` or `integer`. */
  readonly is: readonly string[];
}

const PROPERTIES: Readonly<Record<string, Property>> = {
  name: { on: ['Thing'], is: ['text'] },
  description: { on: ['Thing'], is: ['text'] },
  url: { on: ['Thing'], is: ['url'] },
  audience: { on: ['Service'], is: ['Audience'] },
  audienceType: { on: ['Audience'], is: ['text'] },
  availableChannel: { on: ['Service'], is: ['ServiceChannel'] },
  // A Duration, which is written as text: P10D.
  processingTime: { on: ['ServiceChannel'], is: ['text'] },
  servicePhone: { on: ['ServiceChannel'], is: ['ContactPoint'] },
  serviceOperator: { on: ['GovernmentService'], is: ['Organization'] },
  serviceType: { on: ['Service'], is: ['text'] },
  offers: { on: ['Service'], is: ['Offer'] },
  price: { on: ['Offer'], is: ['text'] },
  priceCurrency: { on: ['Offer'], is: ['text'] },
  potentialAction: { on: ['Thing'], is: ['Action'] },
  datePublished: { on: ['CreativeWork'], is: ['date'] },
  dateModified: { on: ['CreativeWork'], is: ['date'] },
  inLanguage: { on: ['CreativeWork'], is: ['text'] },
  license: { on: ['CreativeWork'], is: ['url', 'CreativeWork'] },
  publisher: { on: ['CreativeWork'], is: ['Organization'] },
  temporalCoverage: { on: ['CreativeWork'], is: ['text'] },
  encoding: { on: ['CreativeWork'], is: ['MediaObject'] },
  encodingFormat: { on: ['CreativeWork', 'MediaObject'], is: ['text', 'url'] },
  contentUrl: { on: ['MediaObject'], is: ['url'] },
  distribution: { on: ['Dataset'], is: ['DataDownload'] },
  itemListElement: { on: ['ItemList'], is: ['ListItem', 'text', 'Thing'] },
  position: { on: ['ListItem', 'CreativeWork'], is: ['integer', 'text'] },
  item: { on: ['ListItem'], is: ['url', 'Thing'] },
  telephone: { on: ['ContactPoint', 'Organization', 'Place'], is: ['text'] },
  address: { on: ['Organization', 'Place'], is: ['PostalAddress', 'text'] },
  areaServed: { on: ['ContactPoint', 'Organization'], is: ['AdministrativeArea', 'Place', 'text'] },
  contactPoint: { on: ['Organization'], is: ['ContactPoint'] },
  contactType: { on: ['ContactPoint'], is: ['text'] },
  department: { on: ['Organization'], is: ['Organization'] },
  parentOrganization: { on: ['Organization'], is: ['Organization'] },
  openingHours: { on: ['LocalBusiness', 'CivicStructure'], is: ['text'] },
  containsPlace: { on: ['Place'], is: ['Place'] },
  addressCountry: { on: ['PostalAddress'], is: ['text'] },
  addressRegion: { on: ['PostalAddress'], is: ['text'] },
  addressLocality: { on: ['PostalAddress'], is: ['text'] },
  streetAddress: { on: ['PostalAddress'], is: ['text'] },
  target: { on: ['Action'], is: ['EntryPoint', 'url'] },
  urlTemplate: { on: ['EntryPoint'], is: ['text'] },
  // The input of an action: a property of it (`query`, on SearchAction) with `-input`, https://schema.org/docs/actions.html.
  'query-input': { on: ['SearchAction'], is: ['text'] },
};

const BASE = 'http://schema.org/';

/**
 * A context with these terms and no others, to stand for the one at https://schema.org: a term that is not here is lost
 * in expansion, which `safe` mode of a processor refuses.
 */
export const SCHEMA_ORG_CONTEXT = {
  '@context': {
    ...Object.fromEntries(Object.keys(TYPES).map((type) => [type, `${BASE}${type}`])),
    ...Object.fromEntries(
      Object.entries(PROPERTIES).map(([property, { is }]) => [
        property,
        is.includes('url') && !is.includes('text')
          ? { '@id': `${BASE}${property}`, '@type': '@id' }
          : is.includes('date')
            ? { '@id': `${BASE}${property}`, '@type': `${BASE}Date` }
            : { '@id': `${BASE}${property}` },
      ]),
    ),
  },
};

const isKindOf = (type: string, of: string): boolean =>
  type === of || (TYPES[type] ?? []).some((parent) => isKindOf(parent, of));

/** A node of expanded JSON-LD. */
export interface ExpandedNode {
  readonly '@type'?: readonly string[];
  readonly [property: string]: unknown;
}

/** What is wrong with a node and all below it, e.g. `Organization may not have openingHours`. */
export function schemaFaults(node: ExpandedNode): string[] {
  const types = (node['@type'] ?? []).map((type) => type.replace(BASE, ''));
  if (types.length === 0) return [`a node without a type: ${JSON.stringify(node).slice(0, 80)}`];
  const unknown = types.filter((type) => !TYPES[type]).map((type) => `unknown type ${type}`);
  return [
    ...unknown,
    ...Object.entries(node)
      .filter(([key]) => !key.startsWith('@'))
      .flatMap(([key, values]) => propertyFaults(key.replace(BASE, ''), types, values as readonly object[])),
  ];
}

function propertyFaults(name: string, types: readonly string[], values: readonly object[]): string[] {
  const property = PROPERTIES[name];
  if (!property) return [`unknown property ${name}`];
  const isAllowed = types.some((type) => property.on.some((of) => isKindOf(type, of)));
  return [
    ...(isAllowed ? [] : [`${types.join('+')} may not have ${name}`]),
    ...values.flatMap((value) => valueFaults(name, property, value as ExpandedNode)),
  ];
}

function valueFaults(name: string, { is }: Property, value: ExpandedNode): string[] {
  const wrong = (what: string): string[] => [`${name} may not be ${what}`];
  if ('@value' in value) {
    const one = value['@value'];
    if (typeof one === 'number')
      return is.includes('integer') && Number.isInteger(one) ? [] : wrong('a number');
    if (String(one) === '') return wrong('empty');
    if (is.includes('date'))
      return /^\d{4}-\d{2}-\d{2}$/.test(String(one)) ? [] : wrong(`the date ${String(one)}`);
    return is.includes('text') ? [] : wrong('text');
  }
  if (!value['@type'] && '@id' in value) return is.includes('url') ? [] : wrong('an address');
  const types = (value['@type'] ?? []).map((type) => type.replace(BASE, ''));
  const isRight = types.some((type) => is.some((of) => isKindOf(type, of)));
  return [...(isRight ? [] : wrong(types.join('+'))), ...schemaFaults(value)];
}
