/** The choices of the form: radio buttons, a list of kinds and a tick box, with counts while something is searched for. */
import { FILTERS, type Counts, type FilterName, type Filters } from './filters.ts';

type Choice = HTMLInputElement | HTMLOptionElement;

/** What is chosen. */
export function filtersOf(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  return Object.fromEntries(
    FILTERS.map((name) => [name, String(data.get(name) ?? '')]).filter(([, value]) => value !== ''),
  );
}

export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}

/** Chooses in the form. Kinds that the page does not list yet are added by `offerKinds`. */
export function choose(form: HTMLFormElement, filters: Filters): void {
  for (const [name, choice] of choices(form)) setChosen(choice, (filters[name] ?? '') === choice.value);
  // What is chosen among the folded conditions should be seen.
  const more = form.querySelector('details');
  if (more && isFiltered(filters)) more.open = true;
}

function setChosen(choice: Choice, value: boolean): void {
  if (choice instanceof HTMLOptionElement) choice.selected = value;
  else choice.checked = value;
}

function isChosen(choice: Choice): boolean {
  return choice instanceof HTMLOptionElement ? choice.selected : choice.checked;
}

/** Lists the kinds of an index, once. */
export function offerKinds(form: HTMLFormElement, kinds: Readonly<Record<string, string>>): void {
  const list = form.querySelector<HTMLSelectElement>('select[name="kind"]');
  if (!list || list.options.length > 1) return;
  for (const [kind, title] of Object.entries(kinds)) list.add(new Option(title, kind));
}

/** Short names of sections as this page writes them. */
export function sectionTitles(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    choices(form)
      .filter(([name]) => name === 'section')
      .map(([, choice]) => [choice.value, nameOf(choice)]),
  );
}

/** Writes behind each choice how many pages it has; a choice without any cannot be made. */
export function showCounts(form: HTMLFormElement, counts: Counts): void {
  for (const [name, choice] of choices(form)) {
    if (choice.value === '') continue;
    const count = counts[name][choice.value] ?? 0;
    write(choice, `${nameOf(choice)} ${count}`);
    choice.disabled = count === 0 && !isChosen(choice);
  }
}

/** Takes the counts away again. */
export function clearCounts(form: HTMLFormElement): void {
  for (const [, choice] of choices(form)) {
    write(choice, nameOf(choice));
    choice.disabled = false;
  }
}

function nameOf(choice: Choice): string {
  return (choice.dataset['name'] ??= textOf(choice)?.textContent ?? '');
}

function write(choice: Choice, text: string): void {
  const where = textOf(choice);
  if (where && where.textContent !== text) where.textContent = text;
}

function textOf(choice: Choice): Element | null {
  return choice instanceof HTMLOptionElement ? choice : choice.nextElementSibling;
}

function choices(form: HTMLFormElement): (readonly [FilterName, Choice])[] {
  return FILTERS.flatMap((name) =>
    [...form.querySelectorAll<Choice>(`input[name="${name}"],select[name="${name}"] option`)].map(
      (choice) => [name, choice] as const,
    ),
  );
}
