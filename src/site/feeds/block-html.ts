/**
 * Blocks as plain HTML for feed readers, which know none of our styles: headings, paragraphs, lists, real tables. A feed
 * is read far from its page, so nothing in it links to a place on the page.
 */
import { renderMarkdown } from '../../markdown/renderer.ts';
import type { Block, BlockOf, FactRow, StepRow } from '../../model/disclosure/blocks.ts';
import { formatFen } from '../../model/values/fen.ts';
import {
  balanceRows,
  ledgerLines,
  MONTH_COLUMNS,
  monthRows,
  tableLines,
  yearProof,
} from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase, formatSentence } from '../../model/values/values.ts';
import { escapeHtml } from '../text/render-values.ts';

/** A block as HTML; `pageHref` is the absolute address of the page, from which a clerk's own links are resolved. */
export function blockHtml(block: Block, pageHref: string): string {
  switch (block.type) {
    case 'balance':
      return balance(block);
    case 'ledger':
      return ledger(block);
    case 'months':
      return months(block);
    case 'facts':
      return heading(block.heading) + facts(block.rows);
    case 'table':
      return tableBlock(block);
    case 'steps':
      return `${heading(block.heading)}<ol>${block.rows.map(step).join('')}</ol>`;
    case 'motion':
      return motion(block);
    case 'people':
      return people(block);
    case 'prose':
      return absoluteLinks(renderMarkdown(block.markdown), pageHref);
  }
}

/** A paragraph of plain text; an empty one is none. */
export function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

function heading(text: string, unit = ''): string {
  return `<h3>${escapeHtml(unit ? `${text}（${unit}）` : text)}</h3>`;
}

function balance(block: BlockOf<'balance'>): string {
  return [
    heading(block.heading, '单位：元'),
    facts(balanceRows(block)),
    paragraph(block.note ?? ''),
    paragraph(yearProof(block) ?? ''),
  ].join('');
}

function ledger(block: BlockOf<'ledger'>): string {
  const rows = ledgerLines(block).map(({ type, title, details, amount }) =>
    type === 'row'
      ? row([title], [details.map(formatPhrase).join('，'), formatFen(amount)])
      : row([type === 'group' ? `${title}（小计）` : title, ''], [formatFen(amount)]),
  );
  return (
    heading(block.heading, '单位：元') + table(head(['项目', '日期、票据、说明', '金额']) + rows.join(''))
  );
}

function months(block: BlockOf<'months'>): string {
  const rows = monthRows(block).map(([label = '', ...amounts]) => row([label], amounts));
  return (
    heading(block.heading, '单位：元') +
    table(head(MONTH_COLUMNS) + rows.join('')) +
    paragraph(formatSentence(block.note))
  );
}

function facts(rows: readonly FactRow[]): string {
  return rows.length === 0
    ? ''
    : table(rows.map(({ label, value }) => row([label], [formatPhrase(value)])).join(''));
}

function tableBlock(block: BlockOf<'table'>): string {
  const { note, columns, footnotes } = block;
  const rows = tableLines(block).map(({ type, cells }) =>
    type === 'group'
      ? row([...cells.map(formatPhrase), ...columns.slice(1).map(() => '')], [])
      : row([], cells.map(formatPhrase)),
  );
  return [
    heading(block.heading, note && formatSentence(note)),
    table(head(columns.map(({ title }) => title)) + rows.join('')),
    ...footnotes.map(paragraph),
  ].join('');
}

function step({ mark, title, meta, text, votes = [], met = [] }: StepRow): string {
  return [
    `<li><p><b>${escapeHtml(`${mark} ${title}`)}</b>`,
    `<br>${escapeHtml(formatSentence(meta))}</p>`,
    paragraph(text),
    facts(votes),
    ...met.map(paragraph),
    '</li>',
  ].join('');
}

function motion({ heading: title, text, outcome, votes, met, progress }: BlockOf<'motion'>): string {
  return [
    heading(title, outcome),
    ...text.split(/\n+/).map(paragraph),
    facts(votes),
    ...met.map(paragraph),
    progress ? paragraph(`落实：${progress}`) : '',
  ].join('');
}

function people({ heading: title, people: all }: BlockOf<'people'>): string {
  const lines = all.map(({ name, post, duties = '', phone = '' }) =>
    [`${post} ${name}`, duties, phone].filter(Boolean).join('，'),
  );
  return `${heading(title)}<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function table(rows: string): string {
  return `<table>${rows}</table>`;
}

function head(titles: readonly string[]): string {
  return row(titles, []);
}

/** Headings first, then cells; an empty heading lets the one before it reach over its place. */
function row(headings: readonly string[], cells: readonly string[]): string {
  const spans = headings.filter((text) => text !== '');
  const wide = headings.length - spans.length + 1;
  const headCells = spans.map((text, index) => {
    const isLast = index === spans.length - 1 && wide > 1;
    return `<th${isLast ? ` colspan="${wide}"` : ''}>${escapeHtml(text)}</th>`;
  });
  return `<tr>${headCells.join('')}${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`;
}

/** Links of a clerk's text lead from the page; in a reader they need its whole address. */
function absoluteLinks(html: string, pageHref: string): string {
  return html.replace(/ href="([^"]*)"/g, (_all, target: string) => {
    const written = target.replaceAll('&amp;', '&');
    return URL.canParse(written, pageHref) ? ` href="${escapeHtml(new URL(written, pageHref).href)}"` : '';
  });
}
