/** The example of a kind, for the row that a form shows. */
import { join } from 'node:path';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import { endingOf, type Kind } from '../../src/model/kinds.ts';
import { PROJECT_ROOT } from '../project-folders.ts';

/** Its values as they stand in the file. */
export function exampleValues(kind: Kind): Record<string, unknown> {
  const ending = endingOf(kind);
  const file = join(PROJECT_ROOT, `src/model/kinds/${kind}/example.${ending}`);
  const source = (ending === 'md' ? parseMarkdown : parseYaml)(file, readTextAt(file) ?? '', new Map()).value;
  return (source?.value ?? {}) as Record<string, unknown>;
}
