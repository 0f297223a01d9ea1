import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import type { ContentProblem } from '../../src/loader/tell/problem.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { dutiesOf, type SiteOfDuties } from '../../src/model/duties/duties.ts';
import type { Duty } from '../../src/model/duties/duty.ts';
import { endingOf, KINDS, type Kind } from '../../src/model/kinds.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { exampleText } from '../support/kind-examples.ts';
import { applyDiff, casesOf, kindsWithSpec, writeTold, type KindCase } from '../support/kind-spec.ts';
import { makeSmallCity, readSmallCity, SHUINAN, SMALL_CATALOGUE } from '../support/small-city.ts';
import { isUpdate, keptOrTold, textOf, toldOf, type Told } from '../support/told.ts';

/*
 * The likely mistakes of each kind and what several disclosures of it come to, in `kinds/<kind>.md`: what a clerk changes
 * in the kind's example, as a diff, and exactly what the clerk is told and still owes. A new case says what is found, code
 * and field, and UPDATE_SPEC=1 fills in the sentences (support/told.ts); so it does after changing a message on purpose.
 * Then read what changed in `kinds/`.
 */
/** The village whose name is in the examples signs for the site as well. */
const SIGNED_BY_EXAMPLES = {
  [`${SHUINAN}/site.yaml`]: readSmallCity(`${SHUINAN}/site.yaml`).replace(/^issuers:\n(?: .*\n)+/m, (block) =>
    block.replaceAll('水南村', '示例村'),
  ),
};
const PHOTO = readFileSync(new URL(`../fixtures/small-city/${SHUINAN}/photos/patrol.jpg`, import.meta.url));
/** Late enough that no date of an example lies in the future. */
const AS_OF = calendarDate('2026-12-31');
/** A kind's file has at least so many mistakes: the ten most likely. */
const AT_LEAST = 10;

/** A disclosure of a case. */
interface CaseFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** How it is called in what is told. */
  readonly name: string;
}

/** The example as it is changed, and what is made of it for other days, without its document number. */
function filesOf(kind: Kind, { changes }: KindCase): CaseFile[] {
  const example = exampleText(kind);
  const ending = endingOf(kind);
  const [, publishedOn = ''] = /^publishedOn: (.*)$/m.exec(example) ?? [];
  const [, item = ''] = /^item: (.*)$/m.exec(example) ?? [];
  const section = indexCatalogue(SMALL_CATALOGUE).get(item)?.section ?? 'other';
  const own = changes.find(({ on }) => on === undefined);
  const others = changes.flatMap(({ on, diff }) => {
    const text = applyDiff(example, diff).replace(/^number: .*\n/m, '');
    return on === undefined ? [] : [{ on, text: text.replace(/^(publishedOn: ).*$/m, `$1${on}`) }];
  });
  return [{ on: undefined, text: own ? applyDiff(example, own.diff) : example }, ...others].map(
    ({ on, text }) => {
      const id = `${on ?? publishedOn}-example`;
      const path = `${SHUINAN}/${section}/${id.slice(0, 4)}/${id}.${ending}`;
      return { id, path, text, name: `${on === undefined ? 'example' : id}.${ending}` };
    },
  );
}

interface Outcome {
  readonly told: readonly Told[];
  readonly owed: readonly string[];
}

async function outcomeOf(kind: Kind, one: KindCase): Promise<Outcome> {
  const files = filesOf(kind, one);
  const root = makeSmallCity({
    ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
    ...SIGNED_BY_EXAMPLES,
    ...photosOf(files),
  });
  const { problems, sites, damaged } = await loadContent(root, { asOf: AS_OF, siteIds: ['shuinan'] });
  const days = [...new Set(one.owed?.map((line) => line.slice(0, 10)))];
  return {
    told: files.flatMap((file) => toldOfFile(file, problems)),
    owed: [...sites, ...damaged].flatMap((site) => days.flatMap((day) => owedOn(day, site, files))),
  };
}

function toldOfFile({ path, text, name }: CaseFile, problems: readonly ContentProblem[]): Told[] {
  return problems.flatMap((problem) =>
    problem.file === path ? [toldOf({ ...problem, file: name }, text)] : [],
  );
}

/** What these disclosures promised, as it stands on a day. */
function owedOn(day: string, site: SiteOfDuties, files: readonly CaseFile[]): string[] {
  const ids = new Set(files.map(({ id }) => id));
  const owed = dutiesOf(site, calendarDate(day)).flatMap((duty) =>
    duty.cause.type === 'follow-up' && ids.has(duty.cause.disclosureId)
      ? [`${day} ${duty.cause.name}：${stateWords(duty)}`]
      : [],
  );
  return owed.length > 0 ? owed : [`${day} 不欠`];
}

function stateWords({ state, daysLate }: Duty): string {
  switch (state) {
    case 'due':
      return '还没到期';
    case 'missing':
      return `欠 ${daysLate} 天`;
    case 'late':
      return `公布了，迟了 ${daysLate} 天`;
    case 'met':
    case 'not-applicable':
      return '公布了';
  }
}

/** The photos that files name, so that they are not what is missing. */
function photosOf(files: readonly CaseFile[]): Record<string, Uint8Array> {
  const names = files.flatMap(({ text }) => [...text.matchAll(/[a-z0-9-]+\.jpg/g)].map(([name]) => name));
  return Object.fromEntries(names.map((name) => [`${SHUINAN}/photos/${name}`, PHOTO]));
}

test('every kind has its likely mistakes', () => {
  expect(kindsWithSpec()).toEqual([...KINDS].sort());
});

describe.each(KINDS)('%s', (kind) => {
  const cases = casesOf(kind);
  const mistakes = cases.filter(({ owed, changes }) => !owed && changes.every(({ on }) => on === undefined));

  test(`has at least ${AT_LEAST} likely mistakes`, () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(AT_LEAST);
    expect(mistakes.filter(({ told }) => told === '')).toEqual([]);
  });

  test.each(cases.map((one) => [one.title, one] as const))('%s', async (_title, one) => {
    const { told, owed } = await outcomeOf(kind, one);
    const kept = keptOrTold(one.told, told);
    if (isUpdate()) writeTold(kind, one, kept);
    expect(textOf(told)).toBe(kept);
    expect(owed).toEqual(one.owed ?? []);
  });
});
