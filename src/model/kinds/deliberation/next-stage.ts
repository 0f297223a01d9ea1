import { STEPS, type DeliberationStep } from './schema.ts';

type Values = Readonly<Record<string, unknown>>;

/** The steps that were planned are done by the time the result is told: when, and what came of it, is to be written. */
export function withResult(values: Values, placeOf: (path: readonly (string | number)[]) => unknown): Values {
  const all = Array.isArray(values['steps']) ? (values['steps'] as Partial<DeliberationStep>[]) : [];
  const place = (key: string): unknown => placeOf(['steps', 0, key]);
  const told = all.map((step) => {
    if (step.on !== undefined) return step;
    const { plannedBy: _, ...rest } = step;
    return { ...rest, on: place('on'), text: place('text') };
  });
  const last = STEPS[STEPS.length - 1];
  const steps = all.some(({ step }) => step === last)
    ? told
    : [...told, { step: last, by: place('by'), on: place('on'), text: place('text') }];
  return { ...values, steps };
}
