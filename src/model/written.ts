/**
 * Amounts that a clerk wrote in 万元. Inside they are fen like all others; what people read says what was written and
 * the exact sum, `4.15万元（41,500.00元）`, so that nothing is converted behind anybody's back.
 */
import type { Block, DisclosureDocument, LedgerRow, Phrase, Sentence, Value } from './blocks.ts';
import { fenFromWan, isInWan, roundingOfWan, type Fen } from './fen.ts';

/** What was written, by amount in fen: `{ '4150000': '4.15万元' }`. JSON, so that content can be stored. */
export type WrittenAmounts = Readonly<Record<string, string>>;

/** The content of a kind as the loader hands it on. */
export type WithWritten<T> = T & { readonly written?: WrittenAmounts };

/** `50 万` → `50万元`. */
function inFull(text: string): string {
  return `${text.replace(/\s|万元?/g, '')}万元`;
}

/** The amounts in 万元 of a file: a text in what was read, at the place of a number in what it was understood as. */
export function collectWritten(read: unknown, understood: unknown): WrittenAmounts {
  if (typeof read === 'string') {
    return typeof understood === 'number' && isInWan(read) && fenFromWan(read) === understood
      ? { [understood]: inFull(read) }
      : {};
  }
  if (!isContainer(read) || !isContainer(understood)) return {};
  return Object.assign(
    {},
    ...Object.keys(read).map((key) => collectWritten(read[key], understood[key])),
  ) as WrittenAmounts;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * What rounding may leave between parts and a total written in 万元 with fewer decimals than one of its parts:
 * 1118 ＋ 386.53 ＋ 454.2 is 1958.73, published as 1958.7万元. 0 where the total is as exact as its parts.
 */
export function roundingOf(written: WrittenAmounts | undefined, total: Fen, parts: readonly Fen[]): number {
  const text = written?.[total];
  if (written === undefined || text === undefined) return 0;
  const rounding = roundingOfWan(text);
  const isCoarser = parts.some((part) => {
    const partText = written[part];
    return partText === undefined || roundingOfWan(partText) < rounding;
  });
  return isCoarser ? rounding : 0;
}

/** The document with what was written beside each amount that was written in 万元. */
export function withWritten(
  document: DisclosureDocument,
  written: WrittenAmounts | undefined,
): DisclosureDocument {
  if (written === undefined) return document;
  const value = (one: Value): Value => {
    if (typeof one === 'string' || one.type !== 'amount') return one;
    const text = written[one.amount];
    return text === undefined ? one : { ...one, written: text };
  };
  const phrase = (one: Phrase): Phrase => one.map(value);
  const sentence = (one: Sentence): Sentence => one.map(phrase);
  const ledgerRow = (row: LedgerRow): LedgerRow => {
    const text = written[row.amount];
    return text === undefined ? row : { ...row, details: [...row.details, [`原文写作 ${text}`]] };
  };
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'facts':
        return { ...one, rows: one.rows.map((row) => ({ ...row, value: phrase(row.value) })) };
      case 'table':
        return {
          ...one,
          ...(one.note && { note: sentence(one.note) }),
          groups: one.groups.map((group) => ({
            ...group,
            rows: group.rows.map((row) => row.map(phrase)),
            ...(group.subtotal && { subtotal: group.subtotal.map(phrase) }),
          })),
          ...(one.total && { total: one.total.map(phrase) }),
        };
      case 'ledger':
        return {
          ...one,
          groups: one.groups.map((group) => ({ ...group, rows: group.rows.map(ledgerRow) })),
        };
      case 'balance':
        return withBalanceNote(one, written);
      case 'steps':
        return { ...one, rows: one.rows.map((row) => ({ ...row, meta: sentence(row.meta) })) };
      default:
        return one;
    }
  };
  return { lead: document.lead.map(sentence), blocks: document.blocks.map(block) };
}

/** The boxes of a balance hold figures only; what was written stands in the note below. */
function withBalanceNote(
  block: Extract<Block, { type: 'balance' }>,
  written: WrittenAmounts,
): Extract<Block, { type: 'balance' }> {
  const told = [block.opening, block.closing].flatMap(({ label, amount }) => {
    const text = written[amount];
    return text === undefined ? [] : [`${label}原文写作 ${text}。`];
  });
  return told.length === 0 ? block : { ...block, note: [block.note ?? '', ...told].join('') };
}
