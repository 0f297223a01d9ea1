/** What may stand in two columns beside each other where that saves a sheet. */
import type { FlowItem, PaperTable } from './flow.ts';
import { factsArePaired } from './item-height.ts';

/** A list of so many lines is worth two columns where that saves a sheet. */
const PAIRS_FROM = 12;

/** The flow with its short lists in two columns; `undefined` when it has none. */
export function inTwoColumns(whole: readonly FlowItem[]): FlowItem[] | undefined {
  const isShort = ({ lines }: PaperTable): boolean => lines.length >= PAIRS_FROM && lines.length < 24;
  if (!whole.some((item) => item.type === 'table' && isShort(item.table))) return undefined;
  return whole.map((item) => (item.type === 'table' ? { ...item, pairsFrom: PAIRS_FROM } : item));
}

/** Fewer rows of facts gain nothing. */
const FEWEST_PAIRED = 4;

/**
 * The flow with the short facts before a long one two in a line, as those of a meeting before its result: where sheets
 * are many, the first has room for some of what it is about.
 */
export function withFactsPaired(flow: readonly FlowItem[], widthEm: number): FlowItem[] {
  return flow.flatMap((item): FlowItem[] => {
    if (item.type !== 'facts' || factsArePaired(item.rows, widthEm)) return [item];
    for (let end = item.rows.length - 1; end >= FEWEST_PAIRED; end--) {
      const [short, long] = [item.rows.slice(0, end), item.rows.slice(end)];
      if (end % 2 === 0 && factsArePaired(short, widthEm))
        return [
          { ...item, rows: short },
          { ...item, rows: long },
        ];
    }
    return [item];
  });
}

/** The flow with its statement of accounts in two columns; `undefined` when it has none. */
export function withAccountsAcross(flow: readonly FlowItem[]): readonly FlowItem[] | undefined {
  const isAccounts = (item: FlowItem): boolean => item.type === 'table' && item.table.merged !== undefined;
  if (!flow.some(isAccounts)) return undefined;
  return flow.map((item) =>
    item.type === 'table' && isAccounts(item) ? { ...item, table: { ...item.table, isAcross: true } } : item,
  );
}
