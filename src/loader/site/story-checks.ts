/** Broken chains: what follows something that was taken back, and a result that follows nothing. */
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';

/** Findings about chains of the disclosures of a site; what was withdrawn itself is not looked at. */
export function checkChains(
  disclosures: readonly Disclosure[],
  items: readonly CatalogueItem[],
): SiteFinding[] {
  const standing = disclosures.filter(({ content }) => !content.withdrawal);
  return [...checkWithdrawnFollowed(standing, disclosures), ...checkLooseResults(standing, items)];
}

function checkWithdrawnFollowed(standing: readonly Disclosure[], all: readonly Disclosure[]): SiteFinding[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  return standing.flatMap(({ file, content }): SiteFinding[] => {
    const followed = content.follows === undefined ? undefined : byId.get(content.follows);
    const withdrawal = followed?.content.withdrawal;
    if (!followed || !withdrawal) return [];
    return [
      {
        file,
        finding: {
          code: 'FOLLOWED_UNKNOWN',
          severity: 'warning',
          path: ['follows'],
          message: `这份接着的 ${followed.file} 已经在 ${withdrawal.on} 撤回了，群众点过去看不到。`,
          hint: '重新发过的，改成接着重新发的那一份；这份就是重新发的，去掉 follows。',
        },
      },
    ];
  });
}

/** Says of itself that it is what came of something. */
const IS_RESULT = /结果|批准|核准/u;

/**
 * A posting whose result the catalogue asks for, and a later sheet of the same item that says it is one but follows nothing.
 * Kinds that promise in their own way find theirs by a number of its own.
 */
function checkLooseResults(standing: readonly Disclosure[], items: readonly CatalogueItem[]): SiteFinding[] {
  const asked = new Set(items.filter(({ result }) => result).map(({ id }) => id));
  const followed = new Set(standing.map(({ content }) => content.follows));
  const open = standing.filter(
    ({ id, content }) =>
      content.posting &&
      content.follows === undefined &&
      asked.has(content.item) &&
      kindNamed(content.kind).followUps === undefined &&
      !followed.has(id),
  );
  return standing.flatMap(({ id, file, content }): SiteFinding[] => {
    if (content.follows !== undefined || content.posting || !IS_RESULT.test(content.title)) return [];
    const before = open.findLast(
      (one) =>
        one.id !== id && one.content.item === content.item && one.content.publishedOn < content.publishedOn,
    );
    if (!before) return [];
    return [
      {
        file,
        finding: {
          code: 'FOLLOWED_UNKNOWN',
          severity: 'warning',
          path: ['title'],
          message: `这份说的是结果，没写接着哪一份；${before.file} 公示过，还没有结果。`,
          hint: `是它的结果，请加一行：follows: ${before.id}`,
        },
      },
    ];
  });
}
