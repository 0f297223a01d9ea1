/** What is wrong in the text of one file by itself, without its neighbours: for changes that are not on the disk yet. */
import type { z } from 'zod';
import { boardStandardSchema } from '../model/board-standard.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { catalogueSchema, regionalCatalogueSchema } from '../model/catalogue.ts';
import { checkContent } from '../model/checks.ts';
import { citySchema } from '../model/city.ts';
import { ledgerRuleSchema } from '../model/ledger-rule.ts';
import { premisesStandardSchema } from '../model/premises.ts';
import { publicitySchema } from '../model/publicity.ts';
import { rectificationSchema } from '../model/rectification.ts';
import { signStyleSchema } from '../model/sign-style.ts';
import { siteSchema } from '../model/site.ts';
import { synonymsSchema } from '../model/synonyms.ts';
import { placeOf, type Place } from './content-layout.ts';
import type { ParsedSource } from './parse-source.ts';
import type { Outcome } from './problem.ts';
import { parseSource } from './read-source.ts';
import { toProblem, validate, validateDisclosure } from './validate.ts';

const SCHEMAS: Readonly<Partial<Record<Place['type'], z.ZodType>>> = {
  city: citySchema,
  catalogue: catalogueSchema,
  region: regionalCatalogueSchema,
  ledger: ledgerRuleSchema,
  signs: signStyleSchema,
  synonyms: synonymsSchema,
  board: boardStandardSchema,
  standard: premisesStandardSchema,
  site: siteSchema,
  rectification: rectificationSchema,
  publicity: publicitySchema,
};

/** A text as the file at this path: what it says, and what is wrong with its form and, in a disclosure, its figures. */
export function judgeText(path: string, text: string, asOf: CalendarDate): Outcome<ParsedSource> {
  const place = placeOf(path);
  const schema = SCHEMAS[place.type];
  if (!schema && place.type !== 'disclosure') return { problems: [] };
  const parsed = parseSource(path, text);
  const source = parsed.value;
  if (!source) return parsed;
  if (schema) return { value: source, problems: [...parsed.problems, ...validate(source, schema).problems] };
  const validated = validateDisclosure(source);
  const section = place.type === 'disclosure' ? place.section : 'other';
  const findings = validated.value ? checkContent(validated.value, { asOf, section }) : [];
  return {
    value: source,
    problems: [
      ...parsed.problems,
      ...validated.problems,
      ...findings.map((finding) => toProblem(source, finding)),
    ],
  };
}
