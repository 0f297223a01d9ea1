/** How high things on a sheet will be, estimated in em of the body size, a little on the safe side. */
import type { FactRow } from '../model/blocks.ts';
import { formatPhrase, formatSentence } from '../model/values.ts';
import { formatFen } from '../model/fen.ts';
import { proseMarkdown, type BalanceItem, type ProseItem, type SolidItem } from './flow.ts';
import { emWidth, linesIn } from './text-width.ts';
import { TYPE } from './type-metrics.ts';

/** Footnotes are set in this share of the body size. */
export const FOOTNOTE_SIZE = 0.82;

/** The marker of a step, with the gap after it. */
const STEP_MARK_EM = 4.6;

/** A stage with its date below in three quarters of the size, on two lines. */
const STAGE_EM = 4.4;
const STAGES_HEIGHT_EM = 3.8;

/** Height of an item in em, in a measure of `widthEm`. Infinite when it cannot be set that narrow. */
export function itemHeightEm(item: SolidItem, widthEm: number): number {
  switch (item.type) {
    case 'lead': {
      const text = item.sentences.map((sentence) => formatSentence(sentence)).join('');
      return linesIn(emWidth(text) + 2, widthEm) * TYPE.leading;
    }
    case 'correction':
      return linesIn(emWidth(item.text) + 3, widthEm - 2) * TYPE.compact + 1;
    case 'heading':
      return linesIn(emWidth(item.text) + 2, widthEm) * TYPE.heading;
    case 'facts':
      return factsHeightEm(item.rows, widthEm);
    case 'balance':
      return balanceWidthEm(item) <= widthEm ? TYPE.balance : Number.POSITIVE_INFINITY;
    case 'step':
      return stepHeightEm(item, widthEm - STEP_MARK_EM);
    case 'stages':
      return item.steps.length * STAGE_EM <= widthEm ? STAGES_HEIGHT_EM : Number.POSITIVE_INFINITY;
    case 'votes':
      return linesIn(emWidth(votesText(item)) + 4, widthEm) * TYPE.compact;
    case 'text':
      return linesIn(emWidth(`${item.label ?? ''}：${item.text}`) + 2, widthEm) * TYPE.leading;
    case 'footnote':
      return (
        linesIn(emWidth(`${item.label ?? ''}：${item.text}`), widthEm / FOOTNOTE_SIZE) *
        TYPE.compact *
        FOOTNOTE_SIZE
      );
  }
}

/** Height of prose in em, in a measure of `widthEm`. */
export function proseHeightEm(item: ProseItem, widthEm: number): number {
  const { form, continues } = item;
  const markdown = proseMarkdown(item);
  if (form === 'paragraph')
    return linesIn(emWidth(plain(markdown)) + (continues ? 0 : 2), widthEm) * TYPE.leading;
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return lines.reduce(
    (height, line) => height + linesIn(emWidth(plain(line)), widthEm - 3) * TYPE.leading,
    0,
  );
}

/** Markdown without its marks and link targets, for measuring. */
function plain(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, '').replace(/[*_`[\]]/g, '');
}

/** Whether facts stand two in a line: with room to spare, since the fitting may choose a larger type. */
export function factsArePaired(rows: readonly FactRow[], widthEm: number): boolean {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(emWidth));
  const labelEm = widest(rows.map(({ label }) => label)) + 1.4;
  const valueEm = widest(rows.map(({ value }) => formatPhrase(value))) + 0.7;
  return rows.length > 2 && (labelEm + valueEm) * 1.15 <= widthEm / 2;
}

function factsHeightEm(rows: readonly FactRow[], widthEm: number): number {
  if (factsArePaired(rows, widthEm)) return Math.ceil(rows.length / 2) * TYPE.row;
  const labelEm = Math.max(0, ...rows.map(({ label }) => emWidth(label))) + 1.4;
  return rows.reduce((height, { value }) => {
    const lines = linesIn(emWidth(formatPhrase(value)), widthEm - labelEm - 0.7);
    return height + Math.max(TYPE.row, lines * TYPE.cellLeading + 2 * TYPE.cellPadding);
  }, 0);
}

/** Four amounts at 1.35 em with their frames and the signs between them. */
function balanceWidthEm({ opening, income, expense, closing }: BalanceItem): number {
  const boxes = [opening, income, expense, closing].map(({ label, amount }) =>
    Math.max(emWidth(formatFen(amount)) * 1.35 * 1.05, emWidth(label) * 0.8),
  );
  return boxes.reduce((width, box) => width + box + 1.1, 0) + 3 * 1.3 + 0.1;
}

function stepHeightEm({ step }: Extract<SolidItem, { type: 'step' }>, widthEm: number): number {
  const heading = emWidth(step.title) + 1.5 + emWidth(formatSentence(step.meta));
  const votes = step.votes ? emWidth(factsText(step.votes)) : 0;
  const met = step.met && step.met.length > 0 ? emWidth(step.met.join('，')) : 0;
  const counts = votes + met > 0 ? votes + met + 2 : 0;
  const lines = linesIn(heading, widthEm) + linesIn(emWidth(step.text), widthEm) + linesIn(counts, widthEm);
  return lines * TYPE.compact + 0.3;
}

/** `应到35人　实到33人`. */
export function factsText(rows: readonly FactRow[]): string {
  return rows.map(({ label, value }) => `${label}${formatPhrase(value)}`).join('　');
}

/** `表决：赞成31票　反对1票　弃权1票　通过（到会过三分之二，赞成过到会人数的一半）`. */
function votesText({ outcome, rows, met }: Extract<SolidItem, { type: 'votes' }>): string {
  return `表决：${factsText(rows)}　${outcome}${met.length > 0 ? `（${met.join('，')}）` : ''}`;
}
