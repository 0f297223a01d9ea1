/** How any disclosure reads: as its kind says, without what its reader may not see. */
import type { DisclosureDocument } from './blocks.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ofKindIn, type Disclosure, type DisclosureContent } from './disclosure.ts';
import type { DocumentContext } from '../kinds/document-context.ts';
import { kindNamed } from '../kinds.ts';
import { visibilityOf } from '../privacy/visibility.ts';
import { factOnly, withholdPersons } from '../privacy/withhold.ts';
import { withCommonBlocks } from './common-blocks.ts';
import { withWritten } from '../values/written.ts';

/** Where and for whom a disclosure is read. */
export interface ReadingContext extends Pick<DocumentContext, 'words' | 'reach' | 'asOf' | 'onPaper'> {
  /** The site's published, not withdrawn disclosures, newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly catalogue: Catalogue;
}

/**
 * The disclosure as blocks, the same for phone, paper and search, as far as those whom `context.reach` reaches may see
 * it.
 */
export function documentOf(content: DisclosureContent, context: ReadingContext): DisclosureDocument {
  const { catalogue, words, reach, asOf, onPaper } = context;
  const item = catalogue.items.find(({ id }) => id === content.item);
  const { body, persons } = visibilityOf(content, item, context);
  if (body !== 'full')
    return factOnly(content, {
      title: item?.title ?? content.title,
      audience: item?.audience ?? 'public',
      words,
    });
  const read = kindNamed(content.kind).document(content, {
    words,
    item,
    reach,
    asOf,
    onPaper,
    services: catalogue.services,
    // Few kinds look at others, and to know them may take a search.
    get disclosures() {
      return context.disclosures;
    },
    ofKind: (kind) => ofKindIn(context.disclosures)(kind),
  });
  const document = withWritten(
    withCommonBlocks(read, content, kindNamed(content.kind).schema),
    content.written,
  );
  return withholdPersons(document, persons, words, content.kind);
}
