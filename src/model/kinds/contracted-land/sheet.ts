interface Row {
  readonly change?: unknown;
  readonly area?: unknown;
  readonly transfer?: { area?: unknown };
}

/** Plots that change hands with one area written: the whole of the plot is what is handed over. */
export function guessTransferred({ rows }: Readonly<Record<string, unknown>>): string[] {
  const whole = (Array.isArray(rows) ? (rows as Row[]) : []).flatMap(({ change, area, transfer }) =>
    change === '流转' && typeof area === 'number' && transfer && transfer.area === undefined
      ? [{ area, transfer }]
      : [],
  );
  for (const { area, transfer } of whole) transfer.area = area;
  return whole.length === 0 ? [] : ['流转面积→就是那一栏面积'];
}
