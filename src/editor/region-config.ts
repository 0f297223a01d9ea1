/**
 * What a township, a county or the city fills in: inspections, on a phone too; what it says of itself; publicity that its
 * sites share. The city has what is asked of signs and the ledger, and what is served everywhere, besides.
 */
import type { CmsConfig, Collection, Field } from '@sveltia/cms';
import type { FormField } from './form-field.ts';
import { FORMATS, shownIn } from './form-shell.ts';
import type { ListedFormSite } from './form-site.ts';
import {
  fieldsOfRecord,
  publicityOf,
  singleFiles,
  type RecordForms,
  type SingleFile,
} from './record-config.ts';
import { sveltiaField } from './sveltia-field.ts';

/** A township, a county or the city with the sites that somebody may go to. */
export interface RegionForms extends RecordForms {
  /** `benxi-county.xiaoshi`, as its folder in `inspections/` is called. */
  readonly region: string;
  readonly sites: readonly Pick<ListedFormSite, 'id' | 'name'>[];
}

/** The forms of a region. */
export function regionConfig({ region, sites, ...all }: RegionForms): CmsConfig {
  const { forms, settings } = all;
  const root = inContent('inspections', all);
  return {
    ...shownIn(settings, { name: '督查和阵地', photos: root }),
    collections: [
      {
        name: 'inspections',
        label: '公开栏检查',
        label_singular: '检查',
        folder: `${root}/${region}`,
        extension: 'yaml',
        format: FORMATS.inspection,
        slug: { template: '{{year}}-{{month}}-{{day}}-boards', editable: false },
        delete: settings.backend === undefined,
        identifier_field: 'by',
        summary: '{{slug}}　{{by}}',
        fields: fieldsOfRecord(forms, 'inspection').map((field) => inspectionField(field, sites)),
      },
      ownFiles(region, all),
      sharedPublicity(region, all),
      ...(region === CITY ? [services(all)] : []),
    ],
  };
}

/** As the city's own files are called. */
const CITY = 'city';

function inContent(path: string, { settings: { contentFolder } }: RecordForms): string {
  return contentFolder === '' ? path : `${contentFolder}/${path}`;
}

/** What a level says of itself, and the city of all. */
function ownFiles(region: string, all: RecordForms): Collection {
  const files: SingleFile[] = [
    {
      record: 'level',
      label: '服务大厅、领导小组、资金、任务',
      file: inContent(`regions/${region}.yaml`, all),
    },
  ];
  if (region !== CITY) return singleFiles({ name: 'level', label: '这一级自己的情况' }, files, all);
  files.push(
    { record: 'signs', label: '标牌样式', file: inContent('signs.yaml', all) },
    { record: 'ledger', label: '台账怎么打分', file: inContent('ledger.yaml', all) },
  );
  return singleFiles({ name: 'level', label: '全市的规定', description: NOT_IN_FORM }, files, all);
}

/** What the form has no place for, and stays as it is in the file. */
const NOT_IN_FORM =
  '“改动”这里写不了：公布以后改打分办法的，检查会要一段“改动”，请管理员写在 ledger.yaml 里。文件里已经有的，不会动。';

/** Publicity that sites share; a county or township writes for its own. */
function sharedPublicity(region: string, all: RecordForms): Collection {
  const [county, township] = region.split('.');
  const made = publicityOf('shared-publicity', all);
  const own = region === CITY ? undefined : [{ county, ...(township !== undefined && { township }) }];
  return {
    name: 'publicity',
    label: '宣传·各村（社区）一起挂的',
    folder: inContent('publicity', all),
    ...made,
    fields: made.fields.map((field) =>
      field.name === 'regions' && own ? { ...field, default: own } : field,
    ),
  } as Collection;
}

/** What is served in all villages and communities, a file for each matter. */
function services(all: RecordForms): Collection {
  return {
    name: 'services',
    label: '办事·办事事项',
    label_singular: '办事事项',
    folder: inContent('services', all),
    extension: 'yaml',
    format: FORMATS.service,
    slug: { template: '{{fields.id}}', editable: false },
    identifier_field: 'name',
    summary: '{{group}}　{{name}}',
    sortable_fields: { fields: ['group', 'name'], default: { field: 'group' } },
    delete: false,
    fields: fieldsOfRecord(all.forms, 'service').map(sveltiaField),
  } as Collection;
}

function inspectionField(field: FormField, sites: RegionForms['sites']): Field {
  if (field.key !== 'sites') return sveltiaField(field);
  return {
    ...sveltiaField(field),
    label_singular: '一个村（社区）',
    summary: '{{fields.site}}　公开栏{{fields.board}}',
    fields: (field.fields ?? []).map((inner) => seenField(inner, sites)),
  } as Field;
}

/** Ticked and chosen as far as it goes: it is filled in standing before the board. */
function seenField(field: FormField, sites: RegionForms['sites']): Field {
  const made = sveltiaField(field);
  const [entry] = field.fields ?? [];
  if (field.key === 'site')
    return {
      name: field.key,
      label: field.title,
      hint: '选去的这个村（社区）',
      required: true,
      widget: 'select',
      options: sites.map(({ id, name }) => ({ label: name, value: id })),
    } as Field;
  if (field.key === 'empty' && entry)
    return {
      name: field.key,
      label: field.title,
      hint: '空着的点一下，没有空着的不点',
      required: false,
      widget: 'select',
      multiple: true,
      options: entry.choices ?? [],
    } as Field;
  return made;
}
