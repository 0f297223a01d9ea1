/**
 * Rows copied in Excel or WPS go into a table of a form when they are pasted into one of its cells: each to its place, and new
 * rows are added as a clerk would. Sveltia has no way for it; what it knows is typed into its fields.
 */
import type { CmsConfig } from '@sveltia/cms';
import { cellsOf, isTable, placeRows, type PasteColumn, type PastedRow } from '../pasted-rows.ts';
import { columnsOf } from '../table-columns.ts';
import { element } from './element.ts';

/** Listens for what is pasted from now on. */
export function pasteTables(config: CmsConfig): void {
  document.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const cell = (event.target as Element | null)?.closest?.<HTMLElement>('section[data-key-path]');
      const [, table = '', row = '', from = ''] =
        /^(.+?)\.(\d+)\.(.+)$/.exec(cell?.dataset['keyPath'] ?? '') ?? [];
      const columns = isTable(text) && table !== '' ? columnsOf(config, location.hash, table) : [];
      if (columns.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void fillTable({ table, first: Number(row), columns }, placeRows(cellsOf(text), columns, from));
    },
    true,
  );
}

interface Target {
  /** The key path of the table. */
  readonly table: string;
  /** The row that was pasted into. */
  readonly first: number;
  readonly columns: readonly PasteColumn[];
}

async function fillTable({ table, first, columns }: Target, rows: readonly PastedRow[]): Promise<void> {
  const says = element('aside', '');
  says.className = 'told';
  says.setAttribute('role', 'status');
  document.body.append(says);
  const missed: string[] = [];
  let done = 0;
  for (const [index, row] of rows.entries()) {
    says.textContent = `正在填第 ${index + 1} 行，一共 ${rows.length} 行……`;
    const at = `${table}.${first + index}`;
    if (!(await hasRow(table, at, columns))) break;
    done += 1;
    for (const [path, value] of row) {
      const column = columns.find((one) => one.path === path);
      if (column && !(await fillCell(`${at}.${path}`, value, column)))
        missed.push(`第 ${first + index + 1} 行的${column.title}“${value}”`);
    }
  }
  const left = rows.length - done;
  says.replaceChildren(
    element('p', `粘贴了 ${done} 行。对一对，再保存。`),
    ...(left > 0 ? [element('p', `还有 ${left} 行没有填进去：这张表装不下了。`)] : []),
    ...(missed.length > 0 ? [element('p', `这几格没有填进去，请自己填：${missed.join('；')}`)] : []),
    closer(says),
  );
}

function closer(says: HTMLElement): HTMLElement {
  const button = element('button', '知道了');
  button.type = 'button';
  button.addEventListener('click', () => says.remove());
  return button;
}

function sectionAt(path: string): HTMLElement | null {
  return document.querySelector(`section[data-key-path="${CSS.escape(path)}"]`);
}

/** Whether there is such a row, added where it was not. */
async function hasRow(table: string, at: string, [first]: readonly PasteColumn[]): Promise<boolean> {
  const key = `${at}.${first?.path.split('.')[0] ?? ''}`;
  if (sectionAt(key)) return true;
  const add = [...(sectionAt(table)?.querySelectorAll('button') ?? [])].findLast((button) =>
    button.textContent.includes('添加'),
  );
  add?.click();
  return add !== undefined && (await until(() => sectionAt(key) !== null));
}

/** Types a value into a field; `false` where the field takes no such value. */
async function fillCell(path: string, value: string, { type, path: column }: PasteColumn): Promise<boolean> {
  const group = column.includes('.') ? path.slice(0, path.lastIndexOf('.')) : undefined;
  if (group !== undefined && !sectionAt(path))
    sectionAt(group)?.querySelector<HTMLElement>('[role=checkbox]')?.click();
  if (!(await until(() => sectionAt(path) !== null))) return false;
  const section = sectionAt(path);
  // What is not seen is not drawn.
  section?.scrollIntoView({ block: 'nearest' });
  const control = (): HTMLElement | null | undefined => sectionAt(path)?.querySelector(CONTROLS[type]);
  if (!(await until(() => !!control()))) return false;
  if (type === 'choice') return choose(path, value);
  if (type === 'flag') {
    if (value === 'true' && control()?.getAttribute('aria-checked') !== 'true') control()?.click();
    return true;
  }
  const input = control() as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return input.value === value;
}

const CONTROLS: Readonly<Record<PasteColumn['type'], string>> = {
  text: 'input:not([type=file]), textarea',
  date: 'input[type=date]',
  choice: '[role=radio], [role=combobox]',
  flag: '[role=switch]',
};

/** Few choices lie open, many in a list. */
async function choose(path: string, value: string): Promise<boolean> {
  const named = (role: string, inside: ParentNode | null): HTMLElement | undefined =>
    [...(inside?.querySelectorAll<HTMLElement>(`[role=${role}]`) ?? [])].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === value,
    );
  const section = sectionAt(path);
  const box = section?.querySelector<HTMLElement>('[role=combobox]');
  if (!box) {
    const radio = named('radio', section);
    radio?.click();
    return radio !== undefined;
  }
  box.click();
  await until(() => document.querySelector('[role=option]') !== null);
  const option = named('option', document);
  (option ?? box).click();
  return option !== undefined;
}

const PATIENCE_MS = 3_000;

/** Waits, frame by frame, until something is so; `false` when it is not in time. */
async function until(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await new Promise((done) => requestAnimationFrame(done));
  }
  return true;
}
