/** The labelled queries of `test/spec/search-queries.yaml`, and which pages answer them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../../src/loader/read/parse-source.ts';
import { PROJECT_ROOT } from '../../../project-folders.ts';

/** What is asked of a page; the head of `search-queries.yaml` says what each means. All parts that are given hold. */
export type Rule = Readonly<Partial<Record<(typeof PARTS)[number], readonly string[]>>>;

const PARTS = [
  ...(['item', 'kind', 'section', 'id', 'title', 'text', 'name', 'period', 'number'] as const),
  ...(['on', 'from', 'open', 'contacts', 'room', 'part', 'site', 'place'] as const),
] as const;

/** What is asked of a page of the whole city: the same, and where it lies below `content/sites`. */
export interface CityRule extends Rule {
  readonly in?: readonly string[];
}

/** A query to the search of a whole city; the head of `search-queries-city.yaml` says what each part means. */
export interface CityQuery {
  readonly q: string;
  /** The sample city, or the invented one of 511 sites. */
  readonly city: 'sample' | 'big';
  readonly sort: string;
  readonly right: readonly CityRule[];
  readonly best: readonly CityRule[];
  /** Neither right nor wrong. */
  readonly also: readonly CityRule[];
  /** Must not be found. */
  readonly not: readonly CityRule[];
  /** Nobody published it: nothing is the right answer. */
  readonly isNone: boolean;
}

/** The queries to whole cities, in the order of the file. */
export function readCityQueries(): CityQuery[] {
  return readSorts<WrittenCityQuery>('search-queries-city.yaml').map(({ sort, query }) => {
    const { q, city = 'sample', right = [], best = right, also = [], not = [], none = false } = query;
    const rules = (of: readonly WrittenRule[]): CityRule[] => of.map((rule) => readRule(rule, ['in']));
    return {
      ...{ sort, city, q: String(q), isNone: none },
      ...{ right: rules(right), best: rules(best), also: rules(also), not: rules(not) },
    };
  });
}

interface WrittenCityQuery {
  readonly q: string | number;
  readonly city?: 'big';
  readonly right?: readonly WrittenRule[];
  readonly best?: readonly WrittenRule[];
  readonly also?: readonly WrittenRule[];
  readonly not?: readonly WrittenRule[];
  readonly none?: boolean;
}

export interface Query {
  readonly q: string;
  /** A site's id, or `city`. */
  readonly at: string;
  /** plain words, synonyms, typo … */
  readonly sort: string;
  /** Pages for which any of these holds. */
  readonly right: readonly Rule[];
  readonly best: readonly Rule[];
}

/** The queries of a file, in its order. */
export function readQueries(file: 'search-queries.yaml' | 'search-queries-held-out.yaml'): Query[] {
  return readSorts<Written>(file).map(({ sort, query: { q, at, right, best = right } }) => ({
    ...{ sort, at, q: String(q) },
    right: right.map((rule) => readRule(rule)),
    best: best.map((rule) => readRule(rule)),
  }));
}

/** The queries of a file with the heading that each stands under. */
function readSorts<Of>(file: string): { readonly sort: string; readonly query: Of }[] {
  const parsed = parseYaml(file, readFileSync(join(PROJECT_ROOT, 'test/spec', file), 'utf8'), new Map());
  if (!parsed.value) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  const sorts = parsed.value.value as Readonly<Record<string, readonly Of[]>>;
  return Object.entries(sorts).flatMap(([sort, queries]) => queries.map((query) => ({ sort, query })));
}

type WrittenRule = Readonly<Record<string, unknown>>;

interface Written {
  readonly q: string | number;
  readonly at: string;
  readonly right: readonly WrittenRule[];
  readonly best?: readonly WrittenRule[];
}

/** Throws for a part that there is not: a rule with a slip in it would hold for everything. */
function readRule(written: WrittenRule, besides: readonly string[] = []): CityRule {
  const known = new Set<string>([...PARTS, ...besides]);
  return Object.fromEntries(
    Object.entries(written).map(([part, value]) => {
      if (!known.has(part)) throw new Error(`no rule has “${part}”`);
      return [part, [value].flat().map(String)];
    }),
  );
}
