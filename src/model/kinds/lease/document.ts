import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import { dateSeenFrom, fullDate, measured, yuan } from '../../values/values.ts';
import { plainQuantity } from '../plain-quantity.ts';
import { amountColumn, rowTable, wordsColumn } from '../row-table.ts';
import { sayBasis } from '../pricing.ts';
import { sayTerm, type LooseTerm } from '../term.ts';
import { depositRows, registrationRows } from '../offering.ts';
import { resultBlocks, resultLead } from './result-document.ts';
import { letUntil, lotNames, perUnit } from './say.ts';
import type { Lease, Lot } from './schema.ts';

/** A letting says what is let, from how much and until when to register; its result, who got it for how much. */
export function leaseDocument(lease: Lease): DisclosureDocument {
  const { result, lots, conditions } = lease;
  return {
    lead: result ? resultLead(result, lease) : noticeLead(lease),
    blocks: [
      ...(result ? resultBlocks(result, lots) : []),
      lotTable(lots),
      { type: 'facts', heading: result ? '原来的条件' : '怎么租', rows: terms(lease) },
      ...payments(lease),
      ...deposits(lease),
      ...(conditions === undefined
        ? []
        : [{ type: 'prose', markdown: `# 还有这些条件\n\n${conditions}` } as const]),
    ],
  };
}

function noticeLead(lease: Lease): Sentence[] {
  const { lots, term, total, registration, openingOn, publishedOn, stage } = lease;
  const price = total ?? (lots.length === 1 ? lots[0]?.startingPrice : undefined);
  const only = lots.length === 1 ? lots[0] : undefined;
  return [
    [
      [`${lotNames(lots)}${stage === '预公告' ? '准备' : ''}对外出租，`],
      letUntil(term),
      ...(only?.price === undefined ? [] : [['起始价', perUnit(only), yuan(only.price), '，'] as Phrase]),
      price === undefined ? [priceInWords(lots, only)] : ['总价从 ', yuan(price), '起。'],
    ],
    ...(registration
      ? [
          [
            [
              '报名',
              ...(registration.from ? [dateSeenFrom(publishedOn, registration.from)] : []),
              '至',
              dateSeenFrom(publishedOn, registration.until),
              openingOn || registration.contact ? '，' : '。',
            ],
            ...(openingOn
              ? [[dateSeenFrom(publishedOn, openingOn), '开标。']]
              : registration.contact
                ? [[`找${registration.contact}。`]]
                : []),
          ] as Sentence,
        ]
      : []),
  ];
}

function priceInWords(lots: readonly Lot[], only: Lot | undefined): string {
  if (only?.inKind) return `起始价${only.inKind}。`;
  const isAnyPriced = lots.some(
    ({ price, startingPrice }) => price !== undefined || startingPrice !== undefined,
  );
  if (only && isAnyPriced) return '押金另算。';
  return isAnyPriced ? '起始价见下表。' : '价钱怎么定见下表。';
}

function lotTable(lots: readonly Lot[]): Block {
  return rowTable<Lot>({
    heading: '租什么',
    note: [
      ['单位：元。'],
      lots.some(({ per }) => per !== undefined) ? ['押金不在内。'] : ['单价是一年的，押金不在内。'],
    ],
    columns: [
      wordsColumn('标的', ({ name }) => name, { weight: 3, isKey: true }),
      wordsColumn('面积（数量）', size, { align: 'end', stays: true }),
      wordsColumn('建筑面积', ({ buildingArea }) => buildingArea && plainQuantity(buildingArea, '平方米'), {
        align: 'end',
      }),
      amountColumn('起始单价', ({ price }) => price, { isKey: true, stays: true }),
      wordsColumn('单价算法', (lot) =>
        lot.per === undefined && lot.priceUnit === undefined && !lot.isWhole ? undefined : sayBasis(lot),
      ),
      amountColumn('起始总价', ({ startingPrice }) => startingPrice, { isKey: true, stays: true }),
      wordsColumn('按实物', ({ inKind }) => inKind),
      wordsColumn('价钱的说明', ({ priceNote }) => priceNote, { weight: 3 }),
      wordsColumn('位置、四至', whereIs, { weight: 4 }),
      wordsColumn('说明', ({ note }) => note, { weight: 3 }),
    ],
    rows: lots,
    total: 'none',
  });
}

function size({ area, unit, isAbout }: Lot): Phrase | undefined {
  if (area === undefined) return undefined;
  return [...(isAbout ? ['约 '] : []), unit === undefined ? measured(area) : plainQuantity(area, unit)];
}

function whereIs({ place, boundaries }: Lot): string | undefined {
  return [place, boundaries].filter((one) => one !== undefined).join('，') || undefined;
}

function terms(lease: Lease): FactRow[] {
  const { term, method, tieBreak, registration, openingOn, openingAt, fees, account, decision, increment } =
    lease;
  const optional = (label: string, text: string | undefined): FactRow[] =>
    text === undefined ? [] : [{ label, value: [text] }];
  return [
    { label: '租期', value: termPhrase(term) },
    ...registrationRows(registration),
    { label: '怎么定', value: [method] },
    ...optional('每次加多少', increment),
    ...optional('出价一样', tieBreak),
    ...(openingOn ? [{ label: '开标', value: [fullDate(openingOn)] }] : []),
    ...optional('开标时间、地点', openingAt),
    ...optional('报名费', fees),
    ...optional('交款账户', account),
    ...optional('谁定的', decision),
  ];
}

function termPhrase(term: LooseTerm): Phrase {
  const { from, until, text } = term;
  const length = sayTerm(term);
  const isLengthOfDays = term.years === undefined && term.months === undefined && from && until;
  return [
    ...(length === undefined || isLengthOfDays || length === text ? [] : [`${length}，`]),
    ...(from ? [fullDate(from)] : ['签合同那天起']),
    ...(until ? ['至', fullDate(until)] : []),
    ...(text === undefined ? [] : [`，${text}`]),
  ];
}

function payments({ payments: list = [] }: Lease): Block[] {
  if (list.length === 0) return [];
  return [
    {
      type: 'facts',
      heading: '什么时候交钱',
      rows: list.map(({ due, amount, note }) => ({
        label: due,
        value: [
          ...(amount === undefined ? [] : [yuan(amount)]),
          ...(note === undefined ? [] : [amount === undefined ? note : `，${note}`]),
          ...(amount === undefined && note === undefined ? ['交清'] : []),
        ],
      })),
    },
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
        ...depositRows(list),
        ...(withDeposits === undefined
          ? []
          : [{ label: '连押金一共', value: [yuan(withDeposits)], isTotal: true }]),
      ],
    },
  ];
}
