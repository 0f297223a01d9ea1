import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import { compareText } from '../../values/compare-text.ts';
import { counted, fullDate, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { partyPhrase } from '../party.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { formatLength, termPhrase } from '../term.ts';
import { contractState } from './ending.ts';
import type { Contract, Contracts } from './schema.ts';

/** A register of contracts: what is owed to the collective, which contracts end soon, then contract by contract. */
export function contractsDocument(contracts: Contracts, { asOf }: DocumentContext): DisclosureDocument {
  const { rows, totals, upTo } = contracts;
  const owing = rows.filter(({ arrears }) => arrears > 0).length;
  const owed: Phrase =
    owing === 0 ? ['没有欠收。'] : ['还有 ', counted(owing, '份'), '欠收 ', yuan(totals.arrears), '。'];
  const ending = rows.filter((row) => contractState(row, asOf) !== 'running');
  return {
    lead: [
      [
        ['合同 ', counted(totals.contracts, '份'), '，'],
        ['到', fullDate(upTo), '应收 ', yuan(totals.due), '，'],
        ['已收 ', yuan(totals.received), '，'],
        owed,
      ],
      ...ended(rows, asOf),
      ...nextToEnd(rows, asOf),
    ],
    blocks: [
      ...reminders(ending, (row) => contractState(row, asOf) === 'ended'),
      termTable(rows),
      rentTable(contracts),
    ],
  };
}

/** What ends next, with its day: "within three months" would be true of the day it is read on and not of the sheet's. */
function nextToEnd(rows: readonly Contract[], asOf: CalendarDate): Sentence[] {
  const [first] = rows
    .filter((row) => contractState(row, asOf) !== 'ended')
    .toSorted((a, b) => compareText(a.until, b.until));
  return first
    ? [
        [
          ['最早到期的是', first.subject, '，'],
          [fullDate(first.until), '到期。'],
        ],
      ]
    : [];
}

type HasEnded = (contract: Contract) => boolean;

function ended(rows: readonly Contract[], asOf: CalendarDate): Sentence[] {
  const count = rows.filter((row) => contractState(row, asOf) === 'ended').length;
  return count > 0 ? [[[counted(count, '份'), '已经到期。']]] : [];
}

function reminders(ending: readonly Contract[], hasEnded: HasEnded): Block[] {
  if (ending.length === 0) return [];
  const rows = ending.map((contract): FactRow => ({
    label: contract.subject,
    value: [
      fullDate(contract.until),
      hasEnded(contract) ? '已经到期' : '到期',
      ...(contract.note === undefined ? [] : [`，${contract.note}`]),
    ],
  }));
  return [{ type: 'facts', heading: '到期提醒', rows }];
}

function rentTable({ rows, totals }: Contracts): Block {
  const hasDeposits = rows.some(({ deposit }) => deposit !== undefined);
  return rowTable<Contract>({
    heading: '租金收了多少',
    note: [['单位：元']],
    columns: [
      wordsColumn('标的', ({ subject }) => subject, { weight: 3, isKey: true }),
      amountColumn('年租金', ({ yearlyRent }) => yearlyRent),
      amountColumn('应收累计', ({ due }) => due),
      amountColumn('已收累计', ({ received }) => received, { isKey: true }),
      amountColumn('欠收', ({ arrears }) => arrears, { isKey: true }),
      amountColumn('押金', ({ deposit }) => deposit, totals.deposit === undefined ? { sum: undefined } : {}),
    ],
    rows,
    footnotes: hasDeposits ? ['押金到期要退，不算收入，不在已收里。'] : [],
  });
}

/** Remarks stand below: another column would be too wide for a sheet. */
function termTable(rows: readonly Contract[]): Block {
  return rowTable<Contract>({
    heading: '租给谁、租到哪天',
    columns: [
      wordsColumn('标的', ({ subject }) => subject, { weight: 3, isKey: true }),
      wordsColumn('对方', ({ party }) => partyPhrase(party), { weight: 3, isKey: true }),
      wordsColumn('租期', (row) => [`${formatLength(row)}，`, ...termPhrase(row)], { weight: 4 }),
      wordsColumn('合同', ({ number, signedOn }) => [`${number}，`, fullDate(signedOn), '签'], { weight: 3 }),
    ],
    rows,
    unit: '份',
    footnotes: rows.flatMap(({ subject, note }) => (note === undefined ? [] : [`${subject}：${note}`])),
  });
}
