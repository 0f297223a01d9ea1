/** Balance sheets, income distribution, debts and cash counts of one site: where they tell the same figure. */
import { isOfKind, type Disclosure, type DisclosureContent } from '../model/disclosure.ts';
import { formatFen, type Fen } from '../model/fen.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import type { BalanceSheet } from '../model/kinds/balance-sheet/schema.ts';
import { formatDifference } from '../model/kinds/sum-checks.ts';
import { formatPeriod, periodEnd, periodParts, shiftPeriod, type Period } from '../model/period.ts';
import type { SiteFinding } from './cross-checks.ts';

type FileOf<K extends Kind> = Disclosure<Extract<DisclosureContent, { kind: K }>>;

/** Findings between the books of a site that speak of the same day. Withdrawn ones do not count. */
export function checkYearBooks(disclosures: readonly Disclosure[]): SiteFinding[] {
  const valid = disclosures.filter(({ content }) => !content.withdrawal);
  const books: Books = {
    sheets: valid.filter((one) => isOfKind(one, 'balance-sheet')),
    results: valid.filter((one) => isOfKind(one, 'income-distribution')),
    debts: valid.filter((one) => isOfKind(one, 'receivables-payables')),
    counts: valid.filter((one) => isOfKind(one, 'cash-count')),
    accounts: valid.filter((one) => isOfKind(one, 'accounts')),
  };
  return [
    ...books.sheets.flatMap((one) => checkSheet(one, books)),
    ...books.results.flatMap((one) => checkResult(one, books)),
    ...books.debts.flatMap((one) => checkDebts(one, books)),
    ...books.counts.flatMap((one) => checkCount(one, books)),
  ];
}

interface Books {
  readonly sheets: readonly FileOf<'balance-sheet'>[];
  readonly results: readonly FileOf<'income-distribution'>[];
  readonly debts: readonly FileOf<'receivables-payables'>[];
  readonly counts: readonly FileOf<'cash-count'>[];
  readonly accounts: readonly FileOf<'accounts'>[];
}

/** One figure that two files tell. */
interface Pair {
  readonly path: Finding['path'];
  readonly name: string;
  readonly own: Fen;
  readonly other: Fen;
  readonly otherName: string;
  readonly file: string;
  readonly severity?: Severity;
}

/** A sheet begins where last year's ended, line by line, and its debts are the detailed ones (domain §4.2). */
function checkSheet(one: FileOf<'balance-sheet'>, { sheets, debts }: Books): SiteFinding[] {
  const { content: sheet } = one;
  const before = sheets.find(({ content }) => content.period === String(periodParts(sheet.period).year - 1));
  const detailed = endingWith(debts, sheet.period)[0];
  return compare(one, [
    ...(before ? carriedOver(sheet, before) : []),
    // A sheet may hold advances and deposits that are no debts of anybody's: worth a look.
    ...(detailed
      ? lineOf(sheet, '应收款项').map(({ path, end }): Pair => ({
          path: [...path, 'end'],
          name: '应收款项期末数',
          own: end,
          other: detailed.content.totals.receivable.closing,
          otherName: '债权债务明细的债权合计',
          file: detailed.file,
          severity: 'warning',
        }))
      : []),
  ]);
}

function carriedOver(sheet: BalanceSheet, { content: last, file }: FileOf<'balance-sheet'>): Pair[] {
  const otherName = `${formatPeriod(last.period)}的期末数`;
  return [
    {
      path: ['assets', 'total', 'begin'],
      name: '资产总计年初数',
      own: sheet.assets.total.begin,
      other: last.assets.total.end,
      otherName,
      file,
    },
    {
      path: ['liabilities', 'total', 'begin'],
      name: '负债合计年初数',
      own: sheet.liabilities.total.begin,
      other: last.liabilities.total.end,
      otherName,
      file,
    },
  ];
}

/** What is not shared out stays: in last year's table, in this one, and in the sheet of the same year (domain §4.12). */
function checkResult(one: FileOf<'income-distribution'>, { results, sheets }: Books): SiteFinding[] {
  const { content: table } = one;
  const before = results.find(({ content }) => content.period === shiftPeriod(table.period, -1));
  const sheet = sheets.find(({ content }) => content.period === table.period);
  return compare(one, [
    ...(before
      ? [
          {
            path: ['opening'],
            name: '年初未分配收益',
            own: table.opening,
            other: before.content.closing,
            otherName: `${formatPeriod(before.content.period)}的年末未分配收益`,
            file: before.file,
          },
        ]
      : []),
    ...(sheet
      ? lineOf(sheet.content, '未分配收益').map(({ end }) => ({
          path: ['closing'],
          name: '年末未分配收益',
          own: table.closing,
          other: end,
          otherName: '资产负债表的未分配收益期末数',
          file: sheet.file,
        }))
      : []),
  ]);
}

/** Debts begin with what was left of the period before. */
function checkDebts(one: FileOf<'receivables-payables'>, { debts }: Books): SiteFinding[] {
  const { content: list } = one;
  const before = debts.find(({ content }) => content.period === shiftPeriod(list.period, -1));
  if (!before) return [];
  const { totals, period } = before.content;
  return compare(
    one,
    (['receivable', 'payable'] as const).map((side) => ({
      path: ['totals', side, 'opening'],
      name: side === 'receivable' ? '债权合计的期初' : '债务合计的期初',
      own: list.totals[side].opening,
      other: totals[side].closing,
      otherName: `上一期（${formatPeriod(period)}）的期末`,
      file: before.file,
    })),
  );
}

/** On the last day of a period the book of the count is the closing of the accounts; on other days it is not told. */
function checkCount(one: FileOf<'cash-count'>, { accounts }: Books): SiteFinding[] {
  const { content: count } = one;
  if (count.countedOn !== periodEnd(count.period)) return [];
  const closings = endingWith(accounts, count.period);
  const [first] = closings;
  // A site with several books counts one of them, or all together.
  if (!first || closings.some(({ content }) => content.closing === count.totals.book)) return [];
  if (new Set(closings.map(({ content }) => content.item)).size > 1) return [];
  return compare(one, [
    {
      path: ['totals', 'book'],
      name: '账面数合计',
      own: count.totals.book,
      other: first.content.closing,
      otherName: `${formatPeriod(first.content.period)}财务收支公布表的期末结存`,
      file: first.file,
    },
  ]);
}

function endingWith<T extends DisclosureContent & { readonly period: Period }>(
  files: readonly Disclosure<T>[],
  period: Period,
): Disclosure<T>[] {
  return files.filter(({ content }) => periodEnd(content.period) === periodEnd(period));
}

/** A line of a sheet by name, with where it stands; none or one. */
function lineOf(sheet: BalanceSheet, name: string): { path: Finding['path']; end: Fen }[] {
  const groups = [
    { path: ['assets', 'current'], lines: sheet.assets.current },
    { path: ['equity', 'lines'], lines: sheet.equity.lines },
  ];
  return groups.flatMap(({ path, lines }) => {
    const index = lines.findIndex(({ line }) => line === name);
    const line = lines[index];
    return line ? [{ path: [...path, index], end: line.end }] : [];
  });
}

function compare(one: Disclosure, pairs: readonly Pair[]): SiteFinding[] {
  return pairs
    .filter(({ own, other }) => own !== other)
    .map(({ path, name, own, other, otherName, file, severity }) => ({
      file: one.file,
      finding: {
        code: 'FILES_DISAGREE',
        ...(severity && { severity }),
        path,
        message: `「${name}」写的是 ${formatFen(own)} 元，${otherName}是 ${formatFen(other)} 元，差 ${formatDifference(own, other)} 元。那份在 ${file}。`,
        hint: '两份说的是同一个数，请看是哪一份错了，把写错的改过来。',
      },
    }));
}
