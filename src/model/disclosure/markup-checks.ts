/** What a clerk writes into a text and nobody would see. */
import type { Finding } from '../schema/finding.ts';

const PICTURE = /!\[[^\]]*\]\([^)]*\)/;
const TAG = /<\/?(?:a|b|br|center|div|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|th|tr|u|ul)\b[^>]*>/i;

/** Pictures and HTML in a `body` are not shown as such; the second step of the path is the line of the text. */
export function checkMarkup(body: string): Finding[] {
  return body.split('\n').flatMap((line, index): Finding[] => {
    const picture = PICTURE.exec(line)?.[0];
    if (picture !== undefined) {
      return [
        {
          code: 'MARKUP_NOT_SHOWN',
          path: ['body', index],
          message: `正文里不能放图片：“${picture}”。`,
          hint: '请把照片放进 photos 文件夹，再在开头加 photos，写文件名和说明。',
        },
      ];
    }
    const tag = TAG.exec(line)?.[0];
    if (tag === undefined) return [];
    return [
      {
        code: 'MARKUP_NOT_SHOWN',
        path: ['body', index],
        message: `正文里的“${tag}”会原样印出来，不起作用。`,
        hint: '请删掉它。换行就直接换行，分段空一行，加粗写成 **这样**。',
      },
    ];
  });
}
