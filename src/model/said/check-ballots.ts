/** Ballots that a text counts: nobody gets more than were valid, nor are more valid than came back. */
import type { Finding } from '../schema/finding.ts';
import { NUMBER, pathAt, readNumber, withPlainDigits, type SaidText } from './statements.ts';

const counted = (words: string): RegExp =>
  new RegExp(String.raw`(?:${words})\s*(?:为|是|共|计|[:：])*\s*(${NUMBER})\s*[张票人份]`, 'gu');
/** From the first on none may be more than the one before. */
const STEPS = [
  { name: '发出选票', pattern: counted('(?:发出|发放|印发)(?:的)?(?:选票|表决票)?') },
  { name: '收回选票', pattern: counted('(?:收回|回收)(?:的)?(?:选票|表决票)?') },
  { name: '有效票', pattern: counted('有效(?:选|表决)?票') },
] as const;
const WON = new RegExp(String.raw`(?:得|获得?|得票|得赞成票)\s*(?:为|是|[:：])?\s*(${NUMBER})\s*票`, 'gu');
const IS_BALLOT = /选票|有效票|表决票/;

interface Count {
  readonly name: string;
  readonly value: number;
  readonly at: number;
}

/** A warning where one number of ballots is more than what it is taken from; only in a text that counts one ballot. */
export function checkBallots(texts: readonly SaidText[]): Finding[] {
  return texts.flatMap((said) => {
    if (!IS_BALLOT.test(said.text)) return [];
    const text = withPlainDigits(said.text);
    const steps = STEPS.map(({ name, pattern }) => countsIn(text, pattern, name));
    // Two ballots in one text, for two offices: which belongs to which nobody can tell.
    if (steps.some((found) => found.length > 1)) return [];
    const known = steps.flat();
    const last = known.at(-1);
    const pairs = [
      ...known.slice(1).map((count, index) => [known[index], count] as const),
      ...(last ? countsIn(text, WON, '得票').map((count) => [last, count] as const) : []),
    ];
    return pairs
      .flatMap(([whole, part]): Finding[] =>
        whole === undefined || part.value <= whole.value ? [] : [tooMany(said, whole, part)],
      )
      .slice(0, 1);
  });
}

function countsIn(text: string, pattern: RegExp, name: string): Count[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 1: number = '' }) => {
    const value = readNumber(number);
    return value === undefined ? [] : [{ name, value, at: index }];
  });
}

function tooMany(said: SaidText, whole: Count, part: Count): Finding {
  return {
    code: 'VOTES_MISMATCH',
    severity: 'warning',
    path: pathAt(said, part.at),
    message: `${whole.name} ${whole.value} 张，这里${part.name} ${part.value} ${part.name === '得票' ? '票' : '张'}，多出 ${part.value - whole.value}。`,
    hint: '请照计票单核对，把写错的那个数改过来。',
  };
}
