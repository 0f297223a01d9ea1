/** First path segments that belong to the release itself, so no site or county may have them as id. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  'accessibility',
  'assets',
  'base',
  'checklist',
  'compare',
  'help',
  'inside',
  'ledger',
  'report',
  'search',
  'subscribe',
  'archive',
  'board',
  'boards',
  'photos',
  'privacy',
  'feeds',
  'data',
  'index',
  // Of the clerk's desk, where the pages are looked at before they are published.
  'desk',
]);

/** Names of devices on Windows: no file and no folder can be called so there, whatever its ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a name cannot be had on Windows, where clerks work: git would not even check the content out. */
export function isDeviceName(name: string): boolean {
  return DEVICES.test(name);
}
