/** What only the clerk knows of the next stage: an announcement that only repeats the last one tells nothing new. */
import type { Disclosure } from '../model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, kindNamed, type Kind } from '../model/kinds.ts';
import { findField } from '../model/schema/schema-fields.ts';
import { blankOf } from './blanks.ts';
import { isNote, type Note } from './note.ts';
import { nextStage } from './following.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values of an earlier disclosure, told again at the stage after it, with a place for each thing that is new. */
export function atNextStage(promise: Disclosure, copied: Values): Record<string, unknown> {
  const { kind } = promise.content;
  const stage = nextStage(promise);
  const { needed, retold } = kindNamed(kind).nextStage ?? {};
  const blank = (path: readonly (string | number)[]): Note => blankFor(kind, path);
  const values = { ...copied, stage };
  const told = retold?.(values, blank) ?? values;
  return (needed?.(stage) ?? []).reduce<Values>((so, path) => withBlank(so, path, blank(path)), told);
}

function blankFor(kind: Kind, path: readonly (string | number)[]): Note {
  const field = findField(KIND_SCHEMAS[kind], path);
  if (!field) throw new Error(`no field ${path.join('.')} in ${kind}`);
  return blankOf(field);
}

/** With a place at a path of keys, where nothing is yet. */
function withBlank(values: Values, [key, ...below]: readonly string[], blank: Note): Values {
  if (key === undefined) return values;
  const held = values[key];
  if (below.length === 0) return held === undefined ? { ...values, [key]: blank } : values;
  // The whole of it is asked for already, or there is nothing yet that this could be a part of.
  if (isNote(held)) return values;
  return { ...values, [key]: withBlank((held ?? {}) as Values, below, blank) };
}
