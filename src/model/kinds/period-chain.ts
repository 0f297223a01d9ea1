/** Files that cover one period after another, each beginning with what the one before left. */
import type { CommonContent, FileOf } from '../disclosure/disclosure-fields.ts';
import { formatFen, formatFenPlain, type Fen } from '../values/fen.ts';
import { formatDifference } from './sum-checks.ts';
import { formatPeriod, shiftPeriod, type Period } from '../values/period.ts';
import { insteadHint } from './instead.ts';
import type { SiteFinding } from '../schema/finding.ts';

type Balanced = FileOf<
  CommonContent & { opening: Fen; closing: Fen; period: Period; openingWhy?: string | undefined }
>;

interface ChainRules<T> {
  /** What the files call the balance they begin with. */
  readonly openingName: string;
  /** What else to look at in a file, knowing the others of its chain. */
  readonly checkOne?: (one: T, byPeriod: ReadonlyMap<Period, T>) => SiteFinding[];
}

/** Findings in the chains of these files, one chain an item. */
export function checkPeriodChains<T extends Balanced>(
  files: readonly T[],
  { openingName, checkOne }: ChainRules<T>,
): SiteFinding[] {
  return [...Map.groupBy(files, ({ content }) => content.item).values()].flatMap((chain) => {
    const sorted = [...chain].sort((a, b) => (a.file < b.file ? -1 : 1));
    const byPeriod = new Map<Period, T>();
    const doubles: SiteFinding[] = [];
    for (const one of sorted) {
      const first = byPeriod.get(one.content.period);
      if (first) doubles.push(periodDuplicate(one, first));
      else byPeriod.set(one.content.period, one);
    }
    return [
      ...doubles,
      ...[...byPeriod.values()].flatMap((one) => {
        const before = byPeriod.get(shiftPeriod(one.content.period, -1));
        return [
          ...(before ? checkCarryOver(one, before, openingName) : []),
          ...(checkOne?.(one, byPeriod) ?? []),
        ];
      }),
    ];
  });
}

function periodDuplicate(one: Balanced, first: Balanced): SiteFinding {
  return {
    file: one.file,
    finding: {
      code: 'PERIOD_DUPLICATE',
      path: ['period'],
      message: `${formatPeriod(one.content.period)}的账公布了两份，另一份是 ${first.file}。`,
      hint: '请核对所属期间（period）；是改过的，请在原来那份里写更正（corrections），不要另发一份。',
    },
  };
}

function checkCarryOver(one: Balanced, before: Balanced, openingName: string): SiteFinding[] {
  const { opening, openingWhy } = one.content;
  const { closing, period, corrections } = before.content;
  if (opening === closing) return [];
  return [
    {
      file: one.file,
      finding: {
        code: 'CARRY_OVER_MISMATCH',
        // Restated books begin with another sum: readers are told why, and the clerk that they are.
        severity: openingWhy === undefined ? undefined : 'warning',
        path: ['opening'],
        message:
          `「${openingName}」写的是 ${formatFen(opening)} 元，上一期（${formatPeriod(period)}）期末是 ${formatFen(closing)} 元，` +
          `差 ${formatDifference(opening, closing)} 元。上一期在 ${before.file}。`,
        hint:
          openingWhy !== undefined
            ? `写了原因（${openingWhy}），会和期初一起公布；请核对是不是真的调过账。`
            : corrections
              ? `上一期更正过，这一期也要跟着更正，期初写：${formatFenPlain(closing)}`
              : insteadHint({ given: '上一期', expected: closing, stated: opening }),
      },
    },
  ];
}
