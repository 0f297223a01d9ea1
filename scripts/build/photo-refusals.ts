/** Why a photo cannot be used, in words for whoever took it. */
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/problem.ts';
import type { PhotoSize } from '../../src/render-job.ts';

/** A telephone's largest photo is half of this. What is larger was put together or scanned, and takes minutes. */
export const MOST_MEGAPIXELS = 100;

/** Why a photo cannot be used, with the number that says so. */
export type Refused =
  { readonly why: 'heic' | 'broken' } | { readonly why: 'huge'; readonly size: PhotoSize };

/** The problem of a photo that cannot be used. */
export function refusal(file: string, refused: Refused): ContentProblem {
  return problemAt(file, FILE_START, { code: 'PHOTO_UNREADABLE', ...wordsFor(refused) });
}

function wordsFor(refused: Refused): { message: string; hint: string } {
  switch (refused.why) {
    case 'heic':
      return {
        message: '这张照片是苹果手机的 HEIC 格式，网页上显示不了。',
        hint: '请拍照的人在手机“设置—相机—格式”里选“兼容性最佳”再拍，或者用微信发“原图”存成 JPEG，换掉这个文件。',
      };
    case 'huge': {
      const { width, height } = refused.size;
      const megapixels = Math.round((width * height) / 1_000_000);
      return {
        message: `这张照片有 ${width}×${height}，约 ${megapixels * 100} 万像素，最多 ${MOST_MEGAPIXELS * 100} 万。`,
        hint: '请用微信把它发给自己（不选“原图”）再存下来，换掉这个文件；扫描件请用 300 dpi 以下重扫。',
      };
    }
    case 'broken':
      return {
        message: '这张照片打不开，可能没有传完整。',
        hint: '请重新从手机传一张 JPEG 照片，换掉这个文件。',
      };
  }
}

/** The problem of two photos whose published addresses would be the same. */
export function duplicate(file: string, other: string): ContentProblem {
  return problemAt(file, FILE_START, {
    code: 'PHOTO_DUPLICATE',
    message: `这张照片和 ${other} 只是扩展名不同，发布后会是同一个地址。`,
    hint: '请给其中一张换个名字，并改掉用到它的地方。',
  });
}
