/** Values, phrases and sentences as HTML for paper: full names, no links, numbers held together with their unit. */
import { renderMarkdown } from '../../markdown/renderer.ts';
import type { FactRow, Phrase, Sentence, Value } from '../../model/disclosure/blocks.ts';
import { formatPhrase, formatSentence, formatValue } from '../../model/values/values.ts';
import { countText } from '../../paper/sheet/item-height.ts';
import { cellTerms, HELD, HELD_IN_CELL, HELD_ON_PAPER, trueMinus } from '../../paper/type/held.ts';
import { literalPattern } from '../text/literal-pattern.ts';
import { escapeHtml } from '../text/render-values.ts';

/** On paper the font itself parts Chinese from figures; a space would make the gap too wide. */
const SPACE_BESIDE_HAN =
  /(?<=[\p{Script=Han}，。：；、“”（）《》]) (?=\S)|(?<=\S) (?=[\p{Script=Han}，。：；、“”（）《》])/gu;

/** Plain text without the spaces that only screens need. */
export function tighten(text: string): string {
  return text.replace(SPACE_BESIDE_HAN, '');
}

/** A sentence on paper as HTML. */
export function paperSentence(sentence: Sentence): string {
  return holdPersons(tighten(formatSentence(sentence)), sentence.flat());
}

/** A phrase on paper as HTML. */
export function paperPhrase(phrase: Phrase): string {
  return holdPersons(tighten(formatPhrase(phrase)), phrase);
}

/** Free text on paper as HTML. */
export function paperText(text: string): string {
  return hold(escapeHtml(trueMinus(tighten(text))));
}

/** Whoever is named is known here, whatever the name. */
function holdPersons(text: string, values: readonly Value[]): string {
  const names = values.flatMap((value) =>
    typeof value === 'object' && value.type === 'person' ? [literalPattern(escapeHtml(value.name))] : [],
  );
  const html = escapeHtml(trueMinus(text));
  return names.length === 0 ? hold(html) : hold(html, new RegExp(`${names.join('|')}|${HELD}`, 'gu'));
}

function hold(html: string, pattern = HELD_ON_PAPER): string {
  return html.replace(pattern, held);
}

/** A table cell on paper as HTML: two-character names are spread to three. */
export function paperCell(phrase: Phrase): string {
  return phrase.map(cellValue).join('');
}

function cellValue(value: Value): string {
  const text = trueMinus(formatValue(value));
  if (typeof value === 'string') return cellText(text);
  if (value.type === 'person' && [...value.name].length <= 3)
    return `<span class="p-nm">${escapeHtml(text)}</span>`;
  return escapeHtml(text);
}

/** `王春燕、李秀珍`, `委员、民主理财小组组长`: a short term is not torn apart at the end of a line. */
function cellText(text: string): string {
  const terms = cellTerms(text);
  if (terms.length < 2) return hold(escapeHtml(text), HELD_IN_CELL);
  return terms
    .map((term) => {
      const html = hold(escapeHtml(term.text), HELD_IN_CELL);
      return term.isHeld ? `<span class="p-t">${html}</span>` : html;
    })
    .join('');
}

function held(html: string): string {
  return `<span class="n">${html}</span>`;
}

/** When a step was, on two lines, the year above the day; anything else on one. */
export function stageLines(meta: Sentence): string[] {
  const [value] = meta.flat();
  const isDate = typeof value === 'object' && value.type === 'date';
  return (isDate ? formatValue(value) : formatSentence(meta)).split(/(?<=^\d{4}年)(?=\d)/);
}

/** Markdown on paper as HTML: what must not be torn apart at the end of a line is held together. */
export function paperMarkdown(markdown: string): string {
  return renderMarkdown(markdown).replace(/(^|>)([^<]+)/g, (_, tag: string, text: string) => {
    return tag + hold(trueMinus(tighten(text)));
  });
}

/** `应到35人　实到33人` as HTML, broken between counts only. */
export function paperCounts(rows: readonly FactRow[]): string {
  return rows.map((row) => held(escapeHtml(countText(row)))).join('　');
}
