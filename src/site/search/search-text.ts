/**
 * The words under which a disclosure is found: what its page says as plain text. Rows of private persons are left out:
 * that a family is in a list can be found by the name as the page shows it, `谢*田`, what it got is found by looking
 * at the list.
 */
import { markdownToText } from '../../markdown/renderer.ts';
import type { Block, DisclosureDocument } from '../../model/disclosure/blocks.ts';
import { namesIn } from '../../model/disclosure/document-values.ts';
import { formatFen } from '../../model/values/fen.ts';
import { balanceAmounts, ledgerLines, tableLines } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase, formatSentence } from '../../model/values/values.ts';

/** A document as one line of plain text, without any private person's name. */
export function documentText({ lead, blocks }: DisclosureDocument): string {
  return [...lead.map(formatSentence), ...blocks.flatMap(blockTexts)].filter(Boolean).join(' ');
}

/** The people a document names, as its reader sees them: `谢*田` where names are masked, none where the list is gone. */
export function documentNames({ lead, blocks }: DisclosureDocument): string[] {
  return [
    ...namesIn(lead),
    ...blocks.flatMap((block) =>
      block.type === 'people' ? block.people.map(({ name }) => name) : namesIn(block),
    ),
  ];
}

/** Markdown as one line of the text a reader sees. */
export function proseText(markdown: string): string {
  return markdownToText(markdown).replace(/\s+/g, ' ').trim();
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'balance':
      return [
        block.heading,
        ...balanceAmounts(block).map(({ label, amount }) => `${label} ${formatFen(amount)}`),
        block.note ?? '',
      ];
    case 'ledger':
      return [
        block.heading,
        ...ledgerLines(block).flatMap(({ type, title, amount, details }) =>
          type === 'year' ? [] : [title, formatFen(amount), ...details.map(formatPhrase)],
        ),
      ];
    case 'months':
      // Drawn from other disclosures, which are found by themselves.
      return [];
    case 'facts':
      return [block.heading, ...block.rows.map(({ label, value }) => `${label} ${formatPhrase(value)}`)];
    case 'table':
      return [
        block.heading,
        ...tableLines(block)
          .filter(({ type, cells }) => type !== 'row' || namesIn(cells).length === 0)
          .flatMap(({ cells }) => cells.map(formatPhrase)),
      ];
    case 'steps':
      return [
        block.heading,
        ...block.rows.flatMap((row) => [row.mark, row.title, formatSentence(row.meta), row.text]),
      ];
    case 'motion':
      return [block.heading, block.text, block.outcome, block.progress ?? ''];
    case 'people':
      return block.people.flatMap(({ name, post, duties, phone }) => [name, post, duties ?? '', phone ?? '']);
    case 'prose':
      return [proseText(block.markdown)];
  }
}
