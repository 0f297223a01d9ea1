/** Every item of a flow as units. */
import type { FactsItem, FlowItem, PhotosItem, ProseItem, SignaturesItem, TextItem } from './flow.ts';
import {
  factRowEm,
  factHeightsEm,
  factsArePaired,
  itemHeightEm,
  proseHeightEm,
  stagesAcross,
  textHeightEm,
} from './item-height.ts';
import { measureOf, type Measure } from '../type/measure.ts';
import { photoRows, rowHeightEm } from './photo-rows.ts';
import type { Prepared, Unit } from './prepared.ts';
import { sentencesOf } from '../type/sentences.ts';
import { STACKED_ACROSS, stackedRowsMm } from './sheet-shell.ts';
import type { Stock } from '../stocks.ts';
import { prepareTable } from './table-units.ts';
import { TYPE } from '../type/type-metrics.ts';

export interface FlowSetting {
  readonly stock: Stock;
  readonly bodyMm: number;
  /** Below 1 it makes all photos smaller. */
  readonly photoScale: number;
}

/** Every item of a flow, prepared for how it is set. */
export function prepareFlow(
  flow: readonly FlowItem[],
  { stock, bodyMm, photoScale }: FlowSetting,
): Prepared[] {
  const measure = measureOf(stock, bodyMm);
  const prepared = flow.map((item, index): Prepared => {
    switch (item.type) {
      case 'table':
        return prepareTable(item, index, measure.widthEm);
      case 'prose':
        return prepareProse(item, index, measure);
      case 'facts':
        return prepareFacts(item, index, measure);
      case 'text':
      case 'footnote':
      case 'correction':
        return prepareText(item, index, measure);
      case 'photos':
        return preparePhotos(item, index, { measure, photoScale });
      case 'signatures':
        return prepareSignatures(item, index, { measure, stock });
      default: {
        const heightEm = itemHeightEm(item, measure);
        const holdsNext = item.type === 'heading';
        return {
          item,
          fits: Number.isFinite(heightEm),
          units: [{ item: index, part: 0, heightEm, freshEm: TYPE.gap, holdsNext }],
          fragment: () =>
            item.type === 'stages' ? { ...item, across: stagesAcross(item.steps.length, measure) } : item,
        };
      }
    }
  });
  return prepared.map((one, index) => (goesWith(flow[index], flow[index + 1]) ? heldToNext(one) : one));
}

/** A vote stays with the motion that was voted on, and what came of it with the vote. */
function goesWith(item: FlowItem | undefined, next: FlowItem | undefined): boolean {
  return next?.type === 'votes' || (item?.type === 'votes' && next?.type === 'text');
}

function heldToNext(prepared: Prepared): Prepared {
  const last = prepared.units.length - 1;
  return {
    ...prepared,
    units: prepared.units.map((unit, part) => (part === last ? { ...unit, holdsNext: true } : unit)),
  };
}

/** Text in pieces: each adds what the text is higher with it. */
function textUnits(index: number, pieces: number, heightOf: (to: number) => number): Unit[] {
  const heights = [0, ...Array.from({ length: pieces }, (_, part) => heightOf(part + 1))];
  return Array.from({ length: pieces }, (_, part) => ({
    item: index,
    part,
    heightEm: (heights[part + 1] ?? 0) - (heights[part] ?? 0),
    // Begun anew on the next sheet, a paragraph may take a line more.
    freshEm: TYPE.gap + (part === 0 ? 0 : TYPE.leading),
    holdsNext: false,
  }));
}

function prepareProse(item: ProseItem, index: number, measure: Measure): Prepared {
  const heightOf = (to: number) => proseHeightEm({ ...item, pieces: item.pieces.slice(0, to) }, measure);
  return {
    item,
    fits: true,
    units: textUnits(index, item.pieces.length, heightOf),
    fragment: (from, to) => ({
      ...item,
      pieces: item.pieces.slice(from, to),
      ...(from > 0 && { continues: true }),
    }),
  };
}

function prepareText(item: TextItem, index: number, measure: Measure): Prepared {
  const pieces = sentencesOf(item.text);
  const textTo = (from: number, to: number): string => pieces.slice(from, to).join('');
  return {
    item,
    fits: true,
    units: textUnits(index, pieces.length, (to) => textHeightEm({ ...item, text: textTo(0, to) }, measure)),
    fragment: (from, to) => ({ ...item, text: textTo(from, to), ...(from > 0 && { continues: true }) }),
  };
}

function prepareFacts({ rows }: FactsItem, index: number, { widthEm }: Measure): Prepared {
  const isPaired = factsArePaired(rows, widthEm);
  const across = isPaired ? 2 : 1;
  const heights = isPaired
    ? rows.map((_, part) => (part % 2 === 0 ? factRowEm() : 0))
    : factHeightsEm(rows, widthEm);
  return {
    item: { type: 'facts', rows },
    fits: true,
    units: heights.map((heightEm, part) => ({
      item: index,
      part,
      heightEm,
      freshEm: TYPE.gap,
      // No row alone at the foot or at the head.
      holdsNext:
        part < rows.length - 1 &&
        (part < across || part >= rows.length - 2 * across || part % across !== across - 1),
    })),
    fragment: (from, to) => ({ type: 'facts', rows: rows.slice(from, to), isPaired }),
  };
}

function preparePhotos(
  item: PhotosItem,
  index: number,
  { measure, photoScale }: { measure: Measure; photoScale: number },
): Prepared {
  const rows = photoRows(item.photos, measure, photoScale);
  return {
    item,
    fits: true,
    units: rows.map((row, part) => ({
      item: index,
      part,
      heightEm: rowHeightEm(row, measure),
      freshEm: 0,
      holdsNext: false,
    })),
    fragment: (from, to) => ({ type: 'photos', rows: rows.slice(from, to) }),
  };
}

function prepareSignatures(
  { signatures }: SignaturesItem,
  index: number,
  { measure, stock }: { measure: Measure; stock: Stock },
): Prepared {
  const heights = stackedRowsMm(signatures, stock);
  return {
    item: { type: 'signatures', signatures },
    fits: true,
    units: heights.map((heightMm, part) => ({
      item: index,
      part,
      heightEm: heightMm / measure.bodyMm,
      freshEm: TYPE.gap,
      holdsNext: false,
    })),
    fragment: (from, to) => ({
      type: 'signatures',
      signatures: signatures.slice(from * STACKED_ACROSS, to * STACKED_ACROSS),
    }),
  };
}
