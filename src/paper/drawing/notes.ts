/** What stands beside the views: numbered requirements, the title block 标题栏, and a ruler to check the print with. */
import { joined, line, rectangle, type Drawn, type DrawnText } from './drawn.ts';
import { wrapText } from './wrap-text.ts';

/** Leading of a paragraph. */
const LEADING = 1.42;

/** Sizes of notes: the largest with which all of them fit. */
const NOTE_SIZES = [3.5, 3.3, 3, 2.8, 2.6, 2.5] as const;

/** Numbered paragraphs below a heading, top left corner at the origin. */
export function notes(
  heading: string,
  paragraphs: readonly string[],
  room: { readonly width: number; readonly height: number },
): Drawn {
  const set = NOTE_SIZES.map((size) => paragraphsAt(paragraphs, size, room.width));
  const { texts } =
    set.find(({ height }) => height + HEADING <= room.height) ?? (set.at(-1) as (typeof set)[number]);
  return {
    strokes: [],
    texts: [headingText(heading), ...texts.map((text) => ({ ...text, y: text.y + HEADING }))],
  };
}

/** Height of a heading with the space below it. */
export const HEADING = 7;

/** A heading, its top left corner at the origin. */
export function headingText(text: string): DrawnText {
  return { text, x: 0, y: 2, size: 4, anchor: 'start', isBold: true };
}

function paragraphsAt(paragraphs: readonly string[], size: number, width: number) {
  const indent = size * 1.7;
  let y = size / 2;
  const texts = paragraphs.flatMap((paragraph, index): DrawnText[] => {
    const lines = wrapText(paragraph, (width - indent) / size);
    const set = lines.map((text, position): DrawnText => ({
      ...{ text, x: indent, y: y + position * size * LEADING, size, anchor: 'start' },
    }));
    const number: DrawnText = { text: `${index + 1}.`, x: 0, y, size, anchor: 'start' };
    y += lines.length * size * LEADING + size * 0.2;
    return [number, ...set];
  });
  return { texts, height: y };
}

const BLOCK_LABEL = 17;
const BLOCK_SIZE = 3;
const BLOCK_PADDING = 1.5;

/** A table of names and values, top left corner at the origin. */
export function titleBlock(
  rows: readonly (readonly [name: string, value: string])[],
  width: number,
): { readonly drawn: Drawn; readonly height: number } {
  let top = 0;
  const drawn = rows.map(([name, value]): Drawn => {
    const lines = wrapText(value, (width - BLOCK_LABEL - 3 * BLOCK_PADDING) / BLOCK_SIZE);
    const height = lines.length * BLOCK_SIZE * LEADING + 2 * BLOCK_PADDING;
    const middle = top + height / 2;
    const texts: DrawnText[] = [
      { text: name, x: BLOCK_PADDING, y: middle, size: BLOCK_SIZE, anchor: 'start', isBold: true },
      ...lines.map((text, index): DrawnText => ({
        ...{ text, x: BLOCK_LABEL + BLOCK_PADDING, size: BLOCK_SIZE, anchor: 'start' },
        y: middle + (index - (lines.length - 1) / 2) * BLOCK_SIZE * LEADING,
      })),
    ];
    top += height;
    return { strokes: top === height ? [] : [line('thin', [0, top - height], [width, top - height])], texts };
  });
  return {
    height: top,
    drawn: joined(...drawn, {
      strokes: [
        rectangle('thick', { left: 0, top: 0, right: width, bottom: top }),
        line('thin', [BLOCK_LABEL, 0], [BLOCK_LABEL, top]),
      ],
      texts: [],
    }),
  };
}

const RULER = 100;
/** Height of the ruler with its text. */
export const RULER_HEIGHT = 9;

/** 100 mm in steps of ten, to be measured on the print; top left corner at the origin. */
export function ruler(): Drawn {
  const y = 7;
  return {
    strokes: [
      line('thick', [0, y], [RULER, y]),
      ...Array.from({ length: 11 }, (_, step) =>
        line('thin', [step * 10, y], [step * 10, y - (step % 5 === 0 ? 2.5 : 1.5)]),
      ),
    ],
    texts: [{ text: '打印后量这条线，应当正好 100 毫米', x: 0, y: 2, size: 2.8, anchor: 'start' }],
  };
}
