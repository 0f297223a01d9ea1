/** Values by paths of keys: `['holdings', 'bank']`. Pure. */

export type Values = Record<string, unknown>;

/** Puts a value below groups that are made where they are missing. */
export function put(target: Values, steps: readonly string[], value: unknown): void {
  const last = steps.at(-1) ?? '';
  let group = target;
  for (const step of steps.slice(0, -1)) group = (group[step] ??= {}) as Values;
  group[last] = value;
}

/** The value at a path; `undefined` when there is none. */
export function get(target: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((group, step) => (group as Values | undefined)?.[step], target);
}

/** The rows of a table, none when it is not there. */
export function rowsAt(target: unknown, steps: readonly string[]): readonly Values[] {
  const rows = get(target, steps);
  return Array.isArray(rows) ? (rows as Values[]) : [];
}
