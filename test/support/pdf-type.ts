/** The type of a PDF as it will be printed, measured from the file itself: size, place and text of every run. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

/** The ink of a run of text as the file has it; lengths in millimetres, from the page's top left corner. */
export interface TypeRun {
  readonly text: string;
  /** Height of a Chinese character. */
  readonly sizeMm: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

export interface TypePage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly runs: readonly TypeRun[];
}

/** Every page of a PDF with its runs of text; spaces alone are left out. */
export async function readType(pdf: Uint8Array): Promise<TypePage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: TypePage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push({
      widthMm: (x1 - x0) * MM_PER_POINT,
      heightMm: (y1 - y0) * MM_PER_POINT,
      runs: items.flatMap((item): TypeRun[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , c, d, x, y] = item.transform as number[] as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const sizeMm = Math.hypot(c, d) * MM_PER_POINT;
        const left = (x - x0) * MM_PER_POINT;
        const right = left + item.width * MM_PER_POINT;
        return [
          {
            text: item.str,
            sizeMm,
            left: OPENS.test(item.str) ? left + sizeMm / 2 : left,
            right: CLOSES.test(item.str) ? right - sizeMm / 2 : right,
            baseline: (y1 - y) * MM_PER_POINT,
          },
        ];
      }),
    });
  }
  await task.destroy();
  return pages;
}

/** Half of these is white, which typesetting lets run into the mark beside it or into the margin. */
const OPENS = /^[“‘（《〈「『【〔]/;
const CLOSES = /[，。、；：！？”’）》〉」』】〕]\s*$/;

/** Ink of a run: a Chinese character reaches a little below its line. */
const ASCENT = 0.8;
const DESCENT = 0.08;

/** Runs that lie on each other by more than a hair, as pairs of their texts. */
export function overlapsOf({ runs }: TypePage): string[] {
  const byTop = [...runs].sort((a, b) => a.baseline - b.baseline);
  return byTop.flatMap((run, index) => {
    const bottom = run.baseline + DESCENT * run.sizeMm;
    const found: string[] = [];
    for (const other of byTop.slice(index + 1)) {
      const top = other.baseline - ASCENT * other.sizeMm;
      // The largest type of a sheet is no higher than this: nothing further down can reach up here.
      if (other.baseline - bottom > 60) break;
      const down = bottom - Math.max(top, run.baseline - ASCENT * run.sizeMm);
      const across = Math.min(run.right, other.right) - Math.max(run.left, other.left);
      if (
        down > 0.15 * Math.min(run.sizeMm, other.sizeMm) &&
        across > 0.15 * Math.min(run.sizeMm, other.sizeMm)
      )
        found.push(`${run.text} × ${other.text}`);
    }
    return found;
  });
}
