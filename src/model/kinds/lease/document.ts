import type { Block, DisclosureDocument, FactRow, Phrase, Sentence, Value } from '../../disclosure/blocks.ts';
import { sumFen } from '../../values/fen.ts';
import { dateSeenFrom, fullDate, measured, yuan } from '../../values/values.ts';
import { partyPhrase } from '../party.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { formatYears } from '../term.ts';
import type { Award, Lease, Lot } from './schema.ts';

/** A letting says what is let, from how much and until when to register; its result, who got it for how much. */
export function leaseDocument(lease: Lease): DisclosureDocument {
  const { result, lots, conditions } = lease;
  return {
    lead: result ? resultLead(result.awards, lease) : noticeLead(lease),
    blocks: [
      ...(result ? resultBlocks(result, lots) : []),
      lotTable(lots),
      { type: 'facts', heading: result ? '原来的条件' : '怎么租', rows: terms(lease) },
      ...deposits(lease),
      ...(conditions === undefined
        ? []
        : [{ type: 'prose', markdown: `# 还有这些条件\n\n${conditions}` } as const]),
    ],
  };
}

function lotNames(lots: readonly { readonly name: string }[]): string {
  const [first, second] = lots;
  if (!first) return '';
  return lots.length <= 2
    ? [first, second].flatMap((lot) => lot?.name ?? []).join('、')
    : `${first.name}等${lots.length}宗`;
}

function noticeLead({ lots, term, total, registration, openingOn, publishedOn }: Lease): Sentence[] {
  const price = total ?? (lots.length === 1 ? lots[0]?.startingPrice : undefined);
  const only = lots.length === 1 ? lots[0] : undefined;
  return [
    [
      [`${lotNames(lots)}对外出租，`],
      [`租期${formatYears(term.years)}，`],
      ...(only?.price === undefined ? [] : [['起始价', perUnit(only), yuan(only.price), '，'] as Phrase]),
      price === undefined
        ? [only?.inKind ? `起始价${only.inKind}。` : '起始价见下表。']
        : ['总价从 ', yuan(price), '起。'],
    ],
    ...(registration
      ? [
          [
            [
              '报名',
              dateSeenFrom(publishedOn, registration.from),
              '至',
              dateSeenFrom(publishedOn, registration.until),
              '，',
            ],
            openingOn ? [dateSeenFrom(publishedOn, openingOn), '开标。'] : [`找${registration.contact}。`],
          ] as Sentence,
        ]
      : []),
  ];
}

/** `每亩每年 `, or `每年 ` for a lot let as a whole. */
function perUnit({ unit }: Lot): string {
  return unit === undefined ? '每年 ' : `每${unit}每年 `;
}

function resultLead(awards: readonly Award[], { lots, term }: Lease): Sentence[] {
  const [award] = awards;
  if (awards.length === 1 && award) {
    const lot = lots.find(({ name }) => name === award.lot);
    return [
      [
        [`${award.lot}租给`, ...partyPhrase(award.winner), '，'],
        ...(award.price === undefined || !lot ? [] : [[perUnit(lot), yuan(award.price), '，'] as Phrase]),
        award.total === undefined
          ? [`租期${formatYears(term.years)}${award.inKind ? `，${award.inKind}` : ''}。`]
          : [`${formatYears(term.years)}共 `, yuan(award.total), '。'],
      ],
    ];
  }
  const total = sumFen(awards.flatMap((one) => (one.total === undefined ? [] : [one.total])));
  return [
    [[`${awards.length} 宗租出去了，`], [`租期${formatYears(term.years)}，`], ['总价 ', yuan(total), '。']],
  ];
}

function resultBlocks(
  { awards, offers = [], on }: NonNullable<Lease['result']>,
  lots: readonly Lot[],
): Block[] {
  const contracts = awards.flatMap(({ contract, lot }): FactRow[] =>
    contract
      ? [{ label: `${lot}合同`, value: [`${contract.number}，`, fullDate(contract.signedOn), '签订'] }]
      : [],
  );
  const notes = awards.flatMap(({ note, lot }) => (note === undefined ? [] : [`${lot}：${note}`]));
  return [
    rowTable<Award>({
      heading: '租给了谁',
      note: [[fullDate(on), '成交。'], ['单位：元']],
      columns: [
        wordsColumn('标的', ({ lot }) => lot, { weight: 3, isKey: true }),
        wordsColumn('成交人', ({ winner }) => partyPhrase(winner), { weight: 3, isKey: true }),
        amountColumn('成交单价', ({ price }) => price, { stays: true }),
        amountColumn('成交总价', ({ total }) => total, { isKey: true, stays: true }),
        wordsColumn('按实物', ({ inKind }) => inKind),
      ],
      rows: awards,
      total: 'none',
      footnotes: notes,
    }),
    ...(contracts.length > 0 ? [{ type: 'facts', heading: '合同', rows: contracts } as const] : []),
    ...(offers.length > 0 ? [offerTable(offers, lots)] : []),
  ];
}

type Offer = NonNullable<NonNullable<Lease['result']>['offers']>[number];

function offerTable(offers: readonly Offer[], lots: readonly Lot[]): Block {
  return rowTable<Offer>({
    heading: '各家报价',
    note: [['单位：元']],
    columns: [
      ...(lots.length > 1 ? [wordsColumn<Offer>('标的', ({ lot }) => lot, { stays: true })] : []),
      wordsColumn('报价人', ({ bidder }) => partyPhrase(bidder), { weight: 3, isKey: true }),
      amountColumn('报价', ({ price }) => price, { isKey: true }),
    ],
    rows: offers,
    total: 'none',
  });
}

function lotTable(lots: readonly Lot[]): Block {
  return rowTable<Lot>({
    heading: '租什么',
    note: [['单位：元。'], ['单价是一年的，押金不在内。']],
    columns: [
      wordsColumn('标的', ({ name }) => name, { weight: 3, isKey: true }),
      wordsColumn('面积（数量）', size, { align: 'end', stays: true }),
      amountColumn('起始单价', ({ price }) => price, { isKey: true, stays: true }),
      amountColumn('起始总价', ({ startingPrice }) => startingPrice, { isKey: true, stays: true }),
      wordsColumn('按实物', ({ inKind }) => inKind),
      wordsColumn('位置、四至', whereIs, { weight: 4 }),
    ],
    rows: lots,
    total: 'none',
  });
}

function size({ area, unit }: Lot): Value | undefined {
  if (area === undefined) return undefined;
  return unit === undefined ? measured(area) : plainQuantity(area, unit);
}

function whereIs({ place, boundaries }: Lot): string | undefined {
  return [place, boundaries].filter((one) => one !== undefined).join('，') || undefined;
}

function terms({
  term,
  method,
  tieBreak,
  registration,
  openingOn,
  fees,
  account,
  decision,
}: Lease): FactRow[] {
  const optional = (label: string, text: string | undefined): FactRow[] =>
    text === undefined ? [] : [{ label, value: [text] }];
  return [
    {
      label: '租期',
      value: [
        `${formatYears(term.years)}，`,
        ...(term.from ? [fullDate(term.from)] : ['签合同那天起']),
        '至',
        fullDate(term.until),
      ],
    },
    ...(registration
      ? [
          { label: '报名', value: [fullDate(registration.from), '至', fullDate(registration.until)] },
          {
            label: '到哪报名',
            value: [`${registration.place}，${registration.contact}，${registration.phone}`],
          },
        ]
      : []),
    { label: '怎么定', value: [method] },
    ...optional('出价一样', tieBreak),
    ...(openingOn ? [{ label: '开标', value: [fullDate(openingOn)] }] : []),
    ...optional('报名费', fees),
    ...optional('交款账户', account),
    ...optional('谁定的', decision),
  ];
}

function deposits({ deposits: list = [], withDeposits, total }: Lease): Block[] {
  if (list.length === 0 && total === undefined) return [];
  return [
    {
      type: 'facts',
      heading: '要交的钱',
      rows: [
        ...(total === undefined ? [] : [{ label: '起始价合计', value: [yuan(total)] }]),
        ...list.map(({ name, amount, refund }) => ({
          label: `${name}（要退）`,
          value: [yuan(amount), `，${refund}`],
        })),
        ...(withDeposits === undefined
          ? []
          : [{ label: '连押金一共', value: [yuan(withDeposits)], isTotal: true }]),
      ],
    },
  ];
}
