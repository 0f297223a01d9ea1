/** What commits that have not left yet keep in their past: gone from the files, and still there for whoever looks. */
import { decodeText } from '../../src/loader/read/decode-text.ts';
import { guardText } from '../../src/loader/guard-text.ts';
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { withoutOfficialPhones } from '../../src/loader/site/official-phones.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { readEarlierSource } from '../../src/loader/read/read-source.ts';
import { readBlobs } from '../history/read-blobs.ts';
import { readCommitted, readUnpublished, type Known } from '../history/read-log.ts';

const TEXT = /\.(?:ya?ml|md|csv|tsv|txt|json)$/i;

/** A version of a file in a commit that no server has yet. */
export interface KeptVersion {
  readonly path: string;
  readonly blob?: string | undefined;
  /** The first characters of its id. */
  readonly commit: string;
}

/** All versions of files below the content root that would leave with `tip`, or come with it. Throws `GitError`. */
export function keptVersions(contentRoot: string, tip: string, known?: Known): KeptVersion[] {
  return readUnpublished(contentRoot, tip, known).flatMap(({ id, changes }) =>
    changes.map((change) => ({ ...change, commit: id.slice(0, 8) })),
  );
}

/**
 * Private data in versions that `tip` has differently or not at all. Whose telephone it is, what stands there now says:
 * `loaded`. Throws `GitError`.
 */
export function keptSecrets(
  contentRoot: string,
  { tip, changes, loaded }: { tip: string; changes: readonly KeptVersion[]; loaded: LoadedContent },
): ContentProblem[] {
  const texts = changes.filter(({ path, blob }) => blob !== undefined && TEXT.test(path));
  if (texts.length === 0) return [];
  const paths = [...new Set(texts.map(({ path }) => path))];
  const now = new Set(readCommitted(contentRoot, tip, paths).map(({ blob }) => blob));
  const gone = texts.filter(({ blob }) => !now.has(blob));
  const blobs = readBlobs(
    contentRoot,
    gone.flatMap(({ blob }) => blob ?? []),
  );
  return gone.flatMap(({ path, blob = '', commit }) => {
    const bytes = blobs.get(blob);
    const text = bytes && decodeText(path, bytes).value;
    if (bytes === undefined || text === undefined) return [];
    const found = guardText(path, text, readEarlierSource(path, bytes).value?.value);
    const secrets = found.filter(({ code }) => code.startsWith('PRIVATE_'));
    const site = loaded.sites.find(({ profile }) => path.split('/').includes(profile.id));
    return withoutOfficialPhones(secrets, {
      city: loaded.city,
      profile: site?.profile,
      disclosures: site?.disclosures ?? [],
      textOf: () => text,
    }).map((problem) => ({ ...problem, hint: `现在的文件里没有了，但 ${commit} 那次提交里还留着。` }));
  });
}
