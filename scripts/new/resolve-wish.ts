/** What was said on the command line, checked against the site, and made whole with what is usual. */
import type { Draft } from '../../src/draft/draft.ts';
import { followedBy } from '../../src/draft/following.ts';
import { startDraft, type DraftWish } from '../../src/draft/start-draft.ts';
import { appliesTo, takesKind, type CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import { dutiesOf } from '../../src/model/duties/duties.ts';
import { type Kind, KIND_TITLES, NIL_RETURN } from '../../src/model/kinds.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import type { Site } from '../../src/model/place/site.ts';
import { UsageError } from '../terminal/options.ts';
import type { Scene, Wish } from './interview.ts';
import { readSettings } from './read-set.ts';

/** The wish with its item by id. Throws `UsageError` for what the site does not have. */
export function checkWish(site: Site, wish: Wish): Wish {
  const item = wish.item === undefined ? undefined : itemNamed(site, wish.item);
  if (item && wish.kind !== undefined && !takesKind(item, wish.kind))
    throw new UsageError(
      `“${item.title}”不能用“${KIND_TITLES[wish.kind]}”（${wish.kind}）写，可以用：${kindsOf(item)
        .map((kind) => `${kind}（${KIND_TITLES[kind]}）`)
        .join('、')}。`,
    );
  if (wish.follows !== undefined && !site.disclosures.some(({ id }) => id === wish.follows)) {
    const nearest = findNearest(
      wish.follows,
      site.disclosures.map(({ id }) => id),
    );
    throw new UsageError(
      `--follows：${site.profile.name}没有“${wish.follows}”这份公开${nearest ? `，是不是“${nearest}”？` : '。写那份的文件名，不带结尾，如 2026-09-22-west-road。'}`,
    );
  }
  return { ...wish, item: item?.id };
}

function kindsOf(item: CatalogueItem): Kind[] {
  return takesKind(item, NIL_RETURN) && !item.kinds.includes(NIL_RETURN)
    ? [...item.kinds, NIL_RETURN]
    : item.kinds;
}

function itemNamed({ catalogue, profile }: Site, written: string): CatalogueItem {
  const items = catalogue.items.filter((item) => appliesTo(item, profile.type));
  const wanted = bareName(written);
  const found = items.find(({ id, title }) => id === written || bareName(title) === wanted);
  if (found) return found;
  const id = findNearest(
    written,
    items.map((item) => item.id),
  );
  const nearest = items.filter((item) => item.id === id);
  const near = nearest.length > 0 ? nearest : likeNamed(items, wanted);
  const names = near.map((item) => `“${item.id}”（${item.title}）`).join('、');
  throw new UsageError(
    `${profile.name}的公开目录里没有“${written}”这一项${names ? `，是不是${names}？` : '；编号在 catalogue.yaml 里，也可以写事项的全名。'}`,
  );
}

/** A name as people say it: 村民（居民）会议 is 村民会议 in a village, and marks are left out. */
function bareName(name: string): string {
  return name.replace(/[（(][^（）()]*[)）]|[\p{P}\s]/gu, '');
}

const MOST_LIKE = 3;

/** Items of which the title or a word people use shares the most with what was written, the best first. */
function likeNamed(items: readonly CatalogueItem[], written: string): CatalogueItem[] {
  const wanted = [...pairsOf(written)];
  const rated = items.map((item) => {
    const names = [item.title, ...(item.words ?? [])].map((name) => pairsOf(bareName(name)));
    return { item, shared: Math.max(...names.map((name) => wanted.filter((pair) => name.has(pair)).length)) };
  });
  const best = Math.max(...rated.map(({ shared }) => shared));
  // As good as the best, or nearly: else whatever is called 名单 comes along.
  const least = Math.max(1, wanted.length / 3, best * 0.75);
  return rated
    .filter(({ shared }) => shared >= least)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_LIKE)
    .map(({ item }) => item);
}

/** Its characters two by two; of one character, itself. */
function pairsOf(name: string): Set<string> {
  const characters = [...name];
  return new Set(
    characters.length < 2 ? characters : characters.slice(1).map((one, at) => `${characters[at]}${one}`),
  );
}

/** The wish made whole without a question: an item that is not said is the one of the kind, else what is due first. */
export function usualWish({ site, asOf }: Scene, wish: Wish): DraftWish {
  const { item, kind } = wish;
  if (item !== undefined) return { ...wish, item };
  if (kind !== undefined) return { ...wish, item: onlyItemOf(site, kind).id };
  const first = dutiesOf(site, asOf).find(({ metOn, opensOn }) => !metOn && opensOn <= asOf);
  if (!first) throw new UsageError('少了 --item，不知道写哪一项；现在也没有到期该公布的。');
  return {
    ...wish,
    item: first.item.id,
    follows: wish.follows ?? followedBy(first, site.disclosures)?.id,
    period: wish.period ?? (first.cause.type === 'period' ? first.cause.period : undefined),
  };
}

function onlyItemOf({ catalogue, profile }: Site, kind: Kind): CatalogueItem {
  const items = catalogue.items.filter((item) => appliesTo(item, profile.type) && item.kinds.includes(kind));
  const [only] = items;
  if (only && items.length === 1) return only;
  throw new UsageError(
    `少了 --item：“${KIND_TITLES[kind]}”可以写好几项，请写明是哪一项：${items.map(({ id, title }) => `${id}（${title}）`).join('、')}。`,
  );
}

/** The draft with what `--set` says. */
export function draftFor({ site, started }: Scene, wish: DraftWish, settings: readonly string[]): Draft {
  const so: DraftWish = { ...wish, takenNumbers: started.flatMap(({ number }) => number ?? []) };
  // The kind may follow from what is usual; only then is known which keys there are.
  const { kind } = startDraft(site, so);
  return startDraft(site, { ...so, kind, values: readSettings(kind, settings) });
}
