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
  const path = join(PROJECT_ROOT, 'test/spec', file);
  const parsed = parseYaml(file, readFileSync(path, 'utf8'), new Map());
  if (!parsed.value) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  const sorts = parsed.value.value as Readonly<Record<string, readonly Written[]>>;
  return Object.entries(sorts).flatMap(([sort, queries]) =>
    queries.map(({ q, at, right, best = right }) => ({
      sort,
      at,
      q: String(q),
      right: right.map(readRule),
      best: best.map(readRule),
    })),
  );
}

type WrittenRule = Readonly<Record<string, unknown>>;

interface Written {
  readonly q: string | number;
  readonly at: string;
  readonly right: readonly WrittenRule[];
  readonly best?: readonly WrittenRule[];
}

/** Throws for a part that there is not: a rule with a slip in it would hold for everything. */
function readRule(written: WrittenRule): Rule {
  const known: readonly string[] = PARTS;
  return Object.fromEntries(
    Object.entries(written).map(([part, value]) => {
      if (!known.includes(part)) throw new Error(`no rule has “${part}”`);
      return [part, [value].flat().map(String)];
    }),
  );
}
