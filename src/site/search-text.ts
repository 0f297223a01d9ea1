/**
 * The words under which a disclosure is found: what its page says as plain text. Rows of private persons are left out:
 * that a family is in a list can be found by the name as the page shows it, `谢*田`, what it got is found by looking
 * at the list.
 */
import { markdownToText } from '../markdown/renderer.ts';
import type {
  Block,
  DisclosureDocument,
  LedgerRow,
  Phrase,
  Sentence,
  TableGroup,
  Value,
} from '../model/blocks.ts';
import { formatFen } from '../model/fen.ts';
import { formatPhrase, formatSentence } from '../model/values.ts';

/** A document as one line of plain text, without any private person's name. */
export function documentText({ lead, blocks }: DisclosureDocument): string {
  return [...lead.map(sentenceText), ...blocks.flatMap(blockTexts)].filter(Boolean).join(' ');
}

/** The people a document names, as its reader sees them: `谢*田` where names are masked, none where the list is gone. */
export function documentNames({ lead, blocks }: DisclosureDocument): string[] {
  return [...lead.flat(2).flatMap(nameIn), ...blocks.flatMap(blockNames)];
}

/** Markdown as one line of the text a reader sees. */
export function proseText(markdown: string): string {
  return markdownToText(markdown).replace(/\s+/g, ' ').trim();
}

function sentenceText(sentence: Sentence): string {
  return formatSentence(sentence);
}

function phraseText(phrase: Phrase): string {
  return formatPhrase(phrase);
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'balance':
      return [
        block.heading,
        ...balanceLines(block).map(({ label, amount }) => `${label} ${formatFen(amount)}`),
        block.note ?? '',
      ];
    case 'ledger':
      return [
        block.heading,
        ...block.groups.flatMap(({ title, subtotal, rows }) => [
          `${title} ${formatFen(subtotal)}`,
          ...rows.map(ledgerText),
        ]),
        `${block.total.label} ${formatFen(block.total.amount)}`,
      ];
    case 'months':
      // Drawn from other disclosures, which are found by themselves.
      return [];
    case 'facts':
      return [block.heading, ...block.rows.map(({ label, value }) => `${label} ${phraseText(value)}`)];
    case 'table':
      return [block.heading, ...block.groups.flatMap(groupTexts), ...(block.total ?? []).map(phraseText)];
    case 'steps':
      return [
        block.heading,
        ...block.rows.flatMap((row) => [row.mark, row.title, sentenceText(row.meta), row.text]),
      ];
    case 'motion':
      return [block.heading, block.text, block.outcome, block.progress ?? ''];
    case 'people':
      return block.people.flatMap(({ name, post, duties, phone }) => [name, post, duties ?? '', phone ?? '']);
    case 'prose':
      return [proseText(block.markdown)];
  }
}

function ledgerText({ title, details, amount }: LedgerRow): string {
  return [title, formatFen(amount), ...details.map(phraseText)].join(' ');
}

function groupTexts({ title, rows, subtotal }: TableGroup): string[] {
  const open = rows.filter((row) => !row.flat().some(isPerson));
  return [title ?? '', ...open.flat().map(phraseText), ...(subtotal ?? []).map(phraseText)];
}

function isPerson(value: Value): boolean {
  return typeof value === 'object' && value.type === 'person';
}

function nameIn(value: Value): string[] {
  return typeof value === 'object' && value.type === 'person' ? [value.name] : [];
}

function balanceLines({ opening, income, expense, closing }: Extract<Block, { type: 'balance' }>) {
  return [opening, income, expense, closing];
}

function blockNames(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return block.groups.flatMap(({ rows }) => rows.flat(2).flatMap(nameIn));
    case 'facts':
      return block.rows.flatMap(({ value }) => value.flatMap(nameIn));
    case 'people':
      return block.people.map(({ name }) => name);
    default:
      return [];
  }
}
