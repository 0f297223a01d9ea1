/** What commits that have not left yet keep in their past: gone from the files, and still there for whoever looks. */
import { decodeText } from '../../src/loader/decode-text.ts';
import { guardText } from '../../src/loader/guard-text.ts';
import type { ContentProblem } from '../../src/loader/problem.ts';
import { readEarlierSource } from '../../src/loader/read-source.ts';
import { readBlobs } from '../history/read-blobs.ts';
import { readCommitted, readUnpublished } from '../history/read-log.ts';

const TEXT = /\.(?:ya?ml|md|csv|tsv|txt|json)$/i;

/**
 * Private data in earlier versions of files that `tip` has differently or not at all. Telephone numbers are left out:
 * whose they are is told by other files of the time. Throws `GitError`.
 */
export function keptSecrets(contentRoot: string, tip: string): ContentProblem[] {
  const changes = readUnpublished(contentRoot, tip).flatMap(({ id, changes: own }) =>
    own.map((change) => ({ ...change, commit: id.slice(0, 8) })),
  );
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
    return guardText(path, text, readEarlierSource(path, bytes).value?.value)
      .filter(({ code }) => code.startsWith('PRIVATE_') && code !== 'PRIVATE_PHONE')
      .map((problem) => ({ ...problem, hint: `现在的文件里没有了，但 ${commit} 那次提交里还留着。` }));
  });
}
