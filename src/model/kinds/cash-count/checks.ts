import { fen, formatFen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { insteadHint } from '../instead.ts';
import { formatPeriod, periodStart } from '../../values/period.ts';
import { formatDifference } from '../sum-checks.ts';
import type { CashCount, CountedAccount } from './schema.ts';

/** What is not true in a count of money: differences and their reasons, totals, whose account it is, the day. */
export function checkCashCount(count: CashCount): Finding[] {
  const { accounts } = count;
  return [
    ...accounts.flatMap(checkDifference),
    ...accounts.flatMap(checkHolder),
    ...accounts.flatMap(checkNumber),
    ...checkCounters(count),
    ...checkDay(count),
  ];
}

/** Difference = counted − book, with the reason people will ask for. */
function checkDifference(account: CountedAccount, index: number): Finding[] {
  const { name, book, counted, difference, reason } = account;
  const at = (key: string): FieldPath => ['accounts', index, key];
  if (counted < 0) {
    return [
      {
        code: 'AMOUNT_NEGATIVE',
        path: at('counted'),
        message: `“${name}”的实存数是负数：${formatFen(counted)} 元；数出来的钱不会是负数。`,
        hint: '请重新数一遍；有人垫付的，写到债权债务里。',
      },
    ];
  }
  const expected = fen(counted - book);
  if (expected !== difference) {
    return [
      {
        code: 'BALANCE_MISMATCH',
        path: at('difference'),
        message:
          `“${name}”：实存数 ${formatFen(counted)} － 账面数 ${formatFen(book)} ＝ ${formatFen(expected)} 元，` +
          `「差额」写的是 ${formatFen(difference)} 元，差 ${formatDifference(expected, difference)} 元。`,
        hint: insteadHint({ given: '前面两个数', expected, stated: difference, more: '（实存少了写负数）' }),
      },
    ];
  }
  if (difference === 0 || reason !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: at('difference'),
      message: `“${name}”账上和实际${difference < 0 ? '少' : '多'}了 ${formatFen(fen(Math.abs(difference)))} 元，没写原因。`,
      hint: '请加一行 reason，写明为什么对不上，例如：两张票据还没入账。',
    },
  ];
}

/** What a name of an organisation has in it and a person's has not. */
const ORGANISATION = /村|社区|合作|委员会|组织|公司|中心|街道|镇|乡|支部|协会|财政|经管|农经|账户|专户/;

/** 农村集体经济组织法 第44条: the collective's money may not lie in an account of a person. */
function checkHolder({ type, name, holder }: CountedAccount, index: number): Finding[] {
  if (type === '库存现金') return [];
  if (holder === undefined) {
    return [
      {
        code: 'FIELD_MISSING',
        path: ['accounts', index, 'name'],
        message: `“${name}”是银行存款，没写「户名」。`,
        hint: '请加一行 holder，写存折、对账单上的户名。',
      },
    ];
  }
  if (ORGANISATION.test(holder) && !/个人|私人/.test(`${name}${holder}`)) return [];
  return [
    {
      code: 'SPENDING_QUESTIONABLE',
      path: ['accounts', index, 'holder'],
      message: `“${name}”的户名是“${holder}”，像是个人的账户；集体的钱不能存在个人名下（农村集体经济组织法）。`,
      hint: '户名写错了就改；真在个人账户里，先转回集体账户，再公布。',
    },
  ];
}

/** Tail digits tell accounts apart; whole numbers help nobody but thieves. */
function checkNumber(account: CountedAccount, index: number): Finding[] {
  const { tail } = account;
  const long = (['name', 'holder', 'reason'] as const).find((key) =>
    /\d{8,}/.test((account[key] ?? '').normalize('NFKC').replace(/[\s-]/g, '')),
  );
  const findings: Finding[] = [];
  if (long !== undefined) {
    findings.push({
      code: 'VALUE_NOT_ALLOWED',
      path: ['accounts', index, long],
      message: '这里写了完整的账号，公布出去不安全。',
      hint: "请去掉账号；要区分账户，另加一行 tail，只写最后四位，例如：tail: '2231'",
    });
  }
  if (tail !== undefined && !/^\d{1,4}$/.test(tail)) {
    findings.push({
      code: 'VALUE_NOT_ALLOWED',
      path: ['accounts', index, 'tail'],
      message: `「账号尾号」只写数字，最多四位，现在写的是“${tail}”。`,
      hint: "例如：tail: '2231'",
    });
  }
  return findings;
}

/** Who keeps the money does not count it alone. */
function checkCounters({ counters }: CashCount): Finding[] {
  if (/[、，,；;和 ]/.test(counters)) return [];
  return [
    {
      code: 'DUTIES_NOT_SEPARATED',
      severity: 'warning',
      path: ['counters'],
      message: `盘点人只写了“${counters}”一个，管钱的人不能自己数自己的。`,
      hint: '请写上一起数的人，中间用顿号，例如：报账员李长河、监委会主任孙玉兰',
    },
  ];
}

function checkDay({ countedOn, publishedOn, period }: CashCount): Finding[] {
  if (countedOn > publishedOn || countedOn >= periodStart(period)) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path: ['countedOn'],
      message: `盘点日期是 ${countedOn}，${formatPeriod(period)}还没开始。`,
      hint: '请核对盘点日期（countedOn）和所属期间（period），把写错的改过来。',
    },
  ];
}
