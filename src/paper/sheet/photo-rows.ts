/** Photos on paper: how many beside each other and how large, from their pixels and captions alone. */
import type { PaperPhoto, PhotoRow, RowPhoto } from './flow.ts';
import { noteEm, type Measure } from '../type/measure.ts';
import { textLines } from '../type/text-width.ts';
import { TYPE } from '../type/type-metrics.ts';

/** A narrower landscape photo shows nothing from a metre away. */
const LEAST_WIDTH_MM = 68;
const MOST_ACROSS = 3;

/** Fewer pixels on an inch print as squares. */
export const LEAST_DPI = 150;

/** One row takes no more than this of the type area's height: a photo goes with words. */
export const HIGHEST_ROW = 0.36;

/** Rows of one disclosure look alike: none is more than this much higher than the one in the middle. */
const HIGHER_THAN_MIDDLE = 1.3;

/** Between two photos of a row, in millimetres. */
export function photoGapMm({ widthEm, bodyMm }: Pick<Measure, 'widthEm' | 'bodyMm'>): number {
  return Math.max(4, Math.round(widthEm * bodyMm * 0.02));
}

/** The rows of photos in a column; `scale` below 1 makes all of them smaller. */
export function photoRows(photos: readonly PaperPhoto[], measure: Measure, scale = 1): PhotoRow[] {
  const widthMm = measure.widthEm * measure.bodyMm;
  const gapMm = photoGapMm(measure);
  const most = Math.floor((widthMm + gapMm) / (LEAST_WIDTH_MM * scale + gapMm));
  const rows = inRows(photos, Math.min(MOST_ACROSS, Math.max(1, most)));
  const natural = rows.map((row) => naturalHeightMm(row, widthMm - (row.length - 1) * gapMm));
  const highest = Math.min(
    measure.typeHeightMm * HIGHEST_ROW * scale,
    middleOf(natural) * HIGHER_THAN_MIDDLE,
  );
  return rows.map((row, index) => layOutRow(row, Math.min(highest, natural[index] ?? highest), measure));
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The least that the column of a photo takes of its equal share: its caption must not become a narrow strip. */
const LEAST_SHARE = 0.75;

/** The height at which the photos of a row, each in its place, are as wide as the row. */
function naturalHeightMm(row: readonly PaperPhoto[], roomMm: number): number {
  const least = (roomMm / row.length) * LEAST_SHARE;
  let wide = row;
  for (;;) {
    const heightMm =
      (roomMm - (row.length - wide.length) * least) / wide.reduce((sum, photo) => sum + aspect(photo), 0);
    const still = wide.filter((photo) => aspect(photo) * heightMm >= least);
    if (still.length === wide.length || still.length === 0) return heightMm;
    wide = still;
  }
}

/** So much wider than high, a photo beside others would make stamps of them. */
const PANORAMA = 2.4;

/** A panorama has a row to itself; the others between them are dealt out. */
function inRows(photos: readonly PaperPhoto[], most: number): PaperPhoto[][] {
  const runs: PaperPhoto[][] = [];
  for (const photo of photos) {
    const [run, isWide] = [runs.at(-1), aspect(photo) >= PANORAMA];
    const [before] = run ?? [];
    if (run && before && !isWide && aspect(before) < PANORAMA) run.push(photo);
    else runs.push([photo]);
  }
  return runs.flatMap((run) => dealOut(run, most));
}

/** As few rows as there can be, all but equally long, the longer ones first. */
function dealOut(photos: readonly PaperPhoto[], most: number): PaperPhoto[][] {
  const count = Math.ceil(photos.length / most);
  let from = 0;
  return Array.from({ length: count }, (_, row) => {
    const length = Math.ceil((photos.length - from) / (count - row));
    return photos.slice(from, (from += length));
  });
}

function aspect({ widthPx, heightPx }: PaperPhoto): number {
  return widthPx / heightPx;
}

function layOutRow(row: readonly PaperPhoto[], heightMm: number, measure: Measure): PhotoRow {
  const roomMm = measure.widthEm * measure.bodyMm - (row.length - 1) * photoGapMm(measure);
  const least = (roomMm / row.length) * LEAST_SHARE;
  const heights = row.map(({ heightPx }) => Math.min(heightMm, (heightPx / LEAST_DPI) * 25.4));
  const widths = row.map((photo, index) => aspect(photo) * (heights[index] ?? 0));
  const columns = widths.map((width) => Math.max(width, least));
  const spareMm = Math.max(0, roomMm - columns.reduce((sum, column) => sum + column, 0)) / row.length;
  const photos = row.map((photo, index): RowPhoto => ({
    photo,
    widthMm: roundDown(widths[index] ?? 0),
    columnMm: roundDown((columns[index] ?? 0) + spareMm),
  }));
  const captionMm = noteEm(measure) * measure.bodyMm;
  const lines = photos.map(({ photo, columnMm }) => textLines(photo.caption, columnMm / captionMm));
  return {
    photos,
    heightMm: Math.max(...heights) + TYPE.captionGap + Math.max(...lines) * captionMm * TYPE.captionLeading,
  };
}

/** Columns must not add up to more than the row. */
function roundDown(mm: number): number {
  return Math.floor(mm * 10) / 10;
}

/** Height of a row in em, with the gap above it. */
export function rowHeightEm({ heightMm }: PhotoRow, { bodyMm }: Measure): number {
  return heightMm / bodyMm + TYPE.gap;
}
