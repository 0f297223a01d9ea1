/**
 * What goes up this week and nothing else: the work slip, then every sheet that it names, in its order, in one stack for
 * each paper, so that a clerk prints a week with one press and hangs it without looking anything up.
 */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { HangPlan, Move } from '../../paper/hang/hang.ts';
import type { Stock } from '../../paper/stocks.ts';
import { STANDARD_STOCK } from '../../paper/stocks.ts';
import { sheetOf } from '../board/board-page.ts';
import { pageName } from '../board/board-style.ts';
import { contextOn, hangingNow, paginator, slotLabel } from '../board/hang-now.ts';
import { emptySlotWords } from '../board/empty-slot.ts';
import type { FillerView } from '../board/panel-view.ts';
import { readOnWords } from '../board/read-on.ts';
import { sheetView, type SheetView } from '../board/sheet-view.ts';
import { slipView, type WorkSlipView } from '../board/slip/slip-page.ts';
import { movesByDay, needsPrint } from '../board/slip/slip-rows.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePath, weekPath } from '../urls.ts';
import { pageSize, type StackFacts } from './print-facts.ts';
import { printPageStyle } from './print-style.ts';

/** One sheet of paper to print. */
export interface WeekSheet {
  /** Its place in the print: `week-3`. */
  readonly id: string;
  readonly slot: string;
  /** In its lower margin, as the slip says it: `张贴单：财2，A3第1张`. */
  readonly onSlip: string;
  /** Absent: the slot gets the filler. */
  readonly sheet?: SheetView;
  readonly filler: FillerView;
}

/** All that is printed on one paper. */
export interface WeekStack {
  readonly stock: Stock;
  /** Value of `data-print` that shows it. */
  readonly mode: string;
  readonly sheets: readonly WeekSheet[];
  /** A4 begins with the slip. */
  readonly hasSlip: boolean;
}

export interface WeekView {
  readonly frame: SiteFrame;
  readonly style: string;
  readonly facts: StackFacts;
  /** `谢家崴子村这一周要贴的` */
  readonly title: string;
  readonly totals: string;
  readonly slip: WorkSlipView;
  readonly stacks: readonly WeekStack[];
}

/** The week's print of a site, from the day of `--since` where it is given. */
export function weekView(siteContext: SiteContext, standard: BoardStandard): WeekView {
  const { profile } = siteContext.site;
  const path = weekPath(profile.id);
  const context = { ...siteContext, paperPath: path };
  const slip = slipView(context, standard);
  const stacks = stacksOf(context, standard);
  const title = `${profile.name}这一周要贴的`;
  const view: Omit<WeekView, 'style' | 'facts'> = {
    frame: siteFrame(context, {
      path,
      title,
      description: `${title}，打印上墙用。`,
      crumbs: [{ text: '首页', path: sitePath(profile.id) }],
      isIndexed: false,
    }),
    title,
    totals: totalsOf(stacks),
    slip,
    stacks,
  };
  const sheets = stacks.flatMap((stack) => stack.sheets.flatMap(({ sheet }) => sheet ?? []));
  const stocks = stacks.map(({ stock }) => stock);
  const style = [
    // Last wins where both say the same: the slip has its own page and measures.
    printPageStyle({ path, sheets, stocks, columns: [], text: JSON.stringify(view) }),
    slip.style,
    ...stacks.map(stackRule),
  ].join('\n');
  return { ...view, facts: factsOf(view), style };
}

function stacksOf(context: SiteContext, standard: BoardStandard): WeekStack[] {
  const { plan } = hangingNow(context, standard);
  const printed = plan.week ? movesByDay(plan.week).filter(needsPrint) : [];
  const { A4 } = STANDARD_STOCK;
  const byPaper = Map.groupBy(printed, ({ slot }) => slot.stock.id);
  let number = 0;
  const stackOn = (stock: Stock, moves: readonly Move[]): WeekStack => ({
    stock,
    mode: `week-${pageName(stock)}`,
    sheets: moves
      .flatMap((move) => weekSheets(move, { plan, context, idOf: () => `week-${++number}` }))
      .map((sheet, index) => ({ ...sheet, onSlip: `张贴单：${sheet.slot}，${stock.id}第${index + 1}张` })),
    hasSlip: stock.id === A4.id,
  });
  const others = [...byPaper.values()].filter(([move]) => move?.slot.stock.id !== A4.id);
  const onA4 = byPaper.get(A4.id) ?? [];
  return [
    stackOn(onA4[0]?.slot.stock ?? A4, onA4),
    ...others
      .flatMap((moves) => (moves[0] ? [stackOn(moves[0].slot.stock, moves)] : []))
      .sort((a, b) => a.stock.widthMm - b.stock.widthMm),
  ];
}

interface WeekPlan {
  readonly plan: HangPlan;
  readonly context: SiteContext;
  readonly idOf: () => string;
}

/** What goes up in a slot as it reads on the day on which it does: one sheet, or all that are bound. */
function weekSheets(
  { slot, panel, day, up }: Move,
  { plan, context, idOf }: WeekPlan,
): Omit<WeekSheet, 'onSlip'>[] {
  const filler = { text: emptySlotWords({ slot, panel }, plan, context) };
  const place = (): Omit<WeekSheet, 'sheet' | 'onSlip'> => ({
    id: idOf(),
    slot: slotLabel(slot, context),
    filler,
  });
  if (!up) return [place()];
  const there = contextOn(context, day > context.asOf ? day : context.asOf);
  const { disclosure } = up.candidate;
  const { sheets } = paginator(there)(disclosure, up.papers);
  return Array.from({ length: up.bound }, (_, index) => up.sheet + index).map(
    (number): Omit<WeekSheet, 'onSlip'> => {
      const own = place();
      const drawn = sheetOf(sheets, { number, count: up.count });
      const wish = { context: there, id: `sheet-${own.id}`, readOn: readOnWords(up, number, context) };
      return drawn ? { ...own, sheet: sheetView(disclosure, drawn, wish) } : own;
    },
  );
}

/** `A4 1张、A3 3张`: paper to lay ready, the slip not counted. */
function totalsOf(stacks: readonly WeekStack[]): string {
  const papers = stacks
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ stock, sheets }) => `${stock.id} ${sheets.length}张`);
  return papers.length === 0 ? '这一周没有要印的，只有张贴单。' : `要印：${papers.join('、')}，另有张贴单。`;
}

/** While another paper is printed, this one is not there. */
function stackRule({ mode, hasSlip }: WeekStack): string {
  const other = `:root[data-print^=week-]:not([data-print=${mode}])`;
  return `@media print{${other} .v-stack-${mode}${hasSlip ? `,${other} .slip` : ''}{display:none}}`;
}

function factsOf({ title, stacks, slip }: Pick<WeekView, 'title' | 'stacks' | 'slip'>): StackFacts {
  return {
    author: slip.facts.author,
    waiting: slip.facts.waiting ?? [],
    stacks: stacks.map(({ stock, mode, sheets, hasSlip }, index) => ({
      file: `week/${index + 1}-${/^[\w-]+$/.test(stock.id) ? stock.id : pageName(stock)}`,
      mode,
      title: `${title}：${hasSlip ? '张贴单和 ' : ''}${stock.id}`,
      sizes: [...(hasSlip ? slip.facts.sizes : []), ...sheets.map(() => pageSize(stock))],
    })),
  };
}
