/**
 * Amounts that a clerk wrote in 万元. Inside they are fen like all others; what people read says what was written and
 * the exact sum, `4.15万元（41,500.00元）`, so that nothing is converted behind anybody's back.
 */
import type { Block, BlockOf, DisclosureDocument, LedgerRow } from '../disclosure/blocks.ts';
import { mapValues } from '../disclosure/document-values.ts';
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
  const blocks = document.blocks.map((block): Block => {
    if (block.type === 'balance') return withBalanceNote(block, written);
    return block.type === 'ledger' ? withEntryNotes(block, written) : block;
  });
  return mapValues({ ...document, blocks }, (value) => {
    const text = value.type === 'amount' ? written[value.amount] : undefined;
    return text === undefined ? value : { ...value, written: text };
  });
}

/** The amounts of entries are figures only; what was written stands behind what is said of them. */
function withEntryNotes(block: BlockOf<'ledger'>, written: WrittenAmounts): BlockOf<'ledger'> {
  const entry = (row: LedgerRow): LedgerRow => {
    const text = written[row.amount];
    return text === undefined ? row : { ...row, details: [...row.details, [`原文写作 ${text}`]] };
  };
  return { ...block, groups: block.groups.map((group) => ({ ...group, rows: group.rows.map(entry) })) };
}

/** The boxes of a balance hold figures only; what was written stands in the note below. */
function withBalanceNote(block: BlockOf<'balance'>, written: WrittenAmounts): BlockOf<'balance'> {
  const told = [block.opening, block.closing].flatMap(({ label, amount }) => {
    const text = written[amount];
    return text === undefined ? [] : [`${label}原文写作 ${text}。`];
  });
  return told.length === 0 ? block : { ...block, note: [block.note ?? '', ...told].join('') };
}
