/** The permanent address of a story, whatever is published later, earlier or in between. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';

export interface StoryAddress {
  readonly id: string;
  /** All others that it may have been found under, in order. */
  readonly formerIds: readonly string[];
}

/**
 * Each step that may have begun a story gives it an address: by the identifier that a clerk gave the matter, else by its
 * own name. What follows another never began one. The first to have been published gives the address that is used, and
 * the others lead there: so a step that comes later changes nothing, a step that is put in before leaves an identifier
 * as it is, and where two stories turn out to be one the older keeps its address.
 */
export function addressOf(steps: readonly Disclosure[]): StoryAddress {
  const known = new Set(steps.map(({ id }) => id));
  const ids = steps.flatMap(({ id, content }) => {
    const identifier = kindNamed(content.kind).story?.identifier?.(content);
    if (identifier !== undefined) return [`${content.kind}-${identifier}`];
    return content.follows !== undefined && known.has(content.follows) ? [] : [id];
  });
  const [first, ...others] = new Set(ids);
  // Nothing but a ring of files that follow each other, which no check lets pass.
  return { id: first ?? steps[0]?.id ?? '', formerIds: others };
}
