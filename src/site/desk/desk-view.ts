/** All that the panel of the clerk's desk says of a site, as data that a browser gets after each save. Pure. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Section } from '../../model/disclosure/section.ts';
import type { Site } from '../../model/place/site.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { closedWarning } from '../closed-notice.ts';
import type { DeskBoard } from './desk-board.ts';
import { deskDuties, type DeskDuty } from './desk-duties.ts';
import { deskFiles, shownPathIn, type DeskFile, type DeskProblemSource } from './desk-problems.ts';

export interface DeskView {
  readonly siteId: string;
  /** 谢家崴子村; the id where not even that can be read. */
  readonly name: string;
  /** `按 2026年11月23日 看`, and that the place is closed where it is. */
  readonly asOf: string;
  /** `刚查过 12:03:05，57 个文件，用时 0.4 秒` */
  readonly checked: string;
  /** `1 个问题，2 处提醒`; `没有问题`. */
  readonly found: string;
  readonly hasErrors: boolean;
  readonly files: readonly DeskFile[];
  /** Words about private persons that are new since the last commit, and that `submit` will ask about. */
  readonly told: readonly DeskTold[];
  readonly duties: readonly DeskDuty[];
  /** Whether there are pages to look at. */
  readonly isShown: boolean;
}

/** Words about a private person, and where they stand. */
export interface DeskTold {
  /** Path from the content root. */
  readonly file: string;
  readonly shownPath: string;
  readonly line: number;
  readonly words: string;
}

export interface DeskFacts {
  readonly siteId: string;
  readonly siteFolder: string;
  readonly site?: Site | undefined;
  readonly asOf: CalendarDate;
  readonly problems: readonly DeskProblemSource[];
  readonly told: readonly Omit<DeskTold, 'shownPath'>[];
  readonly kept: readonly string[];
  readonly fileCount: number;
  /** `12:03:05` */
  readonly checkedAt: string;
  readonly tookMs: number;
  readonly linesOf: (file: string) => readonly string[];
  /** What the list of forms of a section and kind is called. */
  readonly formOf: (section: Section, kind: Kind) => string;
}

/** What is said first, at once after a save; the board takes longer and comes by itself. */
export function deskView(facts: DeskFacts): DeskView {
  const { siteId, siteFolder, site, asOf, problems, kept, linesOf } = facts;
  const sectionTitles = vocabularyOf(site?.profile.type ?? 'village').sectionsShort;
  const isShown = site !== undefined;
  return {
    siteId,
    name: site?.profile.name ?? siteId,
    asOf: [`按 ${formatDate(asOf)}看`, site && closedWarning(site, asOf)].filter(Boolean).join('。'),
    checked: `刚查过 ${facts.checkedAt}，${facts.fileCount} 个文件，用时 ${(facts.tookMs / 1000).toFixed(1)} 秒`,
    found: foundIn(problems),
    hasErrors: problems.some(({ severity }) => severity === 'error'),
    files: deskFiles(problems, { siteFolder, kept, isShown, linesOf }),
    told: facts.told.map((one) => ({ ...one, shownPath: shownPathIn(siteFolder, one.file) })),
    duties: site ? deskDuties(site, { asOf, sectionTitles, formOf: facts.formOf }) : [],
    isShown,
  };
}

function foundIn(problems: readonly DeskProblemSource[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} 个问题`] : []),
    ...(warnings > 0 ? [`${warnings} 处提醒`] : []),
  ];
  return parts.join('，') || '没有问题';
}

/** A printing that was asked for. */
export interface DeskPrint {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  /** What is printed: 整块公开栏. */
  readonly title: string;
  /** How far it is, or why it failed. */
  readonly says: string;
  readonly files: readonly { readonly text: string; readonly href: string }[];
}

/** What the server sends to the page, by the name of the event. */
export interface DeskEvents {
  readonly view: DeskView;
  readonly board: DeskBoard | null;
  readonly print: DeskPrint;
}

/** What the print buttons print. */
export const DESK_PRINTS = [
  { id: 'week', title: '这一周要贴的，一次印齐' },
  { id: 'slip', title: '只要张贴单' },
  { id: 'board', title: '整块公开栏' },
  { id: 'sheets', title: '每张单页' },
  { id: 'tiles', title: '整块公开栏，拼成 A4' },
] as const;

export type DeskPrintId = (typeof DESK_PRINTS)[number]['id'];
