/** How well the guard does on the three sets of labelled texts, by kind of private data and by structure. */
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { PRIVATE_KINDS, type PrivateKind } from '../../src/guard/private-finding.ts';
import type { GuardFormat } from '../../src/guard/scene.ts';
import { generate } from './generator/generate.ts';
import { readCorpus } from './read-corpus.ts';

export interface LabelledText {
  /** Where it stands or how it was made, to find it again. */
  readonly place: string;
  readonly text: string;
  readonly format: GuardFormat;
  readonly structure: string;
  readonly expected: ReadonlySet<string>;
}

/** What the guard was mended by. */
export function tunedTexts(): LabelledText[] {
  return readCorpus((file) => file.startsWith('round-'));
}

/** What nobody has looked at who worked on the guard. */
export function heldOutTexts(): LabelledText[] {
  return readCorpus((file) => file.startsWith('held-out-'));
}

/** Texts of a grammar that was written without a look at the guard. */
export function generatedTexts(seed: number, count: number): LabelledText[] {
  return generate(seed, count).map(({ text, format, structure, expected }, index) => ({
    place: `seed ${seed}, text ${index}`,
    text,
    format,
    structure,
    expected: new Set(expected),
  }));
}

export interface Judged {
  readonly one: LabelledText;
  readonly found: ReadonlySet<PrivateKind>;
}

export function judge(texts: readonly LabelledText[]): Judged[] {
  return texts.map((one) => ({
    one,
    found: new Set(findPrivateData(one.text, { format: one.format }).map(({ kind }) => kind)),
  }));
}

/** Labels found rightly, found where there is none, and missed. */
export interface Score {
  readonly right: number;
  readonly falsely: number;
  readonly missed: number;
}

export function scoreOf(judged: readonly Judged[], kinds: readonly PrivateKind[] = PRIVATE_KINDS): Score {
  let [right, falsely, missed] = [0, 0, 0];
  for (const { one, found } of judged)
    for (const kind of kinds) {
      const isExpected = one.expected.has(kind);
      if (isExpected && found.has(kind)) right++;
      else if (isExpected) missed++;
      else if (found.has(kind)) falsely++;
    }
  return { right, falsely, missed };
}

/** 1 when nothing was found at all. */
export function precision({ right, falsely }: Score): number {
  return right + falsely === 0 ? 1 : right / (right + falsely);
}

/** 1 when there was nothing to find. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** Every text that was judged wrongly, with what was missed and what was found falsely. */
export function wrongOnes(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ one, found }) =>
    PRIVATE_KINDS.filter((kind) => one.expected.has(kind) !== found.has(kind)).map(
      (kind) => `${one.place} ${one.expected.has(kind) ? 'missed' : 'false'} ${kind}`,
    ),
  );
}

/** A table in Markdown: a line a kind and one for each structure, all sets side by side. */
export function scoreTable(sets: Readonly<Record<string, readonly Judged[]>>): string {
  const names = Object.keys(sets);
  const line = (title: string, scoreIn: (judged: readonly Judged[]) => Score): string => {
    const cells = Object.values(sets).flatMap((judged) => {
      const score = scoreIn(judged);
      const isEmpty = score.right + score.falsely + score.missed === 0;
      return isEmpty
        ? ['', '', '']
        : [precision(score).toFixed(3), recall(score).toFixed(3), String(score.right + score.missed)];
    });
    return `| ${[title, ...cells].join(' | ')} |`;
  };
  const structures = [
    ...new Set(
      Object.values(sets)
        .flat()
        .map(({ one }) => one.structure),
    ),
  ].sort();
  return [
    `| | ${names.flatMap((name) => [`${name}: precision`, 'recall', 'labels']).join(' | ')} |`,
    `| --- | ${names.flatMap(() => ['---:', '---:', '---:']).join(' | ')} |`,
    ...PRIVATE_KINDS.map((kind) => line(kind, (judged) => scoreOf(judged, [kind]))),
    ...structures.map((structure) =>
      line(`in ${structure}`, (judged) => scoreOf(judged.filter(({ one }) => one.structure === structure))),
    ),
    line('**all**', (judged) => scoreOf(judged)),
  ].join('\n');
}
