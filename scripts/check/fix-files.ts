/** `check --fix`: shows what would change, asks where there is somebody to ask, and writes. */
import { readFileSync } from 'node:fs';
import { maskPath } from '../../src/guard/mask-message.ts';
import type { Paint } from '../../src/loader/tell/paint.ts';
import { replaceFile, whyUnwritten } from '../whole-file.ts';
import type { FixPlan, PlannedFix } from './plan-fixes.ts';

export interface FixOptions {
  readonly print: (text: string) => void;
  readonly paint: Paint;
  /** Only shows what would change. */
  readonly isDryRun: boolean;
  /** What came to light when the files were read again: nothing is said when it is nothing. */
  readonly isAgain?: boolean;
  /** Asks before writing; without it a shown change is written. */
  readonly ask?: (question: string) => Promise<boolean>;
}

/** Shows and, unless told otherwise, makes the changes. Returns whether anything was written. */
export async function carryOutFixes({ fixes, kept }: FixPlan, options: FixOptions): Promise<boolean> {
  const { print, isDryRun, ask } = options;
  for (const { diff } of fixes.filter((fix) => fix.diff !== '')) print(coloured(diff, options.paint));
  for (const file of kept) print(`${maskPath(file)}：${KEPT}\n`);
  if (fixes.some(({ hasDerived }) => hasDerived)) print(DERIVED);
  if (fixes.length === 0) {
    if (!options.isAgain) print('没有能自动改的。\n');
    return false;
  }
  if (isDryRun) {
    print(`上面只是给您看的，没有写进文件：${summary(fixes, '能')}。去掉 --dry-run 就改。\n`);
    return false;
  }
  if (ask && !(await ask(`${summary(fixes, '要')}。改吗？（改就打 y 再回车，不改直接回车）`))) {
    print('没有改。\n');
    return false;
  }
  const written = fixes.filter((fix) => {
    const why = writeFix(fix);
    if (why !== undefined) print(`${maskPath(fix.file)}：${why}\n`);
    return why === undefined;
  });
  if (written.length === 0) return false;
  print(`${summary(written)}。\n`);
  if (written.some(({ hasMasks }) => hasMasks)) print(AFTERWARDS);
  return true;
}

/** Writes a file. Returns why it was not written, and left as it is. */
function writeFix({ absolutePath, before, text }: PlannedFix): string | undefined {
  try {
    if (!readFileSync(absolutePath).equals(before)) return CHANGED;
    replaceFile(absolutePath, text);
    return undefined;
  } catch (cause) {
    return `没有写成，没有动它：${whyUnwritten(cause)}。`;
  }
}

const KEPT =
  '合计写错了，但这份已经公布过，不自动改数。请核对后照 content/guide/corrections.md 改：改对，再加一条更正。';

const CHANGED = '您看的时候，这个文件又存过一次，没有动它。要改请再运行一次。';

const DERIVED = '上面有合计或结存是照各笔重新算的（别的数都对得上，只有它不对），请和账本再核对一遍。\n';

const AFTERWARDS = `上面的个人信息已经换成星号和“×”，请看一遍改得对不对，不需要的整个删掉。
交过 git 的，旧内容还留在 git 里：请照 content/guide/privacy.md“隐私清除”办，并在文件里加一条 purges。
`;

/** `改了 2 个文件里的 5 处，另外整理了 3 个文件的空格和换行`. */
function summary(fixes: readonly PlannedFix[], verb: '' | '能' | '要' = ''): string {
  const inDiff = fixes.filter(({ diff }) => diff !== '');
  const mended = inDiff.length;
  const count = inDiff.reduce((sum, fix) => sum + fix.count, 0);
  const tidied = fixes.filter(({ isTidied }) => isTidied).length;
  const done = verb === '' ? '了' : '';
  return [
    ...(mended > 0 ? [`${verb}改${done} ${mended} 个文件里的 ${count} 处`] : []),
    ...(tidied > 0
      ? [`${mended > 0 ? '另外' : ''}${verb}整理${done} ${tidied} 个文件的空格和换行，内容不变`]
      : []),
  ].join('，');
}

function coloured(diff: string, paint: Paint): string {
  const lines = diff.split('\n').map((line) => {
    if (line.startsWith('---') || line.startsWith('+++')) return paint('strong', line);
    if (line.startsWith('@@')) return paint('dim', line);
    return line.startsWith('-') ? paint('error', line) : line.startsWith('+') ? paint('good', line) : line;
  });
  return lines.join('\n');
}
