/** Every value of a document, wherever it stands: a new block, or a new place in one, is visited without being named. */
import type { BlockType, Value } from './blocks.ts';

/** A value that says what it is; plain words do not. */
export type TypedValue = Exclude<Value, string>;

/** By its type a value is told from everything else in a document, so no block may be called like one. */
const VALUE_TYPES: Readonly<Record<TypedValue['type'], true>> & { readonly [T in BlockType]?: never } = {
  amount: true,
  quantity: true,
  count: true,
  date: true,
  person: true,
};

/** A document, or a part of one, with each of its values as `change` has it. */
export function mapValues<T>(part: T, change: (value: TypedValue) => Value): T {
  const map = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(map);
    if (isTypedValue(one)) return change(one);
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, map(inner)]));
  };
  return map(part) as T;
}

/** The names of private persons in a document, or a part of one, in its order. */
export function namesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isTypedValue(part)) return part.type === 'person' ? [part.name] : [];
  return Object.values(part).flatMap(namesIn);
}

function isTypedValue(part: object): part is TypedValue {
  return 'type' in part && typeof part.type === 'string' && Object.hasOwn(VALUE_TYPES, part.type);
}
