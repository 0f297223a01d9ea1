/**
 * What of each file the ledger counts, besides disclosures: declared here, a type of file a line. Whatever of it changes
 * after it was published needs an entry in `changes` of the same file (`../changes.ts`).
 */
import type { z } from 'zod';
import { catalogueSchema, regionalCatalogueSchema } from '../catalogue/catalogue.ts';
import { schemaOf } from './changes.ts';
import { citySchema } from '../place/city.ts';
import type { FieldPath } from '../schema/finding.ts';
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import { ledgerRuleSchema } from '../place/ledger-rule.ts';
import {
  mayBePurgedOfOrder,
  ORDER_ADDED,
  ORDER_FIELDS,
  rectificationSchema,
} from '../place/rectification.ts';
import { findField } from '../schema/schema-fields.ts';
import { siteSchema } from '../place/site.ts';
import { formatWritten, nameBelow } from './change-wording.ts';
import { entriesOf, fieldOf, isAbsent, writtenKey, type Content } from './value-key.ts';

export const RECORD_TYPES = ['site', 'rectification', 'city', 'ledger', 'catalogue', 'region'] as const;

export type RecordType = (typeof RECORD_TYPES)[number];

/** What takes the place of a published value, and from which day on it stands there. */
interface Successor {
  readonly after: unknown;
  readonly on: CalendarDate;
}

/** An approval may be on its way so long; who writes it down later says why, and what fell due meanwhile stays owed. */
const APPROVAL_DAYS = 31;

interface Counted {
  /** What people call such a file. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** The fields that count. */
  readonly fields: readonly string[];
  /** Of entries with an id in a list: the fields that count, and whether one more, on its day, counts as a change. */
  readonly entries?: {
    readonly list: string;
    readonly fields: readonly string[];
    readonly isNewCounted: (entry: unknown, on: CalendarDate) => boolean;
  };
  /** Whether a field may go from one value to another without a word, as something is done that was to be done. */
  readonly mayFollow?: (field: string, before: unknown, to: Successor) => boolean;
  /** Whether a purge may have made one value of a field the other: it takes words out, and nothing that counts. */
  readonly mayBePurged?: (field: string, before: unknown, after: unknown) => boolean;
}

const OF_ITEM = 'sites frequency required due posting result wallDays audience publicity'.split(' ');

export const COUNTED: Readonly<Record<RecordType, Counted>> = {
  site: {
    name: '基本情况',
    schema: siteSchema,
    fields: ['type', 'since', 'repliesWithinDays', 'publicityBoardSince', 'closed'],
    // Whoever has not said so yet may say from when on there is a board, and that the site is closed, with the approval.
    mayFollow: (field, before, { after, on }) =>
      isAbsent(before) &&
      (field === 'publicityBoardSince' ||
        (field === 'closed' && String(fieldOf(after, 'on')) >= addDays(on, -APPROVAL_DAYS))),
  },
  rectification: {
    name: '整改通知',
    schema: rectificationSchema,
    fields: ORDER_FIELDS,
    // Answered; put right, or looked at once more after it was not.
    mayFollow: (field, before) =>
      (field === 'result' && (isAbsent(before) || fieldOf(before, 'passed') !== true)) ||
      (ORDER_ADDED.includes(field) && isAbsent(before)),
    mayBePurged: mayBePurgedOfOrder,
  },
  city: {
    name: '城市',
    schema: citySchema,
    fields: ['publishedSince', 'publishedBranch'],
    // Whoever has not said so yet may say from when on it is official.
    mayFollow: (field, before) => field === 'publishedSince' && isAbsent(before),
  },
  ledger: {
    name: '打分办法',
    schema: ledgerRuleSchema,
    fields: [],
    entries: {
      list: 'versions',
      fields: ['from', 'late', 'unposted', 'ceilings', 'grades'],
      // Told before its day, it says by itself who decided it and why.
      isNewCounted: (version, on) => String(fieldOf(version, 'from')) <= on,
    },
  },
  catalogue: {
    name: '公开目录',
    schema: catalogueSchema,
    fields: [],
    entries: { list: 'items', fields: OF_ITEM, isNewCounted: () => false },
  },
  region: {
    name: '本地公开目录',
    schema: regionalCatalogueSchema,
    fields: [],
    entries: { list: 'items', fields: OF_ITEM, isNewCounted: () => true },
  },
};

/** One thing that counts and is not what it was. */
export interface CountedDifference {
  /** As `changes` names it: `items.fin-monthly-statement.due`. */
  readonly what: string;
  /** Where it is now, or was. */
  readonly path: FieldPath;
  /** As people call it. */
  readonly name: string;
  /** As people read it; absent when it was not there. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** As it was written. */
  readonly was: unknown;
}

/** What counts of a file and differs between two versions, in the order of the declaration; `on` is the later one's day. */
export function countedDifferences(
  type: RecordType,
  before: Content,
  { content: after, on }: { readonly content: Content; readonly on: CalendarDate },
): CountedDifference[] {
  const counted = COUNTED[type];
  const { fields, entries, mayFollow } = counted;
  return [
    ...fields.flatMap((key) =>
      mayFollow?.(key, before[key], { after: after[key], on })
        ? []
        : differenceOf(counted, { what: key, path: [key], before: before[key], after: after[key] }),
    ),
    ...(entries ? entryDifferences(counted, entries, before, { content: after, on }) : []),
  ];
}

function entryDifferences(
  counted: Counted,
  { list, fields, isNewCounted }: NonNullable<Counted['entries']>,
  before: Content,
  { content: after, on }: { readonly content: Content; readonly on: CalendarDate },
): CountedDifference[] {
  const [were, are] = [entriesById(before[list]), entriesById(after[list])];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((id) => {
    const [was, is] = [were.get(id), are.get(id)];
    const what = `${list}.${id}`;
    if (!was || !is) {
      return was || isNewCounted(is?.entry, on)
        ? differenceOf(counted, {
            what,
            path: is ? [list, is.index] : [list],
            before: was?.entry,
            after: is?.entry,
            title: titleOf((was ?? is)?.entry),
          })
        : [];
    }
    return fields.flatMap((key) =>
      differenceOf(counted, {
        what: `${what}.${key}`,
        path: [list, is.index, key],
        title: titleOf(is.entry),
        before: fieldOf(was.entry, key),
        after: fieldOf(is.entry, key),
      }),
    );
  });
}

interface IndexedEntry {
  readonly index: number;
  readonly entry: unknown;
}

function entriesById(list: unknown): ReadonlyMap<string, IndexedEntry> {
  return new Map(
    entriesOf(list).flatMap((entry, index): [string, IndexedEntry][] => {
      const id = fieldOf(entry, 'id');
      return typeof id === 'string' ? [[id, { index, entry }]] : [];
    }),
  );
}

/** What an entry is called: `“财务收支公布表”`. */
export function titleOf(entry: unknown): string {
  const title = fieldOf(entry, 'title') ?? fieldOf(entry, 'id');
  return typeof title === 'string' ? `“${title}”` : '';
}

interface Compared {
  readonly what: string;
  readonly path: FieldPath;
  readonly before: unknown;
  readonly after: unknown;
  /** Of the entry it belongs to. */
  readonly title?: string;
}

function differenceOf(counted: Counted, compared: Compared): CountedDifference[] {
  const { what, path, before, after, title = '' } = compared;
  const schema = schemaOf(counted.schema, what.split('.'));
  if (!schema || keyOf(schema, before) === keyOf(schema, after)) return [];
  const told = (value: unknown): string | undefined => formatCounted(counted.schema, what, value);
  const [was, is] = [told(before), told(after)];
  return [{ what, path, name: nameOf(counted.schema, what, title), before: was, after: is, was: before }];
}

/** `4.15万元` and 41500, a line that is left empty and one that is not there: the same. */
function keyOf(schema: z.ZodType, value: unknown): string {
  if (isAbsent(value)) return '';
  const parsed = schema.safeParse(value);
  return writtenKey(parsed.success ? parsed.data : value);
}

/** What a change names, as people call it: `“财务收支公布表”的公布期限`. */
export function nameOf(schema: z.ZodType, what: string, title = ''): string {
  const steps = what.split('.');
  const isEntry = steps.length === 2;
  const above = steps.slice(0, -1);
  const parent = above.length === 0 ? schema : schemaOf(schema, above);
  const own = isEntry
    ? ''
    : (parent && findField(parent, [steps.at(-1) ?? ''])?.title) || (steps.at(-1) ?? '');
  const entry = title === '' && steps.length > 1 ? `“${steps[1] ?? ''}”` : title;
  return own === '' ? `${entry}这一项` : nameBelow(entry, own);
}

/** A value of what a change names, as people read it; `undefined` when there is none. */
export function formatCounted(schema: z.ZodType, what: string, value: unknown): string | undefined {
  const steps = what.split('.');
  const own = schemaOf(schema, steps);
  const above = steps.length === 1 ? schema : schemaOf(schema, steps.slice(0, -1));
  if (!own || !above || isAbsent(value)) return undefined;
  if (steps.length === 2) return '有';
  const field = findField(above, [steps.at(-1) ?? '']);
  return field && formatWritten(field, value);
}

/** Whether two written values of what a change names say the same. */
export function isSameCounted(type: RecordType, what: string, one: unknown, other: unknown): boolean {
  const schema = schemaOf(COUNTED[type].schema, what.split('.'));
  return schema !== undefined && keyOf(schema, one) === keyOf(schema, other);
}
