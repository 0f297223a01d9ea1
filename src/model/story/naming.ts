/** What people call a story, and what its steps are called beside each other. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { kindNamed } from '../kinds.ts';

/** What a title says of the sheet and not of the matter. */
const OF_THE_SHEET =
  /(?:“?四议一审两公开”?)?(?:全程|情况|结果)?(?:的)?(?:公示|公布|公告|通知|通报|公开)(?:[（(][^）)]*[）)])?$/u;

/**
 * As a kind calls it whose steps everybody may read: works and lettings before what decided on them, which may say more
 * than the matter is. Else the title of its first step without the place and the sort of sheet.
 */
export function nameOf(
  steps: readonly Disclosure[],
  readable: readonly Disclosure[],
  siteName: string,
): string {
  const named = readable.map(({ content }) => ({ content, rule: kindNamed(content.kind).story }));
  const best =
    named.find(({ rule }) => rule?.name && rule.identifier) ?? named.find(({ rule }) => rule?.name);
  return best?.rule?.name?.(best.content) ?? shortName(steps[0]?.content.title ?? '', siteName);
}

/** A title without the place in front and without the sort of sheet at its end, if enough is left. */
export function shortName(title: string, siteName: string): string {
  const start = title.indexOf(siteName);
  const rest = start === -1 ? title : title.slice(start + siteName.length);
  const bare = rest.replace(/^关于/u, '').replace(OF_THE_SHEET, '');
  return bare.length >= 4 ? bare : rest;
}

/** The name of each, with its year where two are called the same. */
export function toldApart(names: readonly { readonly name: string; readonly year: string }[]): string[] {
  const counts = Map.groupBy(names, ({ name }) => name);
  return names.map(({ name, year }) =>
    (counts.get(name)?.length ?? 0) > 1 && !name.includes(year) ? `${name}（${year}年）` : name,
  );
}

/** 立项, 公告; a disclosure of a kind without stages by its type, what follows another as its result. */
export function labelOf({ content }: Disclosure): string {
  const label = kindNamed(content.kind).story?.label?.(content);
  return label ?? (content.follows === undefined ? content.type : '结果');
}
