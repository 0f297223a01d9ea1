/** From a disclosure's blocks to what stands on its sheets. */
import type { Block, DisclosureDocument, LedgerRow, StepRow } from '../../model/disclosure/blocks.ts';
import { formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Correction, Purge } from '../../model/disclosure/disclosure-fields.ts';
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { fen, formatFen, type Fen } from '../../model/values/fen.ts';
import { periodEnd, periodParts, periodStart } from '../../model/values/period.ts';
import { peopleTable } from '../../model/disclosure/plain-blocks.ts';
import { formatPhrase, money } from '../../model/values/values.ts';
import type { FlowItem, PaperPhoto } from './flow.ts';
import { markdownItems } from './markdown-items.ts';
import { photosOnWebNote } from './spare-photos.ts';
import { ledgerItem, tableItems, type LedgerBlock } from './table-items.ts';
import { kindNamed, PROSE } from '../../model/kinds.ts';

/** From this amount on an expense is explained on the poster itself, as the sample villages do. */
const EXPLAINED_FROM: Fen = fen(500_000);

/** Label of what explains them. */
export const EXPLAINED_LABEL = '5,000元以上支出';

/** Label of what was put right, when and by whom. */
export const CORRECTED_LABEL = '更正记录';

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
  // The four boxes say an accounts statement's sentence in numbers.
  const isSaid = isAccounts || document.lead.length === 0;
  const sentences = [...document.lead, ...closingSentence(content)];
  const lead: FlowItem[] = isSaid ? [] : [{ type: 'lead', sentences }];
  const blocks = blockItems(document.blocks, content);
  // A notice says first what it is about, and then until when.
  const isNotice = content.kind === PROSE;
  const corrections = (content.corrections ?? []).filter(({ on }) => on <= asOf);
  return [
    ...correctionBox(corrections, tellsChanges),
    ...(isNotice ? [...blocks, ...lead] : [...lead, ...blocks]),
    ...photoItems(photos),
    ...unprintedNote(content, photos),
    ...corrections.map((one) => correctionNote(one, tellsChanges)),
    ...(content.purges ?? []).map(purgeNote),
  ];
}

/** 正文套话. */
function closingSentence({ kind, type }: DisclosureContent): string[][][] {
  if (kindNamed(kind).endsPlainly) return [];
  return type === '公示' || type === '公布' ? [[[`现予以${type}，`], ['接受群众监督。']]] : [];
}

/** More things corrected than these are counted only, so that a sheet begins with what it is about. */
const MOST_TOLD = 2;

/** At the head what holds now, and nothing that holds no longer. */
function correctionBox(corrections: readonly Correction[], isTold: boolean): FlowItem[] {
  const last = corrections.at(-1);
  if (!last) return [];
  const days = [...new Set(corrections.map(({ on }) => formatDate(on)))].join('、');
  const newest = [...new Map(corrections.map((one) => [one.what, one])).values()];
  const times = corrections.length === 1 ? '' : `${corrections.length}次`;
  if (!isTold || newest.length > MOST_TOLD) {
    const when = times === '' ? `${days}更正过` : `更正过${times}，最近一次是${formatDate(last.on)}`;
    return [{ type: 'correction', text: `${when}${isTold ? `，改了什么看最后的${CORRECTED_LABEL}` : ''}。` }];
  }
  const now = newest.map(({ what, after }) => (after === undefined ? what : `${what}，现为“${after}”`));
  const when = corrections.length === 1 ? `${days}更正` : `${days}更正${times}`;
  return [{ type: 'correction', text: `${when}：${now.join('；')}。` }];
}

/** The record of it, below all else. */
function correctionNote({ on, what, before, after, why, by }: Correction, isTold: boolean): FlowItem {
  const change = before && after ? `，原为“${before}”，改为“${after}”` : '';
  const told = isTold ? `：${what}${change}。原因：${why}` : '更正过';
  return { type: 'footnote', label: CORRECTED_LABEL, text: `${formatDate(on)}${told}。更正人：${by}。` };
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
    ...explained(large.filter(({ details }) => details.length > 0)),
  ];
}

/** What was paid for in large sums; of one it is a sentence, of several a table with a column of figures. */
function explained(rows: readonly LedgerRow[]): FlowItem[] {
  const heading = '5,000元以上支出的说明';
  const [only] = rows;
  if (!only) return [];
  if (rows.length === 1)
    return [footnote(heading, `${only.title}：${formatFen(only.amount)}元（${detailsOf(only)}）。`)];
  return tableItems({
    type: 'table',
    heading,
    note: [['单位：元']],
    columns: [
      { title: '项目', align: 'start', weight: 3 },
      { title: '金额', align: 'end', weight: 2 },
      { title: '说明', align: 'start', weight: 4 },
    ],
    groups: [{ rows: rows.map((row) => [[row.title], [money(row.amount)], [detailsOf(row)]]) }],
    footnotes: [],
  });
}

function detailsOf({ details }: LedgerRow): string {
  return details.map((detail) => formatPhrase(detail)).join('，');
}

function footnote(label: string, text: string): FlowItem {
  return { type: 'footnote', label, text };
}
