/** What a clerk is told about a sheet that holds more than it can, with the numbers and what to do. */
import type { FittedSheet } from './fit-report.ts';

/** What stands on a line of a table, and of running text, of this size: in heights of a character. */
const LINE = 1.6;

/** The message about a sheet on which something sticks out or is missing; `undefined` when all is well. */
export function overflowProblem(sheet: FittedSheet): string | undefined {
  const { overflowMm, missingPhotos, title, sheets, typeMm, stock } = sheet;
  const which = `“${title}”${sheets > 1 ? `第${sheet.sheet}页` : ''}`;
  const [photo] = missingPhotos;
  if (photo !== undefined)
    return `${which}的照片“${photo}”没有印出来。请再印一次；还是没有，就重新传这张照片。`;
  const { height, width } = overflowMm;
  if (height === 0 && width === 0) return undefined;
  const over = [
    ...(height > 0 ? [`高出${Math.ceil(height)}毫米`] : []),
    ...(width > 0 ? [`宽出${Math.ceil(width)}毫米`] : []),
  ].join('、');
  const lines = Math.ceil(height / (typeMm.body * LINE));
  const advice = [
    ...(height > 0 ? [`减少约${lines}行`] : []),
    ...(width > 0 ? ['把最长的一格、一段改短，或者少列一栏'] : []),
    '换大一号的纸',
    '分成两件公布',
  ];
  return `${which}用最小的字（${typeMm.body}毫米）在${stock}纸上还${over}。请${advice.slice(0, -1).join('，或者')}，或者${advice.at(-1)}。`;
}
