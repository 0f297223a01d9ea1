/** What only the clerk knows of the next stage: an announcement that only repeats the last one tells nothing new. */
import type { Disclosure } from '../model/disclosure.ts';
import { STEPS, type Deliberation } from '../model/kinds/deliberation/schema.ts';
import { neededAt } from '../model/kinds/project/checks.ts';
import type { ProjectStage } from '../model/kinds/project/schema.ts';
import { KIND_SCHEMAS, type Kind } from '../model/kinds.ts';
import { findField } from '../model/schema-fields.ts';
import { blankOf } from './blanks.ts';
import { isNote, type Note } from './note.ts';
import { nextStage } from './following.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values of an earlier disclosure, told again at the stage after it, with a place for each thing that is new. */
export function atNextStage(promise: Disclosure, copied: Values): Record<string, unknown> {
  const { kind } = promise.content;
  const stage = nextStage(promise);
  const values = { ...copied, stage };
  if (kind === 'deliberation') return { ...values, steps: withResult(copied['steps']) };
  const needed =
    stage === undefined
      ? []
      : kind === 'project'
        ? neededAt(stage as ProjectStage)
        : kind === 'lease' && stage === '结果'
          ? [['result']]
          : [];
  return needed.reduce<Values>((so, path) => withPlace(so, path, placeOf(kind, path)), values);
}

/** The steps that were planned are done by the time the result is told: when, and what came of it, is to be written. */
function withResult(steps: unknown): unknown[] {
  const all = Array.isArray(steps) ? (steps as Partial<Deliberation['steps'][number]>[]) : [];
  const place = (key: string): Note => placeOf('deliberation', ['steps', 0, key]);
  const told = all.map((step) => {
    if (step.on !== undefined) return step;
    const { plannedBy: _, ...rest } = step;
    return { ...rest, on: place('on'), text: place('text') };
  });
  const last = STEPS[STEPS.length - 1];
  return all.some(({ step }) => step === last)
    ? told
    : [...told, { step: last, by: place('by'), on: place('on'), text: place('text') }];
}

function placeOf(kind: Kind, path: readonly (string | number)[]): Note {
  const field = findField(KIND_SCHEMAS[kind], path);
  if (!field) throw new Error(`no field ${path.join('.')} in ${kind}`);
  return blankOf(field);
}

/** With a place at a path of keys, where nothing is yet. */
function withPlace(values: Values, [key, ...below]: readonly string[], place: Note): Values {
  if (key === undefined) return values;
  const held = values[key];
  if (below.length === 0) return held === undefined ? { ...values, [key]: place } : values;
  // The whole of it is asked for already, or there is nothing yet that this could be a part of.
  if (isNote(held)) return values;
  return { ...values, [key]: withPlace((held ?? {}) as Values, below, place) };
}
