/**
 * Whether each figure of a table lies under its own heading, or has it beside it: run in a page. A table that becomes rows
 * of label and value on a narrow screen must not leave a figure under the heading of another column.
 */
export function figuresAstray(): string[] {
  const found: string[] = [];
  const columnsOf = (row: HTMLTableRowElement): Map<number, HTMLTableCellElement> => {
    let at = 0;
    return new Map([...row.cells].map((cell) => [(at += cell.colSpan) - cell.colSpan, cell]));
  };
  const textOf = (element: Element): string => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const labelOf = (cell: Element): string => {
    const { content, display } = getComputedStyle(cell, '::before');
    return content === 'none' || content === 'normal' || display === 'none'
      ? ''
      : content.replace(/^"|：?"$/g, '');
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2;
  };
  const boxOf = (cell: Element): { left: number; right: number } => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  /** The heading, or a shorter word for it that no other column has. */
  const isLabelOf = (label: string, heading: HTMLTableCellElement | undefined): boolean => {
    const all = [...(heading?.parentElement?.children ?? [])];
    return all.every((one) => (one === heading ? true : textOf(one) !== label));
  };
  const isName = (cell: Element): boolean => getComputedStyle(cell).display === 'flow-root';
  /** What is wrong with a cell; empty where nothing is. */
  const wrongOf = (cell: HTMLTableCellElement, heading: HTMLTableCellElement | undefined): string => {
    const { left, right } = boxOf(cell);
    const own = cell.getBoundingClientRect();
    if (left < own.left - 1 || right > own.right + 1) return 'is wider than its cell';
    const label = labelOf(cell);
    if (label !== '') return isLabelOf(label, heading) ? '' : `is called ${label}`;
    // The first of a row of Markdown that has become label and value is its name.
    if (cell.matches('.largest-type .prose td:first-child') && isName(cell)) return '';
    // An entry has one amount; what a village owes says so itself.
    if (!heading || cell.matches('.led .amt, .led .de, .sites .state')) return '';
    if (!isSeen(heading)) return 'has no heading';
    const head = heading.getBoundingClientRect();
    return left >= head.left - 1 && right <= head.right + 1 ? '' : `is not under ${textOf(heading)}`;
  };
  for (const table of document.querySelectorAll('table')) {
    const head = table.tHead?.rows[table.tHead.rows.length - 1];
    if (!head) continue;
    const headings = columnsOf(head);
    for (const row of [...table.rows].filter((one) => one.parentElement !== table.tHead))
      for (const [column, cell] of columnsOf(row)) {
        if (cell.scope === 'row' || cell.scope === 'rowgroup' || cell.colSpan > 1) continue;
        if (textOf(cell) === '' || !isSeen(cell)) continue;
        const wrong = wrongOf(cell, headings.get(column));
        if (wrong) found.push(`${textOf(cell)} ${wrong} (${[...headings.values()].map(textOf).join('|')})`);
      }
  }
  return found;
}
