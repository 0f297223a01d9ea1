/** The single values of a sheet, read: 期初结存, 补贴标准. Pure. */
import { unitOf } from '../model/schema/schema-fields.ts';
import { textCell, type View } from './grid.ts';
import type { FoundFact, Layout } from './layout.ts';
import { shownValue } from './preview.ts';
import { readCell } from './read-cell.ts';
import type { Surroundings } from './surroundings.ts';
import { isMoneyUnit, readHeading } from './read-heading.ts';
import { cellNameOf } from './read-table.ts';
import type { CellRemark, LeftOut, SheetReading } from './reading.ts';
import type { Guard } from './withhold-private.ts';

export interface ReadFacts {
  readonly read: { readonly fact: FoundFact; readonly value: unknown }[];
  readonly problems: CellRemark[];
  readonly notes: CellRemark[];
  readonly leftOut: LeftOut[];
}

/** Reads what stands behind words like 期初结存; what the guard finds there is left out. */
export function readFacts(view: View, { facts }: Layout, around: Surroundings, guard: Guard): ReadFacts {
  const result: ReadFacts = { read: [], problems: [], notes: [], leftOut: [] };
  for (const fact of facts) {
    const cell = fact.inline === undefined ? view.rows[fact.row]?.[fact.column] : textCell(fact.inline);
    const [found] = guard([fact.label, ''], [[cell?.text ?? '', '']]);
    if (found && !(/电话|手机/.test(found.what) && /电话/.test(fact.field.title))) {
      result.leftOut.push({
        where: `${cellNameOf(view, fact.row, fact.column)} 这一格`,
        what: found.what,
        isColumn: false,
      });
      continue;
    }
    const isMoney = unitOf(fact.field.field.schema) === '元';
    const unit = readHeading(fact.label).unit ?? around.unit;
    const reading =
      cell &&
      readCell(cell, fact.field, {
        ...around,
        unit: isMoney && isMoneyUnit(unit) ? unit : undefined,
      });
    const cellName = cellNameOf(view, fact.row, fact.column);
    if (!reading) continue;
    if ('problem' in reading) {
      const { title, field } = fact.field;
      // A sum in a cell of its own has to be right; a remark that nobody understands stops no table.
      const isFigure = cell.kind === 'error' || (field.type === 'number' && fact.inline === undefined);
      if (isFigure) result.problems.push({ cell: cellName, text: `${title}：${reading.problem}` });
      else result.notes.push({ cell: cellName, text: `${title}：${reading.problem}，没有导入，写好后补` });
      continue;
    }
    if ('left' in reading) {
      result.notes.push({ cell: cellName, text: `${fact.field.title}：${reading.left}` });
      continue;
    }
    if (reading.note !== undefined)
      result.notes.push({ cell: cellName, text: `${fact.field.title}：${reading.note}` });
    result.read.push({ fact, value: reading.value });
  }
  result.problems.push(...saidTwice(view, result.read));
  return result;
}

/** Two openings or two closings of different amounts: one sheet has only one of each. */
function saidTwice(view: View, read: ReadFacts['read']): CellRemark[] {
  return ['opening', 'closing'].flatMap((key) => {
    const same = read.filter(({ fact: { field } }) => field.steps.join('.') === key);
    const [first] = same;
    if (!first || same.every(({ value }) => value === first.value)) return [];
    const shown = same.map(({ fact, value }) => shownFact(view, fact, value));
    return [
      {
        cell: shown.map(({ cell }) => cell).join('、'),
        text: `${first.fact.field.title}写了 ${same.length} 个不一样的数：${shown.map(({ value }) => value).join('、')}。一张表只能有一个：分几个账户的，加在一起写；不是同一个月的，分成几张表`,
      },
    ];
  });
}

/** A single value as a clerk is shown it. */
export function shownFact(
  view: View,
  { field, row, column }: FoundFact,
  value: unknown,
): SheetReading['facts'][number] {
  return { title: field.title, value: shownValue(value, field), cell: cellNameOf(view, row, column) };
}
