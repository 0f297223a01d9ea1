/** 名次 by points, and how a shared one is told. */

/** 名次. */
export interface Place {
  readonly rank: number;
  /** How many have it: 1 where nobody else has as much. */
  readonly sharing: number;
}

/** Places by points, equal points share one: 1, 2, 2, 4 (比学赶超). */
export function rankByPoints<T>(
  entries: readonly T[],
  pointsOf: (entry: T) => number,
): ReadonlyMap<T, Place> {
  const sorted = [...entries].sort((a, b) => pointsOf(b) - pointsOf(a));
  let rank = 1;
  return new Map(
    [...Map.groupBy(sorted, pointsOf).values()].flatMap((group) => {
      const place = { rank, sharing: group.length };
      rank += group.length;
      return group.map((entry) => [entry, place] as const);
    }),
  );
}

/** `第 2`, `并列第 2`: whoever shares a place must not look as if he had it alone. */
export function placeText({ rank, sharing }: Place): string {
  return `${sharedWord(sharing)}第 ${rank}`;
}

/** For a cell of a table: `2`, `并列2`. */
export const placeCell = ({ rank, sharing }: Place): string => `${sharedWord(sharing)}${rank}`;

export const sharedWord = (sharing: number): string => (sharing > 1 ? '并列' : '');
