/** What a clerk is told of rows that were pasted into a form: what became of each, and what found no place. Pure. */

/** What was done; rows counted from 1. */
export interface Pasted {
  /** The first row that was filled. */
  readonly first: number;
  /** Rows that held something before, and hold what was pasted now. */
  readonly replaced: number;
  /** Rows that were empty or did not stand there. */
  readonly added: number;
  /** Rows below the last one filled, which stay as they were. */
  readonly below: number;
  /** Rows of the clipboard for which the table had no room. */
  readonly noRoom: number;
  /** Columns without a place here, as they are called. */
  readonly left: readonly string[];
  /** Cells that no field took: 第 3 行的科目“其它”. */
  readonly missed: readonly string[];
  readonly sums: number;
  readonly isByOrder: boolean;
}

export interface PasteReport {
  /** Whether all of it stands in the form now. */
  readonly isWhole: boolean;
  readonly lines: readonly string[];
}

/** The report, the gravest first. */
export function pasteReport(done: Pasted): PasteReport {
  const { first, replaced, added, below, noRoom, left, missed, sums } = done;
  const all = replaced + added;
  const isWhole = all > 0 && noRoom === 0 && left.length === 0 && missed.length === 0;
  const last = first + all - 1;
  const rows = first === last ? `第 ${first} 行` : `第 ${first} 到 ${last} 行`;
  const stay = below > 0 ? `；下面原来的 ${below} 行没有动，不要的删掉` : '';
  return {
    isWhole,
    lines: [
      ...(left.length > 0
        ? [`这几列没有贴进来：${left.join('、')}。这里没有叫这个名字的格子；要的话改好列名再贴，或者自己填。`]
        : []),
      ...(missed.length > 0 ? [`这几格没有填进去，请自己填：${missed.join('；')}。`] : []),
      ...(noRoom > 0 ? [`还有 ${noRoom} 行没有贴进来：这里不能再添行了。`] : []),
      all === 0
        ? '一行也没有贴进来。'
        : `粘贴了 ${all} 行，是${rows}${replaced > 0 ? `：原来有的 ${replaced} 行换成了贴的` : ''}${stay}。`,
      ...(done.isByOrder && all > 0 ? ['没有看到列名，是从点的那一格起，一列一列往右放的。'] : []),
      ...(sums > 0 ? [`“合计”那样的 ${sums} 行没有要。`] : []),
      ...(all > 0 ? ['对一对，再保存。'] : []),
    ],
  };
}
