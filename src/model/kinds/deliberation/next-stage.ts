import { STEPS, type DeliberationStep } from './schema.ts';

type Values = Readonly<Record<string, unknown>>;

/** The steps that were planned are done by the time the result is told: when, and what came of it, is to be written. */
export function withResult(
  values: Values,
  blankFor: (path: readonly (string | number)[]) => unknown,
): Values {
  const all = Array.isArray(values['steps']) ? (values['steps'] as Partial<DeliberationStep>[]) : [];
  const blank = (key: string): unknown => blankFor(['steps', 0, key]);
  const told = all.map((step) => {
    if (step.on !== undefined) return step;
    const { plannedBy: _, ...rest } = step;
    return { ...rest, on: blank('on'), text: blank('text') };
  });
  const last = STEPS[STEPS.length - 1];
  const steps = all.some(({ step }) => step === last)
    ? told
    : [...told, { step: last, by: blank('by'), on: blank('on'), text: blank('text') }];
  return { ...values, steps };
}
