/** What the row of a story shows besides that of a disclosure. */
import type { StoryNote } from '../../model/story/say.ts';

export interface EntryStory {
  /** `已结算 46,860 元` */
  readonly stands: string;
  readonly note?: StoryNote | undefined;
  /** Newest first, each by its title. */
  readonly steps: readonly {
    readonly titleHtml: string;
    readonly href: string;
    readonly day: { readonly iso: string; readonly text: string };
  }[];
}
