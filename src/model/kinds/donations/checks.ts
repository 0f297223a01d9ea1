import { dateOrder } from '../../values/date-order.ts';
import { formatFen, sumFen, type Fen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { roundingOf, type WithWritten } from '../../values/written.ts';
import { checkBalance, missing } from '../fund-checks.ts';
import { checkTotal, formatDifference } from '../sum-checks.ts';
import { checkDonor } from './donor-checks.ts';
import type { Donations } from './schema.ts';

type Written = WithWritten<Donations>;

/** What is not true of donations: who is named, promised against received, sums, what was spent, what is left. */
export function checkDonations(donations: Written): Finding[] {
  return [
    ...donations.donors.flatMap((donor, index) => checkDonor(donor, index)),
    ...checkSums(donations),
    ...checkPromised(donations),
    ...checkSpent(donations),
    ...checkDates(donations),
  ];
}

const SIDES = [
  { key: 'pledged', name: '认捐', total: '认捐合计' },
  { key: 'raised', name: '筹款', total: '筹款合计' },
  { key: 'matched', name: '配捐', total: '配捐合计' },
  { key: 'received', name: '到账', total: '到账合计' },
  { key: 'goodsValue', name: '物资折价', total: '物资折价合计' },
] as const;

/** Σ of the rows = total; where only a part is listed, not more than the total. */
function checkSums({ donors, totals, isPartial, written }: Written): Finding[] {
  return SIDES.flatMap(({ key, name, total }): Finding[] => {
    const stated = totals[key];
    const parts = donors.map((donor) => donor[key]).filter((amount): amount is Fen => amount !== undefined);
    if (parts.length === 0) return [];
    if (stated === undefined) {
      return [
        missing(
          ['totals'],
          `捐赠明细写了${name}，没有写${total}。`,
          `请在 totals 里加一行 ${key}（${total}）。`,
        ),
      ];
    }
    const sum = sumFen(parts);
    if (isPartial) return sum <= stated ? [] : [moreThanAll(key, { sum, stated, name, total })];
    return checkTotal(['totals', key], {
      parts,
      stated,
      partsName: `${parts.length} 笔${name}相加`,
      statedName: total,
      toleranceFen: roundingOf(written, stated, parts),
    });
  });
}

function moreThanAll(
  key: string,
  { sum, stated, name, total }: { sum: Fen; stated: Fen; name: string; total: string },
): Finding {
  return {
    code: 'SUM_MISMATCH',
    path: ['totals', key],
    message: `只列了一部分，列出来的${name}就有 ${formatFen(sum)} 元，比「${total}」${formatFen(stated)} 元还多 ${formatDifference(sum, stated)} 元。`,
    hint: '请核对；明细里的数是认捐还是到账，要分开写。',
  };
}

/**
 * 认捐≠到账: what came in is part of what was promised. Where rows say only what was promised and that is
 * more than what came in, some of it is still to come, and readers must not take it for money received (real/R17).
 */
function checkPromised({ donors, totals }: Donations): Finding[] {
  const { pledged, received } = totals;
  const named = sumFen(donors.flatMap((donor) => donor.pledged ?? []));
  const hasReceived = donors.some((donor) => donor.received !== undefined);
  return [
    ...(pledged !== undefined && received > pledged
      ? [
          {
            code: 'ABOVE_LIMIT',
            path: ['totals', 'received'],
            message: `「到账合计」${formatFen(received)} 元，比「认捐合计」${formatFen(pledged)} 元还多 ${formatDifference(received, pledged)} 元。`,
            hint: '没有认捐、直接捐来的，认捐也写一样的数；两个数写反了请换过来。',
          } as const,
        ]
      : []),
    ...(!hasReceived && named > received
      ? [
          {
            code: 'SUM_MISMATCH',
            severity: 'warning',
            path: ['donors'],
            message: `列出来的认捐有 ${formatFen(named)} 元，到账只有 ${formatFen(received)} 元，差 ${formatDifference(named, received)} 元还没有到账，看不出是谁的。`,
            hint: '请给每一笔加上 received（到账），没有到账的写 0。',
          } as const,
        ]
      : []),
  ];
}

/** 到账−支出=结余. Goods are not money and stay out of it. */
function checkSpent({ uses, spent, balance, totals, written }: Written): Finding[] {
  if (uses === undefined && spent === undefined && balance === undefined) return [];
  if (spent === undefined || balance === undefined) {
    const key = spent === undefined ? 'spent' : 'balance';
    const title = spent === undefined ? '支出合计' : '结余';
    return [
      missing(['totals'], `捐款已经在用，没有写${title}。`, `请加一行 ${key}（${title}），没有就写 0。`),
    ];
  }
  const parts = uses?.map(({ amount }) => amount) ?? [];
  return [
    ...checkTotal(['spent'], {
      parts,
      stated: spent,
      partsName: `${parts.length} 项用途相加`,
      statedName: '支出合计',
      toleranceFen: roundingOf(written, spent, parts),
    }),
    ...checkBalance([], { available: totals.received, availableName: '到账', spent, balance }),
  ];
}

function checkDates({ since, until, publishedOn, donors }: Donations): Finding[] {
  return [
    ...(since && until && until < since
      ? [dateOrder(['until'], `截至的日期（${until}）早于开始的日期（${since}）。`)]
      : []),
    ...(until && until > publishedOn
      ? [dateOrder(['until'], `截至的日期（${until}）晚于公布日期（${publishedOn}），还没有到这一天。`)]
      : []),
    ...donors.flatMap(({ on }, index) => {
      const last = until ?? publishedOn;
      return on && on > last
        ? [
            dateOrder(
              ['donors', index, 'on'],
              `第 ${index + 1} 笔的到账日期（${on}）晚于${until ? '截至的日期' : '公布日期'}（${last}）。`,
            ),
          ]
        : [];
    }),
  ];
}
