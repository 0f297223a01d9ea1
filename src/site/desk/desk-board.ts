/** The board of a site in the words of the clerk's desk: what hangs, what finds no place, and what was found wrong. */
import type { BoardStandard } from '../../model/place/board-standard.ts';
import { inWordsOf } from '../../model/words/vocabulary.ts';
import { boardView } from '../board/board-page.ts';
import type { SiteContext } from '../site-context.ts';

export interface DeskBoard {
  /** `村标准栏 4800×1500，在村部院门东侧` */
  readonly title: string;
  readonly panels: readonly {
    readonly title: string;
    /** `党1 2026年党员发展公示`, `村1 2026年耕地补贴公示（小册，共9张）` */
    readonly items: readonly string[];
  }[];
  /** What should hang and finds no place. */
  readonly waiting: readonly {
    readonly title: string;
    readonly why: string;
    readonly advice: readonly string[];
  }[];
}

/** The board as it will hang. */
export function deskBoard(context: SiteContext, standard: BoardStandard): DeskBoard {
  const view = boardView(context, standard);
  return {
    title: `${inWordsOf(standard.title, context.site.profile.type)}，在${context.site.profile.boardPlace}`,
    panels: view.hung.map(({ title, items }) => ({
      title,
      items: items.map(({ slots, text, sheets }) => {
        const form = sheets === '' ? '' : `（${sheets}）`;
        return `${slots.map(({ label }) => label).join('、')} ${text}${form}`;
      }),
    })),
    waiting: view.waiting.map(({ title, why, advice }) => ({ title, why, advice })),
  };
}
