/** What a drawing calls a board and its parts. The words are the city's, the measures are not. */
import type { BoardSection } from '../../model/disclosure/section.ts';

export interface BoardNames {
  /** What stands in the header, with a name of usual length: `××村党务村务财务公开栏`. */
  readonly heading: string;
  readonly titles: Readonly<Record<BoardSection, string>>;
  readonly isSample: boolean;
}
