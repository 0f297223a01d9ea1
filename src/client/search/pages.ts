/** The records of an index, made ready to be searched. */
import type { SearchRecord } from '../../site/search-index.ts';
import { foldText, type FoldedText } from './fold.ts';

export interface Page extends SearchRecord {
  readonly heading: FoldedText;
  readonly body: FoldedText;
  /** Other names and the place, folded. */
  readonly aside: string;
}

/** Folds what a record says, once. */
export function pageOf(record: SearchRecord): Page {
  return {
    ...record,
    heading: foldText(record.title),
    body: foldText(record.text),
    aside: foldText([...(record.words ?? []), record.place ?? '', record.number ?? ''].join('|')).folded,
  };
}
