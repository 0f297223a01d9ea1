/** The records of an index, made ready to be searched. */
import type { SearchRecord } from '../../site/search/search-index.ts';
import { foldText, type FoldedText } from './fold.ts';

export interface Page extends SearchRecord {
  /** In the city's index without the name of the site, which is in every title of it. */
  readonly heading: FoldedText;
  readonly body: FoldedText;
  /** Other names of it, folded. */
  readonly aside: string;
  /** Where it was published, folded: alone it answers nothing. */
  readonly around: string;
}

/** Folds what a record says, once. */
export function pageOf(record: SearchRecord): Page {
  const { title, text, words = [], place = '', isPlace } = record;
  const around = isPlace ? '' : foldText(place).folded;
  const heading = foldText(title);
  return {
    ...record,
    heading: around
      ? { ...heading, folded: heading.folded.split(around).join('|'.repeat(around.length)) }
      : heading,
    body: foldText(text),
    aside: foldText([...words, isPlace ? place : ''].join('|')).folded,
    around,
  };
}
