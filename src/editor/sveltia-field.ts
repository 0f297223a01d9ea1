/** One field of a form as Sveltia CMS wants it described. */
import type { Field } from '@sveltia/cms';
import type { FormField } from './form-field.ts';

/** A field with all that lies in it. */
export function sveltiaField(field: FormField): Field {
  return { ...common(field), ...widgetOf(field) } as Field;
}

function common({ key, title, hint, isOptional, mayBeEmpty = false, unit }: FormField): object {
  return {
    name: key,
    label: unit === undefined ? title : `${title}（${unit}）`,
    ...(hint !== undefined && { hint }),
    required: !isOptional && !mayBeEmpty,
  };
}

function widgetOf(field: FormField): object {
  switch (field.type) {
    case 'kind':
      return { widget: 'hidden' };
    case 'date':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'choice':
    case 'item':
      return { widget: 'select', options: optionsOf(field) };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'photo':
      return { widget: 'image', accept: 'image/jpeg,image/png,image/webp', choose_url: false };
    case 'group':
      return { widget: 'object', collapsed: 'auto', fields: inside(field) };
    case 'table':
    case 'list':
      return listWidget(field);
    case 'article':
      // As it stands in the file: its other way of editing, as in a word processor, takes tables apart.
      return { widget: 'markdown', modes: ['raw'], editor_components: [], use_emoji_autocomplete: false };
    default:
      return textWidget(field);
  }
}

function optionsOf({ choices = [], choiceTitles = [] }: FormField): unknown[] {
  return choices.map((value, index) => (choiceTitles[index] ? { label: choiceTitles[index], value } : value));
}

function textWidget({ type, maxLength, pattern }: FormField): object {
  return {
    widget: type === 'lines' ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern && { pattern }),
  };
}

function listWidget(field: FormField): object {
  const limits = {
    widget: 'list',
    label_singular: '行',
    ...(field.maxEntries !== undefined && { max: field.maxEntries }),
  };
  const [entry] = field.fields ?? [];
  if (field.type === 'list') return { ...limits, ...(entry && { field: sveltiaField(entry) }) };
  return { ...limits, collapsed: 'auto', summary: summaryOf(field.fields ?? []), fields: inside(field) };
}

function inside({ fields = [] }: FormField): Field[] {
  return fields.map(sveltiaField);
}

/** What a folded row says: its first two words and its first figure, `补助收入　运转补助　12500元`. */
function summaryOf(fields: readonly FormField[]): string {
  const words = fields
    .filter(({ type }) => type === 'text' || type === 'choice' || type === 'lines')
    .slice(0, 2);
  const figure = fields.find(({ type, unit }) => type === 'number' && unit !== undefined);
  const shown = words.length > 0 ? words : fields.filter(({ type }) => type === 'date').slice(0, 1);
  return [
    ...shown.map(({ key }) => `{{fields.${key}}}`),
    ...(figure ? [`{{fields.${figure.key}}}${figure.unit}`] : []),
  ].join('　');
}
