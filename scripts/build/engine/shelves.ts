/** The shared store beside the folder store, for sites that are made from a content folder as of a day. */
import type { ContentDigests } from '../digests.ts';
import type { Store } from './interfaces.ts';
import type { Shelves } from './share-site.ts';
import { siteInput } from './site-input.ts';

/** What an output says that it was made from is reckoned anew from it. */
export function shelvesFor(
  store: Store,
  { storeRoot, digests }: { readonly storeRoot: string; readonly digests: Pick<ContentDigests, 'boards'> },
): Shelves {
  return {
    ...{ store, storeRoot },
    inputOf: ({ fingerprint, asOf }) => siteInput(fingerprint, { boards: digests.boards, asOf }),
  };
}
