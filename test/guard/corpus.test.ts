import { describe, expect, test } from 'vitest';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { PRIVATE_KINDS } from '../../src/guard/private-finding.ts';
import { readCorpus, type CorpusCase } from './read-corpus.ts';

const TARGET = 0.99;

interface Score {
  readonly right: number;
  readonly falsely: number;
  readonly missed: number;
}

interface Judged {
  readonly one: CorpusCase;
  readonly found: ReadonlySet<string>;
}

function judge(cases: readonly CorpusCase[]): Judged[] {
  return cases.map((one) => ({
    one,
    found: new Set(findPrivateData(one.text, { format: one.format }).map(({ kind }) => kind)),
  }));
}

function scoreOf(judged: readonly Judged[], kinds: readonly string[]): Score {
  const count = (isCounted: (isExpected: boolean, isFound: boolean) => boolean): number =>
    judged.flatMap(({ one, found }) =>
      kinds.filter((kind) => isCounted((one.expected as ReadonlySet<string>).has(kind), found.has(kind))),
    ).length;
  return {
    right: count((isExpected, isFound) => isExpected && isFound),
    falsely: count((isExpected, isFound) => !isExpected && isFound),
    missed: count((isExpected, isFound) => isExpected && !isFound),
  };
}

const precision = ({ right, falsely }: Score): number => right / (right + falsely);
const recall = ({ right, missed }: Score): number => right / (right + missed);

function tableOf(judged: readonly Judged[]): string {
  const line = (name: string, kinds: readonly string[]): string => {
    const score = scoreOf(judged, kinds);
    const figures = [precision(score), recall(score)].map((figure) => figure.toFixed(3).padStart(9));
    return `${name.padEnd(12)}${figures.join('')}${[score.right, score.falsely, score.missed].map((n) => String(n).padStart(7)).join('')}`;
  };
  return [
    `${'kind'.padEnd(12)}precision   recall  right  false missed`,
    ...PRIVATE_KINDS.map((kind) => line(kind, [kind])),
    line('all', PRIVATE_KINDS),
  ].join('\n');
}

describe('the corpus', () => {
  const cases = readCorpus((file) => !file.startsWith('held-out'));
  const judged = judge(cases);

  test('is large enough, and so is each of its classes', () => {
    const clean = cases.filter(({ expected }) => expected.size === 0).length;
    expect(clean).toBeGreaterThanOrEqual(200);
    expect(cases.length - clean).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ text, format }) => `${format} ${text}`)).size).toBe(cases.length);
  });

  test('names what was not judged rightly', () => {
    const wrong = judged.flatMap(({ one, found }) =>
      PRIVATE_KINDS.filter((kind) => one.expected.has(kind) !== found.has(kind)).map(
        (kind) => `${one.place} ${one.expected.has(kind) ? 'missed' : 'false'} ${kind}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each([...PRIVATE_KINDS, 'all'])('%s: precision and recall', (kind) => {
    const score = scoreOf(judged, kind === 'all' ? PRIVATE_KINDS : [kind]);
    expect(precision(score)).toBeGreaterThanOrEqual(TARGET);
    expect(recall(score)).toBeGreaterThanOrEqual(TARGET);
  });

  test('what is masked is found no more', () => {
    const left = cases.flatMap(({ place, text, format }) => {
      const findings = findPrivateData(text, { format }).filter(({ isMaskable }) => isMaskable);
      const masked = findings.reduceRight(
        (all, { start, end, masked: mask }) => all.slice(0, start) + mask + all.slice(end),
        text,
      );
      const again = findPrivateData(masked, { format }).filter(({ isMaskable }) => isMaskable);
      return again.map((finding) => `${place} ${finding.kind} ${finding.text}`);
    });
    expect(left).toEqual([]);
  });

  test('a report', () => {
    const heldOut = judge(readCorpus((file) => file.startsWith('held-out')));
    process.stdout.write(
      `${cases.length} cases\n${tableOf(judged)}\n\nheld out: ${heldOut.length} cases\n${tableOf(heldOut)}\n`,
    );
    expect(heldOut.length).toBeGreaterThanOrEqual(60);
  });
});
