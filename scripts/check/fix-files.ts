/** `check --fix`: makes the changes that certainly mend a problem, after showing them. */
import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { maskPath } from '../../src/guard/mask-message.ts';
import type { ContentProblem } from '../../src/loader/problem.ts';
import { fixText } from './fix-text.ts';

/** Mends what can be mended for certain. `absolutePath` finds a problem's file. Returns how many problems it took. */
export function fixFiles(
  problems: readonly ContentProblem[],
  { absolutePath, print }: { absolutePath: (file: string) => string; print: (text: string) => void },
): number {
  const fixable = problems.filter(({ fix }) => fix !== undefined);
  for (const [file, own] of Map.groupBy(fixable, (problem) => problem.file)) {
    const path = absolutePath(file);
    const before = readFileSync(path, 'utf8');
    // Positions count what the loader read, which is NFC; in any other text they could point elsewhere.
    if (before !== before.normalize('NFC')) {
      print(`${maskPath(file)}：文件里的字是另一种编法，不能自动改，请用记事本照着提示改。\n`);
      continue;
    }
    const { text, diff } = fixText(
      maskPath(file),
      before,
      own.flatMap(({ fix }) => fix ?? []),
    );
    print(diff);
    writeWhole(path, text);
  }
  print(fixable.length > 0 ? AFTERWARDS : '没有能自动改的。\n');
  return fixable.length;
}

const AFTERWARDS = `上面的个人信息已经换成星号和“×”，请看一遍改得对不对，不需要的整个删掉。
交过 git 的，旧内容还留在 git 里：请照 content/guide/privacy.md“隐私清除”办，并在文件里加一条 purges。
`;

/** A process that is killed must not leave half a file, and whoever may read the file may read it still. */
function writeWhole(path: string, text: string): void {
  const file = realpathSync(path);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: statSync(file).mode });
  renameSync(unfinished, file);
}
