/**
 * What the desk finds wrong in the file that is open, beside its fields and in one list, after each save; and the sheet as it
 * will hang. On a server there is no desk, and nothing of this.
 */
import type { CmsConfig } from '@sveltia/cms';
import { openedFile, placesOf } from '../opened-file.ts';
import { inFormWords } from '../form-words.ts';
import { element } from './element.ts';
import { goToField } from './go-to-field.ts';
import { showSheet } from './show-sheet.ts';

/** What the desk says of files, as far as it is told here. */
interface Told {
  readonly files: readonly { readonly file: string; readonly problems: readonly ToldProblem[] }[];
}

interface ToldProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly field?: string;
  readonly message: string;
  readonly hint?: string;
}

export interface ToldSite {
  readonly siteId: string;
  /** Where the content lies in its repository. */
  readonly contentFolder: string;
  readonly config: CmsConfig;
}

/** Listens to the desk from now on. */
export function tellProblems({ siteId, contentFolder, config }: ToldSite): void {
  const panel = document.createElement('aside');
  panel.className = 'told';
  panel.setAttribute('role', 'status');
  document.body.append(panel);
  let told: Told | undefined;
  let marked = '';
  let shown: string | undefined;
  let [isOpen, isClosed] = [false, false];
  const opened = (): string | undefined => {
    const path = openedFile(location.hash, config);
    return contentFolder === '' ? path : path?.slice(contentFolder.length + 1);
  };
  const problems = (): readonly ToldProblem[] =>
    told?.files.find(({ file }) => file === opened())?.problems ?? [];
  const show = (): void => {
    const file = opened();
    const now = JSON.stringify([told && file, problems()]);
    // What stood there when the file was opened does not lie over its fields; what a save brings does.
    if (file !== shown) isOpen = false;
    else if (now !== marked && !isClosed) isOpen = true;
    if (file !== shown) isClosed = false;
    if (now !== marked) {
      const list = fill(panel, { siteId, file: told && file, problems: problems(), config });
      list.open = isOpen;
      list.addEventListener('toggle', () => {
        if (isOpen && !list.open) isClosed = true;
        if (list.open) isClosed = false;
        isOpen = list.open;
      });
    }
    marked = now;
    shown = told && file;
    markFields(problems());
  };
  // Rows are drawn when they are unfolded, and an address can change without a word.
  let isAsked = false;
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      show();
    });
  }).observe(document.body, { childList: true, subtree: true });
  new EventSource(`/desk/${siteId}/events/`).addEventListener('view', ({ data }: MessageEvent<string>) => {
    told = JSON.parse(data) as Told;
    show();
  });
}

interface Panel {
  readonly siteId: string;
  readonly file: string | undefined;
  readonly problems: readonly ToldProblem[];
  readonly config: CmsConfig;
}

/** Fills the panel, and gives the list in it that is folded and unfolded. */
function fill(panel: HTMLElement, { siteId, file, problems, config }: Panel): HTMLDetailsElement {
  const list = document.createElement('details');
  panel.hidden = file === undefined;
  if (file === undefined) return list;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const others = problems.length - errors;
  const counts = [...(errors > 0 ? [`${errors} 处要改`] : []), ...(others > 0 ? [`${others} 处提醒`] : [])];
  const rows = document.createElement('ul');
  rows.append(...problems.map((problem) => rowOf(problem, config)));
  list.append(element('summary', `存好的这一份：${counts.join('，')}`), rows);
  const sheet = element('button', '看贴出来的样子');
  sheet.type = 'button';
  sheet.addEventListener('click', () => void showSheet(siteId, file));
  const desk = element('a', '回工作台');
  desk.href = `/desk/${siteId}/`;
  const foot = document.createElement('p');
  foot.append(...(isHung(file) && errors === 0 ? [sheet, ' '] : []), desk);
  panel.replaceChildren(counts.length > 0 ? list : element('p', '存好的这一份没有问题'), foot);
  panel.classList.toggle('wrong', errors > 0);
  return list;
}

/** A problem, which leads to its field where it has one. */
function rowOf(problem: ToldProblem, config: CmsConfig): HTMLLIElement {
  const { severity, field } = problem;
  const { place, message, hint } = inFormWords(problem, config, location.hash);
  const row = document.createElement('li');
  row.className = severity;
  row.append(`${severity === 'error' ? '要改' : '提醒'}：`);
  if (field !== undefined && place !== '') {
    const go = element('button', `在“${place}”里`);
    go.type = 'button';
    go.className = 'place';
    go.addEventListener('click', () => void goToField(placesOf(field)));
    row.append(go, ' ');
  }
  row.append(message, element('small', hint));
  return row;
}

/** Whether a file is a disclosure: only these are put on the board. */
function isHung(file: string): boolean {
  return /\/(?:party|affairs|finance|other)\/\d{4}\//.test(file);
}

/** Puts each problem beside its field, or beside the row or table that it lies in where that is folded. */
function markFields(problems: readonly ToldProblem[]): void {
  const texts = new Map<Element, string[]>();
  for (const { field, message } of problems) {
    const found = placesOf(field ?? '')
      .map((path) => document.querySelector(`section[data-key-path="${CSS.escape(path)}"]`))
      .find((section) => section !== null);
    if (found) texts.set(found, [...(texts.get(found) ?? []), message]);
  }
  for (const section of document.querySelectorAll('[data-told]'))
    if (!texts.has(section)) section.removeAttribute('data-told');
  for (const [section, own] of texts) section.setAttribute('data-told', own.join('\n'));
}
