/** Values of options that say what a disclosure is of: its kind and its period. */
import { isKind, KIND_TITLES, KINDS, type Kind } from '../../src/model/kinds.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { parsePeriod, type Period } from '../../src/model/values/period.ts';
import { suggestPeriod } from '../../src/model/values/read-written.ts';
import { UsageError } from './options.ts';

/** A kind by its word or its Chinese title. Throws `UsageError`. */
export function readKind(option: string, written: string): Kind {
  if (isKind(written)) return written;
  const named = KINDS.find((kind) => KIND_TITLES[kind] === written);
  if (named) return named;
  const nearest = findNearest(written, [...KINDS, ...Object.values(KIND_TITLES)]);
  throw new UsageError(
    `${option} 不能写“${written}”${nearest ? `，是不是“${nearest}”？` : `，可以写：${KINDS.join('、')}。`}`,
  );
}

/** A period as content writes it, or as people do: 2026年10月. Throws `UsageError`. */
export function readPeriod(written: string): Period {
  const period = parsePeriod(written) ?? parsePeriod(suggestPeriod(written) ?? '');
  if (!period)
    throw new UsageError(
      `--period 不能写“${written}”。月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026。`,
    );
  return period;
}
