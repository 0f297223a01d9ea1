/** Which sites a build holds back, while it finds out: errors come from loading, from history, from photos and paper. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { FILE_START, problemAt, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { builtSites, type BuildPlan } from './build-plan.ts';
import { holdBack, splitErrors, type HeldSite } from './held-back.ts';
import { sitesOfInspection } from './held-inspections.ts';
import type { Published } from './published.ts';

export interface Holding {
  /** Takes problems in; `false` when they stop everything: what all share has an error, or the city wants it so. */
  readonly add: (problems: readonly ContentProblem[]) => boolean;
  readonly isHeld: (siteId: string) => boolean;
  readonly sites: () => HeldSite[];
}

/** Of a build, nothing held back yet. */
export function openHolding({
  contentRoot,
  loaded,
  siteIds,
  published,
  storeRoot,
  asOf,
}: {
  readonly contentRoot: string;
  readonly loaded: LoadedContent;
  /** All that the release is to have. */
  readonly siteIds: readonly string[];
  readonly published: Published;
  readonly storeRoot: string;
  readonly asOf: CalendarDate;
}): Holding {
  const bySite = new Map<string, ContentProblem[]>();
  return {
    add(problems) {
      const found = splitErrors(problems, (file) =>
        sitesOfInspection(file, { contentRoot, storeRoot, siteIds }),
      );
      if (found.shared.length > 0) return false;
      if (found.bySite.size > 0 && loaded.city?.allOrNothing === true) return false;
      for (const [siteId, own] of found.bySite) bySite.set(siteId, [...(bySite.get(siteId) ?? []), ...own]);
      return true;
    },
    isHeld: (siteId) => bySite.has(siteId),
    sites: () =>
      holdBack(bySite, {
        ...{ contentRoot, storeRoot, asOf, before: published.record?.heldBack ?? [] },
        isPublished: ({ files }) => published.find(files) !== undefined,
        // What was whole when it was loaded may turn out not to be later.
        damaged: [...loaded.damaged, ...loaded.sites],
      }),
  };
}

/** Whether a site is in the release that is there. */
export function isThere({ folder }: Pick<Published, 'folder'>, siteId: string): boolean {
  return existsSync(join(folder, siteId, 'index.html'));
}

/** Nobody knows any more what the pages of a site were made from: they cannot stay as they are beside others. */
export function lastVersionLost(siteId: string, { damaged }: Pick<LoadedContent, 'damaged'>): ContentProblem {
  const site = damaged.find(({ profile }) => profile.id === siteId);
  const file = site ? `sites/${site.county.id}/${site.township.id}/${siteId}/site.yaml` : siteId;
  return problemAt(file, FILE_START, {
    code: 'FILE_UNREADABLE',
    message: `“${siteId}”有问题，要留着上次的，可是这台电脑上没有它上次的底子（.cache 删过，或者换了电脑）。`,
    hint: '请先改好它的问题再生成；改好以前，网上的都不动。',
  });
}

/** Sites that say they went into one that is not published: their link would lead nowhere. */
export function goneTo(plan: BuildPlan): ContentProblem[] {
  const there = new Set(plan.sites.map(({ siteId }) => siteId));
  return builtSites(plan).flatMap(({ site }) =>
    (site.succession?.into ?? [])
      .filter(({ id }) => !there.has(id))
      .map(({ id, name }) =>
        problemAt(`sites/${site.county.id}/${site.township.id}/${site.profile.id}/site.yaml`, FILE_START, {
          code: 'SUCCESSOR_UNKNOWN',
          message: `并到的“${name}”（${id}）有问题，还没有公布过，网上找不到它。`,
          hint: `请先改好 ${id} 的问题，再公布撤并。`,
        }),
      ),
  );
}
