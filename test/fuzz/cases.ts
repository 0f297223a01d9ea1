/** The case of a number: an example that was changed until it is, mostly, none any more. */
import { drawn, type Chance } from './chance.ts';
import { examples, type Example } from './examples.ts';
import { encodeSomehow, mutateText, withNoise } from './mutate-text.ts';
import { mutateWorkbook } from './mutate-workbook.ts';
import { mutateYaml } from './mutate-yaml.ts';

export interface FuzzCase extends Example {
  readonly index: number;
}

let known: readonly Example[] | undefined;

/** The same seed and number give the same bytes. */
export function fuzzCase(seed: number, index: number): FuzzCase {
  const all = (known ??= examples());
  // All examples in turn, so that a short run sees each of them too.
  const example = all[index % all.length] as Example;
  return { ...example, index, bytes: drawn(seed, index, (chance) => changed(example, all, chance)) };
}

function changed(example: Example, all: readonly Example[], chance: Chance): Uint8Array {
  if (!/\.(?:yaml|md|csv)$/.test(example.path)) return mutateWorkbook(example.bytes, chance);
  const text = textOf(example);
  // UTF-16 and GBK are changed as they lie.
  if (text === undefined) return withNoise(example.bytes, chance);
  const other = textOf(chance.pick(all.filter(({ path }) => /\.(?:yaml|md|csv)$/.test(path)))) ?? '';
  const isTree = example.path.endsWith('.yaml') && !chance.oneIn(3);
  const told = isTree ? mutateYaml(text, other, chance) : mutateText(text, other, chance);
  // Both hands on one file find what neither finds alone.
  return encodeSomehow(isTree && chance.oneIn(3) ? mutateText(told, other, chance) : told, chance);
}

function textOf({ bytes }: Example): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Another encoding.
    return undefined;
  }
}
