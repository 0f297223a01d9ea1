/** People whom a disclosure gives an office. */
import type { SiteType } from '../words/vocabulary.ts';

export interface Holder {
  readonly name: string;
  /** What they are, the main post first. */
  readonly posts: readonly string[];
  readonly phone?: string | undefined;
}

/** The site whose offices these are. */
export interface HolderContext {
  readonly type: SiteType;
  /** Who signs for the party organisation: 中共水南村支部委员会. */
  readonly party: string;
}

/** `村委会主任、网格长` → both. */
export function splitPosts(post: string): string[] {
  return post.split(/[、，,]/).filter((part) => part !== '');
}
