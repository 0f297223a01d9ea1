import type { Block, DisclosureDocument, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { sumFen } from '../../values/fen.ts';
import { periodEnd, periodParts, type Period } from '../../values/period.ts';
import { counted, fullDate, person, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { sideOf } from './checks.ts';
import type { DebtRow, DebtSide, ReceivablesPayables } from './schema.ts';

/** What others owe the collective and what it owes, and how much of that is old; then who, for what, since when. */
export function receivablesPayablesDocument(
  list: ReceivablesPayables,
  { words: { economy } }: DocumentContext,
): DisclosureDocument {
  const { totals, period } = list;
  return {
    lead: [
      [
        ['到 ', fullDate(periodEnd(period)), '，'],
        totals.receivable.closing > 0
          ? [`别人欠${economy} `, yuan(totals.receivable.closing), '，']
          : [`没有人欠${economy}的钱，`],
        totals.payable.closing > 0
          ? [`${economy}欠别人 `, yuan(totals.payable.closing), '。']
          : [`${economy}不欠别人的钱。`],
      ],
      ...old(list),
    ],
    blocks: [
      ...table(list, 'receivable', `别人欠${economy}的（债权）`),
      ...table(list, 'payable', `${economy}欠别人的（债务）`),
      ...(list.rows.length === 0
        ? [
            {
              type: 'facts',
              heading: '债权债务',
              rows: [{ label: '本期', value: ['没有债权，也没有债务'] }],
            } satisfies Block,
          ]
        : []),
    ],
  };
}

/** A claim that nobody asks for lapses after three years (民法典 第188条). */
const OLD_YEARS = 3;

/** Full years since a debt began, at the end of the period; by the year where the month is not known. */
function ageOf(since: Period, period: Period): number {
  const start = periodEnd(since);
  const end = periodEnd(period);
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}

function old({ rows, period }: ReceivablesPayables): Sentence[] {
  const unpaid = rows.filter(
    (row) => sideOf(row) === 'receivable' && row.closing > 0 && ageOf(row.since, period) >= OLD_YEARS,
  );
  if (unpaid.length === 0) return [];
  return [
    [
      [`别人欠的钱里，欠了${OLD_YEARS}年以上的有 `, counted(unpaid.length, '笔'), '，'],
      [yuan(sumFen(unpaid.map(({ closing }) => closing))), '。'],
    ],
  ];
}

function table({ rows, period }: ReceivablesPayables, side: DebtSide, heading: string): Block[] {
  const own = rows.filter((row) => sideOf(row) === side);
  if (own.length === 0) return [];
  return [
    rowTable<DebtRow>({
      heading,
      note: [['单位：元']],
      columns: [
        wordsColumn(side === 'receivable' ? '谁欠的' : '欠谁的', party, { weight: 3, isKey: true }),
        wordsColumn('什么钱', ({ reason, note }) => (note === undefined ? reason : `${reason}（${note}）`), {
          weight: 4,
        }),
        wordsColumn('时间', (row) => age(row, period)),
        amountColumn('期初', ({ opening }) => opening),
        amountColumn('增加', ({ increase }) => increase),
        amountColumn('减少', ({ decrease }) => decrease),
        amountColumn('期末', ({ closing }) => closing, { isKey: true }),
      ],
      rows: own,
      footnotes: ['期初＋增加－减少＝期末。'],
    }),
  ];
}

function party({ organisation, name, group }: DebtRow): Phrase {
  if (name === undefined) return [organisation ?? ''];
  return group === undefined ? [person(name)] : [person(name), `（${group}）`];
}

/** `2023年起`, with the month where it is known. */
function age({ since }: DebtRow, period: Period): string {
  const { year, index, length } = periodParts(since);
  const when = length === 'month' ? `${year}年${index}月` : `${year}年`;
  return ageOf(since, period) >= OLD_YEARS ? `${when}，已超过${OLD_YEARS}年` : when;
}
