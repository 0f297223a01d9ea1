/** A disclosure before it is a file: what `new`, `import` and the desk have put together for a clerk. */
import { fieldsOf } from '../model/schema-fields.ts';
import { KIND_SCHEMAS } from '../model/disclosure.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Kind } from '../model/kinds.ts';
import type { Section } from '../model/section.ts';
import { writeYaml } from './write-yaml.ts';

export interface Draft {
  readonly kind: Kind;
  readonly section: Section;
  readonly publishedOn: CalendarDate;
  /** The last part of the file's name: `october-accounts`. */
  readonly slug: string;
  /** By the keys of the kind's schema, as they stand in a file: amounts as numbers in yuan, dates as text. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The text below the front matter, for kinds that are Markdown. */
  readonly body?: string;
  /** For a clerk to go on with: what may be written besides stands in it as comments. */
  readonly isForm?: boolean;
  /** Id of the earlier disclosure whose rows were copied: they have to be looked at. */
  readonly copiedFrom?: string;
}

/** `finance/2026/2026-11-10-october-accounts.yaml`, from the site's folder. */
export function draftPath({ kind, section, publishedOn, slug }: Draft): string {
  const ending = kind === 'notice' ? 'md' : 'yaml';
  return `${section}/${publishedOn.slice(0, 4)}/${publishedOn}-${slug}.${ending}`;
}

/** The whole file, its keys in the order of the schema. */
export function draftText({ kind, values, body }: Draft): string {
  const given: Record<string, unknown> = { ...values, kind };
  const keys = fieldsOf(KIND_SCHEMAS[kind]).map(({ key }) => key);
  const ordered = Object.fromEntries(
    keys.filter((key) => given[key] !== undefined && key !== 'body').map((key) => [key, given[key]]),
  );
  const yaml = writeYaml(ordered);
  return kind === 'notice' ? `---\n${yaml}---\n\n${body ?? ''}\n` : yaml;
}
