/** The labelled corpus: see `corpus/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PRIVATE_KINDS, type PrivateKind } from '../../src/guard/private-finding.ts';
import type { GuardFormat } from '../../src/guard/scene.ts';

export interface CorpusCase {
  /** `leaks-numbers.txt:12` */
  readonly place: string;
  readonly text: string;
  readonly format: GuardFormat;
  /** What the guard must find; nothing in a clean case. */
  readonly expected: ReadonlySet<PrivateKind>;
}

const FOLDER = fileURLToPath(new URL('corpus/', import.meta.url));

/** All cases of the files whose names begin so. */
export function readCorpus(isWanted: (file: string) => boolean): CorpusCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && isWanted(file))
    .sort()
    .flatMap((file) => readCases(file, readFileSync(`${FOLDER}${file}`, 'utf8')));
}

function readCases(file: string, text: string): CorpusCase[] {
  return [...text.matchAll(/^=== (.*)\n([\s\S]*?)(?=^=== |(?![\s\S]))/gm)].map((match) => {
    const words = (match[1] ?? '').split(' ');
    const unknown = words.filter((word) => word !== 'clean' && word !== '@yaml' && !isKind(word));
    const place = `${file}:${text.slice(0, match.index).split('\n').length}`;
    if (unknown.length > 0) throw new Error(`${place}: unknown label ${unknown.join(' ')}`);
    return {
      place,
      text: (match[2] ?? '').replace(/\n$/, ''),
      format: words.includes('@yaml') ? 'yaml' : 'markdown',
      expected: new Set(words.filter(isKind)),
    };
  });
}

function isKind(word: string): word is PrivateKind {
  return (PRIVATE_KINDS as readonly string[]).includes(word);
}
