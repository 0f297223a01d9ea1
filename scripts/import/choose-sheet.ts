/** Which sheet of a workbook is meant: named, the only one, or the one that is most like a disclosure. */
import { rankKinds } from '../../src/sheet/guess-kind.ts';
import type { Grid } from '../../src/sheet/grid.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { UsageError } from '../terminal/options.ts';
import { wordsOf } from './choose-matter.ts';
import type { ImportOptions } from './options.ts';

/** Sheets with something in them are looked at; more than these are a book, not a table. */
const MOST_SHEETS = 12;

/** The sheet to import. Throws `UsageError` when the one named is not there. */
export function chooseSheet(grids: readonly Grid[], { sheet, kind }: ImportOptions, name: string): Grid {
  if (sheet !== undefined) {
    const named = grids.find((grid) => grid.name === sheet);
    if (named) return named;
    const names = grids.map((grid) => grid.name);
    const nearest = findNearest(sheet, names);
    throw new UsageError(
      `没有叫“${sheet}”的工作表${nearest ? `，是不是“${nearest}”？` : `，这个文件里有：${names.join('、')}。`}`,
    );
  }
  const filled = filledSheets(grids).slice(0, MOST_SHEETS);
  const [first] = filled;
  if (!first) return grids[0] as Grid;
  if (filled.length === 1) return first;
  const scored = filled.map((grid) => {
    const ranked = rankKinds(grid, wordsOf(name, grid));
    return { grid, score: (kind ? ranked.find((one) => one.kind === kind) : ranked[0])?.score ?? 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).grid;
}

function filledSheets(grids: readonly Grid[]): Grid[] {
  const isFilled = ({ rows }: Grid): boolean => rows.some((row) => row.some(({ kind }) => kind !== 'empty'));
  const filled = grids.filter(isFilled);
  const shown = filled.filter(({ isHidden }) => !isHidden);
  return shown.length > 0 ? shown : filled;
}

/** What is said of the sheets that are not imported; empty when there are none. */
export function otherSheets(grids: readonly Grid[], chosen: Grid): string {
  const others = grids.filter(
    (grid) => grid !== chosen && grid.rows.some((row) => row.some(({ kind }) => kind !== 'empty')),
  );
  const shown = others.filter(({ isHidden }) => !isHidden).map(({ name }) => `“${name}”`);
  const hidden = others.filter(({ isHidden }) => isHidden).map(({ name }) => `“${name}”`);
  return [
    shown.length > 0
      ? `文件里还有工作表${shown.join('、')}，这次没有导入；要导入，加 --sheet 和它的名字再来一次。\n`
      : '',
    hidden.length > 0
      ? `还有隐藏的工作表${hidden.join('、')}，没有导入。里面有没有不该给人看的，请留心。\n`
      : '',
  ].join('');
}
