/** 逐笔明细 against the accounts table of the same period and against the list before: one book, told twice. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen, formatFenPlain, sumFen, type Fen } from '../../values/fen.ts';
import type { Finding, SiteFinding } from '../../schema/finding.ts';
import type { ItemisedAccounts } from './schema.ts';
import { formatDifference } from '../sum-checks.ts';
import { formatPeriod, type Period, shiftPeriod } from '../../values/period.ts';
import { insteadHint } from '../instead.ts';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../book-categories.ts';
import type { SeriesContext } from '../series-context.ts';

type ItemisedFile = FileOf<ItemisedAccounts>;

/** What is asked of the accounts of a period. */
interface Accounts extends CommonContent {
  readonly kind: 'accounts';
  readonly period: Period;
  readonly opening: Fen;
  readonly income: readonly Entry[];
  readonly expense: readonly Entry[];
  readonly closing: Fen;
}

interface Entry {
  readonly category: string;
  readonly amount: Fen;
}

type AccountsFile = FileOf<Accounts>;

/** Findings where an itemised list and the accounts of its period do not tell the same. */
export function checkItemisedAgreement(
  lists: readonly ItemisedFile[],
  { ofKind }: SeriesContext,
): SiteFinding[] {
  const accounts = ofKind<Accounts>('accounts');
  return lists.flatMap((one) => {
    const findings = checkAgainstAccounts(one, accounts);
    return (findings ?? checkCarryOver(one, lists)).map((finding) => ({ file: one.file, finding }));
  });
}

/**
 * Findings against the accounts of the same period; `undefined` when there are none. A site may keep several books
 * (the collective's and the committee's): the list has to agree with one of them, and is told of the nearest.
 */
function checkAgainstAccounts(one: ItemisedFile, accounts: readonly AccountsFile[]): Finding[] | undefined {
  const samePeriod = accounts
    .filter(({ content }) => content.period === one.content.period)
    .map((other) => compare(one.content, other))
    .sort((a, b) => a.length - b.length);
  return samePeriod[0];
}

interface Figure {
  readonly path: string;
  readonly name: string;
  readonly own: Fen;
  readonly other: Fen;
}

function compare(one: ItemisedAccounts, { content: other, file }: AccountsFile): Finding[] {
  const figures: readonly Figure[] = [
    { path: 'opening', name: '期初结存', own: one.opening, other: other.opening },
    { path: 'incomeTotal', name: '收入合计', own: one.incomeTotal, other: sumOf(other.income) },
    { path: 'expenseTotal', name: '支出合计', own: one.expenseTotal, other: sumOf(other.expense) },
    { path: 'closing', name: '期末结存', own: one.closing, other: other.closing },
  ];
  const different = figures.filter((figure) => figure.own !== figure.other);
  return different.length > 0
    ? different.map((figure) => disagreement(figure, file))
    : checkCategories(one, other, file);
}

function disagreement({ path, name, own, other }: Figure, file: string): Finding {
  return {
    code: 'FILES_DISAGREE',
    path: [path],
    message:
      `「${name}」写的是 ${formatFen(own)} 元，同一期的财务收支公布表是 ${formatFen(other)} 元，` +
      `差 ${formatDifference(own, other)} 元。那份在 ${file}。`,
    hint: `请看是哪一份错了；公布表没错的话，这里要写成：${formatFenPlain(other)}`,
  };
}

/** The totals agree; an entry may still stand under another category. The first that differs is told. */
function checkCategories(one: ItemisedAccounts, other: Accounts, file: string): Finding[] {
  const entries = [...other.income, ...other.expense];
  const different = [...INCOME_CATEGORIES, ...EXPENSE_CATEGORIES].flatMap((category) => {
    const own = sumFen(
      one.entries
        .filter((entry) => entry.category === category)
        .flatMap(({ income, expense }) => income ?? expense ?? []),
    );
    const theirs = sumOf(entries.filter((entry) => entry.category === category));
    return own === theirs ? [] : [{ category, own, theirs }];
  });
  const [first] = different;
  if (!first) return [];
  const index = one.entries.findIndex(({ category }) => category === first.category);
  return [
    {
      code: 'FILES_DISAGREE',
      severity: 'warning',
      path: index < 0 ? ['entries'] : ['entries', index, 'category'],
      message:
        `科目“${first.category}”这里一共 ${formatFen(first.own)} 元，同一期的财务收支公布表是 ${formatFen(first.theirs)} 元，` +
        `差 ${formatDifference(first.own, first.theirs)} 元。那份在 ${file}。`,
      hint: '合计一样，是有的钱两份归的科目不同；请把科目改成一样。',
    },
  ];
}

/** Without accounts to hold it against, a list begins with what the one before left. */
function checkCarryOver(one: ItemisedFile, lists: readonly ItemisedFile[]): Finding[] {
  const period = shiftPeriod(one.content.period, -1);
  const before = lists.find(({ content }) => content.period === period && content.item === one.content.item);
  const { opening } = one.content;
  if (!before || before.content.closing === opening) return [];
  const { closing } = before.content;
  return [
    {
      code: 'CARRY_OVER_MISMATCH',
      path: ['opening'],
      message:
        `「期初结存」写的是 ${formatFen(opening)} 元，上一期（${formatPeriod(period)}）期末是 ${formatFen(closing)} 元，` +
        `差 ${formatDifference(opening, closing)} 元。上一期在 ${before.file}。`,
      hint: insteadHint({ given: '上一期', expected: closing, stated: opening }),
    },
  ];
}

function sumOf(entries: readonly { readonly amount: Fen }[]): Fen {
  return sumFen(entries.map(({ amount }) => amount));
}
