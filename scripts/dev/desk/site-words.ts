/** What the desk says of a site that is open, put together from what was loaded. */
import { join } from 'node:path';
import { collectionName } from '../../../src/editor/collection-name.ts';
import { readTextAt } from '../../../src/loader/read/source-file.ts';
import { deskBoard, type DeskBoard } from '../../../src/site/desk/desk-board.ts';
import { deskView, type DeskView } from '../../../src/site/desk/desk-view.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import type { LiveCity } from '../live-city.ts';
import type { LiveSite } from '../live-site.ts';
import { findSites } from '../site-list.ts';

/** Problems and duties. */
export function wordsOf({ folders }: LiveCity, live: LiveSite): DeskView {
  const { contentRoot, asOf } = folders;
  return deskView({
    siteId: live.id,
    siteFolder: findSites(contentRoot).get(live.id)?.path ?? live.id,
    site: live.site,
    asOf,
    problems: live.problems,
    told: live.told,
    kept: live.kept,
    fileCount: live.files,
    checkedAt: live.checkedAt.toLocaleTimeString('zh-CN', { hour12: false }),
    tookMs: live.tookMs,
    linesOf: (file) => readTextAt(join(contentRoot, file))?.split('\n') ?? [],
    formOf: collectionName,
  });
}

/** The board; `null` when its standard cannot be read, or the site. Takes some tenths of a second. */
export function boardOf(city: LiveCity, { site, photos }: LiveSite): DeskBoard | null {
  const shared = city.shared();
  const standard = site && shared?.boards.get(site.profile.board);
  if (!site || !shared?.city || !standard) return null;
  const context = siteContext(site, {
    city: shared.city,
    asOf: city.folders.asOf,
    photos: photos.sizes,
    hasPosters: false,
    paperReach: 'wall',
  });
  return deskBoard(context, standard);
}
