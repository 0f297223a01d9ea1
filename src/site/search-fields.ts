/** How a search record travels through the index: the build joins its parts, the browser takes them apart. */

/**
 * Pagefind 1.6 tells Chinese words apart only in the content of a custom record, not in its metadata, so title, text
 * and other words all go into the content. The mark between them occurs in no text.
 */
const MARK = ' ┆ ';

export interface SearchFields {
  readonly title: string;
  readonly text: string;
  /** Matched, never shown. */
  readonly words: string;
}

/** The content of a record. */
export function joinFields({ title, text, words }: SearchFields): string {
  return [title, text, words].map((field) => field.replaceAll('┆', ' ')).join(MARK);
}

/** The parts of a content that `joinFields` made. */
export function splitFields(content: string): SearchFields {
  const [title = '', text = '', words = ''] = content.split(MARK.trim()).map((field) => field.trim());
  return { title, text, words };
}
