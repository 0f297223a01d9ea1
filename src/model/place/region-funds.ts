/** What a level gives to the bases of its villages and communities: `funds` of `regions/<county>.yaml`, a year an entry. */
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { fen, formatFen, sumFen, type Fen } from '../values/fen.ts';
import { periodParts, periodStart } from '../values/period.ts';
import type { FundingStandard } from './funding-standard.ts';
import { standardOn } from './standard.ts';

export const levelFundsSchema = field.list(
  '阵地资金',
  field.group('一年', {
    year: field.period('哪一年', '写成 2026'),
    fiscal: field.amount('财政专项', '财政安排的阵地建设专项资金'),
    donated: field.amount('捐赠', '单位、个人捐来建阵地的').optional(),
    upkeep: field.amount('运行维护经费', '一年给村（社区）的运行维护').optional(),
    partyFees: field.amount('党费补助', '从党费里拿出来补的').optional(),
    awards: field.amount('以奖代补', '达标了才给的').optional(),
  }),
  '一年一行，县（区）写全年安排的',
  20,
);

export type LevelFunds = z.output<typeof levelFundsSchema>[number];

/** What is given for building: from the budget, and donated. */
export function specialFundOf({ fiscal, donated }: LevelFunds): Fen {
  return sumFen([fiscal, donated ?? fen(0)]);
}

/** A year that is none or told twice; a special fund of a county that is less or more than the standard of the day asks. */
export function checkLevelFunds(
  funds: readonly LevelFunds[],
  { county, standards }: { readonly county?: string; readonly standards: readonly FundingStandard[] },
): Finding[] {
  const years = funds.map(({ year }) => year);
  return funds.flatMap((one, index): Finding[] => {
    const path = (key: string): Finding['path'] => ['funds', index, key];
    if (periodParts(one.year).length !== 'year')
      return [
        {
          code: 'PERIOD_INVALID',
          path: path('year'),
          message: `阵地资金按年写，「哪一年」写的是 ${one.year}。`,
          hint: `请写成：${periodParts(one.year).year}`,
        },
      ];
    if (years.indexOf(one.year) !== index)
      return [
        {
          code: 'ROW_DUPLICATE',
          path: path('year'),
          message: `${one.year} 年写了两行：第 ${years.indexOf(one.year) + 1} 行和第 ${index + 1} 行。`,
          hint: '请合成一行。',
        },
      ];
    const own = standards.filter(
      ({ sites, counties }) => sites === 'county' && (counties?.includes(county ?? '') ?? true),
    );
    const standard = county === undefined ? undefined : standardOn(own, periodStart(one.year));
    return standard ? checkSpecial(one, standard, path('fiscal')) : [];
  });
}

/** As the money of a site, it is for those who give it to mend: told, and published all the same. */
function checkSpecial(
  funds: LevelFunds,
  { title, minimum, maximum }: FundingStandard,
  path: Finding['path'],
): Finding[] {
  const special = specialFundOf(funds);
  const isLess = special < minimum;
  if (!isLess && (maximum === undefined || special <= maximum)) return [];
  const limit = isLess ? `至少 ${formatFen(minimum)} 元` : `至多 ${formatFen(maximum ?? minimum)} 元`;
  return [
    {
      code: isLess ? 'BELOW_LIMIT' : 'ABOVE_LIMIT',
      severity: 'warning',
      path,
      message: `${periodParts(funds.year).year} 年财政专项和捐赠一共 ${formatFen(special)} 元，按${title}一年${limit}。`,
      hint: '请核对，看看是不是元和万元写混了；真的就是这些，不用改。',
    },
  ];
}
