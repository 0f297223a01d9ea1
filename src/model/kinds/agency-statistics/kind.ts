import { defineKind } from '../define-kind.ts';
import { checkAgencyStatistics } from './checks.ts';
import { agencyStatisticsDocument } from './document.ts';
import { agencyStatisticsSchema } from './schema.ts';

export const agencyStatisticsKind = defineKind({
  name: 'agency-statistics',
  title: '代办件统计',
  schema: agencyStatisticsSchema,
  check: checkAgencyStatistics,
  document: agencyStatisticsDocument,
});
