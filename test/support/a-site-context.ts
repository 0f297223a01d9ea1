/** A site and a city as pages see them, with believable defaults. */
import type { Catalogue } from '../../src/model/catalogue/catalogue.ts';
import { citySchema, type City } from '../../src/model/place/city.ts';
import type { Site } from '../../src/model/place/site.ts';
import { siteContext, type SiteContext } from '../../src/site/site-context.ts';
import { aSite, day } from './a-site.ts';

/** A city with one county of two townships. */
export function aCity(fields: Record<string, unknown> = {}): City {
  return citySchema.parse({
    name: '示例市',
    title: '示例市村（社区）公开栏',
    publicUrl: 'https://gongkai.example/',
    hotline: '12345',
    disciplineHotline: '12388',
    counties: [
      {
        id: 'shili',
        name: '示例县',
        shortName: '示例县',
        code: '210599',
        supervisionPhone: '024-4555 0001',
        townships: [
          { id: 'qingshi', name: '青石镇', code: '210599100', supervisionPhone: '024-4555 0011' },
          { id: 'baihe', name: '白河乡', code: '210599200', supervisionPhone: '024-4555 0012' },
        ],
      },
    ],
    ...fields,
  });
}

/** A site as its pages see it on 2026-10-12 unless said otherwise. */
export function aSiteContext({
  site = aSite(),
  catalogue = site.catalogue,
  asOf = '2026-10-12',
  hasPosters = false,
}: { site?: Site; catalogue?: Catalogue; asOf?: string; hasPosters?: boolean } = {}): SiteContext {
  return siteContext(
    { ...site, catalogue },
    {
      city: aCity(),
      asOf: day(asOf),
      photos: {},
      hasPosters,
      paperReach: 'wall',
    },
  );
}

/** The fields that make a disclosure a month's accounts which add up. */
export function monthlyAccounts(period: string, sums: { opening: number; income: number; expense: number }) {
  const { opening, income, expense } = sums;
  return {
    kind: 'accounts',
    type: '公布',
    title: `水南村${Number(period.slice(0, 4))}年${Number(period.slice(5))}月财务收支公布表`,
    period,
    opening,
    income: income ? [{ category: '经营收入', title: '冷库租金', amount: income }] : [],
    expense: expense ? [{ category: '管理费用', title: '办公用品', amount: expense }] : [],
    closing: opening + income - expense,
  };
}

/** The fields that make a disclosure open to objection. */
export function posting(from: string, until: string) {
  return {
    type: '公示',
    publishedOn: from,
    posting: { from, until, to: '村务监督委员会', phone: '024-4555 0102' },
  };
}
