/** Photos that say where or by whom they were taken: offers to take that out before they are committed. */
import { dirname, resolve } from 'node:path';
import { maskPath } from '../../src/guard/mask-message.ts';
import type { JudgedStep } from '../check/judge-step.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { RefusedError } from './refused.ts';
import type { Clerk } from './ask-clerk.ts';
import type { Request } from './request.ts';

/** The photos that were mended, from the content root, after which all is to be looked at again. Throws `RefusedError` when one cannot be. */
export async function mendPhotos(
  { isPrivate, problems }: JudgedStep,
  { contentRoot, isSure, isDryRun }: Request,
  clerk: Clerk,
): Promise<string[]> {
  const isOfPhoto = problems.every(({ code }) => code.startsWith('PRIVATE_PHOTO_'));
  if (!isPrivate || !isOfPhoto || isDryRun) return [];
  const files = [...new Set(problems.map(({ file }) => file))];
  const told = files.map((file) => `  ${maskPath(file)}\n`).join('');
  clerk.print(`这些照片里记着拍摄地点，或者拍照人、相机主人的名字，不能交：\n${told}`);
  const answer = isSure
    ? ''
    : await clerk.ask('替您去掉再交吗？（照片看着不变；直接按回车就去掉，不要写 n）');
  if (answer === undefined || /^(?:n|no|不|否)/i.test(answer.trim())) return [];
  for (const file of files) {
    const source = resolve(contentRoot, file);
    const done = await preparePhoto(source, { to: dirname(source) });
    if ('message' in done) throw new RefusedError({ why: done.message, steps: [done.hint] });
    clerk.print(`  ${maskPath(done.file)}：${done.done.join('、') || '没有要去掉的'}\n`);
  }
  return files;
}
