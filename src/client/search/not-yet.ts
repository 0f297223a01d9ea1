/** What a question asks for and the site has not published: said above what is found, with since when it is owed. */
import type { OwedRecord, SearchIndex } from '../../site/search/search-index.ts';
import { foldText } from './fold.ts';
import type { Intents } from './intent/intents.ts';
import { timesIn, type Asked } from './intent/times.ts';

/** From here on an item is what a question is about. */
const MEANT = 0.25;
/** No more lines than fit above what is found. */
const MOST = 2;

/** What is not there of the months that a question names; `intents` where it is known what the question is about. */
export function notYetFor(
  question: string,
  { owed = [], sayings, items }: Pick<SearchIndex, 'owed' | 'sayings' | 'items'>,
  { today, intents }: { readonly today: string; readonly intents?: Intents | undefined },
): OwedRecord[] {
  if (owed.length === 0) return [];
  const asked = timesIn(question, today).filter(({ from, to }) => to - from < 3);
  if (asked.length === 0) return [];
  const { folded } = foldText(question.replace(/\s/g, ''));
  const isSaid = (word: string): boolean => folded.includes(foldText(word).folded);
  const ofMonth = owed.filter(({ period }) => asked.some((one) => isOf(period, one, today)));
  const called = ofMonth.filter(
    ({ item, title }) =>
      sayings.some(({ say, items: of = [] }) => of.includes(item) && say.some(isSaid)) ||
      isSaid(items[item] ?? title),
  );
  const meant = ofMonth.filter(({ item }) => (intents?.get(item) ?? 0) >= MEANT);
  return (called.length > 0 ? called : meant).slice(0, MOST);
}

/** Whether a period is the asked one: without a year the last that there was. */
function isOf(period: string, { year, from, to }: Asked, today: string): boolean {
  const [ownYear = 0, month = 0] = period.split('-').map(Number);
  const quarter = Number(/Q(\d)/.exec(period)?.[1] ?? 0);
  const [first, last] = quarter > 0 ? [quarter * 3 - 2, quarter * 3] : [month, month];
  if (!first || !last) return false;
  const [nowYear = 0, nowMonth = 0] = today.split('-').map(Number);
  const wanted = year ?? (from <= nowMonth ? nowYear : nowYear - 1);
  return wanted === ownYear && first >= from && last <= to;
}
