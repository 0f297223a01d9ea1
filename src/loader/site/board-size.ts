/** Whether the board of a site has room for what must always hang on it. */
import { appliesTo, type CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { mayHang } from '../../model/privacy/visibility.ts';
import type { Finding } from '../../model/schema/finding.ts';

export interface BoardWithContent {
  readonly profile: SiteProfile;
  readonly board: BoardStandard | undefined;
  readonly disclosures: readonly Disclosure[];
  readonly items: readonly CatalogueItem[];
}

/**
 * A finding in `site.yaml` where the board has fewer slots than there are items of which a sheet always hangs: those for
 * good and the newest of each duty. One slot an item is the least they take; postings come on top of them.
 */
export function checkBoardSize({ profile, board, disclosures, items }: BoardWithContent): Finding[] {
  if (!board) return [];
  const published = new Set(
    disclosures.filter(({ content }) => !content.withdrawal).map(({ content }) => content.item),
  );
  const always = items.filter(
    (item) =>
      (item.onWall === true || item.required === true) &&
      appliesTo(item, profile.type) &&
      mayHang(item) &&
      published.has(item.id),
  ).length;
  const slots = slotsOf(board);
  if (always <= slots) return [];
  return [
    {
      code: 'BOARD_TOO_SMALL',
      severity: 'warning',
      path: ['board'],
      message: `公布了的有 ${always} 项，墙上要一直有一份；这块公开栏只有 ${slots} 个卡位，差 ${always - slots} 个，总有几份贴不上。`,
      hint: `请换一块不少于 ${always} 个卡位的公开栏；公示来了还要腾地方，多几个更好。`,
    },
  ];
}

function slotsOf({ panels }: BoardStandard): number {
  return panels.reduce(
    (sum, { slots = [], grids = [] }) =>
      sum + slots.length + grids.reduce((cells, { columns, rows }) => cells + columns * rows, 0),
    0,
  );
}
