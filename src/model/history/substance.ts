/**
 * What changed in substance between two versions of a disclosure: amounts, numbers, dates, choices, names and other
 * facts, the entries of lists. Read from the schema, so a new kind needs no rule of its own. Derived by machine and
 * never ticked by a clerk, or large edits pass for small ones (alphagov/whitehall#6689).
 *
 * No change of substance: wording, setting, the order of fields and entries, captions of photos; corrections, withdrawals
 * and purges, which record what happened later; signatures, photos, proof of posting and exemptions that came later; a
 * planned step that was taken, and how far something has come.
 */
import { disclosureShape } from '../disclosure/disclosure-fields.ts';
import type { FieldPath } from '../schema/finding.ts';
import { KIND_SCHEMAS, isKind, KIND_TITLES } from '../kinds.ts';
import { fieldsOf, listEntry, substanceOf, type FieldInfo } from '../schema/schema-fields.ts';
import { formatDifference, formatWritten, nameBelow, nameEntry } from './change-wording.ts';
import { pairEntries } from './pair-entries.ts';
import { isReworded } from './text-substance.ts';
import { entriesOf, fieldOf, isAbsent, isExplanation, leafKey, type Content } from './value-key.ts';

/** One fact that is not what it was. */
export interface Change {
  /** In the later version; of what was removed, in the earlier one. */
  readonly path: FieldPath;
  /** `名单第2户的数量`. */
  readonly name: string;
  /** As people read it; absent when it was not there. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Of long texts: the words that differ, with a little of what is around them. */
  readonly difference?: string;
  /** A number, date, choice or yes and no, and not words. */
  readonly isFigure: boolean;
}

/** Fields that record what happened to the disclosure, or are no part of what it says. */
const RECORDS = new Set(['kind', 'corrections', 'withdrawal', 'purges']);
/** Lists and groups to which more may come; what came stays: the ledger counts it, and proofs are proofs. */
const GROWING = new Set(['approvals', 'photos', 'posted', 'exemptions']);

/** The changes of substance from one version to the next, in the order of the schema. */
export function substantiveChanges(before: Content, after: Content): Change[] {
  const { kind } = after;
  if (!isKind(kind)) return [];
  const isSameKind = before['kind'] === kind;
  const fields = fieldsOf(KIND_SCHEMAS[kind]).filter(
    ({ key }) => !RECORDS.has(key) && (isSameKind || Object.hasOwn(disclosureShape, key)),
  );
  return [
    ...(isSameKind ? [] : [kindChange(before['kind'], kind)]),
    ...fields.flatMap((field) =>
      compare(
        field,
        { before: before[field.key], after: after[field.key] },
        { path: [field.key], name: field.title },
      ),
    ),
  ];
}

function kindChange(before: unknown, after: keyof typeof KIND_TITLES): Change {
  return {
    path: ['kind'],
    name: '格式',
    before: isKind(before) ? KIND_TITLES[before] : undefined,
    after: KIND_TITLES[after],
    isFigure: true,
  };
}

interface Values {
  readonly before: unknown;
  readonly after: unknown;
}

interface Spot {
  readonly path: FieldPath;
  readonly name: string;
}

function compare(field: FieldInfo, values: Values, spot: Spot): Change[] {
  if (substanceOf(field.schema) === 'progress') return [];
  if (isAbsent(values.before) && (isAbsent(values.after) || GROWING.has(String(spot.path[0])))) return [];
  switch (field.type) {
    case 'literal':
      return [];
    case 'group':
      return fieldsOf(field.schema).flatMap((inner) =>
        compare(
          inner,
          { before: fieldOf(values.before, inner.key), after: fieldOf(values.after, inner.key) },
          { path: [...spot.path, inner.key], name: nameBelow(spot.name, inner.title) },
        ),
      );
    case 'list':
      return compareLists(field, values, spot);
    default:
      return isSame(field, values) ? [] : [change(field, values, spot)];
  }
}

function isSame(field: FieldInfo, { before, after }: Values): boolean {
  if (leafKey(field, before) === leafKey(field, after)) return true;
  return isExplanation(field) && isReworded(String(before ?? ''), String(after ?? ''));
}

function change(field: FieldInfo, values: Values, { path, name }: Spot): Change {
  const [before, after] = [formatWritten(field, values.before), formatWritten(field, values.after)];
  return {
    path,
    name,
    before,
    after,
    ...formatDifference(field, values.before, values.after),
    isFigure: ['number', 'count', 'date', 'choice', 'flag'].includes(field.type),
  };
}

function compareLists(field: FieldInfo, values: Values, spot: Spot): Change[] {
  const entry = listEntry(field.schema);
  if (!entry) return [];
  const [before, after] = [entriesOf(values.before), entriesOf(values.after)].map((entries) =>
    field.key === 'photos' ? entries.map(withoutCaption) : entries,
  ) as [readonly unknown[], readonly unknown[]];
  const { pairs, removed, added } = pairEntries(entry, before, after);
  const spotOf = (index: number, value: unknown): Spot => ({
    path: [...spot.path, index],
    name: nameEntry(spot.name, entry, { index, value }),
  });
  return [
    ...pairs.flatMap((pair) => {
      const pairValues = { before: before[pair.before], after: after[pair.after] };
      return isPlanned(pairValues.before)
        ? []
        : compare(entry, pairValues, spotOf(pair.after, pairValues.before));
    }),
    ...removed.map((index) =>
      change(entry, { before: before[index], after: undefined }, spotOf(index, before[index])),
    ),
    ...(GROWING.has(field.key) ? [] : added).map((index) =>
      change(entry, { before: undefined, after: after[index] }, spotOf(index, after[index])),
    ),
  ];
}

function withoutCaption(photo: unknown): unknown {
  return { file: fieldOf(photo, 'file') };
}

/** A step that had a planned date only: taking it is progress. */
function isPlanned(entry: unknown): boolean {
  return !isAbsent(fieldOf(entry, 'plannedBy')) && isAbsent(fieldOf(entry, 'on'));
}
