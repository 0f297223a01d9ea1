/**
 * What the desk finds wrong in the file that is open, beside its fields and in one list, after each save; and the sheet as it
 * will hang. On a server there is no desk, and nothing of this.
 */
import type { CmsConfig } from '@sveltia/cms';
import { openedFile, placesOf } from '../opened-file.ts';
import { element } from './element.ts';
import { showSheet } from './show-sheet.ts';

/** What the desk says of files, as far as it is told here. */
interface Told {
  readonly files: readonly { readonly file: string; readonly problems: readonly ToldProblem[] }[];
}

interface ToldProblem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
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
  const opened = (): string | undefined => {
    const path = openedFile(location.hash, config);
    return contentFolder === '' ? path : path?.slice(contentFolder.length + 1);
  };
  const problems = (): readonly ToldProblem[] =>
    told?.files.find(({ file }) => file === opened())?.problems ?? [];
  const show = (): void => {
    const file = opened();
    const now = JSON.stringify([file, problems()]);
    if (now !== marked) fill(panel, { siteId, file: told && file, problems: problems() });
    marked = now;
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
}

function fill(panel: HTMLElement, { siteId, file, problems }: Panel): void {
  panel.hidden = file === undefined;
  if (file === undefined) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const rows = problems.map(({ severity, line, message, hint }) => {
    const row = element('li', `${severity === 'error' ? '要改' : '提醒'}：${message}`);
    row.className = severity;
    row.append(element('small', `${hint ?? ''}（文件第 ${line} 行）`));
    return row;
  });
  const list = document.createElement('ul');
  list.append(...rows);
  const sheet = element('button', '看贴出来的样子');
  sheet.type = 'button';
  sheet.addEventListener('click', () => void showSheet(siteId, file));
  const desk = element('a', '回工作台');
  desk.href = `/desk/${siteId}/`;
  const others = problems.length - errors;
  const counts = [...(errors > 0 ? [`${errors} 处要改`] : []), ...(others > 0 ? [`${others} 处提醒`] : [])];
  const foot = document.createElement('p');
  foot.append(...(isHung(file) && errors === 0 ? [sheet, ' '] : []), desk);
  const head = element('p', counts.length > 0 ? `存好了，查出${counts.join('，')}` : '存好的这一份没有问题');
  panel.replaceChildren(head, list, foot);
  panel.classList.toggle('wrong', errors > 0);
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
