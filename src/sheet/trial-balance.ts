/** 科目余额表: what each account had, what moved on its two sides and what it has. No list of what came in and went out. Pure. */
import type { ClosedList } from './closed-lists.ts';
import { isNumberLike, type Grid } from './grid.ts';

const TITLE = /科目余额|余额表|试算平衡|总账/;
const TITLE_ROWS = 8;

/** Why a sheet is no statement of a kind, and what may be imported instead; `undefined` when it is no trial balance. */
export function trialBalance(grid: Grid): ClosedList | undefined {
  const rows = grid.rows
    .slice(0, TITLE_ROWS)
    .map((cells) => cells.map(({ text }) => text.replace(/\s/g, '')));
  const words = rows.flat();
  const count = (pattern: RegExp): number => words.filter((text) => pattern.test(text)).length;
  const hasSides = count(/借方/) > 0 && count(/贷方/) > 0;
  const hasAccounts = words.some((text) => /^(?:会计)?科目(?:名称|编码|代码|编号)?$/.test(text));
  const isTitled = TITLE.test(rows.slice(0, 3).flat().join(''));
  const hasBothEnds = count(/期初|年初/) > 0 && count(/期末|年末/) > 0;
  if (!hasAccounts || !hasSides || !(hasBothEnds || (isTitled && count(/余额/) > 0))) return undefined;
  const lines = grid.rows.flatMap((cells, row) => (cells.some(isNumberLike) ? [row + 1] : []));
  return {
    what: `科目余额表（各科目的期初、本期发生和期末）。借方、贷方不是收入、支出，期初的余额也不是现在的钱，不能当公布表导入${lines.length === 0 ? '' : `；第 ${lines[0]} 到 ${lines.at(-1)} 行一行也没有用`}`,
    instead:
      '请会计照明细账另做一张收支公布表，列“项目、金额”，写清期初结存、收入、支出、期末结存，再导入；或者用 npm run new 填一份',
  };
}
