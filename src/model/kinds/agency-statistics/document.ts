import type { Block, DisclosureDocument } from '../../disclosure/blocks.ts';
import { formatPeriodInYear } from '../../values/period.ts';
import { counted } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { AgencyStatistics } from './schema.ts';

type Row = AgencyStatistics['rows'][number];

/** How much was taken in, done and left over; how many of those asked were satisfied. */
export function agencyStatisticsDocument(statistics: AgencyStatistics): DisclosureDocument {
  const { rows, totals, period } = statistics;
  return {
    lead: [
      [
        [`${formatPeriodInYear(period)}新收 `, counted(totals.accepted, '件'), '，'],
        ['办完 ', counted(totals.finished, '件'), '，'],
        totals.pending === 0 ? ['没有拖着没办的。'] : ['还有 ', counted(totals.pending, '件'), '在办。'],
      ],
    ],
    blocks: [
      rowTable<Row>({
        heading: '各类事项',
        note: [['单位：件']],
        columns: [
          wordsColumn('类别', ({ category }) => category, { weight: 3, isKey: true }),
          countColumn('受理', ({ accepted }) => accepted, { weight: 2, isKey: true }),
          countColumn('办结', ({ finished }) => finished, { weight: 2, isKey: true }),
          {
            ...countColumn<Row>('其中超期', ({ late }) => late, { weight: 2 }),
            // Nothing written means none.
            sum: (all) => [counted(all.reduce((sum, { late = 0 }) => sum + late, 0))],
          },
        ],
        rows,
      }),
      outcome(statistics),
    ],
  };
}

function outcome({ totals, carriedOver, satisfaction }: AgencyStatistics): Block {
  const due = carriedOver + totals.accepted;
  return {
    type: 'facts',
    heading: '办得怎么样',
    rows: [
      { label: '上期没办完', value: [counted(carriedOver, '件')] },
      { label: '还没办完', value: [counted(totals.pending, '件')] },
      { label: '办结率', value: [percent(totals.finished, due)], isTotal: true },
      ...(satisfaction
        ? [
            { label: '回访', value: [counted(satisfaction.asked, '件')] },
            {
              label: '满意',
              value: [
                counted(satisfaction.satisfied, '件'),
                `（${percent(satisfaction.satisfied, satisfaction.asked)}）`,
              ],
            },
          ]
        : []),
    ],
  };
}

/** `96%`, cut and not rounded: 99.6 % is not all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((part * 100) / whole)}%`;
}
