/** `--set key=value`: values typed by the schema of the kind, and in Chinese what cannot be one. */
import { KIND_SCHEMAS, KIND_TITLES, type Kind } from '../../src/model/kinds.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import {
  fieldsOf,
  findField,
  listEntry,
  unitOf,
  type FieldInfo,
} from '../../src/model/schema/schema-fields.ts';
import { put } from '../../src/sheet/nested-values.ts';
import { splitList } from '../../src/sheet/template-layout.ts';
import { UsageError } from '../terminal/options.ts';

type Values = Record<string, unknown>;

/** The values of all `--set` options together. Throws `UsageError` for a key or a value that the kind does not take. */
export function readSettings(kind: Kind, settings: readonly string[]): Values {
  const values: Values = {};
  for (const setting of settings) {
    const match = /^([^=]+)=([\s\S]*)$/.exec(setting);
    if (!match) throw new UsageError(`--set 要写成“名字=内容”，例如 opening=12.5，现在写的是“${setting}”。`);
    const steps = (match[1] ?? '').trim().split('.');
    put(values, steps, readValue(fieldAt(kind, steps), { steps, written: (match[2] ?? '').trim() }));
  }
  return values;
}

/** What has an option of its own: other values follow from it. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['kind', '--kind'],
  ['item', '--item'],
  ['period', '--period'],
  ['publishedOn', '--publish-on'],
  ['follows', '--follows'],
]);

function fieldAt(kind: Kind, steps: readonly string[]): FieldInfo {
  const schema = KIND_SCHEMAS[kind];
  const field = findField(schema, steps);
  const option = steps.length === 1 ? OPTIONS.get(steps[0] ?? '') : undefined;
  if (option !== undefined) throw new UsageError(`${steps[0]} 用 ${option} 写，不用 --set。`);
  if (field) return field;
  const known = steps.findIndex((_, index) => !findField(schema, steps.slice(0, index + 1)));
  const at = Math.max(0, known);
  const group =
    at === 0 ? fieldsOf(schema) : fieldsOf(findField(schema, steps.slice(0, at))?.schema ?? schema);
  const name = steps[at] ?? '';
  const byTitle = group.find(({ title }) => title === name)?.key;
  const nearest =
    byTitle ??
    findNearest(
      name,
      group.map(({ key }) => key),
    );
  const keys = group.filter(({ key }) => key !== 'kind').map(({ key, title }) => `${key}（${title}）`);
  throw new UsageError(
    `${KIND_TITLES[kind]}里没有“${steps.slice(0, at + 1).join('.')}”${
      nearest ? `，是不是“${[...steps.slice(0, at), nearest].join('.')}”？` : `。可以写：${keys.join('、')}。`
    }`,
  );
}

interface Setting {
  readonly steps: readonly string[];
  readonly written: string;
}

function readValue(field: FieldInfo, setting: Setting): unknown {
  const value = typed(field, setting);
  if (!field.schema.safeParse(value).success) throw refuse(field, setting);
  return value;
}

function typed(field: FieldInfo, setting: Setting): unknown {
  const { written } = setting;
  if (field.type === 'list' && listEntry(field.schema)?.type !== 'group' && !written.startsWith('['))
    return splitList(written);
  if (field.type === 'list' || field.type === 'group') return fromJson(field, setting);
  if (field.type === 'flag')
    return written === '是' || written === 'true' ? true : !/^(?:否|false)$/.test(written) && written;
  const isNumber = field.type === 'number' || field.type === 'count';
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

function fromJson(field: FieldInfo, setting: Setting): unknown {
  try {
    return JSON.parse(setting.written);
  } catch {
    throw refuse(field, setting);
  }
}

const WANTED: Readonly<Partial<Record<FieldInfo['type'], string>>> = {
  date: '写成 2026-10-09',
  count: '写整数',
  flag: '写 是 或 否',
  list: '写成 JSON，例如 [{"title":"路灯","amount":120}]',
  group: '写成 JSON，或者一样一样写，例如 holdings.bank=12',
};

function refuse(field: FieldInfo, { steps, written }: Setting): UsageError {
  const { title, description, type, choices } = field;
  const nearest = findNearest(written, choices);
  const wanted = nearest
    ? `是不是“${nearest}”？`
    : choices.length > 0
      ? `可以写：${choices.join('、')}。`
      : `${WANTED[type] ?? description ?? (unitOf(field.schema) ? '写数字' : '请换个写法')}。`;
  return new UsageError(`--set ${steps.join('.')}：「${title}」不能写“${written}”，${wanted}`);
}
