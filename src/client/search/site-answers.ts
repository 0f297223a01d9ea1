/** What the search page of a site does with a query: its index is fetched whole, older years after the first answer. */
import type { CityIndex, SearchRecord } from '../../site/search/search-index.ts';
import { askedBy, rememberShown } from './address.ts';
import { answerTo, type Answer } from './answer.ts';
import { explainedBy } from './explained.ts';
import type { Findings } from './findings.ts';
import { choose, clearCounts, filtersOf, offerKinds, showCounts } from './filter-form.ts';
import { chosen, countHits } from './filters.ts';
import { fetchJson, type Engine } from './load-index.ts';
import { mayNameAnother, neighboursNamed, type Neighbour } from './neighbours.ts';
import { inTime, watchReader } from './patience.ts';
import type { SearchPage, Turn } from './run-search-page.ts';

/** Further parts are fetched by themselves up to this size before compression, some 80 kB over the line. */
const FETCHED_UNASKED = 400_000;

export interface SiteAnswers {
  readonly form: HTMLFormElement;
  /** Starts the engine, or gives the one that was started. */
  readonly engine: () => Promise<Engine>;
  /** Addresses of hits start here. */
  readonly root: URL;
}

interface Found {
  readonly query: string;
  readonly shown: number;
  readonly neighbours: readonly Neighbour[];
  /** Absent when the index could not be fetched. */
  readonly findings?: Findings;
}

/** Answers from the index of a site. */
export function siteAnswers({
  form,
  engine: start,
  root,
}: SiteAnswers): Pick<SearchPage, 'respond' | 'fetchMore' | 'fetchNext'> {
  let fetched = 0;
  const othersNamed = neighboursOf(form);
  return {
    async respond({ query, show, isLate, shown }: Turn) {
      const engine = await start().catch(() => undefined);
      if (isLate()) return;
      if (engine) {
        offerKinds(form, engine.index.kinds);
        choose(form, askedBy(location).filters);
      }
      const answered = await engine?.finder().findNow(query);
      const coming: Promise<Findings | undefined> = Promise.resolve(answered?.nearer ?? answered?.found);
      const named = answered ? othersNamed(query, answered.found) : Promise.resolve([]);
      const [near, neighbours] = await Promise.all([inTime(coming), inTime(named)]);
      if (isLate()) return;
      const tell = (findings: Findings | undefined, others: readonly Neighbour[]): void =>
        show(
          told(
            { query, shown, neighbours: others, ...(findings && { findings }) },
            { form, root, ...(engine && { engine }) },
          ),
        );
      tell(near ?? answered?.found, neighbours ?? []);
      if (!answered || (near && neighbours)) return;
      const isTouched = watchReader();
      // Nobody waits for it: what is there can be read and pressed meanwhile.
      const later = async (): Promise<void> => {
        const [findings, others] = await Promise.all([coming, named]);
        if (!isLate() && !isTouched()) tell(findings, others);
      };
      void later();
    },
    /** Fetches what is left, as far as it is small; whoever wants the rest asks for it. */
    async fetchMore() {
      const engine = await start().catch(() => undefined);
      const [next] = engine?.left() ?? [];
      if (!engine || !next || fetched + next.bytes > FETCHED_UNASKED) return false;
      fetched += next.bytes;
      return engine.fetchNext().then(
        () => true,
        () => false,
      );
    },
    fetchNext: () => start().then((engine) => engine.fetchNext()),
  };
}

/** Looks for other villages that a question names; their list is fetched when a question first may. */
function neighboursOf({ dataset }: HTMLFormElement) {
  const { site: own = '', places: address } = dataset;
  let places: Promise<readonly SearchRecord[]> | undefined;
  return async (query: string, found: Findings): Promise<Neighbour[]> => {
    if (address === undefined || query === '' || !mayNameAnother(query, own, found)) return [];
    places ??= fetchJson<Pick<CityIndex, 'records'>>(new URL(address, document.baseURI)).then(
      ({ records }) => records,
      // A village that is served alone has no city beside it.
      () => [],
    );
    return neighboursNamed(query, own, await places);
  };
}

/** What the page says, and how many each choice would leave. */
function told(
  { query, shown, findings, neighbours }: Found,
  { form, root, engine }: Pick<SiteAnswers, 'form' | 'root'> & { readonly engine?: Engine },
): Answer {
  const filters = filtersOf(form);
  const explained = engine && explainedBy(query, engine.index);
  if (findings && findings.hits.length > 0) showCounts(form, countHits(findings.hits, filters));
  else clearCounts(form);
  return answerTo(query, {
    ...(findings && {
      findings: {
        ...findings,
        choices: chosen(findings.choices, filters),
        related: chosen(findings.related, filters),
      },
      hits: chosen(findings.hits, filters),
    }),
    ...(explained && { explained }),
    ...(engine && { items: engine.index.items, left: engine.left() }),
    ...{ form, root, filters, shown, neighbours, onShown: rememberShown },
  });
}
