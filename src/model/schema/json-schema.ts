/**
 * What a clerk may write, as JSON Schema: for editors, which mark what is wrong while it is typed. It accepts whatever
 * the schema accepts; sums, dates that do not exist and what files say of one another only `check` finds.
 */
import { z } from 'zod';
import type { FieldWritten } from '../values/written-forms.ts';

/** Draft 7, as far as our schemas use it, with the titles and descriptions of the builders. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** What a number counts in. */
  readonly unit?: string;
  readonly written?: FieldWritten;
}

/** The files that a schema accepts; with `unit` and `written` where the builders say them. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }) as JsonSchema;
}
