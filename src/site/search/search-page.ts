/** What the search pages show before anything has been searched for. */
import { SECTIONS } from '../../model/disclosure/section.ts';
import { cityFooter, type CityContext, type CityFooter } from '../pages/city-page.ts';
import { cityFrame, siteFrame, type PageFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { archiveYears } from '../pages/archive-page.ts';
import { NOW_FILE } from './search-index.ts';
import { citySearchForm, siteSearchForm, type SearchForm } from './search-form.ts';
import type { SiteContext } from '../site-context.ts';
import { whomToAsk } from '../voice/whom-to-ask.ts';
import {
  archivePath,
  archiveYearPath,
  cityPath,
  citySearchPath,
  countyPath,
  relativeHref,
  searchIndexPath,
  searchPath,
  sitePath,
} from '../urls.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface SearchFilters {
  readonly sections: readonly Choice[];
  readonly years: readonly Choice[];
}

export interface SiteSearchView {
  readonly frame: SiteFrame;
  readonly search: SearchForm;
  readonly filters: SearchFilters;
  readonly archiveHref: string;
  readonly years: readonly Link[];
  /** Whom to ask when nothing is found. */
  readonly call: PhoneLink;
}

/** The search page of a site. */
export function siteSearchView(context: SiteContext): SiteSearchView {
  const { id, name } = context.site.profile;
  const path = searchPath(id);
  const years = archiveYears(context);
  return {
    frame: siteFrame(context, {
      path,
      title: `查找 · ${name}`,
      description: `在${name}的公开内容里查找。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
      isIndexed: false,
    }),
    search: siteSearchForm(context, path),
    filters: {
      sections: [
        ...SECTIONS.map((section) => ({ value: section, text: context.words.sectionsShort[section] })),
        { value: 'else', text: '办事、宣传栏等' },
      ],
      years: [
        ...years.map((year) => ({ value: String(year), text: `${year}年` })),
        { value: 'else', text: '不分年份' },
      ],
    },
    call: whomToAsk(context.site.profile),
    archiveHref: relativeHref(path, archivePath(id)),
    years: years.map((year) => ({
      text: `${year}年`,
      href: relativeHref(path, archiveYearPath(id, year)),
    })),
  };
}

export interface CitySearchView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly search: SearchForm;
  /** What every answer needs. */
  readonly fetches: readonly string[];
  readonly sections: readonly Choice[];
  readonly counties: readonly (Link & Choice)[];
  readonly call: PhoneLink;
}

/** The search page of the city. */
export function citySearchView(context: CityContext): CitySearchView {
  const path = citySearchPath();
  return {
    frame: {
      ...cityFrame(context.city, {
        path,
        title: `全市查找 · ${context.city.title}`,
        description: `在${context.city.name}各村（社区）的公开内容里查找。`,
        crumbs: [{ text: context.city.name, path: cityPath() }],
      }),
      isIndexed: false,
    },
    footer: cityFooter(context, path),
    search: citySearchForm(path),
    fetches: [searchIndexPath(), citySearchPath() + NOW_FILE].map((file) => relativeHref(path, file)),
    sections: [
      { value: 'party', text: '党务' },
      { value: 'affairs', text: '村务、居务' },
      { value: 'finance', text: '财务' },
      { value: 'other', text: '其他' },
    ],
    call: phoneLink('政务热线', context.city.hotline),
    counties: context.city.counties.map(({ id, name }) => ({
      ...{ value: id, text: name },
      href: relativeHref(path, countyPath(id)),
    })),
  };
}
