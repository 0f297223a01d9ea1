/** What the search page of a site does with a query: its index is fetched whole, older years after the first answer. */
import { askedBy, rememberShown } from './address.ts';
import { answerTo } from './answer.ts';
import { explainedBy } from './explained.ts';
import { choose, filtersOf, offerKinds, showCounts } from './filter-form.ts';
import { chosen, countHits } from './filters.ts';
import type { Engine } from './load-index.ts';
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

/** Answers from the index of a site. */
export function siteAnswers({
  form,
  engine: start,
  root,
}: SiteAnswers): Pick<SearchPage, 'respond' | 'fetchMore' | 'fetchNext'> {
  let fetched = 0;
  return {
    async respond({ query, show, isLate, shown }: Turn) {
      const engine = await start().catch(() => undefined);
      if (isLate()) return;
      if (engine) {
        offerKinds(form, engine.index.kinds);
        choose(form, askedBy(location).filters);
      }
      const filters = filtersOf(form);
      const findings = await engine?.finder().find(query);
      const explained = engine && explainedBy(query, engine.index);
      if (isLate()) return;
      if (findings) showCounts(form, countHits(findings.hits, filters));
      show(
        answerTo(query, {
          ...(findings && { findings, hits: chosen(findings.hits, filters) }),
          ...(explained && { explained }),
          ...(engine && { items: engine.index.items, left: engine.left() }),
          ...{ form, root, filters, shown, onShown: rememberShown },
        }),
      );
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
