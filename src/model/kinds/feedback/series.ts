/** A number is one question's for good: the next disclosure has it again with the answer, never for another question. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import type { Feedback, FeedbackEntry } from './schema.ts';

type FeedbackFile = FileOf<Feedback>;

interface Asked {
  readonly entry: FeedbackEntry;
  readonly file: string;
}

/** A warning where a number stands for a question that has hardly a word in common with the first of it. */
export function feedbackSeries(files: readonly FeedbackFile[]): SiteFinding[] {
  const first = new Map<string, Asked>();
  return [...files]
    .sort((a, b) => (a.content.publishedOn < b.content.publishedOn || a.file < b.file ? -1 : 1))
    .flatMap(({ file, content }) =>
      content.entries.flatMap((entry, index): SiteFinding[] => {
        const known = first.get(entry.number);
        if (!known) first.set(entry.number, { entry, file });
        if (!known || known.file === file || isSame(known.entry, entry)) return [];
        return [
          {
            file,
            finding: {
              code: 'NUMBER_DUPLICATE',
              severity: 'warning',
              path: ['entries', index, 'number'],
              message: `编号 ${entry.number} 在 ${known.file} 里用过，问的是别的事。`,
              hint: '照上一份改的，编号接着往下编；是同一条意见的，「问了什么」写得和上次一样。',
            },
          },
        ];
      }),
    );
}

/** Of the pairs of characters of the shorter question so many stand in the other. */
const ALIKE = 0.3;

function isSame(a: FeedbackEntry, b: FeedbackEntry): boolean {
  if (a.askedOn === b.askedOn) return true;
  const [short, long] = [a.question, b.question].sort((one, other) => one.length - other.length);
  const pairs = Array.from({ length: (short ?? '').length - 1 }, (_, at) => (short ?? '').slice(at, at + 2));
  return pairs.filter((pair) => long?.includes(pair)).length >= pairs.length * ALIKE;
}
