import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '../../../src/loader/city/load-guide.ts';
import { makeSmallCity } from '../../support/small-city.ts';

function aPicture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
}

describe('the guide of a content folder', () => {
  test('is none without a folder for it', () => {
    expect(loadGuide(makeSmallCity({ 'README.md': '# 说明\n' }))).toBeUndefined();
  });

  test('is its pages, and its pictures with their size', async () => {
    const root = makeSmallCity({
      'README.md': '\uFEFF# 帮助\r\n',
      'guide/printing.md': '# 打印\n',
      'guide/problems/SUM_MISMATCH.md': '# SUM_MISMATCH\n',
      'guide/pictures/board.png': await aPicture(40, 30),
    });
    expect(loadGuide(root)).toEqual({
      files: [
        { path: 'README.md', text: '# 帮助\n' },
        { path: 'guide/printing.md', text: '# 打印\n' },
        { path: 'guide/problems/SUM_MISMATCH.md', text: '# SUM_MISMATCH\n' },
      ],
      pictures: [{ path: 'guide/pictures/board.png', width: 40, height: 30 }],
    });
  });

  test('leaves out what is no page and no picture', async () => {
    const root = makeSmallCity({
      'guide/printing.md': '# 打印\n',
      'guide/打印.md': '# 名字不能做网址\n',
      'guide/a/b/deep.md': '# 太深\n',
      'guide/broken.md': new Uint8Array([0xff, 0xfe, 0x00]),
      'guide/pictures/not-a-picture.png': 'GIF89a-but-named-otherwise',
      'guide/pictures/photo.svg': '<svg onload="alert(1)"/>',
      'guide/pictures/endless.png': await hugeHead(),
    });
    const guide = loadGuide(root);
    expect(guide?.files.map(({ path }) => path)).toEqual(['guide/printing.md']);
    expect(guide?.pictures).toEqual([]);
  });
});

/** A small file that says it is a hundred thousand pixels wide. */
async function hugeHead(): Promise<Buffer> {
  const png = await aPicture(2, 2);
  png.writeUInt32BE(100_000, 16);
  return png;
}
