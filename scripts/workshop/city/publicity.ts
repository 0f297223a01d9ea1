/** What an invented site puts up on its publicity board. Some have no board, some put up nothing for long. */
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { PublicityTopic } from '../../../src/model/disclosure/section.ts';
import { hasPublicityBoard } from './premises.ts';
import type { World } from './world.ts';

export interface InventedText {
  readonly publishedOn: CalendarDate;
  readonly slug: string;
  readonly topic: PublicityTopic;
  readonly title: string;
  readonly source: string;
  readonly body: string;
}

const TEXTS = [
  {
    slug: 'old-age',
    topic: 'policy',
    title: '高龄津贴怎么领',
    source: '县民政局',
    body: '满八十岁当月就能办，带身份证、户口本。',
  },
  {
    slug: 'insurance',
    topic: 'policy',
    title: '种地保险怎么赔',
    source: '县农业农村局',
    body: '受了灾，两天之内打电话报，等人来看地。',
  },
  {
    slug: 'loan',
    topic: 'law',
    title: '借条怎么写',
    source: '民法典',
    body: '写清谁借谁的、多少、哪天还，自己签名。',
  },
  {
    slug: 'objects',
    topic: 'law',
    title: '楼上不能往下扔东西',
    source: '民法典',
    body: '砸了人，谁扔的谁赔；找不到人，有可能的都要补偿。',
  },
  {
    slug: 'storage',
    topic: 'culture',
    title: '玉米怎么存不发霉',
    source: '县农技推广中心',
    body: '离地码放，垛不过两米，半个月翻一次。',
  },
  {
    slug: 'winter-health',
    topic: 'culture',
    title: '冬天出门防滑倒',
    source: '县卫生健康局',
    body: '穿防滑的鞋，下雪扫门前，老人少出门。',
  },
  {
    slug: 'lesson',
    topic: 'building',
    title: '这个月党课讲什么',
    source: '镇党委',
    body: '讲怎么为群众办实事，党员都来，群众也能听。',
  },
] as const;

/** How many months go by between two texts, at least and at most. */
const EVERY: Readonly<Record<World['diligence'], readonly [number, number]>> = {
  exemplary: [1, 1],
  late: [1, 3],
  negligent: [3, 8],
  silent: [9, 20],
};

/** The texts of the last year, oldest first; none without a board. */
export function inventPublicity(world: World): InventedText[] {
  const { diligence, since, asOf } = world;
  if (!hasPublicityBoard(world)) return [];
  const chance = world.chance.of('publicity');
  const [least, most] = EVERY[diligence];
  const texts: InventedText[] = [];
  let day = addDays(asOf, -350 + chance.between(0, 25));
  for (let index = chance.between(0, 6); day <= asOf; index++) {
    const text = TEXTS[index % TEXTS.length];
    if (text && day >= since) texts.push({ publishedOn: day, ...text });
    day = addDays(day, 30 * chance.between(least, most) - chance.between(0, 4));
  }
  return texts;
}
