/** The board as lists: what hangs in which slot, what waits, what can be printed. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Candidate, HangPlan } from '../../paper/hang/hang.ts';
import type { Link } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { boardFilePath, boardPath, disclosurePath, relativeHref } from '../urls.ts';
import type { PanelView, SlotView } from './panel-view.ts';
import { NOTHING } from './slip/slip-words.ts';

export interface HungItem {
  /** The slots its sheets hang in, in order. */
  readonly slots: readonly { readonly id: string; readonly label: string }[];
  readonly text: string;
  readonly href?: string | undefined;
  readonly detail: string;
}

export interface WaitingItem {
  readonly disclosureId: string;
  readonly title: string;
  readonly href: string;
  readonly why: string;
  readonly advice: readonly string[];
}

/** 墙上贴着什么, panel by panel; the sheets of one disclosure are one item. */
export function hungLists(
  panels: readonly PanelView[],
  plan: HangPlan,
): { readonly title: string; readonly items: readonly HungItem[] }[] {
  const all = panels.flatMap(({ section, slots }, index) =>
    slots.map((slot, position): HungSlot => {
      const candidate = plan.panels[index]?.hangings[position]?.candidate;
      return { slot, section, candidate };
    }),
  );
  return panels.map(({ title, slots }) => ({
    title,
    items: slots.flatMap((slot) => {
      const hung = all.find((one) => one.slot === slot);
      if (!hung?.candidate) return hung ? [{ slots: [slotOf(slot)], text: NOTHING, detail: '' }] : [];
      // Listed where its first sheet hangs, with the slots of all: a list may be continued in another panel.
      const own = all.filter(({ candidate }) => candidate?.disclosure === hung.candidate?.disclosure);
      own.sort((a, b) => (a.slot.sheet?.sheet ?? 1) - (b.slot.sheet?.sheet ?? 1));
      return own[0] === hung ? [hungItem(hung, hung.candidate, own)] : [];
    }),
  }));
}

/** A slot with what hangs in it. */
interface HungSlot {
  readonly slot: SlotView;
  readonly section: BoardSection;
  readonly candidate?: Candidate | undefined;
}

function slotOf({ id, label }: SlotView): HungItem['slots'][number] {
  return { id, label };
}

/** 还没上墙. */
export function waitingList({ waiting }: HangPlan, { site }: SiteContext): WaitingItem[] {
  const { id } = site.profile;
  return waiting.map(({ candidate: { disclosure }, why, advice }) => ({
    disclosureId: disclosure.id,
    title: disclosure.content.title,
    href: relativeHref(boardPath(id), disclosurePath(id, disclosure.section, disclosure.id)),
    why,
    advice,
  }));
}

function hungItem({ slot, section }: HungSlot, candidate: Candidate, own: readonly HungSlot[]): HungItem {
  const { sheet } = slot;
  return {
    slots: own.map((one) => slotOf(one.slot)),
    text: candidate.disclosure.content.title,
    href: sheet?.href,
    detail: [
      ...(own.length > 1 ? [`共${own.length}张`] : []),
      ...(!sheet || sheet.section === section ? [] : [`${sheet.sectionTitle}，借这里的卡位`]),
      ...(own.some((one) => one.section !== section) ? ['续页在别的版块'] : []),
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
    case 'duty':
      return `${formatDate(disclosure.content.publishedOn)}公布，必须公开的事项`;
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
    link('财务公布表（大张）', 'accounts.pdf'),
    link('张贴单', 'slip.pdf'),
  ];
}
