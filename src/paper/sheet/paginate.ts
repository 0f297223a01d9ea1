/** Cuts a disclosure into numbered sheets of one stock: as few as possible, then as large a type as they allow. */
import type { FlowItem, Fragment, Signature } from './flow.ts';
import { cutFlow, layOut, measureFlow, type LayOut, type MeasuredFlow } from './lay-out.ts';
import { measureOf } from '../type/measure.ts';
import { mmFromPoints, pointsFromMm } from '../millimetres.ts';
import { settleFlow } from './settle.ts';
import { closingOf, titleOf, type ShellText } from './sheet-shell.ts';
import { withoutFewPhotos } from './spare-photos.ts';
import { TYPE_STEP_PT, typeWidthMm, type Stock } from '../stocks.ts';
import { comfortableEm } from './table-shape.ts';
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
  /** Signatures are part of it where they stand above the seal. */
  readonly flow: readonly FlowItem[];
  readonly photoScale: number;
  readonly smallest: MeasuredFlow;
}

/** How a flow begins on a stock: with its photos, unless a few of them would take a sheet more. */
export function settleOn(whole: readonly FlowItem[], shell: ShellText, stock: Stock): SettledFlow {
  const all = settle(whole, shell, stock);
  const spared = withoutFewPhotos(whole);
  const few = spared && settle(spared, shell, stock);
  return few && sheetsOf(few) < sheetsOf(all) ? few : all;
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
  return { flow, photoScale, smallest: measured(photoScale) };
}

/** The sheets of a disclosure on this stock. Every line of every table is on exactly one of them. */
export function paginate(whole: readonly FlowItem[], shell: ShellText, stock: Stock): Pagination {
  const { bodyMinPt } = stock;
  const { flow, photoScale } = settleOn(whole, shell, stock);
  const bodyMaxPt = comfortablePt(flow, stock);
  const measured = (bodyPt: number): MeasuredFlow =>
    measureFlow({ flow, shell, stock, bodyMm: mmFromPoints(bodyPt), photoScale });
  const at = (bodyPt: number): LayOut => layOut(measured(bodyPt));
  const smallest = at(bodyMinPt);
  const count = smallest.sheets.length;
  const bodyPt = smallest.fits
    ? largest({ from: bodyMinPt, to: bodyMaxPt, step: TYPE_STEP_PT }, (size) => {
        const candidate = at(size);
        return candidate.fits && candidate.sheets.length === count;
      })
    : bodyMinPt;
  const chosen = measured(bodyPt);
  const { sheets, fits } = count > 1 ? evenly(chosen) : layOut(chosen);
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

/** Photos as large as the column allows, or smaller where that saves a sheet. */
const PHOTO_SCALES = [1, 0.85, 0.7, 0.55] as const;

function photoScaleFor(flow: readonly FlowItem[], sheetsAt: (scale: number) => number): number {
  if (!flow.some(({ type }) => type === 'photos')) return 1;
  const counts = PHOTO_SCALES.map(sheetsAt);
  return PHOTO_SCALES[counts.indexOf(Math.min(...counts))] ?? 1;
}

/** The largest size at which every table has columns that read well, and the stock allows. */
function comfortablePt(flow: readonly FlowItem[], stock: Stock): number {
  const { bodyMinPt, bodyMaxPt } = stock;
  const widest = Math.max(0, ...flow.map((item) => (item.type === 'table' ? comfortableEm(item.table) : 0)));
  const pt = widest === 0 ? bodyMaxPt : pointsFromMm(typeWidthMm(stock) / widest);
  const onLadder = Math.floor(pt / TYPE_STEP_PT) * TYPE_STEP_PT;
  return Math.min(bodyMaxPt, Math.max(bodyMinPt, onLadder));
}

/** The largest size on a ladder that satisfies, given that the smallest does and larger is never easier. */
function largest(
  { from, to, step }: { from: number; to: number; step: number },
  satisfies: (size: number) => boolean,
): number {
  let low = 0;
  let high = Math.round((to - from) / step);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (satisfies(from + middle * step)) low = middle;
    else high = middle - 1;
  }
  return from + low * step;
}

/** Uses as small a share of each sheet as still gives the same number, so that the last is not one line. */
function evenly(measured: MeasuredFlow): LayOut {
  const full = layOut(measured);
  const share = largest({ from: 0, to: 0.5, step: 0.02 }, (saved) => {
    const candidate = layOut(measured, 1 - saved);
    return candidate.sheets.length === full.sheets.length && candidate.fits === full.fits;
  });
  return layOut(measured, 1 - share);
}
