/** How high things on a sheet will be, estimated in em of the body size, a little on the safe side. */
import type { FactRow } from '../../model/disclosure/blocks.ts';
import { balanceAmounts } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase, formatSentence } from '../../model/values/values.ts';
import { formatFen } from '../../model/values/fen.ts';
import { proseMarkdown, type BalanceItem, type ProseItem, type SolidItem, type TextItem } from './flow.ts';
import { smallEm, type Measure } from '../type/measure.ts';
import { BOLD, boldWidth, emWidth, textLines } from '../type/text-width.ts';
import { TYPE } from '../type/type-metrics.ts';

/** The width of a stage with its date below in three quarters of the size, and its height without the two lines of the date. */
const STAGE_EM = 4.4;
const STAGE_MARK_EM = 1.85;
const STAGE_LEADING = 1.3;

/** A heading, more than it is drawn; the four boxes of a statement. */
const HEADING_EM = 1.7;
const BALANCE_EM = 4.4;

/** Height of an item in em. Infinite when it cannot be set that narrow. */
export function itemHeightEm(item: SolidItem, measure: Measure): number {
  const { widthEm } = measure;
  switch (item.type) {
    case 'lead': {
      const text = item.sentences.map((sentence) => formatSentence(sentence)).join('');
      return textLines(text, widthEm, 2) * TYPE.leading;
    }
    case 'heading':
      return textLines(item.text, widthEm / BOLD, 1) * HEADING_EM;
    case 'balance':
      return balanceWidthEm(item) <= widthEm ? BALANCE_EM : Number.POSITIVE_INFINITY;
    case 'step':
      return stepHeightEm(item, widthEm - TYPE.stepMark - TYPE.stepGap);
    case 'stages':
      return stagesHeightEm(item.steps.length, measure);
    case 'votes':
      return textLines(votesText(item), widthEm - 2 * TYPE.votesSide, 3) * TYPE.compact;
  }
}

/** Dates below stages are set in three quarters of the body size, unless that is less than the body may be. */
function datesEm(measure: Measure): number {
  return smallEm(TYPE.stageDate, measure) / TYPE.stageDate;
}

/** The style sheet has no more across. */
const MOST_STAGES = 7;

function stagesHeightEm(count: number, measure: Measure): number {
  const rowEm = STAGE_MARK_EM + 2 * STAGE_LEADING * smallEm(TYPE.stageDate, measure);
  return Math.ceil(count / stagesAcross(count, measure)) * rowEm;
}

/** Stages of a row: all of them, or as many as make rows of about the same length. */
export function stagesAcross(count: number, measure: Measure): number {
  const most = Math.min(
    MOST_STAGES,
    Math.max(1, Math.floor(measure.widthEm / (STAGE_EM * datesEm(measure)))),
  );
  return Math.ceil(count / Math.ceil(count / most));
}

/** Height of running text, small print or a boxed correction in em. */
export function textHeightEm({ type, label, text, continues }: TextItem, measure: Measure): number {
  const { widthEm } = measure;
  const whole = label === undefined || continues ? text : `${label}：${text}`;
  switch (type) {
    case 'text':
      return textLines(whole, widthEm, continues ? 0 : 2) * TYPE.leading;
    case 'correction':
      return textLines(whole, widthEm - 2 * TYPE.correctionSide) * TYPE.compact + 2 * TYPE.correctionPadding;
    case 'footnote':
      return (
        textLines(whole, widthEm / smallEm(TYPE.note, measure)) * TYPE.compact * smallEm(TYPE.note, measure)
      );
  }
}

/** Height of prose in em. */
export function proseHeightEm(item: ProseItem, { widthEm }: Pick<Measure, 'widthEm'>): number {
  const { form, continues } = item;
  const markdown = proseMarkdown(item);
  if (form === 'paragraph') return textLines(plain(markdown), widthEm, continues ? 0 : 2) * TYPE.leading;
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  return lines.reduce((height, line) => height + textLines(plain(line), widthEm - 3) * TYPE.leading, 0);
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

/** Height in em of a row of facts of one line. */
export function factRowEm(): number {
  return Math.max(TYPE.row, TYPE.cellLeading + 2 * TYPE.cellPadding);
}

/** Height in em of each row of facts that stand below each other. */
export function factHeightsEm(rows: readonly FactRow[], widthEm: number): number[] {
  const labelEm = Math.min(
    TYPE.labelShare * widthEm,
    Math.max(0, ...rows.map(({ label }) => boldWidth(label))) + 1.4,
  );
  return rows.map(({ label, value }) => {
    const lines = Math.max(
      textLines(formatPhrase(value), widthEm - labelEm - 0.7),
      textLines(label, (labelEm - 1.3) / BOLD),
    );
    return Math.max(TYPE.row, lines * TYPE.cellLeading + 2 * TYPE.cellPadding);
  });
}

/** Four amounts with their frames and the signs between them. */
function balanceWidthEm(item: BalanceItem): number {
  const boxes = balanceAmounts(item).map(({ label, amount }) =>
    Math.max(boldWidth(formatFen(amount)) * TYPE.balanceAmount, emWidth(label)),
  );
  return boxes.reduce((width, box) => width + box + 2 * TYPE.balanceSide, 0) + 3 * TYPE.balanceSign + 0.1;
}

function stepHeightEm({ step }: Extract<SolidItem, { type: 'step' }>, widthEm: number): number {
  const meta = formatSentence(step.meta);
  // Title and when it was stand on one line, or on lines of their own.
  const isOneLine = boldWidth(step.title) + 1.5 + emWidth(meta) <= widthEm;
  const heading = isOneLine ? 1 : textLines(step.title, widthEm / BOLD) + textLines(meta, widthEm);
  const counts = [factsText(step.votes ?? []), (step.met ?? []).join('，')].filter((text) => text !== '');
  const lines = heading + textLines(step.text, widthEm) + textLines(counts.join('　'), widthEm);
  return lines * TYPE.compact + TYPE.stepFoot;
}

/** `应到35人　实到33人`. */
export function factsText(rows: readonly FactRow[]): string {
  return rows.map(countText).join('　');
}

/** `实到33人`; `第2号：33人`, for two figures never touch. */
export function countText({ label, value }: FactRow): string {
  return `${label}${/\d$/.test(label) ? '：' : ''}${formatPhrase(value)}`;
}

/** `表决：赞成31票　反对1票　弃权1票　通过（到会过三分之二，赞成过到会人数的一半）`. */
function votesText({ outcome, rows, met }: Extract<SolidItem, { type: 'votes' }>): string {
  return `表决：${factsText(rows)}　${outcome}${met.length > 0 ? `（${met.join('，')}）` : ''}`;
}
