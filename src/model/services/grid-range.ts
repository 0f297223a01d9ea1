/**
 * 网格范围: which groups and buildings a text like `一组、二组，主街一带` or `东兴花园1号楼—5号楼` names, so that a
 * villager finds the own one and no two grids claim one.
 */
import { hanNumber } from '../values/han-number.ts';
import { suggestCount } from '../values/read-written.ts';

/** A group, a building, or a place that has only a name. */
export interface GridUnit {
  /** As people say it: `二组`, `东兴花园3号楼`, `过水桥两岸`. */
  readonly label: string;
  /** The same for every way of writing it; absent for a place that has only a name, which two grids may share. */
  readonly key?: string;
}

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const KIND = '(村民小组|组|号楼|栋|幢|座)';
/** 平安里 第 3 (号楼) — 第 5 号楼, and whatever comes after it. */
const NUMBERED = new RegExp(`^(.*?)第?${NUMBER}(?:${KIND}?(?:[—–~～至到-]+)第?${NUMBER})?${KIND}(.*)$`, 'u');
const ALONE = new RegExp(`^(.*?)第?${NUMBER}$`, 'u');
/** More buildings than a grid has: what names more is no range. */
const MOST = 200;

/** The parts of a range as it is written: `一组`, `1号楼—5号楼`, `主街一带`. */
export function placesIn(range: string): string[] {
  return range
    .normalize('NFKC')
    .split(/[、,;\s]+|(?<=[组楼栋幢座])[和及与]/u)
    .filter((piece) => piece !== '');
}

/** The units that a range names, in its order. */
export function unitsIn(range: string): GridUnit[] {
  const pieces = placesIn(range);
  let place = '';
  return pieces.flatMap((piece, index) => {
    const whole = ALONE.test(piece) ? piece + kindAfter(pieces, index) : piece;
    const [, name = '', from = '', firstKind, to, lastKind = '', rest = ''] = NUMBERED.exec(whole) ?? [];
    // 三组东头 is a part of it, which another grid may have the rest of.
    if (from === '' || rest !== '' || (firstKind !== undefined && sort(firstKind) !== sort(lastKind)))
      return [{ label: piece }];
    place = name === '' ? place : name;
    return numbersFrom(from, to ?? from).map((number) => ({
      label: `${place}${/\d/.test(from) ? number : hanNumber(number)}${lastKind}`,
      key: `${place} ${sort(lastKind)} ${number}`,
    }));
  });
}

/** 一、二组: the kind that the next piece with one names. */
function kindAfter(pieces: readonly string[], index: number): string {
  const next = pieces.slice(index + 1).find((piece) => !ALONE.test(piece)) ?? '';
  return NUMBERED.exec(next)?.[5] ?? '';
}

/** 栋, 幢 and 号楼 are words for the same thing. */
function sort(kind: string): string {
  return kind.endsWith('组') ? '组' : '楼';
}

function numbersFrom(from: string, to: string): number[] {
  const [first = Number.NaN, last = Number.NaN] = [from, to].map((text) =>
    Number(/\d/.test(text) ? text : suggestCount(text)),
  );
  if (!(first <= last && last - first < MOST)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Two ranges that name one group or building: the later grid, the earlier one, and what both name. */
export function claimedTwice(
  ranges: readonly string[],
): { readonly index: number; readonly first: number; readonly label: string }[] {
  const owners = new Map<string, number>();
  return ranges.flatMap((range, index) =>
    unitsIn(range).flatMap(({ key, label }) => {
      if (key === undefined) return [];
      const first = owners.get(key);
      if (first === undefined) owners.set(key, index);
      return first === undefined || first === index ? [] : [{ index, first, label }];
    }),
  );
}

/** What a grid is looked for by: 一组网格 is that of the first group, whatever its range says. */
export function placesOfGrid({
  number,
  range,
}: {
  readonly number: string;
  readonly range: string;
}): string[] {
  const named = unitsIn(number.replace(/网格$/, '')).flatMap(({ key, label }) =>
    key === undefined ? [] : label,
  );
  return [...new Set([...named, ...placesIn(range)])];
}
