/** File → checked value: the steps that are the same for every file. */
import type { z } from 'zod';
import { boardStandardSchema } from '../../model/place/board-standard.ts';
import { catalogueSchema, regionalCatalogueSchema } from '../../model/catalogue/catalogue.ts';
import { citySchema } from '../../model/place/city.ts';
import { KIND_SCHEMAS } from '../../model/kinds.ts';
import { importMemorySchema } from '../../model/clerk/import-memory.ts';
import { fundingStandardSchema } from '../../model/place/funding-standard.ts';
import { plaqueStandardSchema } from '../../model/place/plaques.ts';
import { premisesStandardSchema } from '../../model/place/premises.ts';
import { publicitySchema, sharedPublicitySchema } from '../../model/place/publicity.ts';
import { allFields } from '../../model/schema/schema-fields.ts';
import { signStyleSchema } from '../../model/place/sign-style.ts';
import { synonymsSchema } from '../../model/words/synonyms.ts';
import { regionSchema } from '../../model/place/region.ts';
import { sharedMatterSchema } from '../../model/services/matter.ts';
import { inspectionSchema } from '../../model/place/inspection.ts';
import { rectificationSchema } from '../../model/place/rectification.ts';
import { siteSchema } from '../../model/place/site.ts';
import { decodeText } from './decode-text.ts';
import { checkGlyphs } from '../city/glyph-checks.ts';
import { guardText } from '../guard-text.ts';
import { cleanText } from './hidden-characters.ts';
import { parseMarkdown, parseYaml, type ParsedSource } from './parse-source.ts';
import type { KnownKeys } from './prescan.ts';
import { keepRecent } from './recent.ts';
import type { ContentProblem, Outcome } from '../tell/problem.ts';
import { readText, type FoundFile } from './source-file.ts';
import { validate } from '../validate.ts';

const SCHEMAS = [
  ...Object.values(KIND_SCHEMAS),
  siteSchema,
  citySchema,
  catalogueSchema,
  regionalCatalogueSchema,
  boardStandardSchema,
  premisesStandardSchema,
  fundingStandardSchema,
  plaqueStandardSchema,
  signStyleSchema,
  synonymsSchema,
  importMemorySchema,
  publicitySchema,
  sharedPublicitySchema,
  sharedMatterSchema,
  regionSchema,
  rectificationSchema,
  inspectionSchema,
];

/** Every key a clerk may write anywhere; a title that several fields share stands for the first of them. */
const KNOWN_KEYS: KnownKeys = {
  get: (word) => (knownKeys ??= collectKeys()).get(word),
  onlyKeyOf: (title) => {
    const keys = new Set(
      SCHEMAS.flatMap(allFields).flatMap((field) => (field.title === title ? [field.key] : [])),
    );
    return keys.size === 1 ? [...keys][0] : undefined;
  },
};

// Collected when a file first asks: those in plain YAML never do, and forty kinds have a thousand fields.
let knownKeys: ReadonlyMap<string, string> | undefined;

function collectKeys(): ReadonlyMap<string, string> {
  return new Map(
    SCHEMAS.flatMap(allFields)
      .reverse()
      .flatMap(({ key, title }): [string, string][] => [
        [title, key],
        [key, key],
      ]),
  );
}

/** Reads, guards and parses one file; what has not changed since it was read a moment ago is not looked through again. */
export function readSource(file: FoundFile): Outcome<ParsedSource> {
  const { path } = file;
  const { value, problems } = readText(file);
  if (value === undefined) return { problems };
  if (file.isAside || file.wasLookedThrough) return parseSource(path, value);
  return recentSource(path, value, () => lookThrough(path, value));
}

/** All that sites share and the site that is worked on: in the sample city half a million letters. */
const recentSource = keepRecent<Outcome<ParsedSource>>(2_000_000);

function lookThrough(path: string, text: string): Outcome<ParsedSource> {
  const parsed = parseSource(path, text);
  return {
    ...parsed,
    problems: [
      ...guardText(path, text, parsed.value?.value),
      ...checkGlyphs(path, cleanText(path, text).text),
      ...parsed.problems,
    ],
  };
}

/** Whether a problem was found by looking through a text, and not by reading what it says. */
export function isOfText({ code }: Pick<ContentProblem, 'code'>): boolean {
  return code.startsWith('PRIVATE_') || code === 'EXEMPTION_UNUSED' || code === 'GLYPH_MISSING';
}

/** Parses what a file held at another time, as git keeps it. */
export function readEarlierSource(path: string, bytes: Uint8Array): Outcome<ParsedSource> {
  const { value, problems } = decodeText(path, bytes);
  return value === undefined ? { problems } : parseSource(path, value);
}

/** Parses a text as the file at this path. What is hidden in it is a problem, and is not read. */
export function parseSource(path: string, text: string): Outcome<ParsedSource> {
  const parse = path.endsWith('.md') ? parseMarkdown : parseYaml;
  const clean = cleanText(path, text);
  const parsed = parse(path, clean.text, KNOWN_KEYS);
  if (clean.problems.length === 0) return parsed;
  const touched = new Set(clean.problems.map(({ line }) => line));
  // In a line that is mended the other places have moved: its other mistakes are mended afterwards.
  const others = parsed.problems.map(({ fix, ...problem }) =>
    fix === undefined || touched.has(problem.line) ? problem : { ...problem, fix },
  );
  return { ...parsed, problems: [...clean.problems, ...others] };
}

/** A file with what it says. */
export interface Sourced<T> {
  readonly source: ParsedSource;
  readonly content: T;
}

/** Reads, parses and validates one file with a given schema. */
export function readFields<T extends z.ZodType>(
  file: FoundFile,
  schema: T,
): { readonly value?: Sourced<z.output<T>>; readonly problems: readonly ContentProblem[] } {
  const source = readSource(file);
  if (!source.value) return { problems: source.problems };
  const content = validate(source.value, schema);
  const problems = [...source.problems, ...content.problems];
  return content.value === undefined
    ? { problems }
    : { value: { source: source.value, content: content.value }, problems };
}
