import type { Block, DisclosureDocument, Sentence } from '../../blocks.ts';
import { fen } from '../../fen.ts';
import { counted, money, monthDay, yuan } from '../../values.ts';
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

function usesTable({ uses, used }: PartyDues): Block[] {
  if (!uses) return [];
  const hasDates = uses.some(({ on }) => on !== undefined);
  return [
    {
      type: 'table',
      heading: '党费用在哪里',
      note: [['单位：元']],
      columns: [
        ...(hasDates ? [{ title: '日期', align: 'start', weight: 2, isKey: true } as const] : []),
        { title: '用途', align: 'start', weight: 4, isKey: true },
        { title: '金额', align: 'end', weight: 2, isKey: true },
      ],
      groups: [
        {
          rows: uses.map(({ on, title, amount }) => [
            ...(hasDates ? [on ? [monthDay(on)] : []] : []),
            [title],
            [money(amount)],
          ]),
        },
      ],
      total: [['合计'], ...(hasDates ? [[]] : []), [money(used)]],
      footnotes: [],
    },
  ];
}

function groupsTable({ groups, members, due, paid }: PartyDues): Block[] {
  if (!groups) return [];
  return [
    {
      type: 'table',
      heading: '各支部（党小组）',
      note: [['单位：元']],
      columns: [
        { title: '支部（党小组）', align: 'start', weight: 3, isKey: true },
        { title: '人数', align: 'end', weight: 1, isKey: true },
        // Below the row on a phone: four figures beside each other do not fit.
        { title: '应缴', align: 'end', weight: 2 },
        { title: '实缴', align: 'end', weight: 2, isKey: true },
      ],
      groups: [
        {
          rows: groups.map((group) => [
            [group.name],
            [counted(group.members)],
            [money(group.due)],
            [money(group.paid)],
          ]),
        },
      ],
      total: [['合计'], [counted(members)], [money(due)], [money(paid)]],
      footnotes: [],
    },
  ];
}
