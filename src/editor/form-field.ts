/** A schema as the form editor in the browser knows it: plain data, so that it can be a file. */
import type { Kind } from '../model/kinds.ts';

/** What a clerk fills in, and how it stands in the file. */
export type FormFieldType =
  /** One line. */
  | 'text'
  | 'lines'
  /** The text of a notice, with headings, lists and tables. */
  | 'article'
  /** Typed as text, so that 4.15万元 can be written; a number in the file where it is one. */
  | 'number'
  | 'date'
  | 'choice'
  | 'flag'
  | 'group'
  /** Rows of several fields. */
  | 'table'
  /** Entries of one field, which is the only one in `fields`. */
  | 'list'
  /** The name of a file in the site's folder of photos. */
  | 'photo'
  /** The number of a catalogue item. */
  | 'item'
  /** The kind, which the list of forms decides. */
  | 'kind';

export interface FormField {
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  readonly type: FormFieldType;
  readonly isOptional: boolean;
  /** Of a text, in characters. */
  readonly maxLength?: number;
  /** What the text must look like, as a regular expression, and what to say when it does not. */
  readonly pattern?: readonly [string, string];
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** What English choices mean, in their order. */
  readonly choiceTitles?: readonly string[];
  /** Of a table or list. */
  readonly maxEntries?: number;
  /** Whether a table that must be there may have no rows. */
  readonly mayBeEmpty?: boolean;
  readonly fields?: readonly FormField[];
}

/** Forms of files that are no disclosures, and so do not say what they are: where they lie says it. */
export const RECORD_FORMS = [
  'rectification',
  'inspection',
  'site',
  'publicity',
  'shared-publicity',
  'level',
  'service',
  'signs',
  'ledger',
] as const;

export type RecordForm = (typeof RECORD_FORMS)[number];

/** A kind's form: its fields in the order of the schema, which is the order in the file. */
export interface KindForm {
  readonly kind: Kind | RecordForm;
  readonly title: string;
  /** `md` has its fields between dashes and its text below. */
  readonly ending: 'yaml' | 'md';
  readonly fields: readonly FormField[];
}

/** The name under which a file's own text travels with its values, so that its comments can be kept. */
export const SOURCE_KEY = '_source';
