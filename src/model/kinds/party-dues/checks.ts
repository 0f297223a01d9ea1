import { fen, formatFen, formatFenPlain, sumFen, type Fen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { formatPeriod, periodEnd, periodStart } from '../../values/period.ts';
import { checkCountTotal, checkTotal, findRepeated, formatDifference } from '../sum-checks.ts';
import type { PartyDues } from './schema.ts';

/** What is not true of party dues: what was paid and where it went, the balance, the sums. */
export function checkPartyDues(dues: PartyDues): Finding[] {
  const negative = checkNegative(dues);
  if (negative.length > 0) return negative;
  return [
    ...checkPaid(dues),
    ...checkTotal(['paid'], {
      parts: [dues.handedUp, dues.kept],
      stated: dues.paid,
      partsName: `上缴 ${formatFen(dues.handedUp)} 元加留存 ${formatFen(dues.kept)} 元`,
      statedName: '实缴',
    }),
    ...checkBalance(dues),
    ...checkUses(dues),
    ...checkGroups(dues),
  ];
}

const AMOUNTS = {
  due: '应缴',
  paid: '实缴',
  handedUp: '上缴上级',
  allotted: '上级下拨',
  used: '本期使用',
} as const;

function checkNegative(dues: PartyDues): Finding[] {
  return (Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[])
    .filter((key) => dues[key] < 0)
    .map((key) => ({
      code: 'AMOUNT_NEGATIVE',
      path: [key],
      message: `「${AMOUNTS[key]}」写的是 ${formatFen(dues[key])} 元，不能是负数。`,
      hint: '请去掉前面的减号；退回的钱写在更正或原因里。',
    }));
}

/** Members may pay more than is due, and pay late; either is told (党费收缴、使用和管理的规定). */
function checkPaid({ due, paid, difference }: PartyDues): Finding[] {
  if (due === paid || difference !== undefined) return [];
  return [
    {
      code: 'SUM_MISMATCH',
      severity: 'warning',
      path: ['paid'],
      message: `应缴 ${formatFen(due)} 元，实缴 ${formatFen(paid)} 元，${paid < due ? '少' : '多'} ${formatDifference(due, paid)} 元，没有写原因。`,
      hint: '写错了请改；真的不一样，请加一行 difference，例如：difference: 2人在外地，下季补缴。',
    },
  ];
}

/** 结存 = 上期结存 + 留存 + 下拨 − 使用. */
function checkBalance({ opening, kept, allotted, used, closing }: PartyDues): Finding[] {
  const expected = fen(opening + kept + allotted - used);
  if (expected < 0) {
    return [
      {
        code: 'OVERSPENT',
        path: ['used'],
        message: `用了 ${formatFen(used)} 元，可是能用的只有 ${formatFen(fen(opening + kept + allotted))} 元，超出 ${formatFen(fen(-expected))} 元。`,
        hint: '请核对；从别的经费里出的，不算党费支出。',
      },
    ];
  }
  if (expected === closing) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path: ['closing'],
      message:
        `账对不上：上期结存 ${formatFen(opening)} ＋ 留存 ${formatFen(kept)} ＋ 下拨 ${formatFen(allotted)} － 使用 ${formatFen(used)} ` +
        `＝ ${formatFen(expected)}，「本期结存」写的是 ${formatFen(closing)}，差 ${formatDifference(expected, closing)} 元。`,
      hint: `请查一查是哪个数写错了；都没错，本期结存就写：${formatFenPlain(expected)}`,
    },
  ];
}

function checkUses({ uses, used, period }: PartyDues): Finding[] {
  if (!uses) return [];
  const outside = uses.flatMap(({ on, title }, index): Finding[] =>
    on === undefined || (on >= periodStart(period) && on <= periodEnd(period))
      ? []
      : [
          {
            code: 'DATE_OUT_OF_PERIOD',
            severity: 'warning',
            path: ['uses', index, 'on'],
            message: `“${title}”的日期是 ${on}，不在${formatPeriod(period)}里。`,
            hint: '请核对日期；是别的期间用的，请写到那一期去。',
          },
        ],
  );
  return [
    ...checkTotal(['used'], {
      parts: uses.map(({ amount }) => amount),
      stated: used,
      partsName: `${uses.length} 笔用途相加`,
      statedName: '本期使用',
    }),
    ...outside,
  ];
}

function checkGroups({ groups, members, due, paid }: PartyDues): Finding[] {
  if (!groups) return [];
  const total = (key: 'due' | 'paid', stated: Fen): Finding[] =>
    checkTotal([key], {
      parts: [sumFen(groups.map((one) => one[key]))],
      stated,
      partsName: `${groups.length} 个支部（党小组）的${AMOUNTS[key]}相加`,
      statedName: AMOUNTS[key],
    });
  return [
    ...findRepeated(groups, ({ name }) => name).map(({ entry, index, first }): Finding => ({
      code: 'ROW_DUPLICATE',
      path: ['groups', index, 'name'],
      message: `“${entry.name}”写了两遍：第 ${first + 1} 行和第 ${index + 1} 行。`,
      hint: '请改成另一个支部（党小组），或删掉一行。',
    })),
    ...checkCountTotal(['members'], {
      sum: groups.reduce((sum, one) => sum + one.members, 0),
      stated: members,
      partsName: `${groups.length} 个支部（党小组）的党员相加`,
      statedName: '党员数',
      unit: '人',
    }),
    ...total('due', due),
    ...total('paid', paid),
  ];
}
