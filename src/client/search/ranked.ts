/** In which order pages are shown that answer. */
import { answersTo, type Answers } from './answers.ts';
import type { Findings, Hit } from './findings.ts';
import type { Page } from './pages.ts';
import type { Chunk } from './query.ts';
import { merge, type Answer } from './wanted.ts';

/** Places first, then the nearest; of equals what was disclosed before what is only hung up, and the newest. */
export function ranked(answers: Answers, pages: readonly Page[]): Hit[] {
  const order = new Map(pages.map((page, index) => [page, index]));
  return [...answers]
    .sort(
      ([a, one], [b, other]) =>
        Number(b.isPlace ?? false) - Number(a.isPlace ?? false) ||
        other.score - one.score ||
        Number(isPublicity(a)) - Number(isPublicity(b)) ||
        compareText(b.date ?? '', a.date ?? '') ||
        (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
    .map(([page, { title, text }]) => ({
      page,
      title,
      text,
      isByItem: title.length + text.length === 0 && page.item !== undefined,
    }));
}

function isPublicity({ date, kind }: Page): boolean {
  return date !== undefined && kind === undefined;
}

const RELATED = 5;

/** Pages with most of the parts of a query. */
export function relatedTo(chunks: readonly Chunk[], pages: readonly Page[]): Hit[] {
  const sums = new Map<Page, Answer>();
  const parts = chunks.flatMap(({ parts: of }) => of).filter(({ typed }) => [...typed].length > 1);
  for (const { strong, weak } of parts)
    for (const [page, answer] of answersTo([...strong, ...weak], pages)) {
      const before = sums.get(page);
      sums.set(page, before ? { ...merge([before, answer]), score: before.score + answer.score } : answer);
    }
  return ranked(sums, pages).slice(0, RELATED);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NEWEST = /(?:最近|最新|近期)(?:一次|一期|一回|一份)?的?/g;

/** A query without the words that ask for the newest (最近的表决); `undefined` where it has none, or nothing else. */
export function withoutNewest(query: string): string | undefined {
  const rest = query.replace(NEWEST, '').trim();
  if (rest === query.trim() || rest === '') return undefined;
  // One character is no word of the sayings, and this one is in 到账 and 台账.
  return rest === '账' ? '账目' : rest;
}

/** The same with the newest first: what is of the matter before what only mentions it, and of a choice its newest. */
export function newestFirst(found: Findings, pages: readonly Page[]): Findings {
  const [best] = found.hits;
  const isOf = ({ page, title, isByItem }: Hit): boolean =>
    isByItem || title.length > 0 || (page.item !== undefined && page.item === best?.page.item);
  const hits = [...found.hits].sort(
    (a, b) => Number(isOf(b)) - Number(isOf(a)) || compareText(b.page.date ?? '', a.page.date ?? ''),
  );
  const choices = found.choices.map((hit): Hit => {
    const { item, date = '' } = hit.page;
    const newer = pages
      .filter((page) => item !== undefined && page.item === item && (page.date ?? '') > date)
      .reduce<Page | undefined>(
        (last, page) => ((page.date ?? '') > (last?.date ?? '') ? page : last),
        undefined,
      );
    return newer ? { ...hit, page: newer, title: [], text: [] } : hit;
  });
  return { ...found, hits, choices };
}

const ASKS_WHOM = /找谁|[谁哪]个?(?:管|负责)|归谁|打哪个?电话|打给谁|电话(?:是多少|多少|号码)/;
/** The page of a site that says who is there for what. */
const PEOPLE = './';

/** Whoever asks whom to see is told it, whatever else was found: below what answers the matter. */
export function withWhomToAsk(query: string, found: Findings, pages: readonly Page[]): Findings {
  const people = ASKS_WHOM.test(query) ? pages.find(({ url }) => url === PEOPLE) : undefined;
  if (!people || [...found.hits, ...found.choices].some(({ page }) => page === people)) return found;
  const others = found.related.filter(({ page }) => page !== people);
  return { ...found, related: [{ page: people, title: [], text: [], isByItem: false }, ...others] };
}
