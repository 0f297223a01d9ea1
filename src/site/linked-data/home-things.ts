/** What homes say of themselves: whose pages they are, how to reach them, how to search them. */
import type { City } from '../../model/place/city.ts';
import { roomHours } from '../../model/place/station.ts';
import type { SiteContext } from '../site-context.ts';
import { citySearchPath, publicHref, roomAnchor, searchPath, type SitePath } from '../urls.ts';
import { openingHours } from './opening-hours.ts';
import type { Thing } from './thing.ts';

/** The organisation behind a site, and its website. */
export function siteThings(context: SiteContext): Thing[] {
  const { site, city, words } = context;
  return [
    siteOrganization(context),
    website(`${site.profile.name}${words.sections.affairs}栏`, city, searchPath(site.profile.id)),
  ];
}

/** Where a site works: its rooms, with their hours where those are plain. */
export function premisesThings({ site, words }: SiteContext): Thing[] {
  const { name, address, rooms = [] } = site.profile;
  if (rooms.length === 0) return [];
  return [
    {
      '@type': 'GovernmentBuilding',
      name: `${name}${words.office}`,
      url: './',
      address,
      containsPlace: rooms.map((room, index) => {
        const hours = openingHours(roomHours(room, site.profile) ?? '');
        return {
          '@type': 'CivicStructure',
          name: room.name,
          url: `./#${roomAnchor(index)}`,
          ...(hours.length > 0 && { openingHours: hours }),
        };
      }),
    },
  ];
}

/** The city's website. */
export function cityThings(city: City): Thing[] {
  return [website(city.title, city, citySearchPath())];
}

/**
 * 村（居）民委员会. schema.org has no word for a body of self-government; `GovernmentOrganization` is the nearest, and
 * `parentOrganization` the township that guides it.
 */
function siteOrganization({ site, city, words }: SiteContext): Thing {
  const { profile, county, township } = site;
  const phone = profile.officers.find((officer) => officer.phone !== undefined)?.phone;
  const hours = openingHours(profile.officeHours);
  return {
    '@type': 'GovernmentOrganization',
    name: profile.issuers.committee,
    url: './',
    ...(phone !== undefined && { telephone: phone }),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressRegion: city.name,
      addressLocality: county.name,
      streetAddress: profile.address,
    },
    areaServed: {
      '@type': 'AdministrativeArea',
      name: `${city.name}${county.name}${township.name}${profile.name}`,
    },
    parentOrganization: {
      '@type': 'GovernmentOrganization',
      name: township.name,
      telephone: township.supervisionPhone,
    },
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: profile.supervision.name,
      telephone: profile.supervision.phone,
    },
    ...(hours.length > 0 && {
      department: { '@type': 'GovernmentOffice', name: words.office, openingHours: hours },
    }),
  };
}

function website(name: string, { publicUrl }: City, search: SitePath): Thing {
  return {
    '@type': 'WebSite',
    name,
    url: './',
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${publicHref(publicUrl, search)}#q={words}` },
      'query-input': 'required name=words',
    },
  };
}
