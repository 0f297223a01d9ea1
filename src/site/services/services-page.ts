/** 办事: what to bring for what, and whom to see; one page, for an address on paper should lead to all of it. */
import {
  asksForMoney,
  SERVICE_GROUPS,
  type ServiceMatter,
  type ServiceMode,
} from '../../model/services/matter.ts';
import { placesOfGrid } from '../../model/services/grid-range.ts';
import { formatFen } from '../../model/values/fen.ts';
import { AGENT } from '../../model/place/station.ts';
import type { Site } from '../../model/place/site.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import type { Thing } from '../linked-data/thing.ts';
import type { SiteContext } from '../site-context.ts';
import { whomToAsk } from '../voice/whom-to-ask.ts';
import {
  agentWords,
  hallsAbove,
  stationViews,
  type HallView,
  type HelperView,
  type Line,
} from './hall-views.ts';
import {
  disclosurePath,
  relativeHref,
  serviceAnchor,
  servicesDataPath,
  servicesPath,
  sitePath,
} from '../urls.ts';
import { payNotice, stepsWithNotice, type PayNotice } from './pay-notice.ts';
import { siteGrids, siteServices, type ServiceHere } from './site-services.ts';

export interface ServiceEntry {
  /** Its anchor. */
  readonly id: string;
  readonly name: string;
  /** 替你跑 */
  readonly mode: string;
  readonly materials: readonly string[];
  readonly lines: readonly Line[];
  readonly call: PhoneLink;
  readonly guide?: Link;
  /** What was announced of it and still holds, as how much is to be paid for the next year. */
  readonly notice?: PayNotice | undefined;
}

export interface GridView {
  /** Its anchor. */
  readonly id: string;
  readonly number: string;
  readonly range: string;
  readonly households: number;
  readonly leader?: string;
  readonly call: PhoneLink;
}

export interface ServicesView {
  readonly frame: SiteFrame;
  readonly station: HallView;
  readonly helpers: readonly HelperView[];
  readonly groups: readonly { readonly name: string; readonly services: readonly ServiceEntry[] }[];
  /** What only this site does, in the disclosures that say so. */
  readonly own: readonly (Link & { readonly names: string })[];
  readonly halls: readonly HallView[];
  readonly grids?: {
    /** Groups and buildings, each with the anchor of its grid. */
    readonly places: readonly Link[];
    readonly grids: readonly GridView[];
    readonly list: Link;
  };
  /** Whom to ring for one's grid worker, where no grids were published. */
  readonly askGrids?: PhoneLink;
}

const MODE_WORDS: Readonly<Record<ServiceMode, string>> = {
  直办: '当场办',
  代办: '替你跑',
  协办: '帮你报',
  公开告知: '告诉你去哪办',
};

/** What a level does, where several stand beside each other. */
const LEVEL_WORDS: Readonly<Record<ServiceMode, string>> = { ...MODE_WORDS, 直办: '直接办' };

/** The page of a site that has one. */
export function servicesView(context: SiteContext): ServicesView {
  const { profile } = context.site;
  const path = servicesPath(profile.id);
  const { station, services, own } = siteServices(context);
  const guideHref = (guide: NonNullable<ServiceHere['guide']>): string =>
    relativeHref(path, disclosurePath(profile.id, guide.section, guide.id));
  const entryOf = (service: ServiceHere): ServiceEntry => ({
    ...serviceEntry(service, context),
    ...(service.guide && { guide: { text: service.guide.content.title, href: guideHref(service.guide) } }),
  });
  const grids = gridsView(context);
  return {
    frame: siteFrame(context, {
      path,
      title: `办事 · ${profile.name}`,
      description: `在${profile.name}办事带什么、找谁、几天办好：${services.map(({ matter }) => matter.name).join('、')}。`,
      crumbs: [{ text: '首页', path: sitePath(profile.id) }],
      things: services.map((service) => serviceThing(service, profile.issuers.committee)),
      dataHref: relativeHref(path, servicesDataPath(profile.id)),
    }),
    ...stationViews(context, station),
    groups: SERVICE_GROUPS.map((name) => ({
      name,
      services: services.filter(({ matter }) => matter.group === name).map(entryOf),
    })).filter((group) => group.services.length > 0),
    own: own.map(({ guide, names }) => ({
      text: guide.content.title,
      href: guideHref(guide),
      names: names.join('、'),
    })),
    halls: hallsAbove(context),
    ...(grids ? { grids } : { askGrids: whomToAsk(profile) }),
  };
}

/** A matter as the page tells it: what to bring first. */
export function serviceEntry(service: ServiceHere, context: SiteContext): ServiceEntry {
  const { site } = context;
  const notice = payNotice(service, context);
  const { matter, agent, phone, place, hours, office } = service;
  const whom = agentWords(service);
  const { fee, feeBasis, steps, basis, decidedBy } = matter;
  const optional = (label: string, text: string | undefined): Line[] =>
    text === undefined ? [] : [{ label, text }];
  return {
    id: serviceAnchor(matter.id),
    name: matter.name,
    mode: MODE_WORDS[matter.mode],
    materials: matter.materials,
    lines: [
      { label: '谁能办', text: matter.who },
      ...optional('怎么走', notice ? stepsWithNotice(notice, service) : steps),
      { label: '几天办好', text: daysWords(matter.workingDays) },
      {
        label: '办事收费',
        text: fee === 0 ? freeWords(matter) : `${formatFen(fee)} 元${feeBasis ? `（${feeBasis}）` : ''}`,
      },
      { label: '在哪办', text: [place, hours].filter(Boolean).join('，') },
      { label: '谁来办', text: office ? toldWords(service) : levelWords(matter, site) },
      ...optional('哪里批', decidedBy),
      ...optional('依据', basis),
      ...(office ? [] : optional('找谁', whom)),
    ],
    call: phoneLink((office?.phone ? office.name : agent) ?? '先打电话问', phone),
    notice,
  };
}

/** To join an insurance costs no fee and is not free. */
function freeWords(matter: ServiceMatter): string {
  return asksForMoney(matter) ? '办事不收费，要交的钱看当年的通知' : '不收费';
}

function daysWords(workingDays: number): string {
  return workingDays === 0 ? '当场办好' : `${workingDays}个工作日`;
}

/** 小市派出所，村里不办; where its telephone is not known, whom to ask for the way. */
function toldWords({ office, agent, phone }: ServiceHere): string {
  const ask = office?.phone === undefined ? `，怎么去电话问${agent ?? AGENT}：${phone}` : '';
  return `${office?.name ?? ''}${ask}`;
}

/** 村里替你跑；小市镇直接办: how far each level does it. */
function levelWords(
  { mode, atTownship, atCounty }: ServiceMatter,
  { profile, township, county }: Site,
): string {
  return [
    `${vocabularyOf(profile.type).place}里${LEVEL_WORDS[mode]}`,
    ...(atTownship ? [`${township.name}${LEVEL_WORDS[atTownship]}`] : []),
    ...(atCounty ? [`${county.shortName}${LEVEL_WORDS[atCounty]}`] : []),
  ].join('；');
}

function gridsView(context: SiteContext): ServicesView['grids'] {
  const found = siteGrids(context);
  if (!found) return undefined;
  const { id } = context.site.profile;
  const { list, grids } = found;
  const anchor = (index: number): string => `wangge-${index + 1}`;
  return {
    places: grids.flatMap((grid, index) =>
      placesOfGrid(grid).map((text) => ({ text, href: `#${anchor(index)}` })),
    ),
    grids: grids.map(({ number, range, households, leader, worker, phone }, index) => ({
      id: anchor(index),
      number,
      range,
      households,
      ...(leader !== undefined && { leader }),
      call: phoneLink(worker, phone),
    })),
    list: {
      text: list.content.title,
      href: relativeHref(servicesPath(id), disclosurePath(id, list.section, list.id)),
    },
  };
}

/** schema.org GovernmentService: what it is, for whom, how long it takes, whom to call, what it costs. */
function serviceThing({ matter, phone, office }: ServiceHere, operator: string): Thing {
  const { id, name, group, who, workingDays, fee } = matter;
  return {
    '@type': 'GovernmentService',
    name,
    url: `#${serviceAnchor(id)}`,
    serviceType: group,
    serviceOperator: { '@type': 'GovernmentOrganization', name: office?.name ?? operator },
    audience: { '@type': 'Audience', audienceType: who },
    availableChannel: {
      '@type': 'ServiceChannel',
      processingTime: `P${workingDays}D`,
      servicePhone: { '@type': 'ContactPoint', telephone: phone },
    },
    ...(fee > 0 && { offers: { '@type': 'Offer', price: formatFen(fee), priceCurrency: 'CNY' } }),
  };
}
