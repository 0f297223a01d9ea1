import { defineKind } from '../define-kind.ts';
import { checkAgencyStatistics } from './checks.ts';
import { agencyStatisticsDocument } from './document.ts';
import { agencyStatisticsSeries } from './series.ts';
import { agencyStatisticsSchema, type AgencyStatistics } from './schema.ts';

export const agencyStatisticsKind = defineKind({
  name: 'agency-statistics',
  title: '代办件统计',
  schema: agencyStatisticsSchema,
  check: checkAgencyStatistics,
  document: agencyStatisticsDocument,
  sheet: { said: /代办/ },
  question: 'errands',
  series: agencyStatisticsSeries,
  serviceCounts: ({ totals: { accepted, finished, pending }, rows, satisfaction }) => ({
    accepted,
    finished,
    pending,
    ...(rows.every(({ late }) => late !== undefined) && {
      late: rows.reduce((sum, { late = 0 }) => sum + late, 0),
    }),
    ...satisfaction,
  }),
  sums: [
    { total: 'totals.accepted', rows: 'rows', column: 'accepted', says: () => '各类受理相加', unit: '件' },
    // Told before that more was done than there was, which is the kind's own to say.
    { total: 'totals.finished', rows: 'rows', column: 'finished' },
  ],
  once: [
    {
      list: 'rows',
      by: ['category'],
      says: ({ category }: AgencyStatistics['rows'][number], [a, b]) =>
        `“${category}”写了两行：第 ${a} 行和第 ${b} 行。`,
      hint: '请合成一行。',
    },
  ],
});
