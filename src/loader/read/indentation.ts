/** A line that does not stand below its neighbours: how many spaces it has, and how many it may have. */

export interface Crooked {
  readonly message: string;
  readonly hint: string;
  /** Where the line's own text begins, from 1. */
  readonly column: number;
}

/** What to say of a line of a text; `undefined` where nothing stands above it. */
export function tellIndent(lines: readonly string[], index: number): Crooked | undefined {
  const own = spacesOf(lines[index] ?? '');
  const above = lines.slice(0, index).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const last = above.at(-1);
  if (last === undefined) return undefined;
  const dash = /^ *((?:- +)+)/.exec(last)?.[1] ?? '';
  const beside = spacesOf(last) + dash.length;
  const key = /^ *(?:- +)*([^\s:：]{1,20})[:：]/.exec(last)?.[1];
  const isEntry = /^ *- /.test(lines[index] ?? '');
  const levels = levelsAbove(above).filter(({ isDash }) => isEntry || !isDash);
  const near = levels.map(({ at }) => at).filter((at) => Math.abs(at - own) <= 2 && at !== own);
  const allowed = own > beside || near.length === 0 ? [beside] : near;
  if (own === beside)
    return {
      column: own + 1,
      message: '上一行已经用括号或引号写完了，这一行接不上去。',
      hint: '是上一行里的一项，请写进上一行的括号里，用英文逗号隔开；是新的一项，前面写“- ”。',
    };
  const counted = dash === '' ? '' : `（“${dash.trim()} ”也算）`;
  return {
    column: own + 1,
    message: `这一行左边空了 ${own} 格，上一行${key === undefined ? '' : `“${key}”`}空了 ${beside} 格${counted}，没有对齐。`,
    hint: `同一层的要空得一样多：请改成空 ${allowed.join(' 格或 ')} 格；缩进用空格，不用 Tab。`,
  };
}

const spacesOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

interface Level {
  readonly at: number;
  /** Where the dash of an entry stands, and no field may. */
  readonly isDash: boolean;
}

/** Where fields and dashes of the lines that still enclose the next one stand, outermost first. */
function levelsAbove(lines: readonly string[]): Level[] {
  const levels: Level[] = [];
  for (const line of lines) {
    const own = spacesOf(line);
    const dash = /^ *((?:- +)+)/.exec(line)?.[1];
    while ((levels.at(-1)?.at ?? -1) >= own) levels.pop();
    levels.push({ at: own, isDash: dash !== undefined });
    if (dash !== undefined) levels.push({ at: own + dash.length, isDash: false });
  }
  return levels;
}
