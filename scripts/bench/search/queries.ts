/** The labelled queries of `test/spec/search-queries.yaml`, and which pages answer them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../../src/loader/parse-source.ts';
import { PROJECT_ROOT } from '../../places.ts';

const pattern = z.coerce.string();
const several = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const ruleSchema = z.strictObject({
  item: several.optional(),
  kind: several.optional(),
  section: z.string().optional(),
  id: pattern.optional(),
  title: pattern.optional(),
  text: pattern.optional(),
  name: pattern.optional(),
  period: pattern.optional(),
  number: z.string().optional(),
  on: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  open: z.literal(true).optional(),
  contacts: z.literal(true).optional(),
  site: z.string().optional(),
  place: z.string().optional(),
});

/** All parts that are given hold. */
export type Rule = z.output<typeof ruleSchema>;

const querySchema = z.strictObject({
  q: z.coerce.string(),
  at: z.string(),
  right: z.array(ruleSchema).min(1),
  best: z.array(ruleSchema).min(1).optional(),
});

export interface Query extends z.output<typeof querySchema> {
  /** plain words, synonyms, typo … */
  readonly sort: string;
}

/** The queries of a file, in its order. */
export function readQueries(file: 'search-queries.yaml' | 'search-queries-held-out.yaml'): Query[] {
  const path = join(PROJECT_ROOT, 'test/spec', file);
  const parsed = parseYaml(file, readFileSync(path, 'utf8'), new Map());
  if (!parsed.value) throw new Error(`${file}: ${parsed.problems[0]?.message}`);
  const sorts = z.record(z.string(), z.array(querySchema)).parse(parsed.value.value);
  return Object.entries(sorts).flatMap(([sort, queries]) => queries.map((query) => ({ ...query, sort })));
}
