/** Who got what for how much, and what nobody took. */
import type { Block, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { sumFen } from '../../values/fen.ts';
import { fullDate, yuan } from '../../values/values.ts';
import { partyPhrase } from '../party.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { sayTerm } from '../term.ts';
import { letUntil, lotNames, perUnit } from './say.ts';
import type { Award, Lease, Lot } from './schema.ts';

export function resultLead(
  { awards = [], unsold = [] }: NonNullable<Lease['result']>,
  { lots, term }: Lease,
): Sentence[] {
  const [award] = awards;
  const left: Sentence[] =
    unsold.length === 0 ? [] : [[[`${lotNames(unsold.map(({ lot }) => ({ name: lot })))}没有租出去。`]]];
  if (!award) return left;
  if (awards.length === 1) {
    const lot = lots.find(({ name }) => name === award.lot);
    const length = sayTerm(term);
    return [
      [
        [`${award.lot}租给`, ...partyPhrase(award.winner), '，'],
        ...(award.price === undefined || !lot ? [] : [[perUnit(lot), yuan(award.price), '，'] as Phrase]),
        award.total === undefined
          ? [award.inKind ? `${award.inKind}，` : '']
          : [`${length ?? ''}共 `, yuan(award.total), '，'],
        term.until ? ['租到', fullDate(term.until), '。'] : [`租期${length ?? '照合同'}。`],
      ],
      ...left,
    ];
  }
  const total = sumFen(awards.flatMap((one) => (one.total === undefined ? [] : [one.total])));
  return [
    [
      [`${awards.length} 宗租出去了，`],
      letUntil(term),
      total === 0 ? ['价钱见下表。'] : ['总价 ', yuan(total), '。'],
    ],
    ...left,
  ];
}

export function resultBlocks(
  { awards = [], unsold = [], offers = [], on }: NonNullable<Lease['result']>,
  lots: readonly Lot[],
): Block[] {
  const contracts = awards.flatMap(({ contract, lot }): FactRow[] =>
    contract
      ? [{ label: `${lot}合同`, value: [`${contract.number}，`, fullDate(contract.signedOn), '签订'] }]
      : [],
  );
  const notes = awards.flatMap(({ note, lot }) => (note === undefined ? [] : [`${lot}：${note}`]));
  const left: FactRow[] = unsold.map(({ lot, why }) => ({ label: lot, value: [why] }));
  return [
    ...(awards.length === 0 ? [] : [awardTable(awards, on, notes)]),
    ...(left.length > 0 ? [{ type: 'facts', heading: '没租出去的', rows: left } as const] : []),
    ...(contracts.length > 0 ? [{ type: 'facts', heading: '合同', rows: contracts } as const] : []),
    ...(offers.length > 0 ? [offerTable(offers, lots)] : []),
  ];
}

function awardTable(
  awards: readonly Award[],
  on: NonNullable<Lease['result']>['on'],
  notes: readonly string[],
): Block {
  return rowTable<Award>({
    heading: '租给了谁',
    note: [[fullDate(on), '成交。'], ['单位：元']],
    columns: [
      wordsColumn('标的', ({ lot }) => lot, { weight: 3, isKey: true }),
      wordsColumn('成交人', ({ winner }) => partyPhrase(winner), { weight: 3, isKey: true }),
      amountColumn('成交单价', ({ price }) => price, { stays: true }),
      amountColumn('成交总价', ({ total }) => total, { isKey: true, stays: true }),
      wordsColumn('按实物', ({ inKind }) => inKind),
      wordsColumn('价钱的说明', ({ priceNote }) => priceNote, { weight: 3 }),
    ],
    rows: awards,
    total: 'none',
    footnotes: notes,
  });
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
