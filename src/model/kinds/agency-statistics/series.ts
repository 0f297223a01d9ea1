import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import { formatPeriod, monthsIn, shiftPeriod, type Period } from '../../values/period.ts';
import type { AgencyStatistics } from './schema.ts';

type Statistics = FileOf<AgencyStatistics>;

/** What one period left open begins the next, and a quarter is the sum of its months: city figures are added up of them. */
export function agencyStatisticsSeries(files: readonly Statistics[]): SiteFinding[] {
  const byPeriod = new Map<Period, Statistics>();
  const doubles = [...files]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap((one) => {
      const first = byPeriod.get(one.content.period);
      if (!first) byPeriod.set(one.content.period, one);
      return first ? [periodTwice(one, first)] : [];
    });
  return [
    ...doubles,
    ...[...byPeriod.values()].flatMap((one) => [
      ...checkCarriedOver(one, byPeriod),
      ...checkParts(one, byPeriod),
    ]),
  ];
}

function periodTwice(one: Statistics, first: Statistics): SiteFinding {
  return {
    file: one.file,
    finding: {
      code: 'PERIOD_DUPLICATE',
      path: ['period'],
      message: `${formatPeriod(one.content.period)}的代办件统计公布了两份，另一份是 ${first.file}，全市会算两遍。`,
      hint: '请核对所属期间（period）；是改过的，请在原来那份里写更正（corrections），不要另发一份。',
    },
  };
}

function checkCarriedOver(one: Statistics, byPeriod: ReadonlyMap<Period, Statistics>): SiteFinding[] {
  const before = byPeriod.get(shiftPeriod(one.content.period, -1));
  const { carriedOver } = one.content;
  const pending = before?.content.totals.pending;
  if (!before || pending === undefined || pending === carriedOver) return [];
  return [
    {
      file: one.file,
      finding: {
        code: 'CARRY_OVER_MISMATCH',
        path: ['carriedOver'],
        message: `「上期没办完」写的是 ${carriedOver} 件，${formatPeriod(before.content.period)}的统计还没办完的是 ${pending} 件，差 ${Math.abs(carriedOver - pending)} 件。`,
        hint: `请核对登记本；上期没有写错的话，请写成：${pending}`,
      },
    },
  ];
}

/** Asked only where every month of the period was published. */
function checkParts(one: Statistics, byPeriod: ReadonlyMap<Period, Statistics>): SiteFinding[] {
  const months = monthsIn(one.content.period);
  const parts = months.flatMap((month) => byPeriod.get(month) ?? []);
  if (months.length < 2 || parts.length < months.length) return [];
  return (
    [
      ['accepted', '受理'],
      ['finished', '办结'],
    ] as const
  ).flatMap(([key, name]): SiteFinding[] => {
    const sum = parts.reduce((total, { content }) => total + content.totals[key], 0);
    const stated = one.content.totals[key];
    if (sum === stated) return [];
    return [
      {
        file: one.file,
        finding: {
          code: 'QUARTER_MISMATCH',
          path: ['totals', key],
          message: `${formatPeriod(one.content.period)}的「${name}」写的是 ${stated} 件，各月相加是 ${sum} 件，差 ${Math.abs(sum - stated)} 件。`,
          hint: `请核对各月的统计；各月没有写错的话，请写成：${sum}`,
        },
      },
    ];
  });
}
