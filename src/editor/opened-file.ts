/** Which file the form editor has open, by its address. */
import type { CmsConfig } from '@sveltia/cms';

/** What of a list of forms says where its files lie. */
interface Place {
  readonly name: string;
  readonly folder?: string;
  readonly extension?: string;
  readonly files?: readonly { readonly name: string; readonly file: string }[];
}

/**
 * The path, from the root of the repository, of the file that is open at `#/collections/finance-accounts/entries/2026/…`;
 * `undefined` at any other address, and for a new file that was not saved yet.
 */
export function openedFile(
  hash: string,
  { collections }: Pick<CmsConfig, 'collections'>,
): string | undefined {
  const [, name, entry = ''] = /^#\/collections\/([\w-]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  const places = (collections ?? []) as unknown as readonly Place[];
  const place = places.find((one) => one.name === name);
  if (!place) return undefined;
  if (place.files) return place.files.find((one) => one.name === entry)?.file;
  return `${place.folder}/${decodeURI(entry)}.${place.extension}`;
}

/** `income[3].amount` and all that it lies in, nearest first, as the form editor calls them: `income.3.amount`, `income.3`, `income`. */
export function placesOf(field: string): string[] {
  const steps = field.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
