/** What the money of a base should be, beside what it is: without the standard nobody before the board can judge it. */
import type { Block, FactRow } from '../../model/disclosure/blocks.ts';
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import type { ToldFunding } from '../../model/kinds/base-facts.ts';
import { kindNamed } from '../../model/kinds.ts';
import {
  formatRatio,
  keepsRatio,
  monthAndDay,
  owedShares,
  type FundingStandard,
} from '../../model/place/funding-standard.ts';
import type { Site } from '../../model/place/site.ts';
import { standardOn, standardSays } from '../../model/place/standard.ts';
import { calendarDate } from '../../model/values/calendar-date.ts';
import { fen, sumFen } from '../../model/values/fen.ts';
import { yuan } from '../../model/values/values.ts';

/** The standard of its year, point by point; none for what is no money of a base, or where there is no standard. */
export function fundingStandardBlocks(
  content: DisclosureContent,
  { standards }: Pick<Site, 'standards'>,
): Block[] {
  const told = kindNamed(content.kind).funding?.(content);
  const standard = told && standardOn(standards.funding, calendarDate(`${told.year}-01-01`));
  if (!told || !standard) return [];
  return [
    {
      type: 'facts',
      heading: '够不够标准',
      rows: [...pointsOf(told, standard), { label: '照的标准', value: [standardSays(standard)] }],
    },
  ];
}

function pointsOf(told: ToldFunding, standard: FundingStandard): FactRow[] {
  const { minimum, paidBy } = standard;
  const budgeted = sumFen(told.shares.map((share) => share.budgeted));
  const isShared = keepsRatio(told.shares, standard);
  const owed = owedShares(told, standard);
  return [
    {
      label: '一年至少',
      value: [
        yuan(minimum),
        ...(budgeted >= minimum ? ['，够'] : ['，还差 ', yuan(fen(minimum - budgeted))]),
      ],
    },
    ...(isShared === undefined
      ? []
      : [{ label: '各级分担', value: [formatRatio(standard), isShared ? '，合' : '，不合'] }]),
    ...(paidBy === undefined
      ? []
      : [
          {
            label: '最晚拨到',
            value: [
              monthAndDay(paidBy),
              ...(owed.length === 0 ? [] : [`，${owed.map(({ level }) => level).join('、')}过了没拨齐`]),
            ],
          },
        ]),
  ];
}
