/**
 * `services.json` beside the page: what can be done at a site, in the names of CPSV-AP 3
 * (https://semiceu.github.io/CPSV-AP/), the vocabulary in which public services are told between governments.
 */
import { formatFenPlain } from '../../model/values/fen.ts';
import type { DataFile } from '../data/disclosure-data.ts';
import { DATA_FORMAT_VERSION } from '../data/data-column.ts';
import type { SiteContext } from '../site-context.ts';
import { publicHref, serviceAnchor, servicesDataPath, servicesPath } from '../urls.ts';
import { siteServices, type ServiceHere } from './site-services.ts';

/** The file; none where a site offers no matter of the city's. */
export function serviceDataFiles(context: SiteContext): DataFile[] {
  const { services, station } = siteServices(context);
  const { site, city } = context;
  const { id, issuers, name } = site.profile;
  if (services.length === 0) return [];
  const data = {
    format: 'gongkailan-services',
    formatVersion: DATA_FORMAT_VERSION,
    ...(city.sample === true && { sample: true }),
    '@context': {
      cpsv: 'http://purl.org/vocab/cpsv#',
      cv: 'http://data.europa.eu/m8g/',
      dct: 'http://purl.org/dc/terms/',
    },
    address: publicHref(city.publicUrl, servicesPath(id)),
    'cv:hasCompetentAuthority': { '@type': 'cv:PublicOrganisation', 'dct:title': issuers.committee },
    'dct:spatial': `${city.name}${site.county.name}${site.township.name}${name}`,
    'cv:contactPoint': {
      '@type': 'cv:ContactPoint',
      'dct:title': station.name,
      'cv:telephone': station.phone,
      'cv:openingHours': station.hours,
    },
    services: services.map((service) => publicService(service, publicHref(city.publicUrl, servicesPath(id)))),
  };
  return [{ path: servicesDataPath(id), content: `${JSON.stringify(data)}\n` }];
}

function publicService({ matter, agent, backup, phone, place, office }: ServiceHere, page: string) {
  const { id, name, group, who, materials, steps, workingDays, fee, feeBasis, basis, decidedBy } = matter;
  return {
    '@type': 'cpsv:PublicService',
    '@id': `${page}#${serviceAnchor(id)}`,
    'dct:identifier': id,
    'dct:title': name,
    'cv:thematicArea': group,
    'dct:description': who,
    mode: matter.mode,
    ...(matter.atTownship && { atTownship: matter.atTownship }),
    ...(matter.atCounty && { atCounty: matter.atCounty }),
    'cpsv:hasInput': materials.map((title) => ({ '@type': 'cv:Evidence', 'dct:title': title })),
    ...(steps && { 'cpsv:follows': { '@type': 'cpsv:Rule', 'dct:description': steps } }),
    'cv:processingTime': `P${workingDays}D`,
    'cv:hasCost': {
      '@type': 'cv:Cost',
      'cv:value': formatFenPlain(fee),
      'cv:currency': 'CNY',
      ...(feeBasis && { 'dct:description': feeBasis }),
    },
    ...(basis && { 'cv:hasLegalResource': basis }),
    ...(office && {
      'cv:hasCompetentAuthority': { '@type': 'cv:PublicOrganisation', 'dct:title': office.name },
    }),
    ...(decidedBy && { decidedBy }),
    'cv:contactPoint': {
      ...(office?.phone
        ? { 'dct:title': office.name }
        : { ...(agent && { agent }), ...(backup && { backup }) }),
      'cv:telephone': phone,
      place,
    },
  };
}
