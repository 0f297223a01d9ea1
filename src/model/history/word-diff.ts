/** Which words of two texts differ, for people: of a long text nobody finds the one word that is another. */
import { diffArrays } from 'diff';

/** A stretch of two texts: the same in both, or what one has where the other has something else. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
  readonly isSame: boolean;
}

/** Takes words as a reader does: Chinese is written without spaces. Its dictionary is opened when a text asks. */
let words: Intl.Segmenter | undefined;

function wordsOf(text: string): string[] {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** Between two changes as little as this is told with them: one long change is read more easily than three short ones. */
const SHORTEST_SAME = 2;

/** Two texts as stretches, in order. Joined, the `before` of all are the one text and the `after` the other. */
export function wordDiff(before: string, after: string): Stretch[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }): Stretch => {
    const text = value.join('');
    return { before: added ? '' : text, after: removed ? '' : text, isSame: !added && !removed };
  });
  const done: Stretch[] = [];
  for (const [index, part] of parts.entries()) {
    const last = done.at(-1);
    const isBetween = part.isSame && index < parts.length - 1 && [...part.before].length <= SHORTEST_SAME;
    if (!last || last.isSame || (part.isSame && !isBetween)) done.push(part);
    else
      done[done.length - 1] = {
        before: last.before + part.before,
        after: last.after + part.after,
        isSame: false,
      };
  }
  return done;
}

/** Letters of the unchanged text that are shown on each side of a change. */
const AROUND = 6;
/** Changes that are shown; of more the number is said. */
const MOST_CHANGES = 3;
/** Letters of one side of a change that are shown. */
const LONGEST_SIDE = 40;

/** `…村部出资【3000元】→【5000元】，年底前…`; `undefined` where the texts have little in common. */
export function tellDifference(before: string, after: string): string | undefined {
  return tell(before, after, (change) => `【${cut(change.before)}】→【${cut(change.after)}】`);
}

/** The same as each side has it, without marks: what stands around the words that differ. */
export function excerptsOf(before: string, after: string): readonly [string, string] | undefined {
  const [was, is] = [
    tell(before, after, (change) => cut(change.before)),
    tell(before, after, (change) => cut(change.after)),
  ];
  return was === undefined || is === undefined ? undefined : [was, is];
}

/** The changes with a little of what is around them, each shown in one way. */
function tell(before: string, after: string, show: (change: Stretch) => string): string | undefined {
  const stretches = wordDiff(before, after);
  const changes = stretches.filter(({ isSame }) => !isSame).length;
  const same = stretches.reduce((sum, one) => sum + (one.isSame ? one.before.length : 0), 0);
  const isAlike = same * 3 >= Math.max(before.length, after.length);
  const beginsAlike = stretches[0]?.isSame === true && stretches[0].before.length > AROUND;
  if (changes === 0 || (!isAlike && !beginsAlike)) return undefined;
  let shown = 0;
  let text = '';
  for (const [index, stretch] of stretches.entries()) {
    if (!stretch.isSame) {
      if (++shown > MOST_CHANGES) return `${text}…（还有 ${changes - MOST_CHANGES} 处）`;
      text += show(stretch);
    } else text += context(stretch.before, { isFirst: index === 0, isLast: index === stretches.length - 1 });
  }
  return text;
}

function context(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const letters = [...text];
  const head = letters.slice(0, AROUND).join('');
  const tail = letters.slice(-AROUND).join('');
  if (isFirst) return letters.length <= AROUND + 1 ? text : `…${tail}`;
  if (isLast) return letters.length <= AROUND + 1 ? text : `${head}…`;
  return letters.length <= 2 * AROUND + 1 ? text : `${head}…${tail}`;
}

function cut(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST_SIDE) return text;
  const half = LONGEST_SIDE / 2;
  return `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`;
}
