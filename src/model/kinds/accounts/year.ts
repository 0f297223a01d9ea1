/** 本年累计 of one accounts table against the periods it adds up, when all of them are published. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen, sumFen } from '../../values/fen.ts';
import type { Accounts } from './schema.ts';
import { formatDifference } from '../sum-checks.ts';
import { formatPeriodInYear, periodParts } from '../../values/period.ts';
import { insteadHint } from '../instead.ts';
import type { SiteFinding } from '../../schema/finding.ts';

type AccountsFile = FileOf<Accounts>;

/** Findings in the year-to-date figures of a site's accounts. */
export function checkAccountsYear(accounts: readonly AccountsFile[]): SiteFinding[] {
  return accounts.flatMap((one) => [
    ...checkSide(one, accounts, { side: 'income', name: '收入' }),
    ...checkSide(one, accounts, { side: 'expense', name: '支出' }),
  ]);
}

function checkSide(
  one: AccountsFile,
  accounts: readonly AccountsFile[],
  { side, name }: { side: 'income' | 'expense'; name: string },
): SiteFinding[] {
  const stated = one.content.yearToDate?.[side];
  const { length, year, index } = periodParts(one.content.period);
  // The first period of a year is proved within its own file.
  if (stated === undefined || index === 1) return [];
  const periods = accounts.filter(({ content }) => {
    const other = periodParts(content.period);
    return (
      content.item === one.content.item &&
      other.length === length &&
      other.year === year &&
      other.index <= index
    );
  });
  const sum = sumFen(periods.flatMap(({ content }) => content[side].map(({ amount }) => amount)));
  if (new Set(periods.map(({ content }) => content.period)).size !== index || sum === stated) return [];
  return [
    {
      file: one.file,
      finding: {
        code: 'SUM_MISMATCH',
        path: ['yearToDate', side],
        message:
          `从年初到${formatPeriodInYear(one.content.period)}，各期${name}相加是 ${formatFen(sum)} 元，` +
          `「本年累计${name}」写的是 ${formatFen(stated)} 元，差 ${formatDifference(sum, stated)} 元。`,
        hint: insteadHint({ given: '各期', expected: sum, stated, more: '；也可以不写累计，会自己加。' }),
      },
    },
  ];
}
