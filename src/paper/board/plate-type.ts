/** How large the text of a plate that stays on a board is set: as large as its plate allows, in millimetres. */
import type { BoardPlate } from './board.ts';
import { BOARD_TYPE } from './board-type.ts';
import { emWidth, textLines } from '../type/text-width.ts';

/** Above and below the text. */
const AIR_MM = 5;

/** No plate shouts louder than the panel's title. */
const LARGEST_MM = 30;
const STEP_MM = 0.5;

export interface PlateLines {
  readonly help: readonly { readonly question: string; readonly answer: string }[];
  readonly rules: readonly string[];
  readonly address: string;
}

/** The largest size at which all lines of the plate fit; `undefined` when not even `leastMm` does. */
export function plateTypeMm(plate: BoardPlate, text: PlateLines, leastMm: number): number | undefined {
  for (let mm = LARGEST_MM; mm >= leastMm - 1e-6; mm -= STEP_MM)
    if (heightMm(plate, text, mm) <= plate.heightMm - 2 * AIR_MM) return mm;
  return undefined;
}

/** Height of the plate's text at a size; infinite when it is too wide. */
function heightMm(plate: BoardPlate, { help, rules, address }: PlateLines, mm: number): number {
  const { plateBar, plateSide, plateGap, plateIndent, plateQr, plateHead } = BOARD_TYPE;
  const widthEm = (plate.widthMm - plateBar - 2 * plateSide) / mm;
  const lineMm = BOARD_TYPE.plateLeading * mm;
  switch (plate.shows) {
    case 'help': {
      // Question and answer beside each other, each as wide as its text, with an em and a half between them.
      const wide = help.map(({ question, answer }) => Math.max(emWidth(question) * 1.2, emWidth(answer)));
      const allEm = wide.reduce((sum, width) => sum + width * 1.03 + 1.5, -1.5);
      return allEm <= widthEm ? (plateHead + 1) * lineMm : Number.POSITIVE_INFINITY;
    }
    case 'rules':
      return rules.reduce((sum, rule) => sum + textLines(rule, (widthEm - plateIndent) / 1.03), 0) * lineMm;
    case 'scan': {
      const besideQrEm = widthEm - (plate.heightMm * plateQr) / mm - plateGap;
      const lines = addressLines(address).every((line) => emWidth(line) * 1.05 <= besideQrEm);
      return lines && 6 * 1.2 <= besideQrEm
        ? (plateHead + addressLines(address).length) * lineMm
        : Number.POSITIVE_INFINITY;
    }
  }
}

/** An address as lines that end before a slash: `gongkai.benxi.example`, `/dongxing`. */
export function addressLines(address: string): string[] {
  return address.split(/(?=\/)/);
}
