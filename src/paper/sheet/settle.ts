/**
 * A flow made to suit a stock: whatever is too wide for it is condensed, or set in another form that says the same, so
 * that nothing that must hang is refused for its width.
 */
import type { FactRow, Value } from '../../model/disclosure/blocks.ts';
import { balanceRows } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase } from '../../model/values/values.ts';
import type { FlowItem, SolidItem, TableItem, TableLine } from './flow.ts';
import { itemHeightEm } from './item-height.ts';
import type { Measure } from '../type/measure.ts';
import { condenseTable } from './condense-table.ts';
import { isUnitCount, narrowestEm } from './table-shape.ts';
import { transposeTable } from './transpose-table.ts';

/** The flow with everything no wider than the measure. */
export function settleFlow(flow: readonly FlowItem[], measure: Measure): FlowItem[] {
  return flow.flatMap((item): FlowItem[] => {
    switch (item.type) {
      case 'table':
        return settleTable(item, measure.widthEm);
      case 'balance':
        return isTooWide(item, measure) ? [{ type: 'facts', rows: balanceRows(item) }] : [item];
      default:
        return [item];
    }
  });
}

/** Whether a table can be set as a table, condensed or on its side, and need not be cut into cards. */
export function isSetAsTable({ table }: TableItem, widthEm: number): boolean {
  const onItsSide = transposeTable(table);
  return [table, onItsSide].some((one) => one !== undefined && condenseTable(one, widthEm) !== undefined);
}

function isTooWide(item: SolidItem, measure: Measure): boolean {
  return !Number.isFinite(itemHeightEm(item, measure));
}

function settleTable(item: TableItem, widthEm: number): FlowItem[] {
  const { table } = item;
  if (narrowestEm(table) <= widthEm) return [item];
  // A single row reads better as a list of what it says than condensed.
  const condensed = table.lines.length === 1 ? undefined : condenseTable(table, widthEm);
  if (condensed) return [{ ...item, table: condensed }];
  const onItsSide = transposeTable(table);
  const settled = onItsSide && condenseTable(onItsSide, widthEm);
  return settled ? [{ ...item, table: settled }] : records(item);
}

/** Each row as a heading and facts, in the order of the table; each says which group it belongs to. */
function records({ heading, note, table }: TableItem): FlowItem[] {
  const { columns, lines, total } = table;
  const [head] = columns;
  const hasOwnUnits = note === '单位：元' && [...lines, { cells: total ?? [] }].every(isInYuan);
  const record = ({ type, cells: [first = [], ...rest] }: TableLine, group = ''): FlowItem[] => {
    const name = formatPhrase(first);
    // `小计　3项`: a count of rows belongs to no column.
    const counts = type === 'row' ? [] : rest.filter(([value]) => isUnitCount(value));
    const rows = rest.flatMap((value, index): FactRow[] => {
      const label = columns[index + 1]?.title ?? '';
      if (value.length === 0 || counts.includes(value)) return [];
      return [{ label, value: hasOwnUnits ? value.map(inYuan) : value }];
    });
    const titles =
      type === 'row' ? [group, `${head?.title ?? ''}：${name}`] : [group, name, ...counts.map(formatPhrase)];
    const title = titles.filter((text) => text !== '').join('　');
    return [{ type: 'heading', text: title }, ...(rows.length > 0 ? [{ type: 'facts', rows } as const] : [])];
  };
  const above = [heading, hasOwnUnits ? '' : note].filter((text) => text !== '').join('　');
  let group = '';
  return [
    ...(above === '' ? [] : [{ type: 'heading', text: above } as const]),
    ...lines.flatMap((line) => {
      if (line.type !== 'group') return record(line, group);
      group = formatPhrase(line.cells[0] ?? []);
      return [];
    }),
    ...(total ? record({ type: 'total', cells: total }) : []),
  ];
}

/** Whether whatever is a figure in a line is a sum, so that each can carry its own unit. */
function isInYuan({ cells }: Pick<TableLine, 'cells'>): boolean {
  return cells.flat().every((value) => (typeof value === 'string' ? !/^[\d.,]+$/.test(value) : true));
}

function inYuan(value: Value): Value {
  return typeof value === 'object' && value.type === 'amount' ? { ...value, unit: '元' } : value;
}
