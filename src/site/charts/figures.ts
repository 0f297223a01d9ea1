/** Pictures of one disclosure, drawn: the lengths of bars, the places of steps. */
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { formatFen } from '../../model/values/fen.ts';
import { inYuan, type Fill, type Picture } from '../../model/kinds/picture.ts';
import { kindNamed } from '../../model/kinds.ts';
import { bandSpans, lengthScale, type Span } from './scales.ts';

export interface BarRow {
  readonly label: string;
  /** Where it is told in full. */
  readonly href?: string | undefined;
  /** `37,318.60 元`, and where both are known `37,318.60 / 40,000.00 元`. */
  readonly amount: string;
  readonly width: string;
  readonly fill: Fill;
  /** The length of what was planned, as a frame around the bar. */
  readonly planWidth?: string;
  readonly isTotal?: boolean;
}

export interface Figure extends Pick<Picture, 'heading' | 'message' | 'key'> {
  readonly rows: readonly BarRow[];
  readonly strip?: ProgressStrip | undefined;
}

export interface ProgressStrip {
  readonly description: string;
  readonly steps: readonly (Span & {
    readonly middle: string;
    readonly label: string;
    readonly isDone: boolean;
  })[];
}

/** The pictures of a disclosure; none for most kinds, and none where there is nothing to compare. */
export function figuresOf(content: DisclosureContent): Figure[] {
  return (kindNamed(content.kind).pictures?.(content) ?? []).map(drawn);
}

/** A picture with its lengths, the longest bar as wide as the page. */
export function drawn({ heading, message, key, bars, progress }: Picture): Figure {
  const width = lengthScale(Math.max(...bars.flatMap(({ amount, planned = amount }) => [amount, planned])));
  return {
    heading,
    message,
    key,
    rows: bars.map(({ label, amount, planned, fill }) => ({
      label,
      amount: planned === undefined ? inYuan(amount) : `${formatFen(amount)} / ${inYuan(planned)}`,
      width: width(amount),
      fill,
      ...(planned !== undefined && { planWidth: width(planned) }),
    })),
    strip: progress && stripOf(progress),
  };
}

function stripOf({ steps, done }: NonNullable<Picture['progress']>): ProgressStrip {
  const spans = bandSpans(steps.length);
  const rest = done < steps.length ? `，还有${steps.slice(done).join('、')}` : '，都走完了';
  return {
    description: `进度：${steps.slice(0, done).join('、')}${rest}`,
    steps: steps.flatMap((label, index) => {
      const span = spans[index];
      return span ? [{ ...span, label, isDone: index < done }] : [];
    }),
  };
}
