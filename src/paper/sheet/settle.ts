/**
 * A flow made to suit a stock: whatever is too wide for it is condensed, or set in another form that says the same, so
 * that nothing that must hang is refused for its width.
 */
import type { FactRow } from '../../model/disclosure/blocks.ts';
import { balanceRows } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase } from '../../model/values/values.ts';
import type { FlowItem, SolidItem, TableItem, TableLine } from './flow.ts';
import { itemHeightEm } from './item-height.ts';
import type { Measure } from '../type/measure.ts';
import { condenseTable } from './condense-table.ts';
import { isUnitCount, narrowestEm } from './table-shape.ts';

/** The flow with everything no wider than the measure. */
export function settleFlow(flow: readonly FlowItem[], measure: Measure): FlowItem[] {
  return flow.flatMap((item): FlowItem[] => {
    switch (item.type) {
      case 'table':
        return settleTable(item, measure.widthEm);
      case 'balance':
        return isTooWide(item, measure) ? [{ type: 'facts', rows: balanceRows(item) }] : [item];
      case 'stages':
        return isTooWide(item, measure) ? item.steps.map((step) => ({ type: 'step', step })) : [item];
      default:
        return [item];
    }
  });
}

function isTooWide(item: SolidItem, measure: Measure): boolean {
  return !Number.isFinite(itemHeightEm(item, measure));
}

function settleTable(item: TableItem, widthEm: number): FlowItem[] {
  const { table } = item;
  if (narrowestEm(table) <= widthEm) return [item];
  // A single row reads better as a list of what it says than condensed.
  const condensed = table.lines.length === 1 ? undefined : condenseTable(table, widthEm);
  return condensed ? [{ ...item, table: condensed }] : records(item);
}

/** Each row as a heading and facts, in the order of the table. */
function records({ heading, note, table }: TableItem): FlowItem[] {
  const { columns, lines, total } = table;
  const [head] = columns;
  const record = ({ type, cells: [first = [], ...rest] }: TableLine): FlowItem[] => {
    const name = formatPhrase(first);
    // `小计　3项`: a count of rows belongs to no column.
    const counts = type === 'row' ? [] : rest.filter(([value]) => isUnitCount(value));
    const rows = rest.flatMap((value, index): FactRow[] => {
      const label = columns[index + 1]?.title ?? '';
      return value.length === 0 || counts.includes(value) ? [] : [{ label, value }];
    });
    const title =
      type === 'row' ? `${head?.title ?? ''}：${name}` : [name, ...counts.map(formatPhrase)].join('　');
    return [{ type: 'heading', text: title }, ...(rows.length > 0 ? [{ type: 'facts', rows } as const] : [])];
  };
  const above = [heading, note].filter((text) => text !== '').join('　');
  return [
    ...(above === '' ? [] : [{ type: 'heading', text: above } as const]),
    ...lines.flatMap(record),
    ...(total ? record({ type: 'total', cells: total }) : []),
  ];
}
