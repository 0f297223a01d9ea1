/** A disclosure's file for the form editor: read into the values of a form, and written back. */
import { parseDocument } from 'yaml';
import { writeYaml } from '../draft/write-yaml.ts';
import { amendYaml } from './amend-yaml.ts';
import { toFile, toForm } from './file-values.ts';
import { SOURCE_KEY, type KindForm, type RecordForm } from './form-field.ts';

type Values = Readonly<Record<string, unknown>>;

/** As in `loader/parse-source.ts`, which does not run in a browser. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Kinds that this program does not know are left as they are. */
export type FormsByKind = ReadonlyMap<string, KindForm>;

/** The values of a file with its text, for a form; `record` where it lies where no disclosure does. Throws when it is no YAML: the form editor says so beside its name. */
export function readFile(
  written: string,
  ending: 'yaml' | 'md',
  forms: FormsByKind,
  record?: RecordForm,
): Record<string, unknown> {
  // As Windows programs save it; the fields between the dashes would not be found.
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const head = ending === 'md' ? FRONT_MATTER.exec(text) : undefined;
  const document = parseDocument(ending === 'md' ? `${head?.[1] ?? ''}\n` : text);
  const [error] = document.errors;
  if (error) throw error;
  const values = (document.toJS() ?? {}) as Values;
  const form = forms.get(record ?? String(values['kind']));
  const body = ending === 'md' ? { body: text.slice(head?.[0].length ?? 0).trim() } : {};
  return { ...toForm(values, form?.fields ?? []), ...body, [SOURCE_KEY]: text };
}

/** The text of a file with what a form holds. */
export function writeFile(
  values: Values,
  ending: 'yaml' | 'md',
  forms: FormsByKind,
  record?: RecordForm,
): string {
  const form = forms.get(record ?? String(values['kind']));
  const source = values[SOURCE_KEY];
  const fields = toFile(values, form?.fields ?? []);
  const old = typeof source === 'string' ? source : '';
  const head = ending === 'md' ? `${FRONT_MATTER.exec(old)?.[1] ?? ''}\n` : old;
  const { body = '', ...above } = fields;
  const given = ending === 'yaml' ? fields : above;
  const yaml = head.trim() === '' ? writeYaml(given) : amendYaml(head, given);
  return ending === 'yaml' ? yaml : `---\n${yaml.trim()}\n---\n\n${String(body)}\n`;
}
