/**
 * What an editor inserts at one go: a whole file, a group, a row. Places to fill in are empty, because a number that
 * was only an example would be published; what belongs there stands beside it as a remark.
 */
import type { JsonSchema } from '../model/schema/json-schema.ts';

/** Places in the order in which the editor's cursor visits them. */
interface Stops {
  next: number;
}

/** The body of a group: keys with the places to fill in. Optional fields are left out. */
export type SnippetBody = string | { readonly [key: string]: SnippetBody } | readonly SnippetBody[];

/** Above this many, a list of words is no menu. */
const LONGEST_MENU = 60;

/** A group or a row, for a place inside a file. */
export function groupBody(schema: JsonSchema, stops: Stops = { next: 1 }): SnippetBody {
  return Object.fromEntries(
    requiredFields(schema).map(([key, field]): [string, SnippetBody] => [key, bodyOf(field, stops)]),
  );
}

/** A list with its first row. */
export function listBody({ items = {} }: JsonSchema): SnippetBody {
  return [items.properties ? groupBody(items) : tabStop(items, { next: 1 })];
}

function bodyOf(field: JsonSchema, stops: Stops): SnippetBody {
  if (field.properties) return groupBody(field, stops);
  if (field.items) return [bodyOf(field.items, stops)];
  return tabStop(field, stops);
}

/**
 * The text of a whole file, each field with what it is for: those that are required, and those that the example has,
 * without what `leftOut` names.
 */
export function fileText(schema: JsonSchema, example?: unknown, leftOut: readonly string[] = []): string {
  const shown = fieldsShown(schema, example).filter(([key]) => !leftOut.includes(key));
  const at = { indent: '', stops: { next: 1 } };
  return `${shown.flatMap(([key, field]) => linesOf(key, field, { ...at, example: within(example, key) })).join('\n')}\n`;
}

interface LineContext {
  readonly indent: string;
  readonly stops: Stops;
  /** What the example has there; of a list, what its rows have together. */
  readonly example: unknown;
}

function linesOf(key: string, field: JsonSchema, { indent, stops, example }: LineContext): string[] {
  const below = { indent: `${indent}  `, stops, example };
  if (field.properties) return [`${indent}${key}: ${remark(field)}`, ...groupLines(field, below)];
  if (field.items) return [`${indent}${key}: ${remark(field)}`, ...rowLines(field.items, below)];
  const value = tabStop(field, stops);
  // Where the word itself is Chinese, or cannot be another, nothing needs saying.
  const isPlain = field.const !== undefined || field.enum?.every((word) => /\p{Script=Han}/u.test(word));
  return [`${indent}${key}: ${value}${isPlain ? '' : ` ${remark(field)}`}`];
}

function groupLines(schema: JsonSchema, at: LineContext): string[] {
  return fieldsShown(schema, at.example).flatMap(([key, field]) =>
    linesOf(key, field, { ...at, example: within(at.example, key) }),
  );
}

function rowLines(items: JsonSchema, { indent, stops, example }: LineContext): string[] {
  if (!items.properties) return [`${indent}- ${tabStop(items, stops)}`];
  const rows = Array.isArray(example) ? Object.assign({}, ...(example as object[])) : undefined;
  return groupLines(items, { indent: `${indent}  `, stops, example: rows as unknown }).map((line, index) =>
    index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
  );
}

function within(example: unknown, key: string): unknown {
  return typeof example === 'object' && example !== null
    ? (example as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function fieldsShown(schema: JsonSchema, example: unknown): [string, JsonSchema][] {
  const must = new Set(requiredFields(schema).map(([key]) => key));
  return Object.entries(schema.properties ?? {}).filter(
    ([key]) => must.has(key) || within(example, key) !== undefined,
  );
}

/** The fields that a group cannot do without; all of a group that could do without any. */
function requiredFields({ properties = {}, required = [] }: JsonSchema): [string, JsonSchema][] {
  const fields = Object.entries(properties);
  return required.length === 0 ? fields : fields.filter(([key]) => required.includes(key));
}

/** `$3`, or a menu of words. */
function tabStop({ const: only, enum: words, type }: JsonSchema, stops: Stops): string {
  if (only !== undefined) return only;
  const number = stops.next++;
  const menu = type === 'boolean' ? ['true', 'false'] : (words ?? []);
  if (menu.length === 1 && menu[0] !== undefined) return `\${${number}:${menu[0]}}`;
  if (menu.length === 0 || menu.length > LONGEST_MENU) return `$${number}`;
  return `\${${number}|${menu.map((word) => word.replace(/[\\,|$}]/g, String.raw`\$&`)).join(',')}|}`;
}

function remark({ title = '', description }: JsonSchema): string {
  return `# ${title}${description === undefined ? '' : `：${description}`}`.replace(
    /[\\$}]/g,
    String.raw`\$&`,
  );
}
