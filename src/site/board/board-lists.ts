/** The board as lists: what hangs in which slot, what waits, what can be printed. */
import { formatDate } from '../../model/values/calendar-date.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import type { Candidate, HangPlan } from '../../paper/hang/hang.ts';
import type { Link } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { boardFilePath, boardPath, disclosurePath, relativeHref } from '../urls.ts';
import type { PanelView, SlotView } from './panel-view.ts';
import { BOOKLET } from './read-on.ts';

export interface HungItem {
  /** The slots its sheets hang in, in order. */
  readonly slots: readonly { readonly id: string; readonly label: string }[];
  readonly text: string;
  /** Absent where nothing hangs. */
  readonly disclosureId?: string;
  readonly href?: string | undefined;
  /** `共3张`, `小册，共21张`; empty of a single sheet. */
  readonly sheets: string;
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
      const hanging = plan.panels[index]?.hangings[position];
      return { slot, section, candidate: hanging?.candidate, bound: hanging?.bound ?? 1 };
    }),
  );
  return panels.map(({ title, slots }) => ({
    title,
    items: slots.flatMap((slot) => {
      const hung = all.find((one) => one.slot === slot);
      if (!hung?.candidate)
        return hung ? [{ slots: [slotOf(slot)], text: slot.filler?.text ?? '', sheets: '', detail: '' }] : [];
      // Listed where its first sheet hangs, with the slots of all.
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
  readonly bound: number;
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
  const sheets = sheetsInWords(own);
  return {
    slots: own.map((one) => slotOf(one.slot)),
    text: candidate.disclosure.content.title,
    disclosureId: candidate.disclosure.id,
    href: sheet?.href,
    sheets,
    detail: [
      ...(sheets === '' ? [] : [sheets]),
      ...(!sheet || sheet.section === section ? [] : [`${sheet.sectionTitle}，借这里的卡位`]),
      whyHung(candidate),
    ].join('，'),
  };
}

/** `共3张`, `小册，共21张`, `共8张，第2张起装成小册`; empty of a single sheet. */
function sheetsInWords(own: readonly HungSlot[]): string {
  const count = own.reduce((sum, { bound }) => sum + bound, 0);
  if (count === 1) return '';
  if (own.every(({ bound }) => bound === 1)) return `共${count}张`;
  return own.length === 1 ? `${BOOKLET}，共${count}张` : `共${count}张，第${own.length}张起装成${BOOKLET}`;
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
