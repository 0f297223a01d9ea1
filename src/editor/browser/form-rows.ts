/** Rows of a table of the form as they stand in Sveltia's page, where they are folded, and drawn only when they are seen. */

/** The field at a key path, `income.3.amount`; none where it is folded or was not drawn yet. */
export function sectionAt(path: string): HTMLElement | null {
  return document.querySelector(`section[data-key-path="${CSS.escape(path)}"]`);
}

/** How many rows there are, folded ones too. */
export function countRows(table: string): number {
  return listOf(table)?.children.length ?? 0;
}

/** Unfolds a row and brings it into view; `false` where there is none. */
export async function openRow(table: string, row: number): Promise<boolean> {
  await unfoldTable(table);
  const place = listOf(table)?.children[row];
  if (!place) return false;
  place.scrollIntoView({ block: 'nearest' });
  const fold = (): HTMLElement | null => place.querySelector('button[aria-controls$="-body"][aria-expanded]');
  await until(() => fold() !== null);
  if (fold()?.getAttribute('aria-expanded') === 'false') fold()?.click();
  const isOpen = await until(
    () => place.querySelector(`section[data-key-path^="${CSS.escape(`${table}.${row}.`)}"]`) !== null,
  );
  // A field is drawn when it comes into view, and its value some frames after it.
  const body = place.querySelector('[id$="-body"]');
  for (let field = 0; field < (body?.children.length ?? 0); field++) {
    body?.children[field]?.scrollIntoView({ block: 'nearest' });
    await frames(2);
  }
  return isOpen;
}

/** Adds a row below the last; `false` where there is no room for one. */
export async function addRow(table: string): Promise<boolean> {
  await unfoldTable(table);
  const row = countRows(table);
  const add = [...(sectionAt(table)?.querySelectorAll('button') ?? [])].findLast((button) =>
    button.textContent.includes('添加'),
  );
  if (!add || add.disabled) return false;
  add.click();
  return (await until(() => countRows(table) > row)) && openRow(table, row);
}

/** Whether nobody has written anything into an unfolded row. */
export function isEmptyRow(table: string, row: number): boolean {
  const place = listOf(table)?.children[row];
  const inputs = [...(place?.querySelectorAll('input, textarea') ?? [])] as HTMLInputElement[];
  const choices = [...(place?.querySelectorAll('[role=combobox], [role=radio][aria-checked=true]') ?? [])];
  return (
    inputs.every(({ type, value }) => ['radio', 'checkbox', 'file'].includes(type) || value === '') &&
    choices.every((choice) => choice.role !== 'radio' && choice.textContent.trim() === '')
  );
}

/** Takes a row away. */
export function removeRow(table: string, row: number): void {
  listOf(table)?.children[row]?.querySelector<HTMLElement>('button[aria-label="移除"]')?.click();
}

function listOf(table: string): Element | null {
  return sectionAt(table)?.querySelector('[id$="-item-list"]') ?? null;
}

/** All rows may be folded away behind their number. */
async function unfoldTable(table: string): Promise<void> {
  const fold = (): HTMLElement | null | undefined =>
    sectionAt(table)?.querySelector('button[aria-controls$="-item-list"]');
  if (fold()?.getAttribute('aria-expanded') !== 'false') return;
  fold()?.click();
  await until(() => fold()?.getAttribute('aria-expanded') === 'true');
}

const PATIENCE_MS = 3_000;

/** Waits, frame by frame, until something is so; `false` when it is not in time. */
export async function until(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await frames(1);
  }
  return true;
}

/** Lets the page be drawn some times. */
export async function frames(count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) await new Promise((done) => requestAnimationFrame(done));
}
