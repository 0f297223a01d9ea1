/** Words about private persons: shown, and asked about once, before they are committed for good. */
import type { ToldLine } from '../check/told-in-step.ts';
import { toldNote, TOLD_OF_SOMEBODY } from '../check/told-note.ts';
import { isYes } from '../terminal/ask-line.ts';
import type { Clerk } from './ask-clerk.ts';
import { RefusedError } from './refused.ts';
import type { Request } from './request.ts';

/** Shows what is told of persons, and asks whether all of it may be published. Throws `RefusedError` when the answer is no. */
export async function askAboutPersons(
  told: readonly ToldLine[],
  { isSure, isDryRun }: Pick<Request, 'isSure' | 'isDryRun'>,
  clerk: Pick<Clerk, 'print' | 'ask'>,
): Promise<void> {
  if (told.length === 0) return;
  clerk.print(toldNote(told));
  // Whoever said yes beforehand reads of it.
  if (isSure || isDryRun) {
    clerk.print(`${TOLD_OF_SOMEBODY}\n`);
    return;
  }
  const answer = await clerk.ask(
    `${TOLD_OF_SOMEBODY}都可以公开吗？（都可以写 y；有不可以的，或不清楚，直接按回车）`,
  );
  if (answer !== undefined && !isYes(answer)) throw new RefusedError(DOUBTFUL);
}

const DOUBTFUL: ConstructorParameters<typeof RefusedError>[0] = {
  why: '有的话可能不该公开，一交就永远留在 git 里。',
  steps: [
    '打开上面的文件，把不该公开的整句删掉，只留公开需要的事：叫什么、哪个组、多少钱、办成没有。',
    '拿不准的，先问监督委员会；能写什么、不能写什么，看 content/guide/privacy.md。',
    '改好再运行：',
    '  npm run submit',
  ],
};
