/** What is not true, or worth a question, in entries of income and expense: the same for accounts and itemised lists. */
import { fen, formatFen, formatFenPlain, sumFen, type Fen } from '../values/fen.ts';
import type { Finding } from '../schema/finding.ts';
import { formatPeriod, periodEnd, periodStart, type Period } from '../values/period.ts';
import { SIDE_NAMES, type BookEntry, type Side } from './book-entry.ts';
import { checkMovedMoney } from './moved-money.ts';
import { findRepeated, formatDifference } from './sum-checks.ts';

/** Findings in the entries of one period. */
export function checkEntries(entries: readonly BookEntry[], period: Period): Finding[] {
  return [
    ...entries.flatMap(checkNegative),
    ...checkDates(entries, period),
    ...checkRepeats(entries),
    ...entries.flatMap(checkVague),
    ...checkShareOfOther(entries),
    ...entries.flatMap(checkReception),
    ...entries.flatMap(checkNotIncome),
    ...checkMovedMoney(entries),
  ];
}

/** Opening + income − expense = closing, to the fen: money in a till is not rounded. */
export function checkBalance(
  entries: readonly BookEntry[],
  { opening, closing }: { opening: Fen; closing: Fen },
): Finding[] {
  const income = sumSide(entries, 'income');
  const expense = sumSide(entries, 'expense');
  const expected = fen(opening + income - expense);
  if (expected === closing) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path: ['closing'],
      message:
        `账对不上：期初 ${formatFen(opening)} ＋ 收入 ${formatFen(income)} － 支出 ${formatFen(expense)} ` +
        `＝ ${formatFen(expected)}，「期末结存」写的是 ${formatFen(closing)}，差 ${formatDifference(expected, closing)} 元。`,
      hint: `请查一查是哪一笔漏了或写错了；都没错，期末结存就写：${formatFenPlain(expected)}`,
    },
  ];
}

/** The sum of one side. */
export function sumSide(entries: readonly BookEntry[], side: Side): Fen {
  return sumFen(entries.filter((entry) => entry.side === side).map(({ amount }) => amount));
}

/** Red entries that take back an earlier one exist, with a word of why. */
function checkNegative({ side, title, amount, amountPath, note }: BookEntry): Finding[] {
  if (amount >= 0 || note !== undefined) return [];
  return [
    {
      code: 'AMOUNT_NEGATIVE',
      severity: 'warning',
      path: amountPath,
      message: `${SIDE_NAMES[side]}“${title}”的金额是负数：${formatFen(amount)} 元。`,
      hint: `是冲掉以前的账，请在说明（note）里写明冲哪一笔；不是就去掉负号，${side === 'income' ? '花出去的钱写到支出里' : '收回来的钱写到收入里'}。`,
    },
  ];
}

/** A voucher may come late, so a date outside the period is worth a look and no more; one finding a side. */
function checkDates(entries: readonly BookEntry[], period: Period): Finding[] {
  return (['income', 'expense'] as const).flatMap((side): Finding[] => {
    const outside = entries.filter(
      ({ side: own, on, note }) =>
        own === side &&
        on !== undefined &&
        (on < periodStart(period) || on > periodEnd(period)) &&
        !/补|迟|跨/.test(note ?? ''),
    );
    const [first] = outside;
    if (!first) return [];
    return [
      {
        code: 'DATE_OUT_OF_PERIOD',
        severity: 'warning',
        path: first.onPath,
        message: `${SIDE_NAMES[side]}“${first.title}”的日期是 ${first.on}，不在${formatPeriod(period)}里${
          outside.length > 1 ? `；这样的一共 ${outside.length} 笔` : ''
        }。`,
        hint: '日期写错了就改；是补记以前的票据，请在说明（note）里写一句，例如：补记8月的票。',
      },
    ];
  });
}

/** One entry written twice, or two entries on one voucher. `银行回单` without a number is no number. */
function checkRepeats(entries: readonly BookEntry[]): Finding[] {
  const doubles = findRepeated(entries, ({ side, on, voucher, title, amount }) =>
    JSON.stringify([side, on, voucher, title, amount]),
  );
  const written = new Set(doubles.map(({ index }) => index));
  const vouchers = findRepeated(entries, ({ voucher }) =>
    voucher !== undefined && /\d/.test(voucher) ? voucher.normalize('NFKC').replace(/\s/g, '') : undefined,
  );
  return [
    ...doubles.map(({ entry }): Finding => ({
      code: 'ROW_DUPLICATE',
      severity: 'warning',
      path: entry.titlePath,
      message: `${SIDE_NAMES[entry.side]}“${entry.title}”${formatFen(entry.amount)} 元写了两遍，日期和票据都一样。`,
      hint: '写重了就删掉一笔；真有两笔，请写上各自的日期或票据号。',
    })),
    ...vouchers
      .filter(({ index }) => !written.has(index))
      .map(({ entry, first }): Finding => ({
        code: 'NUMBER_DUPLICATE',
        severity: 'warning',
        path: entry.voucherPath,
        message: `票据“${entry.voucher}”用了两次：“${entries[first]?.title}”和“${entry.title}”。`,
        hint: '请对一对票据号；确实是同一张票，最好合成一笔。',
      })),
  ];
}

const VAGUE = /^(其他|其它|杂项|杂费|杂支|零星|零星开支|日常|综合)(收入|支出|费用|开支|款|款项)?$/;

/** A title that says nothing hides what was bought (农经发〔2011〕13号: 逐项逐笔). */
function checkVague({ side, title, titlePath, note }: BookEntry): Finding[] {
  if (note !== undefined || !VAGUE.test(title)) return [];
  return [
    {
      code: 'CATEGORY_VAGUE',
      severity: 'warning',
      path: titlePath,
      message: `这一笔${SIDE_NAMES[side]}只写了“${title}”，看不出是什么钱。`,
      hint: '财务要逐项逐笔公开，请写具体，例如：旧垃圾箱卖废铁；几笔合在一起的，在说明（note）里写明。',
    },
  ];
}

/** What may stand under 其他 without a word of explanation: 30 % of a side, or 1,000 yuan, whichever is more [A]. */
const OTHER_SHARE_PERCENT = 30;
const OTHER_LEAST = fen(100_000);

function checkShareOfOther(entries: readonly BookEntry[]): Finding[] {
  return (['income', 'expense'] as const).flatMap((side): Finding[] => {
    const others = entries.filter(
      (entry) =>
        entry.side === side && entry.category === `其他${SIDE_NAMES[side]}` && entry.note === undefined,
    );
    const [first] = others;
    const sum = sumSide(others, side);
    const total = sumSide(entries, side);
    if (!first || sum <= OTHER_LEAST || sum * 100 <= total * OTHER_SHARE_PERCENT) return [];
    return [
      {
        code: 'CATEGORY_VAGUE',
        severity: 'warning',
        path: first.titlePath,
        message:
          `“其他${SIDE_NAMES[side]}”里没有说明的有 ${formatFen(sum)} 元，占${SIDE_NAMES[side]}的 ${Math.round((sum * 100) / total)}%，` +
          `群众会问是什么钱。`,
        hint: '能归到别的科目就归过去；归不了的，请在说明（note）里写明是什么。',
      },
    ];
  });
}

/** A village may not entertain at public cost; forms with a line for it exist, so it is asked about where there is money in it. */
function checkReception({ side, title, titlePath, amount }: BookEntry): Finding[] {
  if (side !== 'expense' || amount === 0 || !/招待|接待|宴请|烟酒/.test(title)) return [];
  return [
    {
      code: 'SPENDING_QUESTIONABLE',
      severity: 'warning',
      path: titlePath,
      message: `“${title}”像是招待费，村（社区）一般不能开支招待费。`,
      hint: '请先问乡镇（街道）能不能列；不是招待，请把项目写具体，例如：清雪人员午饭。',
    },
  ];
}

/** What has to be given back is not income (deposits). */
function checkNotIncome({ side, title, titlePath }: BookEntry): Finding[] {
  const word = /押金|保证金|借款|贷款|暂收/.exec(title)?.[0];
  if (side !== 'income' || word === undefined || /不退|没收|利息/.test(title)) return [];
  return [
    {
      code: 'CATEGORY_MISMATCH',
      severity: 'warning',
      path: titlePath,
      message: `“${title}”记成了收入；${word}将来要退、要还，不是收入。`,
      hint: '请记到债权债务里，不写进收入；如果是罚没不退的，请在项目里写明。',
    },
  ];
}
