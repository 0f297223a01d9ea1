/** What the search page of a site does with a query: its index is fetched whole, older years after the first answer. */
import { askedBy, rememberShown } from './address.ts';
import { answerTo, type Answer } from './answer.ts';
import { explainedBy } from './explained.ts';
import type { Findings } from './findings.ts';
import { choose, clearCounts, filtersOf, offerKinds, showCounts } from './filter-form.ts';
import { chosen, countHits } from './filters.ts';
import type { Engine } from './load-index.ts';
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
  return {
    async respond({ query, show, isLate, shown }: Turn) {
      const engine = await start().catch(() => undefined);
      if (isLate()) return;
      if (engine) {
        offerKinds(form, engine.index.kinds);
        choose(form, askedBy(location).filters);
      }
      const answered = await engine?.finder().findNow(query);
      const near = answered?.nearer && (await inTime(answered.nearer));
      if (isLate()) return;
      const tell = (findings?: Findings): void =>
        show(
          told({ query, shown, ...(findings && { findings }) }, { form, root, ...(engine && { engine }) }),
        );
      tell(near ?? answered?.found);
      if (!answered?.nearer || near) return;
      const isTouched = watchReader();
      // Nobody waits for it: what is there can be read and pressed meanwhile.
      const later = async (coming: Promise<Findings>): Promise<void> => {
        const findings = await coming;
        if (!isLate() && !isTouched()) tell(findings);
      };
      void later(answered.nearer);
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

/** What the page says, and how many each choice would leave. */
function told(
  { query, shown, findings }: Found,
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
    ...{ form, root, filters, shown, onShown: rememberShown },
  });
}
