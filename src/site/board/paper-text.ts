/** Values, phrases and sentences as HTML for paper: full names, no links, numbers held together with their unit. */
import { renderMarkdown } from '../../markdown/renderer.ts';
import type { FactRow, Phrase, Sentence, Value } from '../../model/disclosure/blocks.ts';
import { formatPhrase, formatSentence, formatValue } from '../../model/values/values.ts';
import { escapeHtml, holdMeasures, renderText } from '../text/render-values.ts';

/** On paper the font itself parts Chinese from figures; a space would make the gap too wide. */
const SPACE_BESIDE_HAN =
  /(?<=[\p{Script=Han}，。：；、“”（）《》]) (?=\S)|(?<=\S) (?=[\p{Script=Han}，。：；、“”（）《》])/gu;

/** Plain text without the spaces that only screens need. */
export function tighten(text: string): string {
  return text.replace(SPACE_BESIDE_HAN, '');
}

/** A sentence on paper as HTML. */
export function paperSentence(sentence: Sentence): string {
  return renderText(tighten(formatSentence(sentence)));
}

/** A phrase on paper as HTML. */
export function paperPhrase(phrase: Phrase): string {
  return renderText(tighten(formatPhrase(phrase)));
}

/** Free text on paper as HTML. */
export function paperText(text: string): string {
  return renderText(tighten(text));
}

/** A table cell on paper as HTML: two-character names are spread to three. */
export function paperCell(phrase: Phrase): string {
  return phrase.map(cellValue).join('');
}

function cellValue(value: Value): string {
  const text = escapeHtml(formatValue(value));
  if (typeof value === 'string')
    return NAMES.test(value) ? text.replace(/[^、]+、?/g, held) : holdMeasures(text);
  if (value.type === 'person' && [...value.name].length <= 3) return `<span class="p-nm">${text}</span>`;
  return text;
}

/** `王春燕、李秀珍`: a name is not torn apart at the end of a line. */
const NAMES = /^\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3})+$/u;

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
    return tag + holdMeasures(tighten(text));
  });
}

/** `应到35人　实到33人` as HTML, broken between counts only. */
export function paperCounts(rows: readonly FactRow[]): string {
  return rows
    .map(({ label, value }) => `<span class="n">${escapeHtml(label + formatPhrase(value))}</span>`)
    .join('　');
}
