/** Who won which lot, at which price: against the lots, the offers and the dates. */
import { dateOrder } from '../../values/date-order.ts';
import { formatFen, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { findNearest } from '../../values/nearest.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { checkParty, partyKey } from '../party.ts';
import { formatDifference } from '../sum-checks.ts';
import { sayTerm } from '../term.ts';
import { missing } from '../fund-checks.ts';
import { leaseReadings, wholeTermOf } from './price.ts';
import { BY_PRICE, type Award, type Lease, type Lot } from './schema.ts';

type Result = NonNullable<Lease['result']>;
type Offer = NonNullable<Result['offers']>[number];

/** What is not true in the result of a letting. */
export function checkResult(lease: Lease, result: Result): Finding[] {
  const { lots, openingOn } = lease;
  const { awards = [], unsold = [], offers = [], on } = result;
  const lotNamed = (name: string | undefined): Lot | undefined =>
    name === undefined ? (lots.length === 1 ? lots[0] : undefined) : lots.find((lot) => lot.name === name);
  return [
    ...(openingOn && on < openingOn
      ? [dateOrder(['result', 'on'], `成交（${on}）早于开标（${openingOn}）。`)]
      : []),
    ...(on > lease.publishedOn
      ? [
          dateOrder(
            ['result', 'on'],
            `成交（${on}）晚于公布日期（${lease.publishedOn}），还没成交就公布了结果。`,
          ),
        ]
      : []),
    ...(awards.length + unsold.length === 0
      ? [missing(['result'], '写了结果，没写租给了谁。', '请加上 awards（成交）；没租出去的写在 unsold。')]
      : []),
    ...unsold.flatMap(({ lot }, index) =>
      lotNamed(lot) ? [] : [lotUnknown(['result', 'unsold', index, 'lot'], lot, lots)],
    ),
    ...offers.flatMap(({ bidder, lot }, index) => [
      ...checkParty(['result', 'offers', index, 'bidder'], '报价人', bidder),
      ...(lotNamed(lot) ? [] : [lotUnknown(['result', 'offers', index, 'lot'], lot, lots)]),
    ]),
    ...awards.flatMap((award, index) => {
      const path = ['result', 'awards', index];
      const lot = lotNamed(award.lot);
      return [
        ...checkParty([...path, 'winner'], '成交人', award.winner),
        ...(lot
          ? [
              ...checkPrice(path, { award, lot, lease }),
              ...checkWinner(path, { award, offers: offersFor(offers, lot, lotNamed), lease }),
            ]
          : [lotUnknown([...path, 'lot'], award.lot, lots)]),
        ...checkSigned(path, award, result),
      ];
    }),
  ];
}

function offersFor(
  offers: readonly Offer[],
  lot: Lot,
  lotNamed: (name: string | undefined) => Lot | undefined,
): Offer[] {
  return offers.filter((offer) => lotNamed(offer.lot) === lot);
}

function lotUnknown(path: FieldPath, written: string | undefined, lots: readonly Lot[]): Finding {
  const names = lots.map(({ name }) => name);
  const nearest = written === undefined ? undefined : findNearest(written, names);
  return {
    code: 'LOT_UNKNOWN',
    path: written === undefined ? path.slice(0, -1) : path,
    message:
      written === undefined
        ? `有 ${lots.length} 宗标的，没写报的是哪一宗。`
        : `上面的标的里没有“${written}”。`,
    hint: nearest ? `是不是“${nearest}”？` : `可以写：${names.join('、')}。`,
  };
}

interface AwardOf {
  readonly award: Award;
  readonly lot: Lot;
  readonly lease: Lease;
}

function checkPrice(path: FieldPath, { award, lot, lease }: AwardOf): Finding[] {
  const { price, total, priceNote } = award;
  const findings: Finding[] = [];
  if (total === undefined && price === undefined && award.inKind === undefined && priceNote === undefined) {
    findings.push({
      code: 'FIELD_MISSING',
      path,
      message: `${lot.name}成交了，没写成交价。`,
      hint: '请加上 total（整个租期一共多少元）或者 price（成交单价）；按实物算的，写 inKind。',
    });
  }
  if (price !== undefined && total !== undefined && priceNote === undefined) {
    const expected = wholeTermOf(lot, price, lease);
    if (expected !== undefined && expected !== total)
      findings.push(totalWrong([...path, 'total'], { lot, price, total, expected, lease }));
  }
  const [stated, least, key] =
    price !== undefined && lot.price !== undefined
      ? ([price, lot.price, 'price'] as const)
      : ([total, lot.startingPrice, 'total'] as const);
  if (stated !== undefined && least !== undefined && stated < least) {
    findings.push({
      code: 'BELOW_LIMIT',
      path: [...path, key],
      message: `${lot.name}的成交价 ${formatFen(stated)} 元低于起始价 ${formatFen(least)} 元，低了 ${formatDifference(least, stated)} 元。`,
      hint: '低于起始价不能成交；起始价改过的，要重新公告。',
    });
  }
  return findings;
}

function totalWrong(
  path: FieldPath,
  { lot, price, total, expected, lease }: { lot: Lot; price: Fen; total: Fen; expected: Fen; lease: Lease },
): Finding {
  const isByArea = lot.area !== undefined && !lot.isWhole;
  const term = sayTerm(lease.term) ?? '';
  return {
    code: 'ROW_AMOUNT_MISMATCH',
    off: shareOff(expected, total),
    path,
    message:
      `${lot.name}：${isByArea ? '面积 × ' : ''}成交单价 ${formatFen(price)} 元 × ${term} ＝ ${formatFen(expected)} 元，` +
      `成交总价写的是 ${formatFen(total)} 元，差 ${formatDifference(expected, total)} 元。`,
    hint: insteadHint({
      given: isByArea ? '面积、单价和年限' : '单价和年限',
      expected,
      stated: total,
      readings: leaseReadings(lot, price, lease),
    }),
  };
}

/** By price, the highest offer wins (real/R2: 高标中标法), and a tie is settled as the notice said. */
function checkWinner(
  path: FieldPath,
  { award, offers, lease }: { award: Award; offers: readonly Offer[]; lease: Lease },
): Finding[] {
  if (offers.length === 0) return [];
  const winner = partyKey(award.winner);
  const own = offers.find(({ bidder }) => partyKey(bidder) === winner);
  if (!own) {
    const nearest = findNearest(
      winner,
      offers.map(({ bidder }) => partyKey(bidder)),
    );
    return [
      {
        code: 'BIDDER_UNKNOWN',
        path: [...path, 'winner'],
        message: `${award.lot}的成交人“${winner}”不在 ${offers.length} 家报价里。`,
        hint: nearest ? `是不是“${nearest}”？` : '请核对名称，要和报价里写的一样。',
      },
    ];
  }
  return [...checkOwnOffer(path, award, own), ...checkHighest(path, { own, offers, lease, award })];
}

/** The price agreed is the price offered. */
function checkOwnOffer(path: FieldPath, { price, total, lot }: Award, own: Offer): Finding[] {
  const [key, agreed] = price === undefined ? (['total', total] as const) : (['price', price] as const);
  if (agreed === undefined || agreed === own.price) return [];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      path: [...path, key],
      message: `${lot}的成交价 ${formatFen(agreed)} 元和成交人的报价 ${formatFen(own.price)} 元不一样，差 ${formatDifference(agreed, own.price)} 元。`,
      hint: '请核对报价单，把写错的改过来。',
    },
  ];
}

function checkHighest(
  path: FieldPath,
  { own, offers, lease, award }: { own: Offer; offers: readonly Offer[]; lease: Lease; award: Award },
): Finding[] {
  if (!BY_PRICE.test(lease.method)) return [];
  const higher = offers.filter(({ price }) => price > own.price).length;
  const equal = offers.filter(({ price }) => price === own.price).length;
  if (higher > 0 && award.note !== undefined) return [];
  if (higher > 0) {
    return [
      {
        code: 'WINNER_NOT_HIGHEST',
        severity: 'warning',
        path: [...path, 'winner'],
        message: `${award.lot}：交易方式是“${lease.method}”，有 ${higher} 家报价比成交人高。`,
        hint: '请核对报价；最高的放弃了或者不合条件，请在成交里加 note 写明。',
      },
    ];
  }
  if (equal < 2 || lease.tieBreak !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['tieBreak'],
      message: `${award.lot}有 ${equal} 家报价一样高，没写怎么定的。`,
      hint: '请加上 tieBreak，例如：当场抽签。',
    },
  ];
}

function checkSigned(path: FieldPath, { contract, lot }: Award, { on }: Result): Finding[] {
  if (!contract || contract.signedOn >= on) return [];
  return [
    dateOrder([...path, 'contract', 'signedOn'], `${lot}的合同 ${contract.signedOn} 就签了，${on} 才成交。`),
  ];
}
