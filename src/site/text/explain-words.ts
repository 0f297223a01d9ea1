/** Marks the words of a page that most need an explanation, where each of them is read first. */
import type { ExplainedWord } from '../../model/words/glossary.ts';
import { literalPattern } from './literal-pattern.ts';

/** As many as a page can carry without becoming a dictionary, and within its share of the page's weight. */
const MOST_WORDS = 3;

export interface MarkedHtml {
  readonly html: string;
  /** The words that were marked, in the order in which they are read; the first is `w-1`. */
  readonly words: readonly ExplainedWord[];
}

/** Where a link may not stand, where a word is not read as a word, and headings: they are read to find one's way. */
const NOT_IN = new Set(['a', 'button', 'summary', 'svg', 'time', 'h1', 'h2', 'label', 'nav']);

const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;

/**
 * HTML in which the first mention of up to `most` words links to its explanation, `#w-1` and so on. Hard words go first,
 * then those read first. A word inside a longer word of the glossary is not that word: 公示 is not marked in 公示期.
 */
export function markWords(html: string, glossary: readonly ExplainedWord[], most = MOST_WORDS): MarkedHtml {
  const { byForm, pattern } = formsOf(glossary);
  if (byForm.size === 0) return { html, words: [] };
  const pieces = markablePieces(html);

  const found = new Set<ExplainedWord>();
  for (const { text, isMarkable } of pieces) {
    if (!isMarkable) continue;
    for (const [form] of text.matchAll(pattern)) found.add(byForm.get(form) as ExplainedWord);
  }
  const inOrder = [...found];
  const chosen = new Set(
    [...inOrder.filter(({ isHard }) => isHard), ...inOrder.filter(({ isHard }) => !isHard)].slice(0, most),
  );

  const words: ExplainedWord[] = [];
  const mark = (form: string): string => {
    const word = byForm.get(form);
    if (!word || !chosen.delete(word)) return form;
    words.push(word);
    const n = words.length;
    return `<a class="w" id="u-${n}" href="#w-${n}" aria-describedby="w-${n}">${form}</a>`;
  };
  const marked = pieces.map(({ text, isMarkable }) => (isMarkable ? text.replace(pattern, mark) : text));
  return { html: marked.join(''), words };
}

interface Forms {
  readonly byForm: ReadonlyMap<string, ExplainedWord>;
  /** Finds any of them, the longest where several begin. */
  readonly pattern: RegExp;
}

const known = new WeakMap<readonly ExplainedWord[], Forms>();

function formsOf(glossary: readonly ExplainedWord[]): Forms {
  const found = known.get(glossary);
  if (found) return found;
  const byForm = new Map(glossary.flatMap((word) => word.forms.map((form) => [form, word] as const)));
  const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const forms = { byForm, pattern: new RegExp(longestFirst.map(literalPattern).join('|'), 'gu') };
  known.set(glossary, forms);
  return forms;
}

interface Piece {
  readonly text: string;
  readonly isMarkable: boolean;
}

/** HTML as tags and texts; a text is markable unless it stands where no link may, or where nobody hears it. */
function markablePieces(html: string): Piece[] {
  let depth = 0;
  // The name of the element that screen readers pass over, and how many of that name are open within it.
  let hidden = { name: '', depth: 0 };
  return (html.match(/<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g) ?? []).map((text) => {
    const [, slash, written = ''] = TAG.exec(text) ?? [];
    const name = written.toLowerCase();
    const step = slash ? -1 : 1;
    const isOpen = !text.endsWith('/>');
    if (NOT_IN.has(name) && isOpen) depth += step;
    if (hidden.depth > 0 && name === hidden.name && isOpen) hidden.depth += step;
    else if (hidden.depth === 0 && isOpen && / aria-hidden="true"/.test(text)) hidden = { name, depth: 1 };
    return { text, isMarkable: depth === 0 && hidden.depth === 0 && !text.startsWith('<') };
  });
}
