/** Leads to a field of the form. */
import { openRow, sectionAt, until } from './form-rows.ts';

/** Goes to the first of these places that there is, `income.3.amount`, `income.3`, `income`, with its row unfolded. */
export async function goToField(places: readonly string[]): Promise<void> {
  const [whole = ''] = places;
  const top = whole.split('.')[0] ?? whole;
  await scrollTo(top);
  const [, table, row] = /^(.+?)\.(\d+)(?:\.|$)/.exec(whole) ?? [];
  if (table !== undefined) await openRow(table, Number(row));
  const found = places.map(sectionAt).find((section) => section !== null);
  found?.scrollIntoView({ block: 'center' });
  found?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus({ preventScroll: true });
}

/** Fields far below are not drawn yet: one goes down from the last that is. */
async function scrollTo(path: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS && !sectionAt(path); steps++) {
    const drawn = document.querySelectorAll('section[data-key-path]');
    const last = drawn[drawn.length - 1];
    last?.scrollIntoView({ block: 'start' });
    await until(
      () =>
        sectionAt(path) !== null || document.querySelectorAll('section[data-key-path]').length > drawn.length,
    );
  }
}

const MOST_STEPS = 10;
