/** From a disclosure's blocks to what stands on its sheets. */
import type { Block, DisclosureDocument, LedgerRow, StepRow } from '../../model/disclosure/blocks.ts';
import { formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Correction, Purge } from '../../model/disclosure/disclosure-fields.ts';
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { fen, formatFen, type Fen } from '../../model/values/fen.ts';
import { periodEnd, periodParts, periodStart } from '../../model/values/period.ts';
import { peopleTable } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase } from '../../model/values/values.ts';
import type { FlowItem, PaperPhoto } from './flow.ts';
import { markdownItems } from './markdown-items.ts';
import { photosOnWebNote } from './spare-photos.ts';
import { ledgerItem, tableItems, type LedgerBlock } from './table-items.ts';
import { kindNamed } from '../../model/kinds.ts';

/** From this amount on an expense is explained on the poster itself, as the sample villages do. */
const EXPLAINED_FROM: Fen = fen(500_000);

interface FlowContext {
  readonly asOf: CalendarDate;
  readonly photos: readonly PaperPhoto[];
  /** Whether what was corrected may be told, or only that it was (`visibility.ts`). */
  readonly tellsChanges: boolean;
}

/**
 * The disclosure on paper: its corrections, what it says, its photos. `photos` are those that may be printed and whose
 * pixels are known.
 */
export function flowOf(
  content: DisclosureContent,
  document: DisclosureDocument,
  { asOf, photos, tellsChanges }: FlowContext,
): FlowItem[] {
  const isAccounts = document.blocks.some(({ type }) => type === 'ledger');
  const closing = closingSentence(content);
  return [
    ...(content.corrections ?? [])
      .filter(({ on }) => on <= asOf)
      .map((one) => correctionItem(one, tellsChanges)),
    // The four boxes say an accounts statement's sentence in numbers.
    ...(isAccounts || document.lead.length === 0
      ? []
      : [{ type: 'lead', sentences: [...document.lead, ...closing] } as const]),
    ...blockItems(document.blocks, content),
    ...photoItems(photos),
    ...unprintedNote(content, photos),
    ...(content.purges ?? []).map(purgeNote),
  ];
}

/** 正文套话. */
function closingSentence({ kind, type }: DisclosureContent): string[][][] {
  if (kindNamed(kind).endsPlainly) return [];
  return type === '公示' || type === '公布' ? [[[`现予以${type}，`], ['接受群众监督。']]] : [];
}

function correctionItem({ on, what, before, after, why, by }: Correction, isTold: boolean): FlowItem {
  if (!isTold) return { type: 'correction', text: `${formatDate(on)}更正过。更正人：${by}。` };
  const change = before && after ? `，原为“${before}”，现为“${after}”` : '';
  return {
    type: 'correction',
    text: `${formatDate(on)}更正：${what}${change}。原因：${why}。更正人：${by}。`,
  };
}

function purgeNote({ on, what, by }: Purge): FlowItem {
  return {
    type: 'footnote',
    label: '隐私清除',
    text: `${formatDate(on)}为保护个人隐私，拿掉了${what}（${by}）。`,
  };
}

function photoItems(photos: readonly PaperPhoto[]): FlowItem[] {
  return photos.length === 0
    ? []
    : [
        { type: 'heading', text: '照片' },
        { type: 'photos', photos },
      ];
}

/** Photos that could not be prepared, as while writing, are still to be found on the web. */
function unprintedNote({ photos = [] }: DisclosureContent, printed: readonly PaperPhoto[]): FlowItem[] {
  const missing = photos.length - printed.length;
  return missing <= 0 ? [] : [photosOnWebNote(missing)];
}

function blockItems(blocks: readonly Block[], content: DisclosureContent): FlowItem[] {
  const ledgers = blocks.filter((block) => block.type === 'ledger');
  return blocks.flatMap((block): FlowItem[] => {
    switch (block.type) {
      case 'balance':
        return [block];
      case 'ledger':
        return block === ledgers[0]
          ? [ledgerItem(ledgers, ledgerWords(content)), ...accountsNotes(blocks, ledgers)]
          : [];
      case 'months':
        return [];
      case 'facts':
        return [
          { type: 'heading', text: block.heading },
          { type: 'facts', rows: block.rows },
        ];
      case 'table':
        return [
          ...tableItems(block),
          ...block.footnotes.map((text) => ({ type: 'footnote', text }) as const),
        ];
      case 'steps':
        return [
          { type: 'heading', text: block.heading },
          ...(block.rows.every(isBare)
            ? [{ type: 'stages', steps: block.rows } as const]
            : block.rows.map((step) => ({ type: 'step', step }) as const)),
        ];
      case 'motion':
        return [
          { type: 'heading', text: block.heading },
          ...markdownItems(block.text),
          { type: 'votes', outcome: block.outcome, rows: block.votes, met: block.met },
          ...(block.progress ? [{ type: 'text', label: '落实情况', text: block.progress } as const] : []),
        ];
      case 'people':
        return tableItems({ ...peopleTable(block), heading: '' });
      case 'prose':
        return markdownItems(block.markdown);
    }
  });
}

function isBare({ text, votes = [] }: StepRow): boolean {
  return text === '' && votes.length === 0;
}

const SPANS = { week: '周', month: '月', quarter: '季', half: '半年', year: '年' } as const;

function ledgerWords({ period }: DisclosureContent): { span: string; note: string } {
  if (!period) return { span: '期', note: '单位：元' };
  const [from, to] = [periodStart(period), periodEnd(period)];
  return {
    span: SPANS[periodParts(period).length],
    note: `${formatDate(from)}至${formatMonthDay(to)}　单位：元`,
  };
}

function accountsNotes(blocks: readonly Block[], ledgers: readonly LedgerBlock[]): FlowItem[] {
  const balance = blocks.find((block) => block.type === 'balance');
  const year = balance?.yearCheck;
  const large = ledgers
    .filter(({ side }) => side === 'expense')
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    .filter(({ amount }) => amount >= EXPLAINED_FROM);
  return [
    ...(balance?.note ? [footnote(balance.closing.label, balance.note.replaceAll(' ', ''))] : []),
    ...(balance && year
      ? [
          footnote(
            '全年核对',
            `年初结存${formatFen(year.opening)}＋累计收入${formatFen(year.income)}－累计支出${formatFen(year.expense)}＝${formatFen(balance.closing.amount)}。`,
          ),
        ]
      : []),
    ...(large.length > 0 ? [footnote('5,000元以上支出', `${large.map(explain).join('；')}。`)] : []),
  ];
}

function footnote(label: string, text: string): FlowItem {
  return { type: 'footnote', label, text };
}

function explain({ title, amount, details }: LedgerRow): string {
  const about = details.map((detail) => formatPhrase(detail)).join('，');
  return `${title}${formatFen(amount)}${about ? `（${about}）` : ''}`;
}
