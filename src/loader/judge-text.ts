/** What is wrong in the text of one file by itself, without its neighbours: for changes that are not on the disk yet. */
import type { z } from 'zod';
import { boardStandardSchema } from '../model/place/board-standard.ts';
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { catalogueSchema, regionalCatalogueSchema } from '../model/catalogue/catalogue.ts';
import { checkContent } from '../model/disclosure/checks.ts';
import { citySchema } from '../model/place/city.ts';
import { ledgerRuleSchema } from '../model/place/ledger-rule.ts';
import { fundingStandardSchema } from '../model/place/funding-standard.ts';
import { plaqueStandardSchema } from '../model/place/plaques.ts';
import type { StandardTopic } from '../model/place/standards.ts';
import { premisesStandardSchema } from '../model/place/premises.ts';
import { publicitySchema, sharedPublicitySchema } from '../model/place/publicity.ts';
import { inspectionSchema } from '../model/place/inspection.ts';
import { rectificationSchema } from '../model/place/rectification.ts';
import { signStyleSchema } from '../model/place/sign-style.ts';
import { regionSchema } from '../model/place/region.ts';
import { sharedMatterSchema } from '../model/services/matter.ts';
import { siteSchema } from '../model/place/site.ts';
import { synonymsSchema } from '../model/words/synonyms.ts';
import { fileRoleOf, type FileRole } from './content-layout.ts';
import type { ParsedSource } from './read/parse-source.ts';
import type { Outcome } from './tell/problem.ts';
import { parseSource } from './read/read-source.ts';
import { toProblem, validate, validateDisclosure } from './validate.ts';

const SCHEMAS: Readonly<Partial<Record<FileRole['type'], z.ZodType>>> = {
  city: citySchema,
  catalogue: catalogueSchema,
  region: regionalCatalogueSchema,
  ledger: ledgerRuleSchema,
  signs: signStyleSchema,
  synonyms: synonymsSchema,
  board: boardStandardSchema,
  service: sharedMatterSchema,
  level: regionSchema,
  site: siteSchema,
  rectification: rectificationSchema,
  inspection: inspectionSchema,
  publicity: publicitySchema,
  'shared-publicity': sharedPublicitySchema,
};

const STANDARD_SCHEMAS: Readonly<Record<StandardTopic, z.ZodType>> = {
  premises: premisesStandardSchema,
  funding: fundingStandardSchema,
  plaques: plaqueStandardSchema,
};

/** A text as the file at this path: what it says, and what is wrong with its form and, in a disclosure, its figures. */
export function judgeText(path: string, text: string, asOf: CalendarDate): Outcome<ParsedSource> {
  const role = fileRoleOf(path);
  const schema = role.type === 'standard' ? STANDARD_SCHEMAS[role.topic] : SCHEMAS[role.type];
  if (!schema && role.type !== 'disclosure') return { problems: [] };
  const parsed = parseSource(path, text);
  const source = parsed.value;
  if (!source) return parsed;
  if (schema) return { value: source, problems: [...parsed.problems, ...validate(source, schema).problems] };
  const validated = validateDisclosure(source);
  const section = role.type === 'disclosure' ? role.section : 'other';
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
