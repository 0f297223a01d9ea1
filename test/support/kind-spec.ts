/** What is promised of a kind, as it stands in `spec/kinds/<kind>.md`; how it is written says test/README.md. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../spec/kinds/', import.meta.url));

/** A change of the kind's example, or of several disclosures of it, and what comes of it. */
export interface KindCase {
  readonly title: string;
  readonly changes: readonly Change[];
  /** Exactly what a clerk is told. */
  readonly told: string;
  /** `2026-04-05 西沟路的结算：欠 3 天`, by the day; undefined where the case does not speak of it. */
  readonly owed: readonly string[] | undefined;
  /** How it stands in the file. */
  readonly source: string;
}

/** The lines that change. With a day it is another disclosure of that day, beside the example. */
interface Change {
  readonly on: string | undefined;
  readonly diff: string;
}

const LEAD = /^## 开头要说\n\n((?:- .+\n)+)/m;
const CASE = /^### (.+)\n(?:\n```[^`\n]+\n[\s\S]*?^```\n)+/gm;
const BLOCK = /^```(diff|text|owed)(?: (\d{4}-\d{2}-\d{2}))?\n([\s\S]*?)^```$/gm;

/** The kinds that have a file. */
export function kindsWithSpec(): string[] {
  return readdirSync(FOLDER)
    .flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? [])
    .sort();
}

/** What the first sentences say, word for word. */
export function leadWordsOf(kind: string): string[] {
  const [, lines = ''] = LEAD.exec(specOf(kind)) ?? [];
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => line.slice(2));
}

/** The cases of a kind, in order. */
export function casesOf(kind: string): KindCase[] {
  return [...specOf(kind).matchAll(CASE)].map(([source, title = '']) => {
    const blocks = [...source.matchAll(BLOCK)].map(([, type, on, text = '']) => ({ type, on, text }));
    const only = (type: string): string | undefined => blocks.find((block) => block.type === type)?.text;
    return {
      title,
      changes: blocks.flatMap(({ type, on, text }) => (type === 'diff' ? [{ on, diff: text }] : [])),
      told: only('text') ?? '',
      owed: only('owed')?.split('\n').slice(0, -1),
      source,
    };
  });
}

/** Writes what is told into a case. */
export function writeTold(kind: string, { source, told }: KindCase, now: string): void {
  if (now === told) return;
  const block = (text: string): string => `\n\`\`\`text\n${text}\`\`\`\n`;
  const written = source.replace(block(told), () => block(now));
  writeFileSync(
    fileOf(kind),
    specOf(kind).replace(source, () => written),
  );
}

const fileOf = (kind: string): string => join(FOLDER, `${kind}.md`);

const specOf = (kind: string): string => readFileSync(fileOf(kind), 'utf8');

/** A text with a diff applied; hunks are parted by `@@`, and each must fit at exactly one place. */
export function applyDiff(text: string, diff: string): string {
  return diff.split(/^@@\n/m).reduce(applyHunk, text);
}

function applyHunk(text: string, hunk: string): string {
  const lines = hunk.split('\n').slice(0, -1);
  const side = (mark: '-' | '+'): string =>
    lines
      .filter((line) => line[0] !== mark)
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('+'), side('-')];
  const places = `\n${text}`.split(`\n${before}`).length - 1;
  if (places !== 1) throw new Error(`the diff fits at ${places} places instead of one:\n${hunk}`);
  return `\n${text}`.replace(`\n${before}`, () => `\n${after}`).slice(1);
}
