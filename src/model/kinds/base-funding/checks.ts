import { checkBalance } from '../fund-checks.ts';
import { checkTotal } from '../sum-checks.ts';
import { formatRatio, type FundingStandard } from '../../place/funding-standard.ts';
import { standardOn } from '../../place/standard.ts';
import type { Finding } from '../../schema/finding.ts';
import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { formatPeriod, periodEnd, periodParts, periodStart } from '../../values/period.ts';
import type { CheckContext } from '../check-context.ts';
import type { BaseFunding, FundingShare } from './schema.ts';

/** What is not true of a year's money: sums, days, more received than budgeted; and what the standard asks and is not so. */
export function checkBaseFunding(funding: BaseFunding, { standards }: CheckContext): Finding[] {
  const { period } = funding;
  if (periodParts(period).length !== 'year') return [notAYear(funding)];
  const standard = standardOn(standards?.funding ?? [], periodStart(period));
  return [
    ...funding.shares.flatMap((share, index) => checkShare(share, index, funding)),
    ...checkOtherDays(funding),
    ...checkReceived(funding),
    ...checkLeft(funding),
    ...(standard ? [...checkMinimum(funding, standard), ...checkRatio(funding, standard)] : []),
  ];
}

function notAYear({ period }: BaseFunding): Finding {
  return {
    code: 'PERIOD_INVALID',
    path: ['period'],
    message: `阵地经费按年公布，「哪一年」写的是 ${formatPeriod(period)}。`,
    hint: `请写成：${periodParts(period).year}`,
  };
}

function checkShare(share: FundingShare, index: number, { period }: BaseFunding): Finding[] {
  const { level, budgeted, received, receipts = [] } = share;
  const path = ['shares', index];
  return [
    ...(receipts.length === 0 && received === 0
      ? []
      : checkTotal([...path, 'received'], {
          parts: receipts.map(({ amount }) => amount),
          stated: received,
          partsName: `${level}到账的 ${receipts.length} 笔相加`,
          statedName: '已经到账',
        })),
    ...(received > budgeted
      ? [
          {
            code: 'OVERSPENT' as const,
            path: [...path, 'received'],
            message: `${level}今年安排 ${formatFen(budgeted)} 元，已经到账 ${formatFen(received)} 元，多出 ${formatFen(fen(received - budgeted))} 元。`,
            hint: '写错了请改；另外多给的，写到 others（其他来的钱）里。',
          },
        ]
      : []),
    ...receipts.flatMap(({ on }, place) => checkYear([...path, 'receipts', place, 'on'], on, period)),
  ];
}

function checkOtherDays({ others = [], period }: BaseFunding): Finding[] {
  return others.flatMap(({ on }, index) => checkYear(['others', index, 'on'], on, period));
}

function checkYear(path: Finding['path'], on: string, period: BaseFunding['period']): Finding[] {
  if (on >= periodStart(period) && on <= periodEnd(period)) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path,
      message: `到账日期是 ${on}，不在${formatPeriod(period)}里。`,
      hint: '日期写错了请改；是别的年份的钱，请写到那一年去。',
    },
  ];
}

/** 各级到账＋其他来的钱=到账合计. */
function checkReceived({ shares, others = [], totals }: BaseFunding): Finding[] {
  return checkTotal(['totals', 'received'], {
    parts: [...shares.map(({ received }) => received), ...others.map(({ amount }) => amount)],
    stated: totals.received,
    partsName: others.length === 0 ? '各级到账相加' : `各级到账和 ${others.length} 笔其他来的钱相加`,
    statedName: '到账合计',
  });
}

/** 上年结余＋到账合计−支出合计=结余. */
function checkLeft({ opening, totals }: BaseFunding): Finding[] {
  return checkBalance(['totals'], {
    available: sumFen([opening ?? fen(0), totals.received]),
    availableName: opening === undefined ? '到账合计' : '上年结余加到账合计',
    spent: totals.spent,
    balance: totals.balance,
  });
}

/** Too little was budgeted. That is for the levels to mend and not for the clerk, so it is told and published. */
function checkMinimum({ totals }: BaseFunding, { title, minimum }: FundingStandard): Finding[] {
  if (totals.budgeted >= minimum) return [];
  return [
    {
      code: 'BELOW_LIMIT',
      severity: 'warning',
      path: ['totals', 'budgeted'],
      message: `一共安排 ${formatFen(totals.budgeted)} 元，按${title}一年至少 ${formatFen(minimum)} 元，差 ${formatFen(fen(minimum - totals.budgeted))} 元。`,
      hint: '请核对；真的没有安排够，不用改，各级会看到差多少。',
    },
  ];
}

/**
 * Not the parts that the standard says. What each should have given is worked out of what there is, or of the least where
 * that is more, so that whoever gave too little is named and nobody else.
 */
function checkRatio({ shares, totals }: BaseFunding, standard: FundingStandard): Finding[] {
  const { ratio = [], title, minimum } = standard;
  const parts = ratio.reduce((sum, one) => sum + one.parts, 0);
  const told = (level: string): Fen => shares.find((one) => one.level === level)?.budgeted ?? fen(0);
  const wrongOf = (whole: Fen): typeof ratio =>
    ratio.filter(({ level, parts: own }) => told(level) * parts !== whole * own);
  const isTwice = new Set(shares.map(({ level }) => level)).size < shares.length;
  // Where the sum is wrong or a level told twice, no share is right, and that is told already.
  if (isTwice || sumFen(shares.map(({ budgeted }) => budgeted)) !== totals.budgeted) return [];
  if (wrongOf(totals.budgeted).length === 0) return [];
  const whole = fen(Math.max(totals.budgeted, minimum));
  const wrong = wrongOf(whole);
  const index = shares.findIndex(({ level }) => level === wrong[0]?.level);
  const should = wrong.map(
    ({ level, parts: own }) => `${level} ${formatFen(fen(Math.round((whole * own) / parts)))} 元`,
  );
  return [
    {
      code: 'RATIO_MISMATCH',
      severity: 'warning',
      path: index === -1 ? ['shares'] : ['shares', index, 'budgeted'],
      message: `各级安排不是${title}的 ${formatRatio(standard)}：${ratio.map(({ level }) => `${level} ${formatFen(told(level))} 元`).join('，')}。`,
      hint: `一共 ${formatFen(whole)} 元，应当是${should.join('、')}。请核对；真的这样安排，不用改。`,
    },
  ];
}
