import { fen, formatFen, sumFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import type { WithWritten } from '../../values/written.ts';
import { checkMeeting } from '../decision.ts';
import { checkBalance, missing } from '../fund-checks.ts';
import { checkTotal } from '../sum-checks.ts';
import { checkPurposes } from './purpose-checks.ts';
import { checkRows, checkShares } from './row-checks.ts';
import type { Dividend } from './schema.ts';

/** What is not true of a distribution: what there is, what is kept, shares, persons, what is left, the vote. */
export function checkDividend(dividend: WithWritten<Dividend>): Finding[] {
  return [
    ...checkDistributable(dividend),
    ...checkLeft(dividend),
    ...checkShares(dividend),
    ...checkPurposes(dividend),
    ...checkRows(dividend),
    ...checkComplete(dividend),
    ...(dividend.meeting ? checkMeeting(['meeting'], dividend.meeting, dividend.publishedOn) : []),
  ];
}

/** 可分配=本年收益+年初未分配. */
function checkDistributable({ income, opening, distributable }: Dividend): Finding[] {
  if (income === undefined || distributable === undefined) return [];
  return checkTotal(['distributable'], {
    parts: [income, ...(opening === undefined ? [] : [opening])],
    stated: distributable,
    partsName: opening === undefined ? '本期收益' : '本期收益加以前没分完的',
    statedName: '可分配收益',
  });
}

/** 年末未分配=可分配−各项. */
function checkLeft({ distributable, reserves = [], totals, balance }: Dividend): Finding[] {
  if (distributable === undefined) return [];
  const kept = sumFen(reserves.map(({ amount }) => amount));
  const spent = fen(kept + totals.amount);
  if (balance === undefined) {
    return [
      missing(
        ['distributable'],
        '写了可分配收益，没有写分完还剩多少。',
        '请加一行 balance（结余），分光了写 0。',
      ),
    ];
  }
  return checkBalance([], {
    available: distributable,
    availableName: '可分配收益',
    spent,
    balance,
  }).map((finding) =>
    finding.code === 'OVERSPENT'
      ? {
          ...finding,
          path: ['totals', 'amount'],
          message: overdrawn(kept, totals.amount, distributable),
          hint: '分的不能比可分配的多，请把写错的改过来。',
        }
      : {
          ...finding,
          message: finding.message.replace('支出', kept > 0 ? '提取和分给个人的' : '分给个人的'),
        },
  );
}

function overdrawn(kept: number, paid: number, distributable: number): string {
  const spent = fen(kept + paid);
  return (
    `提取的和分给个人的一共 ${formatFen(spent)} 元，可分配收益只有 ${formatFen(fen(distributable))} 元，` +
    `多分了 ${formatFen(fen(spent - distributable))} 元。`
  );
}

/**
 * Sharing among members is decided by the members (农村集体经济组织法 第26、27条) and after 公积公益金 was set aside
 * (第42条). Money for purposes, such as 光伏收益, follows other rules and need not be voted on each time.
 */
function checkComplete({ shares, classes, meeting, reserves, purposes, rows }: Dividend): Finding[] {
  const isShared =
    shares !== undefined || classes !== undefined || rows?.some((row) => row.shares !== undefined) === true;
  return [
    ...([purposes, rows, classes, shares].every((told) => told === undefined)
      ? [
          missing(
            ['totals'],
            '没有写分给了谁。',
            '按户分的请加上 rows（名单），按用途分的请加上 purposes（分给哪几类人）。',
          ),
        ]
      : []),
    ...(isShared && !meeting
      ? [
          missing(
            ['source'],
            '没有写是哪次会议通过的；按份额分收益，要成员大会三分之二以上同意。',
            '请加上 meeting，下面缩进两格写 meeting（会议）、on（日期）、attendance（到会）、votes（表决）。',
          ),
        ]
      : []),
    ...(isShared && reserves === undefined
      ? [
          {
            ...missing(
              ['source'],
              '没有写提取公积公益金；集体收益要先提取公积公益金，再按份额分。',
              '请加上 reserves，写提取的名称和金额；确实没有提取，请在公布前问清乡镇。',
            ),
            severity: 'warning' as const,
          },
        ]
      : []),
  ];
}
