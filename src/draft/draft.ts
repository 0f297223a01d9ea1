/** A disclosure before it is a file: what `new`, `import` and the desk have put together for a clerk. */
import { disclosureShape } from '../model/disclosure/disclosure-fields.ts';
import { fieldsOf, type FieldInfo } from '../model/schema/schema-fields.ts';
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { endingOf, type Kind, KIND_SCHEMAS, KIND_TITLES, PROSE } from '../model/kinds.ts';
import type { Section } from '../model/disclosure/section.ts';
import { againOf, asideOf, withBlanks } from './blanks.ts';
import { isNote, noted } from './note.ts';
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
  /** Nothing but what is known: the form editor has its own places for the rest, and would leave remarks standing. */
  readonly isBare?: boolean;
  /** Id of the earlier disclosure whose rows were copied: they have to be looked at. */
  readonly copiedFrom?: string;
  /** Fields that may be left out and were written the last time: they have a place of their own as well. */
  readonly wanted?: readonly string[];
  /** Where values come from, by key: `opening` → 上一期的期末结存. */
  readonly remarks?: Readonly<Record<string, string>>;
}

/** `finance/2026/2026-11-10-october-accounts.yaml`, from the site's folder. */
export function draftPath({ kind, section, publishedOn, slug }: Draft): string {
  return `${section}/${publishedOn.slice(0, 4)}/${publishedOn}-${slug}.${endingOf(kind)}`;
}

/**
 * The whole file, its keys in the order of the schema. What cannot be left out and is absent has a line that says what
 * belongs there, with nothing in it, so that the checks ask for it.
 */
export function draftText(draft: Draft): string {
  const { kind, values, isBare = false } = draft;
  const remarks = isBare ? {} : (draft.remarks ?? {});
  const given: Record<string, unknown> = { ...values, kind };
  const fields = fieldsOf(KIND_SCHEMAS[kind]).filter(({ key }) => kind !== PROSE || key !== 'body');
  const complete = isBare
    ? given
    : { ...withBlanks(KIND_SCHEMAS[kind], given), ...wantedBlanks(draft, fields) };
  const known = fields.filter(({ key }) => complete[key] !== undefined);
  const lines = known.map(({ key }): [string, unknown] => {
    const [value, remark] = [complete[key], remarks[key]];
    return [key, remark === undefined || isNote(value) ? value : noted(value, remark)];
  });
  const yaml = writeYaml(Object.fromEntries(lines));
  const text = draft.isForm && !isBare ? `${opening(draft)}${yaml}${optionalPart(draft, fields)}` : yaml;
  return kind === PROSE ? `---\n${text}---\n\n${bodyOf(draft)}` : text;
}

function wantedBlanks({ values, wanted = [] }: Draft, fields: readonly FieldInfo[]): Record<string, unknown> {
  const missing = fields.filter(({ key }) => wanted.includes(key) && values[key] === undefined);
  return Object.fromEntries(missing.map((field) => [field.key, againOf(field)]));
}

function bodyOf({ body, values }: Draft): string {
  const text = body ?? values['body'];
  return typeof text === 'string' ? `${text}\n` : '';
}

function opening(draft: Draft): string {
  const { kind, copiedFrom } = draft;
  const lines = [
    `# ${KIND_TITLES[kind]}。后面写着“填：”的都要填上，写在冒号和井号中间；不知道的先空着，不要编。`,
    ...(copiedFrom === undefined ? [] : [`# 各行照抄自 ${copiedFrom}，请一行一行核对，变了的改过来。`]),
    ...(kind === PROSE && bodyOf(draft) === '' ? ['# 填：正文写在第二个“---”的下面。'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Fields of every kind that come into use when a disclosure is new, and those that come later. */
const EARLY: ReadonlySet<string> = new Set([
  'number',
  'period',
  'follows',
  'remarks',
  'contact',
  'approvals',
  'photos',
]);
const LATER =
  '# 公布以后才用的，到时候再加：posted 张贴照片，corrections 更正，withdrawal 撤回，purges 隐私清除。';

function optionalPart({ values, wanted = [] }: Draft, fields: readonly FieldInfo[]): string {
  const optional = fields.filter(
    ({ key, isOptional }) =>
      isOptional &&
      values[key] === undefined &&
      !wanted.includes(key) &&
      (EARLY.has(key) || !Object.hasOwn(disclosureShape, key)),
  );
  const asides = Object.fromEntries(optional.map((field) => [field.key, asideOf(field)]));
  const heading = '\n# 下面这些可以不写；要写就去掉行首的“# ”，再填上：\n';
  return `${optional.length > 0 ? heading + writeYaml(asides) : '\n'}${LATER}\n`;
}
