import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { counted, fullDate, measured, person, yuan } from '../../values/values.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { amountColumn, quantityColumn, rowTable, wordsColumn } from '../row-table.ts';
import { formatHectares, muOf } from './area.ts';
import type { Distribution, LandCompensation, LandMoney } from './schema.ts';

/** Land taken: how much and what for, then the money in and out, then what each household gets. */
export function landCompensationDocument(land: LandCompensation): DisclosureDocument {
  const { project, money, distribution } = land;
  return {
    lead: [
      [[`${project}征地 `, ...areaPhrase(land), '。']],
      ...(money ? [moneySentence(money, distribution)] : []),
    ],
    blocks: [
      { type: 'facts', heading: '征哪里、征多少', rows: facts(land) },
      ...(money ? moneyBlocks(money) : []),
      ...(distribution ? distributionBlocks(distribution) : []),
    ],
  };
}

/** `1.2公顷（18.00亩）`; only in the unit that was written, with 亩 worked out where it was not. */
function areaPhrase({ area: { hectares, mu } }: Pick<LandCompensation, 'area'>): Phrase {
  if (hectares === undefined) return mu === undefined ? [] : [measured(mu, '亩')];
  return [`${formatHectares(hectares)}公顷（`, measured(mu ?? muOf(hectares), '亩'), '）'];
}

function moneySentence(
  { received, distributed, balance }: LandMoney,
  distribution: Distribution | undefined,
): Sentence {
  return [
    ['补偿款到账 ', yuan(received), '，'],
    ...(distribution
      ? [
          [
            '分给 ',
            counted(distribution.totals.households, '户'),
            ' ',
            yuan(distributed),
            `，每${distribution.unit} `,
            yuan(distribution.perShare),
            '，',
          ] satisfies Phrase,
        ]
      : []),
    ['结余 ', yuan(balance), '。'],
  ];
}

function facts(land: LandCompensation): FactRow[] {
  const {
    scope,
    boundaries,
    survey,
    parcels = [],
    standard,
    settling,
    approval,
    preNotice,
    planNotice,
    announcedOn,
    stage,
  } = land;
  const optional = (label: string, text: string | undefined): FactRow[] =>
    text === undefined ? [] : [{ label, value: [text] }];
  const span = (label: string, dates: LandCompensation['preNotice']): FactRow[] =>
    dates ? [{ label, value: [fullDate(dates.from), '至', fullDate(dates.until)] }] : [];
  return [
    { label: '到哪一步', value: [stage] },
    { label: '范围', value: [scope] },
    ...optional('四至', boundaries),
    ...parcels.map(({ place, ...own }) => ({ label: place, value: areaPhrase({ area: own }) })),
    ...optional('现状调查', survey),
    ...optional('补偿标准', standard),
    ...optional('安置办法', settling),
    ...span('预公告', preNotice),
    ...span('安置方案公告', planNotice),
    ...(approval
      ? [{ label: '批准', value: [`${approval.number}，`, fullDate(approval.on)] } satisfies FactRow]
      : []),
    ...(announcedOn ? [{ label: '征收公告', value: [fullDate(announcedOn)] } satisfies FactRow] : []),
    { label: '面积', value: areaPhrase(land), isTotal: true },
  ];
}

function moneyBlocks({
  received,
  receipts = [],
  spent,
  spending = [],
  distributed,
  balance,
}: LandMoney): Block[] {
  const movements = [
    ...receipts.map((one) => ({ ...one, side: '到账' })),
    ...spending.map((one) => ({ ...one, side: '其他支出' })),
  ];
  return [
    {
      type: 'facts',
      heading: '补偿款收支',
      rows: [
        { label: '到账', value: [yuan(received)] },
        { label: '其他支出', value: [yuan(spent)] },
        { label: '分给各户', value: [yuan(distributed)] },
        { label: '结余', value: [yuan(balance)], isTotal: true },
      ],
    },
    ...(movements.length === 0
      ? []
      : [
          rowTable<(typeof movements)[number]>({
            heading: '一笔一笔的',
            note: [['单位：元']],
            columns: [
              wordsColumn('项目', ({ title }) => title, { weight: 4, isKey: true }),
              wordsColumn('日期', ({ on }) => on && fullDate(on), { align: 'center', stays: true }),
              amountColumn('金额', ({ amount }) => amount, { isKey: true }),
            ],
            rows: movements,
            groupOf: ({ side }) => side,
            subtotal: () => '小计',
            total: 'none',
          }),
        ]),
  ];
}

function distributionBlocks({ decision, unit, perShare, rows, totals }: Distribution): Block[] {
  return [
    {
      type: 'facts',
      heading: '怎么分的',
      rows: [
        { label: '谁定的', value: [decision] },
        { label: `每${unit}`, value: [yuan(perShare)] },
        { label: '一共分', value: [yuan(totals.amount)], isTotal: true },
      ],
    },
    rowTable<Distribution['rows'][number]>({
      heading: '各户分多少',
      note: [[`单位：${unit}、元`]],
      columns: [
        wordsColumn('户主', ({ name }) => person(name), { align: 'center', isKey: true }),
        quantityColumn(`份数（${unit}）`, ({ share }) => share, {
          isKey: true,
          show: (share) => plainQuantity(share, ''),
        }),
        amountColumn('金额', ({ amount }) => amount, { isKey: true }),
        wordsColumn('备注', ({ note }) => note, { role: 'note' }),
      ],
      rows,
      groupOf: ({ group }) => group,
      subtotal: 'none',
      unit: '户',
    }),
  ];
}
