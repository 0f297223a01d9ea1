/** Photos that look like documents: asked about once, before they are committed for good. */
import { dirname, join } from 'node:path';
import { maskPath } from '../../src/guard/mask-message.ts';
import type { JudgedStep } from '../check/judge-step.ts';
import { CHECKED_FILE } from '../photo/judge-photos.ts';
import { rememberChecked } from '../photo/remember-checked.ts';
import { isYes } from '../terminal/ask-line.ts';
import type { Clerk } from './ask-clerk.ts';
import { RefusedError } from './refused.ts';
import type { Request } from './request.ts';

/**
 * Asks about each, and notes down a yes beside the photo. Returns the files written, from the content root; none when
 * nothing was asked. Throws `RefusedError` when the answer is no.
 */
export async function askAboutPhotos(
  { problems }: JudgedStep,
  { contentRoot, asOf, isSure, isDryRun }: Request,
  clerk: Clerk,
): Promise<string[]> {
  const files = problems.filter(({ code }) => code === 'PHOTO_LIKE_DOCUMENT').map(({ file }) => file);
  // Whoever said yes beforehand reads of it as a warning.
  if (files.length === 0 || isSure || isDryRun) return [];
  clerk.print(
    `有 ${files.length} 张照片像是文件、名单、证件或截屏。照片里的字程序看不见，请一张一张放大看一遍：\n`,
  );
  const written = new Set<string>();
  for (const file of files) {
    const answer = await clerk.ask(
      `  ${maskPath(file)}：没有身份证号、电话、账号、病情、住址吧？（没有写 y；有，或不清楚，直接按回车）`,
    );
    if (answer === undefined) return [];
    if (!isYes(answer)) throw new RefusedError(doubtful(maskPath(file)));
    rememberChecked(join(contentRoot, dirname(file)), [file.slice(dirname(file).length + 1)], asOf);
    written.add(`${dirname(file)}/${CHECKED_FILE}`);
  }
  return [...written];
}

function doubtful(file: string): ConstructorParameters<typeof RefusedError>[0] {
  return {
    why: `${file} 里可能有个人信息，一交就永远留在 git 里。`,
    steps: [
      '把有个人信息的地方遮住（用“画图”涂掉，存盘），或者换一张、删掉它。',
      '只是想公布表里的数：照着打进文件，或用 npm run import 导入 Excel。',
      '弄好再运行：',
      '  npm run submit',
    ],
  };
}
