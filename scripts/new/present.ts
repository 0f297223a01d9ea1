/** What a clerk is shown of a draft: the file with its line numbers, what is still to fill in, and what to do next. */

/** The file as an editor shows it. */
export function numbered(text: string): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)} │ ${line}`.trimEnd()).join('\n');
}

/** Where something is still to be written: a line with nothing but a comment, which is not behind `#` itself. */
const TO_FILL = /^ *(?:- )?(?:[A-Za-z]+: )?# 填：(.*)$/;

interface ToFill {
  readonly line: number;
  readonly what: string;
}

/** The blanks of a draft that are still to be filled in; heads of tables are told by their rows. */
function blanksToFill(text: string): ToFill[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const words = TO_FILL.exec(line)?.[1];
    if (words === undefined) return [];
    // The head of a table is told by the row below it, where that has something to fill in.
    if (words.includes('一项一段') && TO_FILL.test(lines[index + 1] ?? '')) return [];
    return [{ line: index + 1, what: (words.split('，')[0] ?? words).replace(/。$/, '') }];
  });
}

const MOST_BLANKS = 12;

/** `还有 3 处要填：第 12 行日期 …`; says so when there is none. */
export function toFillWords(text: string): string {
  const blanks = blanksToFill(text);
  const isCopied = text.includes('\n# 各行照抄自 ');
  if (blanks.length === 0)
    return isCopied ? '没有空着的，但各行是照抄的，请一行一行核对。' : '该填的都有了。';
  const shown = blanks.slice(0, MOST_BLANKS).map(({ line, what }) => `第 ${line} 行 ${what}`);
  const rest = blanks.length > MOST_BLANKS ? ` …… 一共 ${blanks.length} 处` : '';
  return `还有 ${blanks.length} 处要填：${shown.join('，')}${rest}。${isCopied ? '各行是照抄的，请核对。' : ''}`;
}

export interface NextSteps {
  /** As the clerk would write it, from the working folder. */
  readonly file: string;
  readonly siteId: string;
  readonly text: string;
}

/** What comes after the file was written. */
export function nextSteps({ file, siteId, text }: NextSteps): string {
  return `写好了：${file}
${toFillWords(text)}

接下来：
  1. 用记事本或别的编辑器打开这个文件，把“填：”的地方填上，存盘（编码用 UTF-8）。
  2. npm run check -- ${file}
     看有没有写错、还差什么。
  3. npm run dev -- --site ${siteId}
     看网页和公开栏上是什么样。
  4. npm run submit
     没有错了，交上去。
`;
}
