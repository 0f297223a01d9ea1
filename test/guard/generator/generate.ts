import { cleanBreak, cleanList, cleanPaste, cleanProse, cleanRows, cleanTable, cleanYaml } from './clean.ts';
import { LAWFUL } from './lawful.ts';
import {
  another,
  leakingBreak,
  leakingList,
  leakingPaste,
  leakingProse,
  leakingRows,
  leakingTable,
  leakingYaml,
} from './leaking.ts';
import { LEAK_LABELS } from './leaks.ts';
import type { LeakLabel } from './leaks.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

export type Structure = 'prose' | 'list' | 'table' | 'bare-row' | 'csv' | 'yaml' | 'broken-line';

/** A text and what a guard must find in it. */
export interface GeneratedCase {
  text: string;
  format: 'yaml' | 'markdown';
  /** Labels, sorted; none if the text may be published. */
  expected: string[];
  structure: Structure;
  /** How what matters is written. */
  form: string;
}

const STRUCTURES: readonly Structure[] = ['prose', 'list', 'table', 'bare-row', 'csv', 'yaml', 'broken-line'];

/** A text that says too much in a given structure. */
function leaking(random: Random, label: LeakLabel | 'column', structure: Structure): GeneratedCase {
  if (structure === 'broken-line' && label !== 'column') {
    const { text, labels, form, format } = leakingBreak(random, label);
    return { text, format, expected: labels, structure, form };
  }
  const two = label !== 'column' && random.chance(0.2);
  const labels = two ? [label, another(random, label)] : [label];
  const plain = labels.filter((one): one is LeakLabel => one !== 'column');
  const make = {
    prose: () => leakingProse(random, plain),
    list: () => leakingList(random, plain),
    table: () => leakingTable(random, labels),
    'bare-row': () => leakingRows(random, plain),
    csv: () => leakingPaste(random, labels),
    yaml: () => leakingYaml(random, labels),
    'broken-line': () => leakingProse(random, plain),
  }[structure];
  const { text, labels: expected, form } = make();
  return { text, format: structure === 'yaml' ? 'yaml' : 'markdown', expected, structure, form };
}

/** A lawful text in a given structure, with something in it that resembles a leak of a label. */
function lawful(random: Random, label: string, structure: Structure): GeneratedCase {
  if (structure === 'broken-line') return { ...cleanBreak(random, label), expected: [], structure };
  const make = {
    prose: () => cleanProse(random, label),
    list: () => cleanList(random, label),
    table: () => cleanTable(random, label),
    'bare-row': () => cleanRows(random),
    csv: () => cleanPaste(random),
    yaml: () => cleanYaml(random, label),
  }[structure];
  const { text, form } = make();
  return { text, format: structure === 'yaml' ? 'yaml' : 'markdown', expected: [], structure, form };
}

/** Different labelled texts, the same for the same seed. */
export function generate(seed: number, count: number): GeneratedCase[] {
  const random = createRandom(seed);
  const labels = [...LEAK_LABELS, 'column'] as const;
  const likenesses = Object.keys(LAWFUL);
  const seen = new Set<string>();
  const cases: GeneratedCase[] = [];
  while (cases.length < count) {
    const at = cases.length;
    const label = labels[Math.floor(at / 2) % labels.length]!;
    const structure =
      at % 2 === 0 && label === 'column'
        ? random.pick(['table', 'csv', 'yaml'] as const)
        : random.pick(STRUCTURES);
    const made =
      at % 2 === 0
        ? leaking(random, label, structure)
        : lawful(random, likenesses[Math.floor(at / 2) % likenesses.length]!, structure);
    if (seen.has(made.text)) continue;
    seen.add(made.text);
    cases.push(made);
  }
  return cases;
}

/** Cases in the corpus file format: a line of labels, then the text. */
export function formatCases(cases: readonly GeneratedCase[]): string {
  return cases
    .map(({ text, format, expected }) => {
      const labels = expected.length === 0 ? 'clean' : expected.join(' ');
      return `=== ${labels}${format === 'yaml' ? ' @yaml' : ''}\n${text}\n`;
    })
    .join('');
}

/** The value of a numeric option on the command line. */
function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} needs a whole number`);
  return value;
}

if (import.meta.main) process.stdout.write(formatCases(generate(option('seed', 1), option('count', 4000))));
