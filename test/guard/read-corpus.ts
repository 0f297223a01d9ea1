/** The labelled corpus: see `corpus/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PRIVATE_KINDS, type PrivateKind } from '../../src/guard/private-finding.ts';
import type { LabelledText } from './scores.ts';

const FOLDER = fileURLToPath(new URL('corpus/', import.meta.url));

/** All cases of the files whose names begin so. */
export function readCorpus(isWanted: (file: string) => boolean): LabelledText[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && isWanted(file))
    .sort()
    .flatMap((file) => readCases(file, readFileSync(`${FOLDER}${file}`, 'utf8')));
}

function readCases(file: string, corpus: string): LabelledText[] {
  return [...corpus.matchAll(/^=== (.*)\n([\s\S]*?)(?=^=== |(?![\s\S]))/gm)].map((match) => {
    const words = (match[1] ?? '').split(' ');
    const unknown = words.filter((word) => word !== 'clean' && word !== '@yaml' && !isKind(word));
    const place = `${file}:${corpus.slice(0, match.index).split('\n').length}`;
    if (unknown.length > 0) throw new Error(`${place}: unknown label ${unknown.join(' ')}`);
    const text = (match[2] ?? '').replace(/\n$/, '');
    const format = words.includes('@yaml') ? 'yaml' : 'markdown';
    return {
      place,
      text,
      format,
      structure: structureOf(text, format),
      expected: new Set(words.filter(isKind)),
    };
  });
}

/** As what it is laid out, by the line that tells most. */
function structureOf(text: string, format: string): string {
  if (format === 'yaml') return 'yaml';
  if (/^\s*\|.*\|/m.test(text)) return 'table';
  if (/\t.*\t|,[^ ].*,/.test(text)) return 'csv';
  return /^\s*(?:[-*·]\s|\d+[.、]|[（(][一二三四五六七八九十\d])/m.test(text) ? 'list' : 'prose';
}

function isKind(word: string): word is PrivateKind {
  return (PRIVATE_KINDS as readonly string[]).includes(word);
}
