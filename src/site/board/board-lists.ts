/** The board as lists: what hangs in which slot, what waits, what can be printed. */
import { formatDate } from '../../model/calendar-date.ts';
import type { BoardSection } from '../../model/section.ts';
import type { Candidate, HangPlan } from '../../paper/hang.ts';
import type { Link } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { boardFilePath, boardPath, disclosurePath, relativeHref } from '../urls.ts';
import type { PanelView, SlotView } from './board-page.ts';

export interface HungItem {
  /** The slots its sheets hang in, in order. */
  readonly slots: readonly { readonly id: string; readonly label: string }[];
  readonly text: string;
  readonly href?: string;
  readonly detail: string;
}

export interface WaitingItem {
  readonly disclosureId: string;
  readonly title: string;
  readonly href: string;
  readonly why: string;
}

/** 墙上贴着什么, panel by panel; the sheets of one disclosure are one item. */
export function hungLists(
  panels: readonly PanelView[],
  plan: HangPlan,
): { readonly title: string; readonly items: readonly HungItem[] }[] {
  return panels.map(({ title, section, slots }, index) => ({
    title,
    items: hungItems(
      { section, slots },
      plan.panels[index]?.hangings.map(({ candidate }) => candidate) ?? [],
    ),
  }));
}

function hungItems(
  { section, slots }: Pick<PanelView, 'section' | 'slots'>,
  candidates: readonly (Candidate | undefined)[],
): HungItem[] {
  const starts = slots.flatMap(({ sheet }, position) => ((sheet?.sheet ?? 1) === 1 ? [position] : []));
  return starts.flatMap((start, index) => {
    const own = slots.slice(start, starts[index + 1]);
    return own[0] ? [{ ...hungItem(own[0], candidates[start], section), slots: own.map(slotOf) }] : [];
  });
}

function slotOf({ id, label }: SlotView): HungItem['slots'][number] {
  return { id, label };
}

/** 还没上墙. */
export function waitingList({ waiting }: HangPlan, { site }: SiteContext): WaitingItem[] {
  const { id } = site.profile;
  return waiting.map(({ candidate: { disclosure }, why }) => ({
    disclosureId: disclosure.id,
    title: disclosure.content.title,
    href: relativeHref(boardPath(id), disclosurePath(id, disclosure.section, disclosure.id)),
    why,
  }));
}

function hungItem(slot: SlotView, candidate: Candidate | undefined, section: BoardSection): HungItem {
  const { sheet } = slot;
  if (!sheet || !candidate) return { slots: [slotOf(slot)], text: '本期无公开事项', detail: '' };
  return {
    slots: [slotOf(slot)],
    text: sheet.title,
    href: sheet.href,
    detail: [
      ...(sheet.count > 1 ? [`共${sheet.count}张`] : []),
      ...(sheet.section === section ? [] : [`${sheet.sectionTitle}，借这里的卡位`]),
      whyHung(candidate),
    ].join('，'),
  };
}

function whyHung({ reason, until, disclosure }: Candidate): string {
  switch (reason) {
    case 'posting':
      return `公示到${formatDate(until ?? disclosure.content.publishedOn)}`;
    case 'wall-days':
      return `至少贴到${formatDate(until ?? disclosure.content.publishedOn)}`;
    case 'permanent':
      return '长期张贴';
    case 'newest':
    case 'earlier':
      return `${formatDate(disclosure.content.publishedOn)}公布`;
  }
}

/** The PDFs that lie beside the page. */
export function fileLinks(panels: readonly PanelView[], siteId: string): Link[] {
  const link = (text: string, file: string): Link => ({
    text,
    href: relativeHref(boardPath(siteId), boardFilePath(siteId, file)),
  });
  return [
    link('逐张打印（A4、A3、大张）', 'sheets.pdf'),
    link('整块公开栏', 'board.pdf'),
    ...panels.map(({ section, title }) => link(`${title}版块`, `panel-${section}.pdf`)),
    link('财务公布表 600×900', 'accounts-600x900.pdf'),
  ];
}
