/** What is found of services: each matter, the station with its agents, the grid workers. */
import { formatFen } from '../../model/values/fen.ts';
import { unitsIn } from '../../model/services/grid-range.ts';
import { officeRecords } from '../search/base-records.ts';
import type { SearchRecord } from '../search/search-index.ts';
import type { SiteContext } from '../site-context.ts';
import { gridsPath, relativeHref, serviceAnchor, servicesPath, sitePath } from '../urls.ts';
import { siteGrids, siteServices, type ServiceHere } from './site-services.ts';

/** The records of a site, its addresses from the folder of the site. */
export function serviceRecords(context: Pick<SiteContext, 'site' | 'inForce' | 'asOf'>): SearchRecord[] {
  const { profile } = context.site;
  const { services, station } = siteServices(context);
  const url = relativeHref(sitePath(profile.id), servicesPath(profile.id));
  const { name, place, hours, phone, agent, backup, away, helpers, windows = [] } = station;
  const people = [agent, backup, ...helpers.map((helper) => helper.name)].flatMap((one) => one ?? []);
  return [
    ...services.map((service) => matterRecord(service, url)),
    ...(services.length === 0
      ? []
      : [
          {
            url: `${url}#station`,
            about: 'page:services',
            title: `${profile.name}代办找谁、几点开`,
            text: [
              ...[
                name,
                place,
                hours,
                ...(agent === undefined ? ['代办员还没有公布'] : people),
                ...(away === undefined ? [] : [`${away}不在`]),
                `电话 ${phone}`,
              ],
              ...windows.map((window) => `${window.name} ${window.does} ${window.person ?? ''}`),
            ].join(' '),
            ...(people.length > 0 && { names: people }),
            words: ['代办找谁', '代办员', '办事找谁', '服务站', '便民服务', '几点开门', '窗口'],
          },
        ]),
    ...officeRecords(context.site, services),
    ...gridRecords(context),
  ];
}

/** Whom to see is told by the station: a name is not to find thirty matters. */
function matterRecord({ matter, office, place, phone }: ServiceHere, url: string): SearchRecord {
  const { id, name, who, materials, steps, workingDays, fee, words = [] } = matter;
  return {
    url: `${url}#${serviceAnchor(id)}`,
    about: 'page:services',
    title: `${name}：带什么、怎么办`,
    text: [
      ...(office ? [`去${place} 电话 ${phone}`] : []),
      `带 ${materials.length > 0 ? materials.join('、') : '什么都不用带'}`,
      who,
      steps,
      workingDays === 0 ? '当场办好' : `${workingDays}个工作日`,
      fee === 0 ? '办事不收费' : `收费 ${formatFen(fee)} 元`,
    ]
      .filter(Boolean)
      .join(' '),
    words: [...words, '要带什么', ...(office ? ['去哪办', '在哪办'] : [])],
  };
}

function gridRecords(context: Pick<SiteContext, 'site' | 'inForce'>): SearchRecord[] {
  const { id, name } = context.site.profile;
  const found = siteGrids(context);
  if (!found) return [];
  const { grids } = found;
  return [
    {
      url: relativeHref(sitePath(id), gridsPath(id)),
      about: 'grid-staff',
      title: `${name}我的网格员是谁`,
      text: grids
        .map(({ number, range, worker, phone }) =>
          [number, range, ...unitsIn(range).map(({ label }) => label), worker, phone].join(' '),
        )
        .join(' '),
      names: [...new Set(grids.map(({ worker }) => worker))],
      words: ['网格员是谁', '我的网格员', '网格员电话', '我归哪个网格'],
    },
  ];
}
