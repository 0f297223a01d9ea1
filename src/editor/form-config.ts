/** The configuration of Sveltia CMS for one site, made in the browser from the forms and from what the site is. */
import type { CmsConfig, Collection, Field } from '@sveltia/cms';
import { SECTIONS, type Section } from '../model/disclosure/section.ts';
import { collectionName } from './collection-name.ts';
import type { FormField, KindForm } from './form-field.ts';
import type { FormItem, FormSettings, FormSite } from './form-site.ts';
import { FORMATS, photosIn, shownIn } from './form-shell.ts';
import { orderCollections, publicityTexts, siteFile } from './record-config.ts';
import { sveltiaField } from './sveltia-field.ts';

export interface SiteForms {
  readonly site: FormSite;
  readonly forms: readonly KindForm[];
  readonly settings: FormSettings;
}

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  party: '党务',
  affairs: '村居务',
  finance: '财务',
  other: '其他',
};

/** One list of forms for each section and kind that the site's catalogue allows. */
export function formConfig(siteForms: SiteForms): CmsConfig {
  const { site, settings } = siteForms;
  return {
    ...shownIn(settings, { name: site.name, photos: `${folderOf(siteForms)}/photos` }),
    collections: [
      ...SECTIONS.flatMap((section) => collectionsOf(section, siteForms)),
      publicityTexts(folderOf(siteForms), siteForms),
      siteFile(folderOf(siteForms), siteForms),
      ...orderCollections(folderOf(siteForms), siteForms),
    ],
  };
}

/** The site's folder from the root of the repository. */
function folderOf({ site, settings: { contentFolder } }: SiteForms): string {
  return contentFolder === '' ? site.folder : `${contentFolder}/${site.folder}`;
}

function collectionsOf(section: Section, siteForms: SiteForms): Collection[] {
  return siteForms.forms.flatMap((form) => {
    const items = siteForms.site.items.filter(
      (item) => item.section === section && item.kinds.some((kind) => kind === form.kind),
    );
    return items.length === 0 ? [] : [collectionOf({ section, form, siteForms, items })];
  });
}

/** A collection: what it is of, and the items that its forms may be for. */
interface Within {
  readonly section: Section;
  readonly form: KindForm;
  readonly siteForms: SiteForms;
  readonly items: readonly FormItem[];
}

function collectionOf(within: Within): Collection {
  const { section, form, siteForms } = within;
  const name = collectionName(section, form.kind);
  return {
    name,
    label: `${SECTION_TITLES[section]}·${form.title}`,
    label_singular: form.title,
    folder: `${folderOf(siteForms)}/${section}`,
    extension: form.ending,
    format: FORMATS[form.ending],
    path: "{{fields.publishedOn | date('YYYY')}}/{{slug}}",
    ...photosIn(folderOf(siteForms)),
    slug: { template: '{{fields.publishedOn}}-{{fields.item}}', editable: false },
    filter: { field: 'kind', value: form.kind },
    identifier_field: 'title',
    summary: '{{publishedOn}}　{{title}}',
    sortable_fields: {
      fields: ['publishedOn', 'title'],
      default: { field: 'publishedOn', direction: 'descending' },
    },
    // What was published is withdrawn, not deleted. In a folder of this computer `npm run submit` sees to it; on a
    // server it would be gone at once.
    delete: siteForms.settings.backend === undefined,
    fields: inOrderOfWork(form.fields).map((field) => fieldOf(field, within)),
  };
}

/** What clerks fill in only after publication, or hardly ever. */
const LAST = [
  'photos',
  'follows',
  'asPublished',
  'corrections',
  'withdrawal',
  'posted',
  'purges',
  'exemptions',
];
const AFTER_OWN = ['remarks', 'contact', 'posting', 'approvals'];

/** As a clerk thinks: what it is, its own figures, who signs, the rest. In the file the schema's order holds. */
function inOrderOfWork(fields: readonly FormField[]): FormField[] {
  const rank = ({ key }: FormField): number => [...AFTER_OWN, ...LAST].indexOf(key) + 1;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** A field of the top, with what the site is likely to write there. */
function fieldOf(field: FormField, { section, form, siteForms, items }: Within): Field {
  const made = sveltiaField(field);
  const { site } = siteForms;
  const habit = site.habits[collectionName(section, form.kind)] ?? {};
  switch (field.key) {
    case 'kind':
      return { name: 'kind', widget: 'hidden', default: form.kind };
    case 'item': {
      const [only] = items.length === 1 ? items : [];
      return {
        ...made,
        widget: 'select',
        options: items.map(({ id, title }) => ({ label: title, value: id })),
        ...(only && { default: only.id }),
      } as Field;
    }
    case 'publishedOn':
      return { ...made, default: '{{now}}', hint: '写公布的那天；文件名用它，存盘以后不要改' } as Field;
    case 'issuer':
      return { ...made, default: habit.issuer ?? issuerOf(section, site) } as Field;
    case 'type':
      return { ...made, ...(habit.type !== undefined && { default: habit.type }) } as Field;
    case 'approvals':
      // Unfolded: the days are still to be filled in.
      return { ...made, collapsed: false, ...(habit.approvals && { default: habit.approvals }) } as Field;
    default:
      return made;
  }
}

function issuerOf(section: Section, { issuers }: FormSite): string {
  if (section === 'party') return issuers.party;
  return (section === 'finance' ? issuers.collective : undefined) ?? issuers.committee;
}
