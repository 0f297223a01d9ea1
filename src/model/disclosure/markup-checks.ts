/** What a clerk writes into a text and nobody would see, or not as it was meant. */
import type { Finding } from '../schema/finding.ts';

const PICTURE = /!\[[^\]]*\]\([^)]*\)/;
const TAG = /<\/?(?:a|b|br|center|div|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|th|tr|u|ul)\b[^>]*>/i;
const TABLE = /<\/?(?:table|thead|tbody|colgroup|col|tr|td|th)\b/i;
const HOW_TABLES_ARE =
  '请改成这样，一行一行写：第一行 | 日期 | 摘要 | 金额 |，第二行 | --- | --- | ---: |，下面每行一笔；Excel 里的表也可以用 npm run import 导进来。';

/** Pictures, HTML and cells parted by tabs in a `body`; the second step of the path is the line of the text. */
export function checkMarkup(body: string): Finding[] {
  const lines = body.split('\n');
  return [
    ...lines.flatMap((line, index) => markupIn(line, index, isTableGoingOn(lines, index))),
    ...checkTabs(lines),
  ];
}

function markupIn(line: string, index: number, isOfTable: boolean): Finding[] {
  const at = { code: 'MARKUP_NOT_SHOWN', path: ['body', index] } as const;
  const picture = PICTURE.exec(line)?.[0];
  if (picture !== undefined)
    return [
      {
        ...at,
        message: `正文里不能放图片：“${picture}”。`,
        hint: '请把照片放进 photos 文件夹，再在开头加 photos，写文件名和说明。',
      },
    ];
  if (TABLE.test(line))
    return isOfTable
      ? []
      : [
          {
            ...at,
            message: '这里粘的是网页上的表格，会把“<table>”“<td>”这些原样印出来。',
            hint: HOW_TABLES_ARE,
          },
        ];
  const tag = TAG.exec(line)?.[0];
  if (tag === undefined || isOfTable) return [];
  return [
    {
      ...at,
      message: `正文里的“${tag}”会原样印出来，不起作用。`,
      hint: '请删掉它。换行就直接换行，分段空一行，加粗写成 **这样**。',
    },
  ];
}

/** A table is told once, at its first line. */
function isTableGoingOn(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index).findLastIndex((line) => /<\/?table\b/i.test(line));
  if (before !== -1) return !/<\/table>/i.test(lines[before] ?? '') || /<\/table>/i.test(lines[index] ?? '');
  // Rows without their table.
  return index > 0 && TABLE.test(lines[index - 1] ?? '');
}

const TABBED = /\S[ \u3000]*\t+[ \u3000]*\S/;

/** Two lines below each other with cells parted by tabs: on the web and on paper they run together. */
function checkTabs(lines: readonly string[]): Finding[] {
  const first = lines.findIndex((line, index) => TABBED.test(line) && TABBED.test(lines[index + 1] ?? ''));
  if (first === -1) return [];
  const cells = (lines[first] ?? '').trim().split(/[ \u3000]*\t+[ \u3000]*/);
  return [
    {
      code: 'MARKUP_NOT_SHOWN',
      severity: 'warning',
      path: ['body', first],
      message: '这几行像是从 WPS、Excel 里粘来的表格（一格一格用 Tab 隔开），网上和纸上会挤成一行字。',
      hint: `列和列之间用 | 隔开，这一行写成 | ${cells.join(' | ')} |，下面加一行 | ${cells.map(() => '---').join(' | ')} |，再往下一行一行写。`,
    },
  ];
}
