/** The table of the form that is open, out of the configuration of Sveltia CMS. */
import type { CmsConfig } from '@sveltia/cms';
import type { PasteColumn, PasteTable } from './pasted-rows.ts';

/** A field of the form as Sveltia is told of it. */
export interface Widget {
  readonly name: string;
  readonly label?: string;
  readonly widget?: string;
  readonly fields?: readonly Widget[];
  readonly options?: readonly (string | { readonly label: string })[];
}

interface List {
  readonly name: string;
  readonly fields?: readonly Widget[];
  readonly files?: readonly { readonly name: string; readonly fields: readonly Widget[] }[];
}

/** The fields of the form that is open at an address. */
export function fieldsAt({ collections }: Pick<CmsConfig, 'collections'>, hash: string): readonly Widget[] {
  const [, name, file] = /^#\/collections\/([\w-]+)(?:\/entries\/([^?]+))?/.exec(hash) ?? [];
  const list = ((collections ?? []) as unknown as readonly List[]).find((one) => one.name === name);
  return list?.fields ?? list?.files?.find((one) => one.name === file)?.fields ?? [];
}

/** The table at a key path, `rows` or `premises.buildings`, with its columns; none where that is no table. */
export function tableAt(
  { collections }: Pick<CmsConfig, 'collections'>,
  hash: string,
  table: string,
): PasteTable {
  const top = fieldsAt({ collections }, hash);
  const steps = table.split('.').filter((step) => !/^\d+$/.test(step));
  const found = steps.reduce<Widget | undefined>(
    (at, step) => at?.fields?.find((field) => field.name === step),
    { name: '', fields: top },
  );
  return {
    title: found?.label ?? '',
    columns: found?.widget === 'list' ? columnsIn(found.fields ?? []) : [],
  };
}

const TYPES: Readonly<Record<string, PasteColumn['type']>> = {
  string: 'text',
  text: 'text',
  datetime: 'date',
  select: 'choice',
  boolean: 'flag',
};

/** Tables in rows and photos are no columns. What lies in a group is called as in the import: 对方：单位. */
function columnsIn(fields: readonly Widget[], above = '', titles = ''): PasteColumn[] {
  return fields.flatMap(({ name, label = name, widget = '', fields: inner = [], options }) => {
    if (widget === 'object') return columnsIn(inner, `${above}${name}.`, `${titles}${label}：`);
    const type = TYPES[widget];
    if (!type) return [];
    const choices = options?.map((option) => (typeof option === 'string' ? option : option.label));
    return [{ path: above + name, title: titles + label, type, ...(choices && { choices }) }];
  });
}
