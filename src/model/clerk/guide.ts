/** 信息员手册: the clerks' guide as it lies in `content/`, before it is rendered. */

/** A Markdown file of the guide. */
export interface GuideFile {
  /** Path from the content root: `README.md`, `guide/printing.md`, `guide/kinds/accounts.md`. */
  readonly path: string;
  readonly text: string;
}

export interface GuidePicture {
  /** Path from the content root: `guide/pictures/board.png`. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Guide {
  /** Sorted by path. */
  readonly files: readonly GuideFile[];
  readonly pictures: readonly GuidePicture[];
}

/** What the guide consists of, from the content root: the front page, its pages, and the catalogue as tables. */
export const GUIDE_PATHS = ['README.md', 'guide', 'catalogue/README.md'] as const;

/** Where the guide keeps its pictures. */
export const GUIDE_PICTURES = 'guide/pictures/';
