import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { loadSmallCity, makeSmallCity, readSmallCity, SHUINAN } from '../support/small-city.ts';
import { isUpdate, keptOrTold, textOf, toldOf, type Told } from '../support/told.ts';

/*
 * The likely mistakes of each kind, in `mistakes/<kind>.md`: a title, what a clerk changes in the kind's example, as a
 * diff, and exactly what the clerk is told. A new case says what is found, code and field, and UPDATE_SPEC=1 fills in the
 * sentences (support/told.ts); so it does after changing a message on purpose. Then read what changed in `mistakes/`.
 */
const FOLDER = fileURLToPath(new URL('mistakes/', import.meta.url));
const KINDS_FOLDER = fileURLToPath(new URL('../../src/model/kinds/', import.meta.url));
/** The village whose name is in the examples signs for the site as well. */
const SIGNED_BY_EXAMPLES = {
  [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`).replace(/^issuers:\n(?: .*\n)+/m, (block) =>
    block.replaceAll('水南村', '示例村'),
  ),
};
/** Late enough that no date of an example lies in the future. */
const AS_OF = calendarDate('2026-12-31');
/** A kind's file has at least so many: the ten most likely. */
const AT_LEAST = 10;

interface Mistake {
  readonly title: string;
  readonly diff: string;
  readonly told: string;
}

const CASE = /^## (.+)\n\n```diff\n([\s\S]*?)```\n(?:\n```text\n([\s\S]*?)```\n)?/gm;

function readMistakes(kind: string): Mistake[] {
  const text = readFileSync(join(FOLDER, `${kind}.md`), 'utf8');
  return [...text.matchAll(CASE)].map(([, title = '', diff = '', told = '']) => ({ title, diff, told }));
}

function writeMistakes(kind: string, mistakes: readonly Mistake[]): void {
  const text = readFileSync(join(FOLDER, `${kind}.md`), 'utf8');
  const head = text.slice(0, text.indexOf('\n## ') + 1);
  const cases = mistakes.map(
    ({ title, diff, told }) => `## ${title}\n\n\`\`\`diff\n${diff}\`\`\`\n\n\`\`\`text\n${told}\`\`\`\n`,
  );
  writeFileSync(join(FOLDER, `${kind}.md`), head + cases.join('\n'));
}

/** A text with one hunk of a diff applied; it must fit at exactly one place. */
function applyDiff(text: string, diff: string): string {
  const lines = diff.split('\n').slice(0, -1);
  const side = (mark: '-' | '+'): string =>
    lines
      .filter((line) => line[0] !== mark)
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('+'), side('-')];
  const places = `\n${text}`.split(`\n${before}`).length - 1;
  if (places !== 1) throw new Error(`the diff fits at ${places} places instead of one:\n${diff}`);
  return `\n${text}`.replace(`\n${before}`, () => `\n${after}`).slice(1);
}

async function tell(kind: Kind, diff: string): Promise<Told[]> {
  const ending = existsSync(join(KINDS_FOLDER, kind, 'example.md')) ? 'md' : 'yaml';
  const example = readFileSync(join(KINDS_FOLDER, kind, `example.${ending}`), 'utf8');
  const wrong = applyDiff(example, diff);
  const publishedOn = /^publishedOn: (.*)$/m.exec(example)?.[1] ?? '';
  const file = `${SHUINAN}/${await sectionOf(example)}/${publishedOn.slice(0, 4)}/${publishedOn}-example.${ending}`;
  const root = makeSmallCity({ [file]: wrong, ...SIGNED_BY_EXAMPLES, ...photosOf(example) });
  const { problems } = await loadContent(root, { asOf: AS_OF, siteIds: ['shuinan'] });
  return problems
    .filter((problem) => problem.file === file)
    .map((problem) => toldOf({ ...problem, file: `example.${ending}` }, wrong));
}

let smallCity: Promise<LoadedContent> | undefined;

async function sectionOf(example: string): Promise<string> {
  const { catalogue } = await (smallCity ??= loadSmallCity());
  const item = /^item: (.*)$/m.exec(example)?.[1] ?? '';
  return (catalogue && indexCatalogue(catalogue).get(item)?.section) ?? 'other';
}

/** The photos an example names, so that they are not what is missing. */
function photosOf(example: string): Record<string, Uint8Array> {
  const photo = readFileSync(
    fileURLToPath(
      new URL('../fixtures/small-city/sites/shili/qingshi/shuinan/photos/patrol.jpg', import.meta.url),
    ),
  );
  return Object.fromEntries(
    [...example.matchAll(/[a-z0-9-]+\.jpg/g)].map(([name]) => [`${SHUINAN}/photos/${name}`, photo]),
  );
}

const known = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length))
  .sort();

test('every kind has its likely mistakes', () => {
  expect(known).toEqual([...KINDS].sort());
});

describe.each(known)('likely mistakes of %s', (kind) => {
  const mistakes = readMistakes(kind);

  test(`are at least ${AT_LEAST}`, () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(AT_LEAST);
  });

  test.each(mistakes.map((mistake, index) => [mistake.title, mistake, index] as const))(
    '%s',
    async (_title, mistake, index) => {
      const told = await tell(kind as Kind, mistake.diff);
      expect(told).not.toEqual([]);
      mistakes[index] = { ...mistake, told: keptOrTold(mistake.told, told) };
      if (isUpdate()) writeMistakes(kind, mistakes);
      expect(textOf(told)).toBe(mistakes[index].told);
    },
  );
});
