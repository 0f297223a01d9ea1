/** `content/import.yaml`: what columns were said to be the last times. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeYaml } from '../../src/draft/write-yaml.ts';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { readFields } from '../../src/loader/read/read-source.ts';
import { importMemorySchema, type ImportMemory } from '../../src/model/clerk/import-memory.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Chosen } from '../../src/sheet/match-columns.ts';
import { replaceFile } from '../whole-file.ts';

const FILE = 'import.yaml';
const HEAD = `# 导入表格时认过的列，npm run import 自己记的。认错了，删掉那一条就行；不影响公布的内容。\n`;

/** What is remembered; nothing when the file is missing or wrong, which the checks say. */
export function recallColumns(contentRoot: string): ImportMemory['columns'] {
  return readMemory(contentRoot) ?? [];
}

/** `undefined` when there is a file that cannot be read: somebody's work, which is not to be written over. */
function readMemory(contentRoot: string): ImportMemory['columns'] | undefined {
  const absolutePath = join(contentRoot, FILE);
  const bytes = statSync(absolutePath, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return [];
  return readFields({ path: FILE, absolutePath, bytes }, importMemorySchema).value?.content.columns;
}

/** What is remembered of a kind. */
export function chosenFor(columns: ImportMemory['columns'], kind: Kind): Chosen {
  return Object.fromEntries(
    columns.filter((one) => one.kind === kind).map(({ heading, field }) => [heading, field ?? '']),
  );
}

/** A heading of a whole paragraph would make the file one that the checks refuse; one with a number of a person, worse. */
function isFit({ kind, heading, field }: { kind: Kind; heading: string; field: string }): boolean {
  const column = { kind, heading, ...(field !== '' && { field }) };
  return (
    importMemorySchema.safeParse({ columns: [column] }).success &&
    findPrivateData(heading, { format: 'markdown' }).length === 0
  );
}

/** Adds to what is remembered; `false` when it could not be written, which is no reason to stop. */
export function rememberColumns(contentRoot: string, kind: Kind, chosen: Chosen): boolean {
  const known = readMemory(contentRoot);
  if (!known) return false;
  const added = Object.entries(chosen).filter(
    ([heading, field]) =>
      isFit({ kind, heading, field }) &&
      !known.some((one) => one.kind === kind && one.heading === heading && (one.field ?? '') === field),
  );
  if (added.length === 0) return false;
  const kept = known.filter(
    (one) => one.kind !== kind || !added.some(([heading]) => heading === one.heading),
  );
  const columns = [
    ...kept,
    ...added.map(([heading, field]) => ({ kind, heading, ...(field !== '' && { field }) })),
  ].sort((a, b) => (`${a.kind} ${a.heading}` < `${b.kind} ${b.heading}` ? -1 : 1));
  try {
    replaceFile(join(contentRoot, FILE), HEAD + writeYaml({ columns }));
    return true;
  } catch {
    // The columns are asked for again the next time.
    return false;
  }
}
