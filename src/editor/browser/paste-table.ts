/**
 * Rows copied in Excel or WPS go into a table of a form when they are pasted into one of its cells: each to its place, and new
 * rows are added as a clerk would. Sveltia has no way for it; what it knows is typed into its fields.
 */
import type { CmsConfig } from '@sveltia/cms';
import { pasteReport } from '../paste-report.ts';
import {
  cellsOf,
  isTable,
  placeRows,
  type PasteColumn,
  type PastedRow,
  type Placed,
  type PasteTable,
} from '../pasted-rows.ts';
import { tableAt } from '../table-columns.ts';
import { element } from './element.ts';
import { addRow, countRows, frames, isEmptyRow, openRow, removeRow, sectionAt, until } from './form-rows.ts';

/** Listens for what is pasted from now on. */
export function pasteTables(config: CmsConfig): void {
  let isBusy = false;
  document.addEventListener(
    'paste',
    (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const target = isTable(text) ? targetOf(event.target as Element | null, config) : undefined;
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      if (isBusy) return;
      isBusy = true;
      openChoice()?.click();
      void fillTable(target, placeRows(cellsOf(text), target, target.from)).finally(() => {
        isBusy = false;
      });
    },
    true,
  );
}

interface Target extends PasteTable {
  /** The key path of the table. */
  readonly path: string;
  /** The row that was pasted into; none where it was the table as a whole, and rows go below the last. */
  readonly row: number | undefined;
  /** The path of the column. */
  readonly from: string;
}

/** A cell of a table, or the table where 添加 has just been pressed. An open list of choices lies outside its cell. */
function targetOf(pasted: Element | null, config: CmsConfig): Target | undefined {
  const at = pasted?.closest?.('section[data-key-path]') ? pasted : openChoice();
  const path = at?.closest<HTMLElement>('section[data-key-path]')?.dataset['keyPath'] ?? '';
  const [, ofCell, row = '', from = ''] = /^(.+?)\.(\d+)\.(.+)$/.exec(path) ?? [];
  const table = tableAt(config, location.hash, ofCell ?? path);
  if (table.columns.length === 0) return undefined;
  return { ...table, path: ofCell ?? path, row: ofCell === undefined ? undefined : Number(row), from };
}

/** The choice whose list is open. */
function openChoice(): HTMLElement | null {
  return document.querySelector('section[data-key-path] [role=combobox][aria-expanded=true]');
}

async function fillTable(target: Target, placed: Placed): Promise<void> {
  const says = element('aside', '');
  says.className = 'told pasted';
  says.setAttribute('role', 'status');
  for (const earlier of document.querySelectorAll('.pasted')) earlier.remove();
  document.body.append(says);
  const before = countRows(target.path);
  const first = target.row ?? before;
  const missed: string[] = [];
  let [replaced, added] = [0, 0];
  for (const [index, row] of placed.rows.entries()) {
    says.textContent = `正在填第 ${index + 1} 行，一共 ${placed.rows.length} 行……`;
    const number = first + index;
    const isThere = number < before;
    if (!(isThere ? await openRow(target.path, number) : await addRow(target.path))) break;
    const isOld = isThere && !isEmptyRow(target.path, number);
    const filled = await fillRow(target, { number, row, isOld });
    missed.push(...filled.missed);
    if (!isThere && filled.taken === 0) removeRow(target.path, number);
    else if (isOld) replaced += 1;
    else added += 1;
  }
  const all = replaced + added;
  const { isWhole, lines } = pasteReport({
    ...placed,
    first: first + 1,
    replaced,
    added,
    below: Math.max(0, before - first - all),
    noRoom: placed.rows.length - all,
    missed,
  });
  says.classList.toggle('wrong', !isWhole);
  says.replaceChildren(...lines.map((line) => element('p', line)), closer(says));
  if (await openRow(target.path, Math.min(first, countRows(target.path) - 1)))
    sectionAt(`${target.path}.${first}.${target.columns[0]?.path ?? ''}`)?.scrollIntoView({
      block: 'center',
    });
}

function closer(says: HTMLElement): HTMLElement {
  const button = element('button', '知道了');
  button.type = 'button';
  button.addEventListener('click', () => says.remove());
  return button;
}

/** Fills one row; in one that held something an empty cell empties its field, so that no row is half the old one. */
async function fillRow(
  { path, columns }: Target,
  { number, row, isOld }: { readonly number: number; readonly row: PastedRow; readonly isOld: boolean },
): Promise<{ readonly taken: number; readonly missed: readonly string[] }> {
  const missed: string[] = [];
  let taken = 0;
  for (const [key, value] of row) {
    const column = columns.find((one) => one.path === key);
    if (!column || (value === '' && !isOld)) continue;
    if (await fillCell(`${path}.${number}.${key}`, value, column)) taken += 1;
    else missed.push(`第 ${number + 1} 行的${column.title}${value === '' ? '，贴来的是空的' : `“${value}”`}`);
  }
  return { taken, missed };
}

/** Types a value into a field; `false` where the field takes no such value. */
async function fillCell(path: string, value: string, { type, path: column }: PasteColumn): Promise<boolean> {
  const group = column.includes('.') ? path.slice(0, path.lastIndexOf('.')) : undefined;
  if (group !== undefined && value === '' && !sectionAt(path)) return true;
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
    if ((value === 'true') !== (control()?.getAttribute('aria-checked') === 'true')) control()?.click();
    return true;
  }
  return typeInto(control() as HTMLInputElement, value);
}

const MOST_TRIES = 5;

/** What has just been drawn may still be given its old value over what was typed: it is typed until it stays. */
async function typeInto(input: HTMLInputElement, value: string): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // A day that is none is not taken at all.
    if (input.value !== value) return false;
    await frames(3);
    if (input.value === value) return true;
  }
  return false;
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
  if (box && box.textContent.trim() === value) return true;
  if (!box) {
    if (value === '') return !section?.querySelector('[role=radio][aria-checked=true]');
    const radio = named('radio', section);
    radio?.click();
    return radio !== undefined;
  }
  if (value === '') return false;
  box.click();
  await until(() => document.querySelector('[role=option]') !== null);
  const option = named('option', document);
  (option ?? box).click();
  return option !== undefined;
}
