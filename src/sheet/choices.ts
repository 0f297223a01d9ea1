/** What Excel and WPS check while somebody types: lists to pick from, dates, whole numbers. */
import type { SheetField } from './sheet-form.ts';
import { FLAG_WORDS } from './template-layout.ts';

export type Rule =
  { readonly type: 'list'; readonly words: readonly string[] } | { readonly type: 'date' | 'whole' };

/** Excel takes a list of 255 characters at most into a rule. */
const LONGEST_LIST = 255;

/** What may stand in the cells of a field; `undefined` where anything may. */
export function ruleOf({ field, isList }: SheetField): Rule | undefined {
  if (isList) return undefined;
  const words = field.type === 'flag' ? Object.values(FLAG_WORDS) : field.choices;
  if (words.length > 0) return listRule(words);
  if (field.type === 'date') return { type: 'date' };
  return field.type === 'count' ? { type: 'whole' } : undefined;
}

/** A list to pick from; `undefined` where Excel cannot hold it. A comma parts its words, so no word can have one. */
export function listRule(words: readonly string[]): Rule | undefined {
  return words.join(',').length > LONGEST_LIST || words.some((word) => word.includes(','))
    ? undefined
    : { type: 'list', words };
}
