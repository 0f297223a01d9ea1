/** Which pages a ledger has: the same ones in `ledger/` and, with what officials alone see, in `inside/`. */
import type { LedgerOfRegions } from './_contexts.ts';
import type { Region } from '../site/region.ts';

interface Props {
  readonly context: LedgerOfRegions;
  readonly region: Region;
}

type Page<P> = { readonly params: { readonly region: string | undefined }; readonly props: P };

/** The ledger of the city, each county and township, and the page that compares two, which is of no region. */
export function ledgerPages(
  contexts: readonly LedgerOfRegions[],
): Page<Omit<Props, 'region'> & { readonly region: Region | undefined }>[] {
  return contexts.flatMap((context) => [
    ...pagesOf([context], () => true),
    { params: { region: 'compare' }, props: { context, region: undefined } },
  ]);
}

/** 检查表: of counties and townships. */
export function checklistPages(contexts: readonly LedgerOfRegions[]): Page<Props>[] {
  return pagesOf(contexts, ({ county }) => county !== undefined);
}

/** 季度通报: of the city and of counties. */
export function reportPages(contexts: readonly LedgerOfRegions[]): Page<Props>[] {
  return pagesOf(contexts, ({ township }) => !township);
}

function pagesOf(contexts: readonly LedgerOfRegions[], isOne: (region: Region) => boolean): Page<Props>[] {
  return contexts.flatMap((context) =>
    context.regions.filter(isOne).map((region) => ({
      params: { region: [region.county?.id, region.township?.id].filter(Boolean).join('/') || undefined },
      props: { context, region },
    })),
  );
}
