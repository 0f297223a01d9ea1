import type { Block, DisclosureDocument, Sentence } from '../../disclosure/blocks.ts';
import { fen } from '../../values/fen.ts';
import { counted, monthDay, yuan } from '../../values/values.ts';
import { amountColumn, countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { PartyDues } from './schema.ts';

/** Whether the dues were paid, what is left, and how the balance came about. */
export function partyDuesDocument(dues: PartyDues): DisclosureDocument {
  return {
    lead: [
      paidSentence(dues),
      ...(dues.difference ? [[[`${dues.difference.replace(/。$/, '')}。`]]] : []),
      [
        ['本期使用 ', yuan(dues.used), '，'],
        ['结存 ', yuan(dues.closing), '。'],
      ],
    ],
    blocks: [
      {
        type: 'facts',
        heading: '收缴',
        rows: [
          { label: '党员', value: [counted(dues.members, '人')] },
          { label: '应缴', value: [yuan(dues.due)] },
          { label: '实缴', value: [yuan(dues.paid)] },
          { label: '上缴上级', value: [yuan(dues.handedUp)] },
          { label: '留存', value: [yuan(dues.kept)] },
        ],
      },
      {
        type: 'balance',
        heading: '结存怎么来的',
        opening: { label: '上期结存', amount: dues.opening },
        income: { label: '留存和下拨', amount: fen(dues.kept + dues.allotted) },
        expense: { label: '本期使用', amount: dues.used },
        closing: { label: '本期结存', amount: dues.closing },
      },
      ...usesTable(dues),
      ...groupsTable(dues),
    ],
  };
}

function paidSentence({ members, due, paid }: PartyDues): Sentence {
  return [
    [counted(members, '名'), '党员，'],
    ['应缴 ', yuan(due), '，'],
    paid === due
      ? ['全部缴齐。']
      : ['实缴 ', yuan(paid), paid < due ? '，少缴 ' : '，多缴 ', yuan(fen(Math.abs(paid - due))), '。'],
  ];
}

function usesTable({ uses }: PartyDues): Block[] {
  if (!uses) return [];
  return [
    rowTable<(typeof uses)[number]>({
      heading: '党费用在哪里',
      note: [['单位：元']],
      columns: [
        wordsColumn('日期', ({ on }) => on && monthDay(on), { isKey: true }),
        wordsColumn('用途', ({ title }) => title, { weight: 4, isKey: true }),
        amountColumn('金额', ({ amount }) => amount, { isKey: true }),
      ],
      rows: uses,
    }),
  ];
}

function groupsTable({ groups }: PartyDues): Block[] {
  if (!groups) return [];
  return [
    rowTable<(typeof groups)[number]>({
      heading: '各支部（党小组）',
      note: [['单位：元']],
      columns: [
        wordsColumn('支部（党小组）', ({ name }) => name, { weight: 3, isKey: true }),
        countColumn('人数', ({ members }) => members, { isKey: true }),
        // Below the row on a phone: four figures beside each other do not fit.
        amountColumn('应缴', ({ due }) => due),
        amountColumn('实缴', ({ paid }) => paid, { isKey: true }),
      ],
      rows: groups,
    }),
  ];
}
