/** Two photos that a release could not tell apart. */
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';

/** The problem of two photos whose published addresses would be the same. */
export function duplicate(file: string, other: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'PHOTO_DUPLICATE',
    message: `这张照片和 ${other} 只是扩展名不同，发布后会是同一个地址。`,
    hint: '请给其中一张换个名字，并改掉用到它的地方。',
  });
}
