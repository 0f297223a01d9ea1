/** 订阅: how to be told of what is new, in the words of those who have never heard of a feed. */
import { SECTIONS } from '../../model/disclosure/section.ts';
import { cityFooter, townshipsOf, type CityContext, type CityFooter } from './city-page.ts';
import { cityFrame, siteFrame, type PageFrame, type SiteFrame } from '../frame.ts';
import type { Link } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import {
  calendarPath,
  cityPath,
  citySubscribePath,
  countyPath,
  feedPath,
  feedsListPath,
  publicHref,
  relativeHref,
  sectionPath,
  sitePath,
  subscribePath,
  townshipPath,
} from '../urls.ts';

export interface SubscribeView {
  readonly frame: SiteFrame;
  readonly calendar: {
    /** Opens the calendar of a phone, which then asks whether to subscribe. */
    readonly subscribeHref: string;
    readonly fileHref: string;
    /** The whole address, to be typed or copied. */
    readonly address: string;
  };
  readonly feedAddress: string;
  readonly feeds: readonly Link[];
  /** Township, county and city. */
  readonly wider: readonly Link[];
}

/** The page of a site. */
export function subscribeView(context: SiteContext): SubscribeView {
  const { site, words, city } = context;
  const { profile, county, township } = site;
  const path = subscribePath(profile.id);
  const home = sitePath(profile.id);
  const feed = (text: string, page: string): Link => ({ text, href: relativeHref(path, feedPath(page)) });
  const address = publicHref(city.publicUrl, calendarPath(home));
  return {
    frame: siteFrame(context, {
      path,
      title: `订阅 · ${profile.name}`,
      description: `${profile.name}有新公开的，手机日历和阅读器自动告诉您。`,
      crumbs: [{ text: '首页', path: home }],
      feed: home,
    }),
    calendar: {
      subscribeHref: address.replace(/^https?:/, 'webcal:'),
      fileHref: relativeHref(path, calendarPath(home)),
      address,
    },
    feedAddress: publicHref(city.publicUrl, feedPath(home)),
    feeds: [
      feed('全部', home),
      ...SECTIONS.map((section) => feed(words.sectionsShort[section], sectionPath(profile.id, section))),
    ],
    wider: [
      feed(`${township.name}新公开的`, townshipPath(county.id, township.id)),
      feed(`${county.shortName}新公开的`, countyPath(county.id)),
      feed(`${city.name}新公开的`, cityPath()),
    ],
  };
}

export interface CitySubscribeView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly city: readonly Link[];
  readonly counties: readonly { readonly name: string; readonly feeds: readonly Link[] }[];
}

/** The page of the city: the feeds of counties and townships, and all of them as one list. */
export function citySubscribeView(context: CityContext): CitySubscribeView {
  const { city } = context;
  const path = citySubscribePath();
  const feed = (text: string, page: string): Link => ({ text, href: relativeHref(path, feedPath(page)) });
  const list = (name: string, page: string): Link => ({
    text: `${name}各村（社区）清单`,
    href: relativeHref(path, feedsListPath(page)),
  });
  return {
    frame: cityFrame(city, {
      path,
      title: `订阅 · ${city.title}`,
      description: `${city.name}各村（社区）有新公开的，阅读器自动告诉您。`,
      crumbs: [{ text: city.name, path: cityPath() }],
      feed: cityPath(),
    }),
    footer: cityFooter(context, path),
    city: [feed('全市', cityPath()), list('全市', cityPath())],
    counties: city.counties.flatMap((county) => {
      const { withSites } = townshipsOf(county, context, path);
      if (withSites.length === 0) return [];
      return [
        {
          name: county.name,
          feeds: [
            feed(county.shortName, countyPath(county.id)),
            ...withSites.map(({ township }) => feed(township.name, townshipPath(county.id, township.id))),
            list(county.shortName, countyPath(county.id)),
          ],
        },
      ];
    }),
  };
}
