/** 大写：壹拾壹万陆仟元整 on a sheet: which cells are a sum said once more in words. Pure. */
import { EMPTY_CELL, ownCells, type Cell } from './grid.ts';
import { readAmount } from './read-cell.ts';

/** An amount in words, with what stands in front of it. */
export interface AmountWords {
  readonly column: number;
  /** As it stands in the sheet. */
  readonly label: string;
  /** In yuan; `undefined` when the words are no amount. */
  readonly yuan: number | undefined;
}

const CAPITALS = /[零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正]{2,}/;

/** Whether something is written in the digits of cheques. */
export function hasCapitals(text: string): boolean {
  return /[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text);
}

/** The amount of `合计（大写）：壹拾贰万元整`; `undefined` when there is none. */
export function capitalAmount(text: string): number | undefined {
  const words = CAPITALS.exec(text.replace(/\s/g, ''))?.[0];
  if (words === undefined) return undefined;
  const reading = readAmount({ kind: 'text', text: words.replace(/正$/, '整') }, undefined);
  return reading && 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Whether a text says that an amount in words comes: 大写, 合计（大写）：, 人民币大写. */
function announces(text: string): boolean {
  return /大写/.test(plain(text)) && plain(text).length <= 60;
}

/** The amounts in words of a row, each announced in its own cell or in the one before. */
export function amountWords(row: readonly Cell[]): AmountWords[] {
  const own = ownCells(row);
  return own.flatMap(({ column, cell }, index) => {
    if (cell.kind !== 'text' || !hasCapitals(cell.text)) return [];
    const before = own[index - 1]?.cell;
    const isOwn = announces(cell.text);
    if (!isOwn && !(before?.kind === 'text' && announces(before.text) && !hasCapitals(before.text)))
      return [];
    const label = isOwn ? cell.text : `${before?.text ?? ''} ${cell.text}`;
    return [{ column, label, yuan: capitalAmount(cell.text) }];
  });
}

/** A row as it would be without its amounts in words, and without cells that say nothing but 大写. */
export function withoutWords(row: readonly Cell[], words: readonly AmountWords[]): Cell[] {
  const columns = new Set(words.map(({ column }) => column));
  return row.map((cell, column) =>
    columns.has(column) || /^[(]?(?:人民币)?(?:金额)?[(]?大写[)]?(?:金额)?[)]?[:]?$/.test(plain(cell.text))
      ? EMPTY_CELL
      : cell,
  );
}
