/** The lists of an index while it is made: which disclosures each key names, and which only mention it. */
import { packList } from '../../src/client/search/city/lists.ts';

export interface Lists {
  /** This key names it. */
  readonly name: (key: string, number: number) => void;
  /** It mentions this key somewhere. */
  readonly mention: (key: string, number: number) => void;
  /** It names this sum. */
  readonly amount: (head: string, fen: number, number: number) => void;
  readonly named: (key: string) => number[];
  /** Named or mentioned. */
  readonly all: (key: string) => number[];
  /** Key → packed lists; what a key names is not said a second time among what mentions it. */
  readonly words: () => Record<string, string>;
  readonly amounts: () => Record<string, Record<string, string>>;
}

/** Lists without anything. */
export function newLists(): Lists {
  const named = new Map<string, Set<number>>();
  const mentioned = new Map<string, Set<number>>();
  const amounts = new Map<string, Map<number, Set<number>>>();
  return {
    name: (key, number) => add(named, key, number),
    mention: (key, number) => add(mentioned, key, number),
    amount(head, fen, number) {
      const sums = amounts.get(head) ?? new Map<number, Set<number>>();
      amounts.set(head, sums);
      add(sums, fen, number);
    },
    named: (key) => [...(named.get(key) ?? [])],
    all: (key) => [...new Set([...(named.get(key) ?? []), ...(mentioned.get(key) ?? [])])],
    words: () => packedWords(named, mentioned),
    amounts: () =>
      Object.fromEntries(
        [...amounts]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([head, sums]) => [
            head,
            Object.fromEntries(
              [...sums].sort(([a], [b]) => a - b).map(([fen, of]) => [fen, packed([...of])]),
            ),
          ]),
      ),
  };
}

type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

function packedWords(named: Numbers, mentioned: Numbers): Record<string, string> {
  const words: Record<string, string> = {};
  for (const key of [...new Set([...named.keys(), ...mentioned.keys()])].sort()) {
    const first = named.get(key) ?? new Set();
    const others = [...(mentioned.get(key) ?? [])].filter((number) => !first.has(number));
    words[key] = [packed([...first]), packed(others)].join('|').replace(/\|$/, '');
  }
  return words;
}

function add<Key>(lists: Map<Key, Set<number>>, key: Key, number: number): void {
  const list = lists.get(key);
  if (list) list.add(number);
  else lists.set(key, new Set([number]));
}

const packed = (numbers: number[]): string => packList(numbers.sort((a, b) => a - b));
