/** How any disclosure reads: as its kind says, without what its reader may not see. */
import type { DisclosureDocument } from './blocks.ts';
import type { Catalogue } from './catalogue.ts';
import type { Disclosure, DisclosureContent } from './disclosure.ts';
import type { DocumentContext } from './kinds/document-context.ts';
import { kindNamed } from './kinds.ts';
import { visibilityOf } from './visibility.ts';
import { factOnly, withholdPersons } from './withhold.ts';
import { withWritten } from './written.ts';

/** Where and for whom a disclosure is read. */
export interface ReadingContext extends Pick<DocumentContext, 'words' | 'reach' | 'asOf'> {
  /** The site's published, not withdrawn disclosures, newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly catalogue: Catalogue;
}

/**
 * The disclosure as blocks, the same for phone, paper and search, as far as those whom `context.reach` reaches may see
 * it.
 */
export function documentOf(content: DisclosureContent, context: ReadingContext): DisclosureDocument {
  const { catalogue, words, disclosures, reach, asOf } = context;
  const item = catalogue.items.find(({ id }) => id === content.item);
  const { body, persons } = visibilityOf(content, item, context);
  if (body !== 'full')
    return factOnly(content, {
      title: item?.title ?? content.title,
      audience: item?.audience ?? 'public',
      words,
    });
  const read = kindNamed(content.kind).document(content, {
    ...{ words, item, reach, asOf, disclosures },
    ofKind: ofKindIn(disclosures),
  });
  const document = withWritten(read, content.written);
  return withholdPersons(document, persons, words, content.kind);
}

/** The disclosures of a kind among these. What a kind's name stands for is more than the compiler can see. */
function ofKindIn(disclosures: readonly Disclosure[]): DocumentContext['ofKind'] {
  return <T>(name: string) => disclosures.filter(({ content }) => content.kind === name) as unknown as T;
}
