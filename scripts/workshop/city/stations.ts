/** Where an invented city serves people: the stations of sites and the halls of townships, some of which say nothing. */
import type { City } from '../../../src/model/place/city.ts';
import type { Hall } from '../../../src/model/place/station.ts';
import type { SiteProfile } from '../../../src/model/place/site.ts';
import type { Chance } from './chance.ts';
import { personNames } from './names.ts';
import type { Written } from './written.ts';

type Station = NonNullable<Written<SiteProfile>['station']>;

/** Those of a site's officers who act for people. */
type Agents = Readonly<Record<'agent' | 'deputy' | 'accountant', string>>;

/** In how many of a hundred sites: 342 of Benxi's 541 stations are one-stop halls. */
const SHARES = { silent: 5, oneStop: 63, backup: 88, helpers: 85 };

/** The station in the first of a site's rooms; none where it lists no rooms, and some that have one do not tell. */
export function inventStation(
  rooms: Written<SiteProfile>['rooms'],
  { cast, chance }: { readonly cast: Agents; readonly chance: Chance },
): { readonly station?: Station } {
  const [room] = rooms ?? [];
  if (!room || chance.happens(SHARES.silent)) return {};
  const isOneStop = chance.happens(SHARES.oneStop);
  const known = new Set<string>(Object.values(cast));
  const helpers = chance.happens(SHARES.helpers)
    ? [...new Set(personNames(chance, chance.between(10, 30)))].filter((name) => !known.has(name))
    : [];
  return {
    station: {
      room: room.name,
      agent: cast.agent,
      ...(chance.happens(SHARES.backup) && { backup: cast.deputy }),
      ...(isOneStop && { isOneStop: true }),
      ...(isOneStop && {
        windows: [
          { name: '社保医保窗口', does: '医保、养老、社保卡', person: cast.agent },
          { name: '综合窗口', does: '低保、老年证和其他', person: cast.accountant },
        ],
      }),
      ...(helpers.length > 0 && { helpers: helpers.map((name) => ({ name })) }),
    },
  };
}

/** The hall of each township by the name of its file; a few say nothing. */
export function inventHalls({ counties }: City, chance: Chance): ReadonlyMap<string, { station: Hall }> {
  const places = counties.flatMap((county) => county.townships.map((township) => ({ county, township })));
  return new Map(
    places.flatMap(({ county, township }, index) => {
      if (chance.of(township.code).happens(6)) return [];
      const station: Hall = {
        name: `${township.name}便民服务中心`,
        place: `${township.name}${township.name.endsWith('街道') ? '办事处' : '政府'}一楼`,
        hours: '周一至周五 8:30至11:30，13:00至16:30',
        phone: `024-4559 ${String(index).padStart(2, '0')}01`,
        windows: [
          { name: '社保医保窗口', does: '医保、养老、社保卡' },
          { name: '民政窗口', does: '低保、救助、老年人' },
          { name: '综合窗口', does: '宅基地、林木、证明和其他' },
        ],
      };
      return [[`${county.id}.${township.id}.yaml`, { station }] as const];
    }),
  );
}
