import { fen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { periodStart } from '../../values/period.ts';
import { SIDE_NAMES, type BookEntry, type Side } from '../book-entry.ts';
import { checkBalance, checkEntries } from '../entry-checks.ts';
import { checkTotal } from '../sum-checks.ts';
import type { ItemisedAccounts, ItemisedEntry } from './schema.ts';
import { INCOME_CATEGORIES } from '../book-categories.ts';

/** What is not true in an itemised list: sums, the balance, sides and categories, order, who handled and who approved. */
export function checkItemisedAccounts(accounts: ItemisedAccounts): Finding[] {
  const { entries, period } = accounts;
  const booked = bookEntries(entries);
  const mistakes = [...entries.flatMap(checkSides), ...entries.flatMap(checkCategory)];
  return [
    ...mistakes,
    // An entry without a side, or with two, makes every sum wrong; that is said once.
    ...(mistakes.some(({ severity }) => severity !== 'warning')
      ? []
      : [
          ...checkStatedSum(accounts, booked, 'income'),
          ...checkStatedSum(accounts, booked, 'expense'),
          ...checkBalance(booked, accounts),
        ]),
    ...checkOrder(accounts),
    ...entries.flatMap(checkApproval),
    ...checkEntries(booked, period),
  ];
}

/** On which side an entry stands: by the amount that is written. */
export function sideOf({ income }: ItemisedEntry): Side {
  return income === undefined ? 'expense' : 'income';
}

function bookEntries(entries: readonly ItemisedEntry[]): BookEntry[] {
  return entries.map((entry, index) => {
    const side = sideOf(entry);
    const at = (key: string) => ['entries', index, key];
    return {
      side,
      title: entry.summary,
      titlePath: at('summary'),
      category: entry.category,
      amount: entry[side] ?? fen(0),
      amountPath: at(side),
      on: entry.on,
      onPath: at('on'),
      voucher: entry.voucher,
      voucherPath: at('voucher'),
      note: entry.note,
    };
  });
}

/** Money comes in or goes out. */
function checkSides({ income, expense, summary }: ItemisedEntry, index: number): Finding[] {
  if (income !== undefined && expense !== undefined) {
    return [
      {
        code: 'CATEGORY_MISMATCH',
        path: ['entries', index, 'expense'],
        message: `第 ${index + 1} 笔“${summary}”又是收入又是支出。`,
        hint: '收钱只留 income，花钱只留 expense；真有一收一支，请分成两笔写。',
      },
    ];
  }
  if (income !== undefined || expense !== undefined) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['entries', index, 'summary'],
      message: `第 ${index + 1} 笔“${summary}”没有写金额。`,
      hint: '收钱加一行 income，花钱加一行 expense。',
    },
  ];
}

function checkCategory(entry: ItemisedEntry, index: number): Finding[] {
  const side = sideOf(entry);
  const isIncome = (INCOME_CATEGORIES as readonly string[]).includes(entry.category);
  if (entry[side] === undefined || isIncome === (side === 'income')) return [];
  if (entry.income !== undefined && entry.expense !== undefined) return [];
  const right: Side = isIncome ? 'income' : 'expense';
  return [
    {
      code: 'CATEGORY_MISMATCH',
      path: ['entries', index, 'category'],
      message: `第 ${index + 1} 笔“${entry.summary}”记在${SIDE_NAMES[side]}里，科目“${entry.category}”却是${SIDE_NAMES[right]}的科目。`,
      hint: `写错格子了，把 ${side} 改成 ${right}；写错科目了，换一个${SIDE_NAMES[side]}的科目。`,
    },
  ];
}

function checkStatedSum(accounts: ItemisedAccounts, entries: readonly BookEntry[], side: Side): Finding[] {
  const own = entries.filter((entry) => entry.side === side);
  return checkTotal([`${side}Total`], {
    parts: own.map(({ amount }) => amount),
    stated: accounts[`${side}Total`],
    partsName: `${own.length} 笔${SIDE_NAMES[side]}相加`,
    statedName: `${SIDE_NAMES[side]}合计`,
  });
}

/** The book is kept day by day; the first entry that goes back is told. One outside the period is told as that. */
function checkOrder({ entries, period }: ItemisedAccounts): Finding[] {
  const index = entries.findIndex(
    ({ on }, at) => on >= periodStart(period) && on < (entries[at - 1]?.on ?? on),
  );
  const [before, entry] = [entries[index - 1], entries[index]];
  if (!before || !entry) return [];
  return [
    {
      code: 'DATE_ORDER',
      severity: 'warning',
      path: ['entries', index, 'on'],
      message: `第 ${index + 1} 笔（${entry.on}）排在第 ${index} 笔（${before.on}）后面，日期倒回去了。`,
      hint: '请核对日期；日期没错，就按先后重新排。',
    },
  ];
}

/** Whoever spends does not approve; every expense is approved (经手、审签、联签). */
function checkApproval(entry: ItemisedEntry, index: number): Finding[] {
  const { handler, approver, income, expense, summary } = entry;
  if (expense === undefined || income !== undefined) return [];
  if (approver === undefined) {
    return [
      {
        code: 'FIELD_MISSING',
        path: ['entries', index, 'handler'],
        message: `第 ${index + 1} 笔支出“${summary}”没有写审批人。`,
        hint: '请加一行 approver，写签字同意的人；没有人签字的，不能支出。',
      },
    ];
  }
  if (approver !== handler) return [];
  return [
    {
      code: 'DUTIES_NOT_SEPARATED',
      severity: 'warning',
      path: ['entries', index, 'approver'],
      message: `第 ${index + 1} 笔支出“${summary}”的经手人和审批人都是${handler}，自己花钱不能自己批。`,
      hint: '请核对票据上的签字；真是一个人签的，请补另一位负责人审批。',
    },
  ];
}
