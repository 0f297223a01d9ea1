/** Documents one after the other on pages, each beginning where the one before ends: for reading in the hand. */
import type { FlowItem, Fragment } from './flow.ts';
import { breakSheets } from './lay-out.ts';
import type { Prepared, Unit } from './prepared.ts';
import { prepareFlow, type FlowSetting } from './units.ts';

export interface RunOnDocument {
  /** Height of what stands above its flow, in em; it never stands alone at the foot of a page. */
  readonly headEm: number;
  readonly flow: readonly FlowItem[];
}

/** What of a document stands on one page. */
export interface RunOnPiece {
  /** Index of the document. */
  readonly document: number;
  /** Whether it begins here, with its head. */
  readonly isFirst: boolean;
  readonly fragments: readonly Fragment[];
}

/** A head, or an item of a flow. */
interface Part {
  readonly document: number;
  readonly prepared?: Prepared;
}

/** The pieces of each page. Every line is on exactly one page; what is higher than a page stands on one all the same. */
export function runOn(
  documents: readonly RunOnDocument[],
  setting: FlowSetting,
  roomEm: number,
): RunOnPiece[][] {
  const parts: Part[] = [];
  const units = documents.flatMap(({ headEm, flow }, document): Unit[] => {
    const head: Unit = { item: parts.length, part: 0, heightEm: headEm, freshEm: 0, holdsNext: true };
    parts.push({ document });
    const own = prepareFlow(flow, setting).flatMap((prepared) => {
      const item = parts.length;
      parts.push({ document, prepared });
      return prepared.units.map((unit) => ({ ...unit, item }));
    });
    // The last line goes with the one before it; nothing holds the next document.
    return [head, ...own.map((unit, at) => ({ ...unit, holdsNext: holds(own, at) }))];
  });
  const { starts } = breakSheets(units, () => roomEm);
  return starts.map((start, page) => piecesOf(units.slice(start, starts[page + 1]), parts));
}

function holds(units: readonly Unit[], at: number): boolean {
  const last = units.length - 1;
  return at < last && (units[at]?.holdsNext === true || (at === last - 1 && units[last]?.part === 0));
}

function piecesOf(units: readonly Unit[], parts: readonly Part[]): RunOnPiece[] {
  const byDocument = Map.groupBy(units, ({ item }) => parts[item]?.document ?? 0);
  return [...byDocument].map(([document, own]) => {
    const byItem = Map.groupBy(own, ({ item }) => item);
    return {
      document,
      isFirst: own.some(({ item }) => parts[item]?.prepared === undefined),
      fragments: [...byItem].flatMap(([item, [first, ...rest]]) => {
        const from = first?.part ?? 0;
        return parts[item]?.prepared?.fragment(from, from + rest.length + 1) ?? [];
      }),
    };
  });
}
