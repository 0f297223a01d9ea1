/** What a file tells of its own changes, for who reads the ledger. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { WithChanges } from './changes.ts';
import { COUNTED, formatCounted, nameOf, titleOf, type RecordType } from './counted.ts';
import { fieldOf } from './value-key.ts';

/** A change that a file tells of, as people read it. */
export interface ToldChange {
  readonly on: CalendarDate;
  /** `开始日期`. */
  readonly what: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly why: string;
  readonly by: string;
}

/** What a file tells of its changes, oldest first. */
export function toldChanges(type: RecordType, content: WithChanges): ToldChange[] {
  const { schema } = COUNTED[type];
  const { changes = [] } = content;
  const inOrder = changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.map(({ on, what, was, why, by }, index) => {
    const next = inOrder.slice(index + 1).find((later) => later.what === what);
    const before = formatCounted(schema, what, was);
    const after = formatCounted(schema, what, next ? next.was : valueAt(content, what));
    return { on, what: nameOf(schema, what, titleIn(content, what)), why, by, before, after };
  });
}

function valueAt(content: unknown, what: string): unknown {
  return what
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        Array.isArray(at) ? at.find((entry: unknown) => fieldOf(entry, 'id') === step) : fieldOf(at, step),
      content,
    );
}

function titleIn(content: unknown, what: string): string {
  const [list = '', id = ''] = what.split('.');
  return id === '' ? '' : titleOf(valueAt(content, `${list}.${id}`)) || `“${id}”`;
}
