/** What a file is by its first bytes, whatever its name says, and in Chinese why a file that is no photo is not taken. */
import { extname } from 'node:path';

/** Why a file cannot become a photo of the site, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

export type PictureFormat = 'jpeg' | 'png' | 'webp';

/** Brands of the ISO media file that iPhones, and Androids told to save space, write. */
const HEIC = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)/;
const RAW_NAME = /^\.(?:dng|nef|nrw|cr2|cr3|crw|arw|srf|sr2|raf|orf|rw2|pef|raw)$/;
const RAW_BYTES = /^(?:FUJIFILMCCD-RAW|IIRO|IIU\0|II\*\0....CR)/s;
const VIDEO_NAME = /^\.(?:mp4|mov|m4v|3gp|avi|mkv|wmv|flv|mpe?g|ts)$/;

/** The format of a picture that is taken, or why the file is not. `name` helps where bytes say little. */
export function pictureFormat(bytes: Uint8Array, name: string): PictureFormat | Refusal {
  // Not a TextDecoder, whose Latin-1 is that of Windows.
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  return refusalOf(head, extname(name).toLowerCase());
}

function refusalOf(head: string, ending: string): Refusal {
  const brand = head.startsWith('ftyp', 4) ? head.slice(8) : '';
  if (head === '') return { message: '这个文件是空的。', hint: '请从手机重新传一次。' };
  if (HEIC.test(brand)) return HEIC_REFUSAL;
  if (brand.startsWith('avif') || brand.startsWith('avis'))
    return { message: '这是 AVIF 格式的图片，用不了。', hint: SEND_AGAIN };
  if (RAW_BYTES.test(head) || brand.startsWith('crx') || RAW_NAME.test(ending)) return RAW_REFUSAL;
  if (brand !== '' || VIDEO_NAME.test(ending) || /^(?:RIFF....AVI |.E\xdf\xa3)/s.test(head))
    return { message: '这是视频，不是照片。', hint: '请在手机上把要用的那一幕截图，把截图发过来。' };
  return otherRefusal(head, ending);
}

function otherRefusal(head: string, ending: string): Refusal {
  if (head.startsWith('%PDF'))
    return {
      message: '这是 PDF 文件，不是照片。',
      hint: '里面的字请照着打进公开文件；真要放图，打开它截图，用截图。',
    };
  if (head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0'))
    return {
      message: `这是 Word、Excel 或压缩文件（${ending || '没有结尾'}），不是照片。`,
      hint: '照片请从里面另存成 JPG；Excel 表格用 npm run import 导入。',
    };
  const old = /^(?:(GIF8)|(BM)|(II\*\0|MM\0\*))/s.exec(head);
  if (old)
    return {
      message: `这是 ${old[1] ? 'GIF' : old[2] ? 'BMP' : 'TIFF'} 格式的图片，用不了。`,
      hint: '请在电脑上用“画图”打开，“文件—另存为—JPEG 图片”，用存出来的那个。',
    };
  return BROKEN_REFUSAL;
}

const SEND_AGAIN = '请用微信把它发给“文件传输助手”，不选“原图”，在电脑上存下来的就是 JPG。';

const HEIC_REFUSAL: Refusal = {
  message: '这张照片是 HEIC 格式，电脑和网页大多打不开（名字改成 .jpg 也没有用）。',
  hint: [
    '拍照的人下次先改设置：苹果手机“设置—相机—格式”选“兼容性最佳”；安卓手机在相机的设置里关掉“高效照片”“HEIF 格式”。',
    `这一张：${SEND_AGAIN}`,
  ].join(''),
};

const RAW_REFUSAL: Refusal = {
  message: '这是相机的原始格式（RAW），用不了。',
  hint: '请在相机或手机上存成 JPG 再传；用手机拍的，在相机设置里关掉“RAW”。',
};

/** Cut short, or no picture at all. */
export const BROKEN_REFUSAL: Refusal = {
  message: '这张照片打不开，可能没有传完整，或者不是照片。',
  hint: '请从手机重新传一次；再不行，在手机上打开它截图，用截图。',
};

/** What a picture of so many pixels is told. */
export function hugeRefusal(width: number, height: number, mostMegapixels: number): Refusal {
  const megapixels = Math.round((width * height) / 1_000_000);
  return {
    message: `这张照片有 ${width}×${height}，约 ${megapixels * 100} 万像素，最多 ${mostMegapixels * 100} 万。`,
    hint: `${SEND_AGAIN}扫描件请用 300 dpi 以下重扫。`,
  };
}

/** What a file of so many bytes is told. */
export function heavyRefusal(bytes: number, mostBytes: number): Refusal {
  const megabytes = (count: number): number => Math.round(count / 1_000_000);
  return {
    message: `这个文件太大：${megabytes(bytes)} MB，最多 ${megabytes(mostBytes)} MB。`,
    hint: `请看看是不是选错了文件。是照片的话，${SEND_AGAIN}`,
  };
}
