/** Figures that kinds know besides those of their fields: one line a kind that has some in its `said.ts`. */
import type { DisclosureContent } from '../disclosure.ts';
import type { Kind } from '../kinds.ts';
import { saidInLease } from '../kinds/lease/said.ts';
import type { Figure } from './figure.ts';

type FiguresOf<K extends Kind> = (content: Extract<DisclosureContent, { kind: K }>) => readonly Figure[];

const FIGURES: { readonly [K in Kind]?: FiguresOf<K> } = {
  lease: saidInLease,
};

/** What a kind adds to the figures that its schema says by itself. */
export function kindFigures(content: DisclosureContent): readonly Figure[] {
  // The map has for each kind the function of that kind, which is more than the compiler can see.
  return (FIGURES[content.kind] as FiguresOf<Kind> | undefined)?.(content) ?? [];
}
