/** The clerk at the keyboard, and the question before anything is committed. */
import { isYes } from '../terminal/ask-line.ts';
import { RefusedError } from './refused.ts';
import type { Checkout } from './checkout.ts';

/** Whoever submits: told in words, and asked. */
export interface Clerk {
  readonly print: (text: string) => void;
  /** The answer; `undefined` when nobody is there. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Whether git may ask for a password on the same terminal. */
  readonly isThere: boolean;
}

/** Whether the clerk says yes to what was shown. Throws `RefusedError` when nobody is there. */
export async function saysYes(clerk: Clerk, { remote }: Checkout): Promise<boolean> {
  const answer = await clerk.ask(`${remote ? '交吗' : '提交吗'}？（直接按回车就是交，不交写 n）`);
  if (answer === undefined)
    throw new RefusedError({
      why: '没有人回答“交吗”。',
      steps: ['看过了、要交的，加上 --yes：', '  npm run submit -- --yes'],
    });
  return answer.trim() === '' || isYes(answer);
}
