import type { Block, DisclosureDocument, FactRow } from '../../disclosure/blocks.ts';
import { counted, fullDate } from '../../values/values.ts';
import { countColumn, rowTable, wordsColumn } from '../row-table.ts';
import type { PartyOrganisation } from './schema.ts';

/** How many members there are, then what the organisation is and how its members are made up. */
export function partyOrganisationDocument(organisation: PartyOrganisation): DisclosureDocument {
  const { members, groups, countedOn } = organisation;
  const people = (label: string, count: number): FactRow => ({ label, value: [counted(count, '人')] });
  return {
    lead: [
      [
        ['党员 ', counted(members.total, '名'), '：'],
        ['正式 ', counted(members.full, '名'), '，'],
        ['预备 ', counted(members.probationary, '名'), '；'],
        ['男 ', counted(members.men, '名'), '，'],
        ['女 ', counted(members.women, '名'), '。'],
      ],
    ],
    blocks: [
      {
        type: 'facts',
        heading: '党组织',
        rows: [
          { label: '名称', value: [organisation.name] },
          { label: '类型', value: [organisation.organisation] },
          { label: '上级党组织', value: [organisation.superior] },
          { label: '党小组', value: [groups === 0 ? '没有划分' : counted(groups, '个')] },
          { label: '统计到', value: [fullDate(countedOn)] },
        ],
      },
      ...branchTable(organisation),
      {
        type: 'facts',
        heading: '党员构成',
        rows: [
          people('正式党员', members.full),
          people('预备党员', members.probationary),
          people('男', members.men),
          people('女', members.women),
          { ...people('一共', members.total), isTotal: true },
        ],
      },
      ...bandFacts('按年龄', organisation.ages),
      ...bandFacts('按文化程度', organisation.educations),
    ],
  };
}

function bandFacts(heading: string, bands: PartyOrganisation['ages']): Block[] {
  if (!bands) return [];
  const rows = bands.map(({ band, count }) => ({ label: band, value: [counted(count, '人')] }));
  return [{ type: 'facts', heading, rows }];
}

type Branch = NonNullable<PartyOrganisation['branches']>[number];

function branchTable({ branches, groups: all }: PartyOrganisation): Block[] {
  if (!branches) return [];
  return [
    rowTable<Branch>({
      heading: '下设支部',
      columns: [
        wordsColumn('支部', ({ name }) => name, { weight: 3, isKey: true }),
        {
          ...countColumn<Branch>('党小组（个）', ({ groups }) => groups, { weight: 2, isKey: true }),
          // Known even where a branch does not say how many it has.
          sum: () => [counted(all)],
        },
        countColumn('党员（人）', ({ members }) => members, { weight: 2, isKey: true }),
      ],
      rows: branches,
    }),
  ];
}
