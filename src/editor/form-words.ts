/** What the desk says of a file, as one who fills in a form reads it: by the names of fields, without keys and lines. Pure. */
import type { CmsConfig } from '@sveltia/cms';
import { fieldsAt, type Widget } from './table-columns.ts';

/** A problem as far as its words go. */
export interface WordedProblem {
  readonly code?: string;
  /** `income[3].amount` */
  readonly field?: string;
  readonly message: string;
  readonly hint?: string;
}

export interface FormWords {
  /** 收入，第 4 行，金额（元）; empty where it is of the whole file. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** Their hints say which line to write in the file; the field itself says how it is filled in. */
const OF_LINES: ReadonlySet<string> = new Set(['FIELD_MISSING', 'FIELD_EMPTY', 'FIELD_WRONG_TYPE']);

/** A problem in the words of the form that is open. */
export function inFormWords(
  { code = '', field = '', message, hint = '' }: WordedProblem,
  config: Pick<CmsConfig, 'collections'>,
  hash: string,
): FormWords {
  const fields = fieldsAt(config, hash);
  const named = (key: string): string | undefined => titleOf(fields, key.split('.').at(-1) ?? key);
  return {
    place: placeIn(fields, field),
    message: withoutKeys(message, named),
    hint: OF_LINES.has(code) ? '' : withoutKeys(hint, named),
  };
}

function placeIn(fields: readonly Widget[], path: string): string {
  let at: readonly Widget[] = fields;
  return path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .flatMap((step) => {
      if (/^\d+$/.test(step)) return [`第 ${Number(step) + 1} 行`];
      const found = at.find(({ name }) => name === step);
      at = found?.fields ?? [];
      return found ? [found.label ?? []].flat() : [];
    })
    .join('，');
}

/** The title of a key, wherever in the form it stands. */
function titleOf(fields: readonly Widget[], key: string): string | undefined {
  const own = fields.find(({ name }) => name === key)?.label;
  if (own !== undefined) return own;
  for (const { fields: inner = [] } of fields) {
    const found = titleOf(inner, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const KEY = String.raw`[a-z][A-Za-z]*(?:\.[a-z][A-Za-z]*)*`;

/** 请加一行 reason → 请填“原因”; 例如：promisedBy: 2026-10-31 → “答应的日子”，如 2026-10-31; 更正（corrections） → 更正. */
function withoutKeys(text: string, named: (key: string) => string | undefined): string {
  return text
    .replaceAll(
      new RegExp(`加一行[：，]?(?:例如：)?\\s?(${KEY})(?:（[^（）]*）)?(?:: ?([^，。；（）]+))?`, 'g'),
      (whole, key: string, sample?: string) => {
        const title = named(key);
        if (title === undefined) return whole;
        return `填“${title}”${sample === undefined ? '' : `，如 ${sample}`}`;
      },
    )
    .replaceAll(new RegExp(`（(${KEY})）`, 'g'), (whole, key: string) =>
      named(key) === undefined ? whole : '',
    );
}
