/** The choices of section and year: radio buttons of the form, with counts while something is searched for. */
import type { Counts, Filters } from './engine.ts';

const NAMES = ['section', 'year'] as const;

/** What is chosen. */
export function filtersOf(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  return Object.fromEntries(
    NAMES.map((name) => [name, String(data.get(name) ?? '')]).filter(([, value]) => value !== ''),
  );
}

export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}

/** Chooses 全部 everywhere. */
export function unfilter(form: HTMLFormElement): void {
  for (const radio of radios(form)) radio.checked = radio.value === '';
}

/** Short names of sections as this page writes them. */
export function sectionTitles(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map(
    radios(form)
      .filter(({ name }) => name === 'section')
      .map((radio) => [radio.value, radio.dataset['text'] ?? textOf(radio)?.textContent ?? '']),
  );
}

/** Writes behind each choice how many pages it has; a choice without any cannot be made. */
export function showCounts(form: HTMLFormElement, counts: Counts): void {
  for (const radio of radios(form)) {
    if (radio.value === '') continue;
    const count = counts[radio.name]?.[radio.value] ?? 0;
    write(radio, ` ${count}`);
    radio.disabled = count === 0 && !radio.checked;
  }
}

/** Takes the counts away again. */
export function clearCounts(form: HTMLFormElement): void {
  for (const radio of radios(form)) {
    write(radio, '');
    radio.disabled = false;
  }
}

function write(radio: HTMLInputElement, count: string): void {
  const text = textOf(radio);
  if (!text) return;
  radio.dataset['text'] ??= text.textContent;
  text.textContent = radio.dataset['text'] + count;
}

function textOf(radio: HTMLInputElement): Element | null {
  return radio.nextElementSibling;
}

function radios(form: HTMLFormElement): HTMLInputElement[] {
  return NAMES.flatMap((name) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]);
}
