import { daysBetween, type CalendarDate } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import { fen, formatFen, formatFenPlain } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { periodEnd, periodStart } from '../../values/period.ts';
import type { CheckContext } from '../check-context.ts';
import { checkParty } from '../party.ts';
import { formatDifference } from '../sum-checks.ts';
import { checkTerm, yearsBegun } from '../term.ts';
import { contractState, NOTICE_DAYS } from './ending.ts';
import type { Contract, Contracts } from './schema.ts';

/** What is not true in a register of contracts: arrears, deposits, terms, ends that nobody minds, totals. */
export function checkContracts(contracts: Contracts, { asOf }: CheckContext): Finding[] {
  const { rows, upTo, publishedOn } = contracts;
  const day = reminderDay(publishedOn, asOf);
  return [
    ...checkUpTo(contracts),
    ...rows.flatMap((contract, index) => [
      ...checkParty(['rows', index, 'party'], '对方', contract.party),
      ...checkTerm(['rows', index], contract),
      ...checkSigned(contract, index, upTo),
      ...checkArrears(contract, index),
      ...checkDue(contract, index),
      ...checkEnding(contract, index, day),
    ]),
  ];
}

function checkUpTo({ upTo, publishedOn, period }: Contracts): Finding[] {
  if (upTo > publishedOn || (upTo >= periodStart(period) && upTo <= periodEnd(period))) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      path: ['upTo'],
      message: `截止日期（${upTo}）不在所属期间 ${period}（${periodStart(period)} 至 ${periodEnd(period)}）里。`,
      hint: `一般写期末那天：${periodEnd(period)}`,
    },
  ];
}

/** Signed afterwards happens, and members should see that it did. */
function checkSigned(
  { subject, signedOn, from, note }: Contract,
  index: number,
  upTo: CalendarDate,
): Finding[] {
  const path = ['rows', index, 'signedOn'];
  if (signedOn > upTo)
    return [dateOrder(path, `${subject}的签订日期（${signedOn}）晚于台账的截止日期（${upTo}）。`)];
  if (signedOn <= from || note !== undefined) return [];
  return [
    {
      code: 'DATE_ORDER',
      severity: 'warning',
      path,
      message: `${subject}从 ${from} 起租，${signedOn} 才签合同，先用后签。`,
      hint: '日期写错了就改过来；真是后补的合同，请在备注（note）里写明。',
    },
  ];
}

/** 欠收 = 应收 − 已收, to the fen. A deposit is given back, so it is never income (real/R2). */
function checkArrears({ subject, due, received, arrears, deposit }: Contract, index: number): Finding[] {
  const path = ['rows', index];
  if (received > due) {
    const isDeposit = deposit !== undefined && received - due === deposit;
    return [
      {
        code: isDeposit ? 'DEPOSIT_COUNTED' : 'ABOVE_LIMIT',
        path: [...path, 'received'],
        message: isDeposit
          ? `${subject}的已收 ${formatFen(received)} 元比应收 ${formatFen(due)} 元多 ${formatDifference(received, due)} 元，正好是押金。押金要退，不算收入。`
          : `${subject}的已收 ${formatFen(received)} 元比应收 ${formatFen(due)} 元多 ${formatDifference(received, due)} 元。`,
        hint: isDeposit
          ? `请写成：${formatFenPlain(due)}`
          : '合同约定先交后用的，交款日到了就算应收，请核对 due；还没到日子的预收款，写在备注里。',
      },
    ];
  }
  const expected = fen(due - received);
  if (expected === arrears) return [];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, arrears),
      path: [...path, 'arrears'],
      message:
        `${subject}：应收 ${formatFen(due)} 元 － 已收 ${formatFen(received)} 元 ＝ ${formatFen(expected)} 元，` +
        `欠收写的是 ${formatFen(arrears)} 元，差 ${formatDifference(expected, arrears)} 元。`,
      hint: insteadHint({ given: '应收和已收', expected, stated: arrears }),
    },
  ];
}

/** All rents of the whole term are the most that can be due; rents that rise from year to year may go a little beyond. */
function checkDue({ subject, due, yearlyRent, from, until, note }: Contract, index: number): Finding[] {
  if (until < from || note !== undefined) return [];
  const years = yearsBegun({ from, until });
  const most = fen(yearlyRent * years);
  if (due <= most) return [];
  return [
    {
      code: 'ABOVE_LIMIT',
      severity: 'warning',
      path: ['rows', index, 'due'],
      message: `${subject}的应收累计 ${formatFen(due)} 元，比整个租期 ${years} 年的租金 ${formatFen(most)} 元还多 ${formatDifference(due, most)} 元。`,
      hint: '请核对年租金和应收；押金不算应收。租金逐年涨的，请在备注（note）里写明。',
    },
  ];
}

/** A ledger speaks until the next quarterly one; of an older one only what was known when it was published is asked. */
const SPEAKS_FOR_DAYS = 110;

function reminderDay(publishedOn: CalendarDate, asOf: CalendarDate): CalendarDate {
  const age = daysBetween(publishedOn, asOf);
  return age >= 0 && age <= SPEAKS_FOR_DAYS ? asOf : publishedOn;
}

/** A contract that ends soon, or has ended and is still on the list, needs a remark that says what will be done. */
function checkEnding({ subject, until, from, note }: Contract, index: number, day: CalendarDate): Finding[] {
  const state = contractState({ until }, day);
  if (state === 'running' || note !== undefined || until < from) return [];
  const days = Math.abs(daysBetween(day, until));
  return [
    {
      code: 'CONTRACT_ENDING',
      severity: 'warning',
      path: ['rows', index, 'until'],
      message:
        state === 'ended'
          ? `${subject}的合同 ${until} 已经到期，过了 ${days} 天，台账里没说怎么办。`
          : `${subject}的合同 ${until} 到期，${days === 0 ? '就是今天' : `只剩 ${days} 天`}（${NOTICE_DAYS} 天以内要提醒），台账里没说怎么办。`,
      hint: '请在备注（note）里写明打算，例如：到期收回，重新招租。',
    },
  ];
}
