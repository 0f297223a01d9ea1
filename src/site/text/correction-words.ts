/** The words that a correction changed, marked in what was written before and in what it became. */
import { wordDiff } from '../../model/history/word-diff.ts';

/** A piece of one side; what is changed is struck out before and set off after. */
export interface CorrectionPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Shorter texts are read whole: a number, a name. */
const SHORT = 16;

/** Both sides in pieces. A side that is alone, short, or another text altogether is changed as a whole. */
export function correctionPieces(
  before: string | undefined,
  after: string | undefined,
): { readonly before?: readonly CorrectionPiece[]; readonly after?: readonly CorrectionPiece[] } {
  const whole = (text: string): CorrectionPiece[] => [{ text, isChanged: true }];
  if (before === undefined || after === undefined || Math.max(before.length, after.length) <= SHORT)
    return {
      ...(before !== undefined && { before: whole(before) }),
      ...(after !== undefined && { after: whole(after) }),
    };
  const stretches = wordDiff(before, after);
  const same = stretches.reduce((sum, one) => sum + (one.isSame ? one.before.length : 0), 0);
  if (same * 3 < Math.max(before.length, after.length)) return { before: whole(before), after: whole(after) };
  const side = (key: 'before' | 'after'): CorrectionPiece[] =>
    stretches.map((one) => ({ text: one[key], isChanged: !one.isSame })).filter(({ text }) => text !== '');
  return { before: side('before'), after: side('after') };
}
