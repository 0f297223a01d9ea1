/** First path segments that belong to the release itself, so no site or county may have them as id. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'assets',
  'help',
  'ledger',
  'search',
  'subscribe',
  'archive',
  'board',
  'boards',
  'photos',
  'feeds',
  'data',
  'index',
  // Of the clerk's desk, where the pages are looked at before they are published.
  'desk',
]);
