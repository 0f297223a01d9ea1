import type { Finding } from '../../schema/finding.ts';
import { checkCountTotal } from '../sum-checks.ts';
import type { AgencyStatistics } from './schema.ts';

/** What is not true of the numbers: sums, carried over + accepted − finished = pending, shares above the whole. */
export function checkAgencyStatistics(statistics: AgencyStatistics): Finding[] {
  const { rows, totals, carriedOver, satisfaction } = statistics;
  const pending = carriedOver + totals.accepted - totals.finished;
  return [
    ...checkCountTotal(['totals', 'finished'], {
      sum: rows.reduce((sum, { finished }) => sum + finished, 0),
      stated: totals.finished,
      partsName: '各类办结相加',
      statedName: '办结',
      unit: '件',
    }),
    ...(pending < 0
      ? [
          tooMany(
            ['totals', 'finished'],
            ['办结', totals.finished],
            ['上期没办完加受理', carriedOver + totals.accepted],
          ),
        ]
      : checkCountTotal(['totals', 'pending'], {
          sum: pending,
          stated: totals.pending,
          partsName: '上期没办完加受理减办结',
          statedName: '还没办完',
          unit: '件',
        })),
    ...rows.flatMap(({ late = 0, finished }, index) =>
      late > finished ? [tooMany(['rows', index, 'late'], ['超期', late], ['办结', finished])] : [],
    ),
    ...(satisfaction ? checkSatisfaction(satisfaction, totals.finished) : []),
  ];
}

function checkSatisfaction(
  { asked, satisfied }: { asked: number; satisfied: number },
  finished: number,
): Finding[] {
  return [
    ...(satisfied > asked
      ? [tooMany(['satisfaction', 'satisfied'], ['满意', satisfied], ['回访', asked])]
      : []),
    ...(asked > finished ? [tooMany(['satisfaction', 'asked'], ['回访', asked], ['办结', finished])] : []),
  ];
}

function tooMany(path: Finding['path'], part: [string, number], whole: [string, number]): Finding {
  return {
    code: 'COUNT_MISMATCH',
    path,
    message: `${part[0]} ${part[1]} 件，比${whole[0]} ${whole[1]} 件还多。`,
    hint: '请核对登记本，把写错的改过来。',
  };
}
