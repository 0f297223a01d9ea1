/** Sets a name on a sign: on how many lines, broken where, how large. A Chinese character is as wide as it is high. */

import { emWidth } from '../type/text-width.ts';

/** Height of a name's line in em; the style sheet gets it as a property. */
export const NAME_LEADING = 1.03;

/** What a name may fill, with the heights it may have. */
export interface NameBox {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly minMm: number;
  readonly maxMm: number;
  /** At most so many lines. */
  readonly lines: number;
}

export interface SetName {
  readonly lines: readonly string[];
  readonly sizeMm: number;
  /** Short names are spread to this width, so that those beside each other look alike. */
  readonly spreadEm?: number;
}

/** How far a name sticks out at the least height. */
export interface NameShortfall {
  readonly along: '宽' | '高';
  readonly neededMm: number;
  readonly givenMm: number;
}

/** Rather a little smaller on one line than larger on two. */
const MAY_SHRINK_TO = 0.86;

/** Steps between two sizes, in millimetres. */
export const NAME_STEP_MM = 0.25;

/**
 * A name as large as its box allows, on the fewest lines that allow it. It breaks between `phrases`; only where that
 * does not fit, inside of one. `undefined` when it cannot be set at the least height: then `nameShortfall` says why.
 */
export function setName(phrases: readonly string[], box: NameBox, spreadEm?: number): SetName | undefined {
  const name = phrases.join('');
  if (spreadEm !== undefined) {
    const sizeMm = sizeOf([spreadEm], box);
    if (sizeMm >= box.minMm) return { lines: [name], sizeMm, spreadEm };
  }
  return best(phrases, box) ?? best(charactersOf(name), box);
}

/** Why a name cannot be set. */
export function nameShortfall(name: string, { widthMm, heightMm, minMm, lines }: NameBox): NameShortfall {
  const fitting = Math.min(lines, Math.floor(heightMm / (minMm * NAME_LEADING) + 0.001));
  if (fitting < 1) return { along: '高', neededMm: minMm * NAME_LEADING, givenMm: heightMm };
  const set = evenLines(charactersOf(name), fitting);
  return { along: '宽', neededMm: Math.max(...set.map(emWidth)) * minMm, givenMm: widthMm };
}

function best(parts: readonly string[], box: NameBox): SetName | undefined {
  let found: SetName | undefined;
  for (let count = 1; count <= Math.min(box.lines, parts.length); count++) {
    const lines = evenLines(parts, count);
    const sizeMm = sizeOf(lines.map(emWidth), box);
    if (sizeMm >= box.minMm && sizeMm * MAY_SHRINK_TO > (found?.sizeMm ?? 0)) found = { lines, sizeMm };
  }
  return found;
}

/** Lines one below the other leave this much of the height free, if they can: else they stick to what is around. */
const AIR = 0.08;

/** The largest size on the ladder for lines of these widths. */
function sizeOf(linesEm: readonly number[], { widthMm, heightMm, maxMm, minMm }: NameBox): number {
  const tightMm = heightMm / (linesEm.length * NAME_LEADING);
  const highMm = linesEm.length === 1 ? tightMm : Math.max(tightMm * (1 - AIR), Math.min(tightMm, minMm));
  const size = Math.min(maxMm, widthMm / Math.max(...linesEm), highMm);
  const stepped = Math.floor(size / NAME_STEP_MM + 0.001) * NAME_STEP_MM;
  // The least height need not lie on the ladder.
  return stepped < minMm && size >= minMm - 0.001 ? minMm : stepped;
}

/** The parts on exactly so many lines, the longest as short as possible. */
function evenLines(parts: readonly string[], count: number): string[] {
  if (count === 1 || parts.length === 1) return [parts.join('')];
  let found: string[] = [];
  let least = Infinity;
  for (let cut = 1; cut <= parts.length - count + 1; cut++) {
    const lines = [parts.slice(0, cut).join(''), ...evenLines(parts.slice(cut), count - 1)];
    const longest = Math.max(...lines.map(emWidth));
    if (longest < least - 0.001) [found, least] = [lines, longest];
  }
  return found;
}

const OPENING = /[“‘（《〈「]$/u;
const CLOSING = /^[”’）》〉」·、，。]/u;

/** Characters with the marks that may not begin or end a line. */
function charactersOf(name: string): string[] {
  const parts: string[] = [];
  for (const character of name) {
    const before = parts.at(-1);
    if (before !== undefined && (CLOSING.test(character) || OPENING.test(before)))
      parts[parts.length - 1] = before + character;
    else parts.push(character);
  }
  return parts;
}
