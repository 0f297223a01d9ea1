import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../blocks.ts';
import { counted, fullDate, money, yuan } from '../../values.ts';
import type { DocumentContext } from '../document-context.ts';
import { partyPhrase } from '../party.ts';
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
      ...endingSentence(ending, (row) => contractState(row, asOf) === 'ended'),
    ],
    blocks: [
      ...reminders(ending, (row) => contractState(row, asOf) === 'ended'),
      rentTable(contracts),
      termTable(rows, totals),
    ],
  };
}

type HasEnded = (contract: Contract) => boolean;

function endingSentence(ending: readonly Contract[], hasEnded: HasEnded): Sentence[] {
  const ended = ending.filter(hasEnded).length;
  const soon = ending.length - ended;
  const phrases: Phrase[] = [
    ...(ended > 0 ? [[counted(ended, '份'), '已经到期', soon > 0 ? '，' : '。'] as Phrase] : []),
    ...(soon > 0 ? [[counted(soon, '份'), '三个月内到期。'] as Phrase] : []),
  ];
  return phrases.length > 0 ? [phrases] : [];
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
  return {
    type: 'table',
    heading: '租金收了多少',
    note: [['单位：元']],
    columns: [
      { title: '标的', align: 'start', weight: 3, isKey: true },
      { title: '年租金', align: 'end', weight: 2 },
      { title: '应收累计', align: 'end', weight: 2 },
      { title: '已收累计', align: 'end', weight: 2, isKey: true },
      { title: '欠收', align: 'end', weight: 2, isKey: true },
      ...(hasDeposits ? [{ title: '押金', align: 'end', weight: 2 } as const] : []),
    ],
    groups: [
      {
        rows: rows.map(({ subject, yearlyRent, due, received, arrears, deposit }) => [
          [subject],
          [money(yearlyRent)],
          [money(due)],
          [money(received)],
          [money(arrears)],
          ...(hasDeposits ? [deposit === undefined ? [] : [money(deposit)]] : []),
        ]),
      },
    ],
    total: [
      ['合计'],
      [money(totals.yearlyRent)],
      [money(totals.due)],
      [money(totals.received)],
      [money(totals.arrears)],
      ...(hasDeposits ? [totals.deposit === undefined ? [] : [money(totals.deposit)]] : []),
    ],
    footnotes: hasDeposits ? ['押金到期要退，不算收入，不在已收里。'] : [],
  };
}

/** Remarks stand below: another column would be too wide for a sheet. */
function termTable(rows: readonly Contract[], { contracts }: Contracts['totals']): Block {
  return {
    type: 'table',
    heading: '租给谁、租到哪天',
    columns: [
      { title: '标的', align: 'start', weight: 3, isKey: true },
      { title: '对方', align: 'start', weight: 3, isKey: true },
      { title: '租期', align: 'start', weight: 4 },
      { title: '合同', align: 'start', weight: 3 },
    ],
    groups: [
      {
        rows: rows.map((contract) => [
          [contract.subject],
          partyPhrase(contract.party),
          [`${formatLength(contract)}，`, ...termPhrase(contract)],
          [`${contract.number}，`, fullDate(contract.signedOn), '签'],
        ]),
      },
    ],
    total: [['合计'], [counted(contracts, '份')], [], []],
    footnotes: rows.flatMap(({ subject, note }) => (note === undefined ? [] : [`${subject}：${note}`])),
  };
}
