/** What the sheets of a form are made of. */
import type { Rule } from './choices.ts';
import type { SheetField } from './sheet-form.ts';

export type Look = 'title' | 'note' | 'heading' | 'label' | 'hint' | 'value' | 'example' | 'hidden';

export interface FormCell {
  /** A date is a text `2026-10-09` with the format `date`. */
  readonly value?: string | number | undefined;
  readonly look: Look;
  readonly format: 'text' | 'amount' | 'number' | 'date';
}

/** Rows and columns from 0, both ends included. */
export interface RuledCells {
  readonly rule: Rule;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface FormSheet {
  readonly name: string;
  /** In characters, a Han character for two. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (FormCell | undefined)[])[];
  readonly stickyRows: number;
  readonly rules: readonly RuledCells[];
}

export function text(value: string, look: Look): FormCell {
  return { value, look, format: 'text' };
}

/** Description and choices in one line. */
export function hintOf({ field, isList }: SheetField): string {
  const choices = field.choices.length > 0 ? `从这些里选：${field.choices.join('、')}` : undefined;
  const list = isList ? '有好几样就用顿号“、”隔开' : undefined;
  return [field.description, choices, list].filter((part) => part !== undefined).join('。');
}
