/**
 * The words under which a disclosure is found: what its page says as plain text, and the other ways in which people
 * write the same thing. Lists of private persons are left out: who got what is found by looking at the list, not by
 * typing a neighbour's name.
 */
import { markdownToText } from '../markdown/renderer.ts';
import type { Block, DisclosureDocument, Phrase, Sentence, TableGroup, Value } from '../model/blocks.ts';
import { dateParts, formatDate, formatMonthDay, type CalendarDate } from '../model/calendar-date.ts';
import { formatFenPlain, type Fen } from '../model/fen.ts';
import { formatPeriod, formatPeriodInYear, monthsIn, periodParts, type Period } from '../model/period.ts';
import { formatPhrase, formatSentence } from '../model/values.ts';

/** A document as one line of plain text, without any private person's name. */
export function documentText({ lead, blocks }: DisclosureDocument): string {
  return [...lead.map(sentenceText), ...blocks.flatMap(blockTexts)].filter(Boolean).join(' ');
}

/** Every amount of a document outside lists of persons. */
export function amountsOf({ lead, blocks }: DisclosureDocument): Fen[] {
  return [...lead.flat(2).flatMap(amountIn), ...blocks.flatMap(blockAmounts)];
}

/** `2624851` → `26248.51`, `2.62万`: how people type what is printed as 26,248.51. */
export function amountForms(amount: Fen): string[] {
  const plain = formatFenPlain(amount).replace(/\.00$/, '');
  const tenThousands = amount / 1_000_000;
  if (Math.abs(tenThousands) < 1) return [plain];
  return [plain, `${Number(tenThousands.toFixed(2))}万`, `${Math.floor(tenThousands)}万`];
}

/** `2026-10-09` → `2026年10月9日`, `2026-10-09`, `2026.10.9`, `10月9号`. */
export function dateForms(date: CalendarDate): string[] {
  const { year, month, day } = dateParts(date);
  return [
    formatDate(date),
    date,
    `${year}.${month}.${day}`,
    formatMonthDay(date),
    formatMonthDay(date).replace('日', '号'),
  ];
}

/** `2026-Q3` → `2026年第三季度`, `三季度`, and its months. */
export function periodForms(period: Period): string[] {
  const months = periodParts(period).length === 'year' ? [] : monthsIn(period);
  return [
    formatPeriod(period),
    formatPeriodInYear(period).replace('第', ''),
    // A month of a quarter is not what is meant by 9月份 when there is a September of its own.
    ...months.map((month) => formatPeriodInYear(month) + (months.length === 1 ? '份' : '')),
  ];
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
      return [block.heading, ...balanceLines(block).map(({ label }) => label), block.note ?? ''];
    case 'ledger':
      return [block.heading, ...block.groups.flatMap(({ title, rows }) => [title, ...rows.map(ledgerText)])];
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

function ledgerText({ title, details }: { title: string; details: readonly Phrase[] }): string {
  return [title, ...details.map(phraseText)].join(' ');
}

function groupTexts({ title, rows, subtotal }: TableGroup): string[] {
  const open = rows.filter((row) => !row.flat().some(isPerson));
  return [title ?? '', ...open.flat().map(phraseText), ...(subtotal ?? []).map(phraseText)];
}

function isPerson(value: Value): boolean {
  return typeof value === 'object' && value.type === 'person';
}

function amountIn(value: Value): Fen[] {
  return typeof value === 'object' && value.type === 'amount' ? [value.amount] : [];
}

function balanceLines({ opening, income, expense, closing }: Extract<Block, { type: 'balance' }>) {
  return [opening, income, expense, closing];
}

function blockAmounts(block: Block): Fen[] {
  switch (block.type) {
    case 'balance':
      return balanceLines(block).map(({ amount }) => amount);
    case 'ledger':
      return block.groups.flatMap(({ rows, subtotal }) => [subtotal, ...rows.map(({ amount }) => amount)]);
    case 'facts':
      return block.rows.flatMap(({ value }) => value.flatMap(amountIn));
    case 'table':
      return [
        ...block.groups.flatMap(({ rows, subtotal = [] }) => [
          ...rows.filter((row) => !row.flat().some(isPerson)).flat(2),
          ...subtotal.flat(),
        ]),
        ...(block.total ?? []).flat(),
      ].flatMap(amountIn);
    case 'months':
    case 'steps':
    case 'motion':
    case 'people':
    case 'prose':
      return [];
  }
}
