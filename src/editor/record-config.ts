/** What a site has in the form editor besides disclosures: what it is, its publicity, orders that it was given. */
import type { Collection, Field } from '@sveltia/cms';
import type { FormField, KindForm, RecordForm } from './form-field.ts';
import { FORMATS, photosIn } from './form-shell.ts';
import type { FormSettings } from './form-site.ts';
import { sveltiaField } from './sveltia-field.ts';

/** All forms, and where they write. */
export interface RecordForms {
  readonly forms: readonly KindForm[];
  readonly settings: FormSettings;
}

/** A file of which there is one: `site.yaml`, `signs.yaml`. */
export interface SingleFile {
  readonly record: RecordForm;
  readonly label: string;
  /** From the root of the repository. */
  readonly file: string;
}

/** Files that there are one of each, in one list. */
export function singleFiles(
  { name, label, description }: { name: string; label: string; description?: string },
  files: readonly SingleFile[],
  { forms }: RecordForms,
): Collection {
  return {
    name,
    label,
    ...(description !== undefined && { description }),
    files: files.map(({ record, label: title, file }) => ({
      name: record,
      label: title,
      file,
      format: FORMATS[record],
      fields: fieldsOfRecord(forms, record).map((field) => sveltiaField(withCounted(field, record))),
    })),
  } as Collection;
}

/** What the ledger counts: who changes it later writes 改动 in the file, for which the form has no place. */
const COUNTED: Partial<Record<RecordForm, readonly string[]>> = {
  site: ['type', 'since', 'repliesWithinDays', 'closed'],
  ledger: ['versions'],
};

function withCounted(field: FormField, record: RecordForm): FormField {
  if (!COUNTED[record]?.includes(field.key)) return field;
  const told = '公布以后再改的，还要请管理员在文件里写一段“改动”，这里写不了';
  return { ...field, hint: field.hint === undefined ? told : `${field.hint}。${told}` };
}

export function fieldsOfRecord(forms: readonly KindForm[], record: RecordForm): readonly FormField[] {
  return forms.find(({ kind }) => kind === record)?.fields ?? [];
}

/** `site.yaml`: officers, rooms, telephones, the board, what a survey found. */
export function siteFile(folder: string, all: RecordForms): Collection {
  return singleFiles(
    { name: 'place', label: '本村（社区）·基本情况', description: NOT_IN_FORM },
    [{ record: 'site', label: '名称、负责人、电话、房间、公开栏、场所', file: `${folder}/site.yaml` }],
    all,
  );
}

/** What the form has no place for, and stays as it is in the file. */
const NOT_IN_FORM =
  '编号不要改。“改动”这里写不了：公布以后改类型、开始日期、答复天数、撤并的，检查会要一段“改动”，请管理员写在 site.yaml 里。文件里已经有的，不会动。';

/** 宣传 of a site. */
export function publicityTexts(folder: string, all: RecordForms): Collection {
  return {
    name: 'publicity',
    label: '宣传·宣传栏',
    folder: `${folder}/publicity`,
    path: "{{fields.publishedOn | date('YYYY')}}/{{slug}}",
    ...photosIn(folder),
    ...publicityOf('publicity', all),
  } as Collection;
}

/** What lists of publicity have in common, a site's own and what sites share. */
export function publicityOf(record: 'publicity' | 'shared-publicity', { forms, settings }: RecordForms) {
  return {
    label_singular: '宣传',
    extension: 'md',
    format: FORMATS[record],
    slug: { template: '{{fields.publishedOn}}-{{fields.topic}}', editable: false },
    identifier_field: 'title',
    summary: '{{publishedOn}}　{{title}}',
    sortable_fields: {
      fields: ['publishedOn', 'title'],
      default: { field: 'publishedOn', direction: 'descending' },
    },
    delete: settings.backend === undefined,
    fields: fieldsOfRecord(forms, record).map((field) => ({
      ...sveltiaField(field),
      ...(field.key === 'publishedOn' && { default: '{{now}}', hint: '文件名用它，存盘以后不要改' }),
    })),
  };
}

/** 整改通知 of a site, in its own folder. */
export function orderCollections(folder: string, { forms, settings }: RecordForms): Collection[] {
  const form = forms.find(({ kind }) => kind === 'rectification');
  if (!form) return [];
  return [
    {
      name: 'orders',
      label: '督查·整改通知',
      label_singular: form.title,
      folder: `${folder}/rectifications`,
      extension: 'yaml',
      format: FORMATS.rectification,
      slug: { template: '{{fields.issuedOn}}-order', editable: false },
      identifier_field: 'issuer',
      summary: '{{issuedOn}}　{{number}}　{{issuer}}',
      sortable_fields: { fields: ['issuedOn'], default: { field: 'issuedOn', direction: 'descending' } },
      // As other forms: on a server it would be gone at once.
      delete: settings.backend === undefined,
      fields: form.fields.map(orderField),
    },
  ];
}

function orderField(field: FormField): Field {
  const made = sveltiaField(field);
  if (field.key === 'issuedOn')
    return { ...made, default: '{{now}}', hint: '文件名用它，存盘以后不要改' } as Field;
  // Chosen among those that there are, so that a chain cannot break.
  if (field.key === 'follows')
    return {
      name: 'follows',
      label: field.title,
      hint: '同一件事以前发过的，选那一份',
      required: false,
      widget: 'relation',
      collection: 'orders',
      value_field: '{{slug}}',
      display_fields: ['{{issuedOn}}　{{issuer}}'],
      search_fields: ['issuedOn', 'issuer'],
    } as Field;
  return made;
}
