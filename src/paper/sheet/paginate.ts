/** Cuts a disclosure into numbered sheets of one stock: as few as possible, then as large a type as they allow. */
import type { FlowItem, Fragment, Signature, TableItem } from './flow.ts';
import { condenseForType } from './condense-table.ts';
import {
  cutFlow,
  heightOf,
  layOut,
  measureFlow,
  type LayOut,
  type LayOutRequest,
  type MeasuredFlow,
} from './lay-out.ts';
import { comfortablePt, largest, onLadder } from './type-ladder.ts';
import { measureOf } from '../type/measure.ts';
import { mmFromPoints } from '../millimetres.ts';
import { isSetAsTable, settleFlow } from './settle.ts';
import { closingOf, titleOf, type ShellText } from './sheet-shell.ts';
import { withoutFewPhotos } from './spare-photos.ts';
import { inTwoColumns, withAccountsAcross, withFactsPaired } from './two-columns.ts';
import { turned, TYPE_STEP_PT, typeWidthMm, type Stock } from '../stocks.ts';
import type { TitleSetting } from '../type/title-lines.ts';

export interface SheetPlan {
  readonly stock: Stock;
  /** From 1: `第1页 共3页`. */
  readonly number: number;
  readonly count: number;
  /** Body size to begin with; the fitting in the browser proves it and looks for a larger one. */
  readonly bodyPt: number;
  /** The fitting goes no further than this: larger type would squeeze the columns of a table. */
  readonly bodyMaxPt: number;
  readonly title: TitleSetting;
  readonly fragments: readonly Fragment[];
  /** Those beside the seal, where the last sheet ends; others stand in the body. */
  readonly signatures: readonly Signature[];
}

export interface Pagination {
  readonly sheets: readonly SheetPlan[];
  /** False when it cannot be set on this stock at all: a table too wide, a block higher than a sheet. */
  readonly fits: boolean;
}

/** A flow made to suit a stock, measured in the smallest type; with it begins whatever is asked of a flow on paper. */
export interface SettledFlow {
  /** The paper, turned where that keeps a table together. */
  readonly stock: Stock;
  /** Signatures are part of it where they stand above the seal. */
  readonly flow: readonly FlowItem[];
  readonly photoScale: number;
  readonly smallest: MeasuredFlow;
}

/** Twelve columns go on the paper's longer side before they become cards. */
function turnedFor(whole: readonly FlowItem[], stock: Stock): Stock {
  if (!stock.mayTurn || stock.heightMm <= stock.widthMm) return stock;
  const isSetOn = (paper: Stock): boolean => {
    const { widthEm } = measureOf(paper, mmFromPoints(paper.bodyMinPt));
    // A single row is a list of what it says on any paper.
    const tables = whole.filter((item) => item.type === 'table' && item.table.lines.length > 1);
    return tables.every((item) => isSetAsTable(item as TableItem, widthEm));
  };
  return isSetOn(stock) || !isSetOn(turned(stock)) ? stock : turned(stock);
}

/**
 * How a flow begins on a stock: with its photos, its short lists and its statement of accounts in one column, unless
 * that would take a sheet more.
 */
export function settleOn(whole: readonly FlowItem[], shell: ShellText, upright: Stock): SettledFlow {
  const stock = turnedFor(whole, upright);
  let best = { flow: whole, settled: settle(whole, shell, stock) };
  const { widthEm } = measureOf(stock, mmFromPoints(stock.bodyMinPt));
  const withPairs = (flow: readonly FlowItem[]): FlowItem[] => withFactsPaired(flow, widthEm);
  for (const change of [inTwoColumns, withPairs, withoutFewPhotos, withAccountsAcross]) {
    const flow = sheetsOf(best.settled) > 1 ? change(best.flow) : undefined;
    const settled = flow && settle(flow, shell, stock);
    if (settled && sheetsOf(settled) < sheetsOf(best.settled)) best = { flow, settled };
  }
  if (sheetsOf(best.settled) === 1) return best.settled;
  const paired = settle(withPairs(best.flow), shell, stock);
  return sheetsOf(paired) <= sheetsOf(best.settled) ? paired : best.settled;
}

function sheetsOf({ smallest }: SettledFlow): number {
  return cutFlow(smallest).starts.length;
}

function settle(whole: readonly FlowItem[], shell: ShellText, stock: Stock): SettledFlow {
  const signatures: FlowItem[] = closingOf(stock, shell).isStacked
    ? [{ type: 'signatures', signatures: shell.signatures }]
    : [];
  const bodyMm = mmFromPoints(stock.bodyMinPt);
  const flow = settleFlow([...whole, ...signatures], measureOf(stock, bodyMm));
  const measured = (photoScale: number): MeasuredFlow =>
    measureFlow({ flow, shell, stock, bodyMm, photoScale });
  const photoScale = photoScaleFor(flow, (scale) => cutFlow(measured(scale)).starts.length);
  return { stock, flow, photoScale, smallest: measured(photoScale) };
}

/** The sheets of a disclosure on this stock. Every line of every table is on exactly one of them. */
export function paginate(whole: readonly FlowItem[], shell: ShellText, upright: Stock): Pagination {
  const settled = settleOn(whole, shell, upright);
  const { stock } = settled;
  const { request, comfortable } = withPhotos(settled, { shell, stock, photoScale: settled.photoScale });
  const { flow, bodyPt, bodyMaxPt } = inLargerType(comfortable, request) ?? comfortable;
  const chosen = measureFlow({ ...request, flow, bodyMm: mmFromPoints(bodyPt) });
  const { sheets, fits } = comfortable.count > 1 ? evenly(chosen) : layOut(chosen);
  return {
    fits,
    sheets: sheets.map((fragments, index) => ({
      stock,
      number: index + 1,
      count: sheets.length,
      bodyPt,
      bodyMaxPt,
      title: titleOf(stock, shell, { bodyMm: mmFromPoints(bodyPt), isContinued: index > 0 }),
      fragments,
      signatures: closingOf(stock, shell).isStacked ? [] : shell.signatures,
    })),
  };
}

type Request = Omit<LayOutRequest, 'flow' | 'bodyMm'>;

/** A flow in the type that was chosen for it. */
interface TypeSetting {
  readonly flow: readonly FlowItem[];
  readonly count: number;
  readonly fits: boolean;
  readonly bodyPt: number;
  readonly bodyMaxPt: number;
}

/** Photos may cost this much of the size of the type. */
const TYPE_BESIDE_PHOTOS = 0.95;

/** The largest photos beside which the type is nearly as large as beside the smallest. */
function withPhotos(settled: SettledFlow, request: Request): { request: Request; comfortable: TypeSetting } {
  const scales = PHOTO_SCALES.filter((scale) => scale <= settled.photoScale);
  const hasPhotos = settled.flow.some(({ type }) => type === 'photos');
  const settings = (hasPhotos ? scales : [settled.photoScale]).map((photoScale) => {
    const own = { ...request, photoScale };
    return { request: own, comfortable: inComfort(settled, own) };
  });
  const smallest = settings.at(-1) as (typeof settings)[number];
  const found = settings.find(
    ({ comfortable: { bodyPt, count } }) =>
      count === smallest.comfortable.count && bodyPt >= smallest.comfortable.bodyPt * TYPE_BESIDE_PHOTOS,
  );
  return found ?? smallest;
}

/** As few sheets as there can be, then as large a type as they allow and as leaves the columns of tables wide. */
function inComfort({ flow }: SettledFlow, request: Request): TypeSetting {
  const { bodyMinPt } = request.stock;
  const at = (bodyPt: number): LayOut =>
    layOut(measureFlow({ ...request, flow, bodyMm: mmFromPoints(bodyPt) }));
  const { fits, sheets } = at(bodyMinPt);
  const count = sheets.length;
  const bodyMaxPt = comfortablePt(flow, request.stock);
  const bodyPt = fits
    ? largest({ from: bodyMinPt, to: bodyMaxPt, step: TYPE_STEP_PT }, (size) => {
        const candidate = at(size);
        return candidate.fits && candidate.sheets.length === count;
      })
    : bodyMinPt;
  return { flow, count, fits, bodyPt, bodyMaxPt };
}

/** Sheets of which no more than this is used have room for a larger type in narrower columns. */
const HALF_EMPTY = 0.85;

/** Of the room that the larger type may use: rows still want some air. */
const WELL_FILLED = 0.95;

/** What the fitting may add to a type that was chosen with narrow columns. */
const FITTING_ADDS = 1.06;

/** The same sheets in a larger type where they are half empty; `undefined` when that gains nothing. */
function inLargerType(setting: TypeSetting, request: Request): TypeSetting | undefined {
  const { flow, count, fits, bodyPt, bodyMaxPt } = setting;
  const { stock } = request;
  if (!fits || bodyPt < bodyMaxPt || bodyPt >= stock.bodyMaxPt) return undefined;
  const measured = (size: number): MeasuredFlow | undefined => {
    const narrow = narrowTables(flow, typeWidthMm(stock) / mmFromPoints(size));
    return narrow && measureFlow({ ...request, flow: narrow, bodyMm: mmFromPoints(size) });
  };
  if (usedShare(measureFlow({ ...request, flow, bodyMm: mmFromPoints(bodyPt) }), count) > HALF_EMPTY)
    return undefined;
  const size = largest({ from: bodyPt, to: stock.bodyMaxPt, step: TYPE_STEP_PT }, (candidate) => {
    const larger = measured(candidate);
    if (!larger) return false;
    const set = cutFlow(larger, WELL_FILLED);
    return set.fits && set.starts.length === count;
  });
  const narrow = narrowTables(flow, typeWidthMm(stock) / mmFromPoints(size));
  if (size === bodyPt || !narrow) return undefined;
  return { ...setting, flow: narrow, bodyPt: size, bodyMaxPt: onLadder(size * FITTING_ADDS, size, stock) };
}

function narrowTables(flow: readonly FlowItem[], widthEm: number): FlowItem[] | undefined {
  const items = flow.map((item) => {
    if (item.type !== 'table') return item;
    const table = condenseForType(item.table, widthEm);
    return table && { ...item, table };
  });
  return items.includes(undefined) ? undefined : (items as FlowItem[]);
}

/** How much of the room on so many sheets a flow uses. */
function usedShare({ units, roomEm }: MeasuredFlow, count: number): number {
  return heightOf(units) / (roomEm.first + (count > 1 ? (count - 1) * roomEm.continued : 0));
}

/** Photos as large as the column allows, or smaller where that saves a sheet. */
const PHOTO_SCALES = [1, 0.85, 0.7, 0.55] as const;

function photoScaleFor(flow: readonly FlowItem[], sheetsAt: (scale: number) => number): number {
  if (!flow.some(({ type }) => type === 'photos')) return 1;
  const counts = PHOTO_SCALES.map(sheetsAt);
  return PHOTO_SCALES[counts.indexOf(Math.min(...counts))] ?? 1;
}

/** Uses as small a share of each sheet as still gives the same number, so that the last is not one line. */
function evenly(measured: MeasuredFlow): LayOut {
  const full = layOut(measured);
  const share = largest({ from: 0, to: 0.5, step: 0.02 }, (saved) => {
    const candidate = layOut(measured, 1 - saved);
    return (
      candidate.sheets.length === full.sheets.length &&
      candidate.fits === full.fits &&
      // What can begin on the first sheet is to be seen there.
      candidate.sheets[0]?.length === full.sheets[0]?.length
    );
  });
  return layOut(measured, 1 - share);
}
