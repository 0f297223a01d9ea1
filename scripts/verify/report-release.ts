/** What is said of a release that was checked, for people and for machines. Pure: what to print, not where. */
import { formatDate } from '../../src/model/values/calendar-date.ts';
import type { ReleaseReport } from './verify-release.ts';

export const FORMATS = ['text', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** More lines nobody reads on a terminal; `--format json` has them all. */
const MOST_LINES = 100;

/** The whole of standard output. */
export function formatRelease(report: ReleaseReport, format: Format): string {
  if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`;
  const { differences, notes } = report;
  const shown = differences.slice(0, MOST_LINES).map(({ path, message }) => `${path}\n  ${message}\n`);
  const more = differences.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`……还有 ${more} 处，用 --format json 看全部。\n`] : []),
    ...(differences.length > 0 ? ['\n'] : []),
    ...notes.map((note) => `注意：${note}\n`),
    `${factLine(report)}\n`,
  ].join('');
}

/** `dist：核对了 722 个文件、546 件公开，全都对得上。` */
function factLine({ source, files, disclosures, differences, asOf, commit }: ReleaseReport): string {
  const against = commit === undefined ? '' : `（git 提交 ${commit}，按${formatDate(asOf)}）`;
  const result = differences.length === 0 ? '全都对得上' : `${differences.length} 处对不上`;
  return `${source}：核对了 ${files} 个文件、${disclosures} 件公开${against}，${result}。`;
}
