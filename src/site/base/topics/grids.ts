/** 网格: how many there are, how many households each holds, and where nobody is named. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import { isInForce } from '../../../model/disclosure/disclosure.ts';
import { householdsOf, type Site } from '../../../model/place/site.ts';
import { siteGrids } from '../../services/site-services.ts';
import { servicesPath } from '../../urls.ts';
import { percent } from '../percent.ts';
import { undated, type BaseTopic } from '../topic.ts';

interface GridFacts {
  readonly grids: number;
  readonly workers: number;
  /** Households of all grids. */
  readonly covered: number;
  /** Households of the site; absent where it does not say. */
  readonly households?: number;
  readonly largest: number;
}

export const gridsTopic: BaseTopic<GridFacts> = {
  name: 'grids',
  title: '网格',
  source: '出自各村（社区）最新的网格和网格员公布表',
  facts: gridFacts,
  figures: [
    { label: '网格', unit: '个', how: '各村（社区）的网格相加', of: ({ grids }) => grids },
    {
      label: '网格员',
      unit: '名',
      how: '各村（社区）的网格员相加，一人管几个网格算一次',
      of: ({ workers }) => workers,
    },
    {
      label: '网格里的户数',
      unit: '户',
      how: '各网格的户数相加，占基本情况里户数的多少，没公布网格的村（社区）的户数也在内',
      of: ({ covered }) => covered,
      outOf: ({ households }) => households,
      silentOutOf: ({ households }) => households,
      compares: undated,
    },
  ],
  worstFirst: {
    heading: '没公布的、网格和户数对不上的',
    // As a share: ten households are more in a village of forty than in a community of two thousand.
    distance: (facts) => Math.abs(missing(facts)) / Math.max(1, facts.households ?? 0),
    say: (facts) => {
      const share = percent(Math.abs(missing(facts)), Math.max(1, facts.households ?? 0));
      return missing(facts) > 0
        ? `有 ${missing(facts)} 户没有网格管（${share}）`
        : `比基本情况多 ${-missing(facts)} 户（${share}）`;
    },
    silent: { distance: Infinity, says: '没有公布网格' },
  },
  columns: [
    { title: '网格', widthCharacters: 8, onPage: true, cell: ({ grids }) => grids },
    { title: '网格员', widthCharacters: 8, onPage: true, cell: ({ workers }) => workers },
    { title: '网格里的户数', widthCharacters: 14, onPage: true, cell: ({ covered }) => covered },
    { title: '户数', widthCharacters: 8, onPage: true, cell: ({ households }) => households ?? null },
    { title: '最大的网格', widthCharacters: 12, cell: ({ largest }) => largest },
  ],
  sitePage: servicesPath,
};

function gridFacts(site: Site, asOf: CalendarDate): GridFacts | undefined {
  const found = siteGrids({ inForce: site.disclosures.filter(({ content }) => isInForce(content, asOf)) });
  if (!found) return undefined;
  const { grids } = found;
  const households = householdsOf(site.profile);
  return {
    grids: grids.length,
    workers: new Set(grids.map(({ worker }) => worker)).size,
    covered: grids.reduce((sum, one) => sum + one.households, 0),
    largest: Math.max(...grids.map((one) => one.households)),
    ...(households !== undefined && { households }),
  };
}

function missing({ households, covered }: GridFacts): number {
  return households === undefined ? 0 : households - covered;
}
