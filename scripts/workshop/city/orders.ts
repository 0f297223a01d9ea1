/** 整改通知 that an invented site got: of what was found, and what became of it by the city's day. */
import { addDays } from '../../../src/model/values/calendar-date.ts';
import { compareText } from '../../../src/model/values/compare-text.ts';
import type { RectificationContent } from '../../../src/model/place/rectification.ts';
import type { Chance } from './chance.ts';
import { PROOF_PHOTOS } from './afterwards.ts';
import { SHARES } from './shares.ts';
import type { World } from './world.ts';
import type { Written } from './written.ts';

/** An order but for its number, which its township gives. */
export type WrittenOrder = Omit<Written<RectificationContent>, 'number'>;

/** How an order stands: put right and seen to be so, answered and not found good, answered, still time, nobody answered. */
type Fate = 'done' | 'not-passed' | 'replied' | 'open' | 'overdue';

/** 谁发现的: none of these orders is of an inspection of the invented city. */
const FINDERS = { ledger: '看台账发现', visit: '下村看到', asked: '群众反映' } as const;

interface Found {
  readonly problem: string;
  readonly by: keyof typeof FINDERS;
  /** What the site answers. */
  readonly cure: string;
}

const FOUND: Readonly<Record<World['diligence'], readonly Found[]>> = {
  exemplary: [],
  late: [
    { problem: '财务公布迟了，群众来问过', by: 'asked', cure: '定了每月8日交稿、当天审完' },
    { problem: '公示贴出来晚了', by: 'visit', cure: '公示从开会当天起，由专人贴' },
    { problem: '公开栏有一版没有按月换', by: 'visit', cure: '那一版换了，每月初专人查一遍' },
  ],
  negligent: [
    { problem: '有的月份财务没有公布', by: 'ledger', cure: '缺的月份正在补账，补一个月公布一个月' },
    { problem: '该公布的事只公布了一部分', by: 'ledger', cure: '和监委会一起对了目录，缺的列了单子' },
    { problem: '三会一课、党费没有按季公布', by: 'ledger', cure: '这一季的补上了，前几季的在找底子' },
  ],
  silent: [
    { problem: '公开栏几个月没有换', by: 'visit', cure: '已经安排人换' },
    { problem: '财务一直没有公布', by: 'ledger', cure: '已经让会计抓紧做' },
    { problem: '问了不答复', by: 'asked', cure: '以后专人答复' },
  ],
};

/** What those put right who still owe what they owe: what hangs where. */
const ON_THE_WALL: readonly Found[] = [
  { problem: '公开栏雨棚坏了，纸淋湿了', by: 'visit', cure: '雨棚修好了，淋湿的重新贴了' },
  { problem: '公示到期几个月还没取下', by: 'visit', cure: '到期的都取下存了档' },
  { problem: '监督电话贴的是以前的', by: 'visit', cure: '换成现在的了' },
];

/** What makes an order one of something untrue. */
const UNTRUE: readonly Found[] = [
  { problem: '公布的误工补贴比账上少一笔', by: 'asked', cure: '照账改了，重新公布了' },
  { problem: '公布的工程款和发票对不上', by: 'asked', cure: '写明了怎么差的，照发票重新公布了' },
];

/** What was found when somebody looked again. */
const CHECKED = { done: '去看了，说的都改了', 'not-passed': '去看了，还有没改的' } as const;

/** Days that a site gets. */
const TERM = 21;

/** The order of a site, where it has one: most do not. */
export function inventOrders(world: World): WrittenOrder[] {
  const { diligence, township, asOf } = world;
  const chance = world.chance.of('orders');
  if (!chance.happens(SHARES.orders[diligence])) return [];
  const fate = fateOf(diligence, chance);
  const issuedOn = addDays(
    asOf,
    fate === 'open' || fate === 'replied' ? -chance.between(2, 15) : -chance.between(40, 200),
  );
  const isMended = fate === 'done' && diligence !== 'late';
  const seen = chance.shuffle(isMended ? ON_THE_WALL : FOUND[diligence]).slice(0, chance.between(1, 2));
  const repliedOn = addDays(issuedOn, fate === 'replied' ? 1 : chance.between(5, TERM - 6));
  const isUntrue = chance.happens(SHARES.untrue);
  const all = isUntrue ? UNTRUE.slice(0, seen.length) : seen;
  // One order tells of one who found it, so it holds what was found in the same way.
  const by = all[0]?.by ?? 'visit';
  const found = all.filter((one) => one.by === by);
  const isAnswered = fate !== 'open' && fate !== 'overdue';
  return [
    {
      issuedOn,
      issuer: `${township.name}${township.name.endsWith('街道') ? '办事处' : '人民政府'}`,
      foundBy: FINDERS[by],
      problems: found.map(({ problem }) => problem),
      ...(isUntrue && { untrue: true }),
      deadline: addDays(issuedOn, TERM),
      ...(isAnswered && {
        reply: {
          on: repliedOn,
          text: found.map(({ cure }) => cure).join('；'),
          ...(chance.happens(SHARES.replyPhotos) && {
            photos: [{ file: PROOF_PHOTOS.far, caption: '改了以后的公开栏' }],
          }),
        },
      }),
      ...((fate === 'done' || fate === 'not-passed') && {
        result: {
          on: addDays(repliedOn, chance.between(1, 6)),
          text: CHECKED[fate],
          checkedBy: `${township.name}纪检监察组`,
          passed: fate === 'done',
        },
      }),
    },
  ];
}

/** Whoever is only late puts it right; whoever does not care mostly lets the day pass. */
function fateOf(diligence: World['diligence'], chance: Chance): Fate {
  const percentile = chance.between(1, 100);
  if (diligence === 'late')
    return percentile <= 70
      ? 'done'
      : percentile <= 85
        ? 'open'
        : percentile <= 95
          ? 'replied'
          : 'not-passed';
  if (percentile <= 30) return 'done';
  if (percentile <= 50) return 'not-passed';
  return percentile <= 70 ? 'open' : 'overdue';
}

/**
 * Gives each order of one township its 文号: counted anew every year, in the order in which they were issued. On one day in
 * the order of the sites.
 */
export function numberOrders<T extends { readonly order: WrittenOrder }>(
  township: string,
  issued: readonly T[],
): (T & { readonly number: string })[] {
  const sender = township.replace(/(?:街道|镇|乡)$/, '');
  const counts = new Map<string, number>();
  return issued
    .toSorted((a, b) => compareText(a.order.issuedOn, b.order.issuedOn))
    .map((one) => {
      const year = one.order.issuedOn.slice(0, 4);
      const count = (counts.get(year) ?? 0) + 1;
      counts.set(year, count);
      return { ...one, number: `${sender}督〔${year}〕${count}号` };
    });
}
