/** A picture of the guide: what it is called, what it shows, how it is made. */
import type { Studio } from './studio.ts';

export interface Picture {
  /** File name without `.png`, in `content/guide/pictures/`. */
  readonly name: string;
  /** What it shows, for the list that `npm run pictures` prints. */
  readonly caption: string;
  /** Takes it: a PNG of any size and colours. */
  readonly make: (studio: Studio) => Promise<Uint8Array>;
}
