/** 检查表: one line a village, in the order in which they stand, to be ticked by pen on the road; what the last time found. */
import { faultsOf } from '../../model/place/inspection.ts';
import type { LedgerContext } from './ledger-context.ts';
import { cityFooter, type CityFooter } from '../pages/city-page.ts';
import { standing } from '../closed-notice.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { dayOf } from '../pages/entries.ts';
import { regionName, summariesIn, type Region } from '../region.ts';
import { checklistPath, ledgerFilePath, ledgerPath, relativeHref } from '../urls.ts';
import { CHECKLIST_FILE } from './checklist-sheet.ts';
import { inspectionText } from './inspections.ts';
import { daysOf } from './order-rows.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface ChecklistRow {
  readonly number: number;
  readonly name: string;
  /** The township, on the county's list. */
  readonly township?: string | undefined;
  readonly contact: string;
  /** What of its accounts is on the web, to be held against the board: `9月`. */
  readonly finance: string;
  /** What the last inspection found, and orders that are not settled. */
  readonly last: readonly string[];
}

export interface ChecklistView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly heading: string;
  readonly rows: readonly ChecklistRow[];
  readonly sheetHref: string;
}

/** The list of a county or a township. */
export function checklistView(region: Region, context: LedgerContext): ChecklistView {
  const { city } = context;
  const ledger = ledgerPath(region.county?.id, region.township?.id);
  const path = checklistPath(ledger);
  const name = regionName(region, city);
  const heading = `${name}公开栏检查表`;
  return {
    frame: {
      ...cityFrame(city, {
        path,
        title: `${heading} · ${city.title}`,
        description: `${name}各村（社区）公开栏检查用的表，打印出来带着走，一个村一行。`,
        name,
        kicker: '公开督查',
        crumbs: [{ text: `${name}台账`, path: ledger }],
      }),
      isIndexed: false,
    },
    footer: cityFooter(context, path),
    heading,
    rows: standing(summariesIn(region, context.summaries)).map((summary, index) =>
      rowOf(summary, { number: index + 1, region, context }),
    ),
    sheetHref: relativeHref(path, ledgerFilePath(ledger, CHECKLIST_FILE)),
  };
}

function rowOf(
  summary: LedgerSummary,
  { number, region, context }: { number: number; region: Region; context: LedgerContext },
): ChecklistRow {
  const { ledger, name, townshipId, financeReached } = summary;
  const { asOf, city } = context;
  const county = region.county ?? city.counties.find(({ id }) => id === summary.countyId);
  return {
    number,
    name,
    township: region.township ? undefined : county?.townships.find(({ id }) => id === townshipId)?.name,
    contact: [ledger.contact.name, ledger.contact.phone].filter(Boolean).join(' '),
    finance: financeReached === undefined ? '没有' : monthText(financeReached, asOf),
    last: lastOf(summary, context),
  };
}

function monthText(period: string, asOf: string): string {
  const [year = '', month = ''] = period.split('-');
  return `${year === asOf.slice(0, 4) ? '' : `${year}年`}${Number(month)}月`;
}

function lastOf({ ledger }: LedgerSummary, { asOf }: LedgerContext): string[] {
  const [last] = ledger.inspections;
  const day = last && dayOf(last.on, asOf.slice(0, 4)).text;
  const open = ledger.orders.filter(
    ({ state }) => state === 'overdue' || state === 'open' || state === 'replied',
  );
  return [
    ...(last ? [`${day}：${faultsOf(last).length > 0 ? inspectionText(last, false) : '没有问题'}`] : []),
    ...open
      // Of a matter its last order says what is still to be seen to.
      .filter(({ id }) => !open.some(({ follows }) => follows === id))
      .map((order) => `整改（${daysOf(order, asOf)}）：${order.problems.join('；')}`),
  ];
}
