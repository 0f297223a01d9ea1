/** How every kind opens: what a villager asks first is answered in its first sentences, with the figures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, parseYaml, type ParsedSource } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import { calendarDate, formatDate, formatMonthDay } from '../../src/model/values/calendar-date.ts';
import { catalogueSchema } from '../../src/model/catalogue/catalogue.ts';
import type { DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { documentOf } from '../../src/model/disclosure/document.ts';
import { formatFen, formatMilli, type Fen, type Milli } from '../../src/model/values/fen.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { formatPeriod, formatPeriodInYear, type Period } from '../../src/model/values/period.ts';
import { formatSentence } from '../../src/model/values/values.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import { readSmallCity } from '../support/small-city.ts';

/**
 * What of each kind's example a villager asks first, as paths into its content. The compiler names a kind that is
 * missing. `*` stands for every entry of a list; `#` for how many entries there are.
 */
const KEY_FIGURES: Readonly<Record<Kind, readonly string[]>> = {
  notice: ['validUntil'],
  accounts: ['period', 'closing'],
  'subsidy-list': ['totals.rows', 'totals.quantity', 'standard', 'totals.amount', 'payment'],
  resolution: ['meeting', 'motions.#', 'motions.*.title'],
  deliberation: ['decision'],
  project: ['name', 'stage', 'contract.contractor', 'settlement.amount', 'settlement.unpaid'],
  roster: ['body', 'members.#', 'term', 'members.0.name', 'members.0.phone'],
  'nil-return': ['period'],
  'itemised-accounts': ['period', 'closing'],
  assets: ['totals.all.items', 'totals.all.original', 'totals.all.net'],
  resources: ['totals.plots', 'totals.area', 'totals.yearlyFee'],
  grid: ['grids.#'],
  charter: ['name', 'effectiveOn', 'adoption.meeting'],
  'service-guide': ['services.#', 'hours', 'services.0.phone'],
  'agency-statistics': ['period', 'totals.accepted', 'totals.finished', 'totals.pending'],
  feedback: ['entries.#'],
  contracts: ['totals.contracts', 'totals.due', 'totals.received'],
  'party-organisation': ['members.total', 'members.full', 'members.probationary'],
  'party-meetings': ['period', 'notHeld.*.why'],
  'base-funding': ['period', 'totals.budgeted', 'totals.received', 'totals.spent', 'totals.balance'],
  sessions: ['period', 'totals.sessions', 'totals.people', 'sessions.4.topic', 'sessions.4.place'],
  'party-dues': ['members', 'due', 'paid', 'used', 'closing', 'difference'],
  'member-development': ['persons.#'],
  election: ['body', 'subject', 'result.posts.0.elected.0.name', 'result.voters', 'result.returned'],
  appraisal: ['people.#'],
  'communal-levy': ['name', 'investment', 'levy.perPerson', 'labour.days'],
  'special-funds': ['fund', 'received', 'totals.spent', 'totals.balance'],
  dividend: ['shares.perShare', 'totals.amount', 'balance', 'payment'],
  donations: ['totals.pledged', 'totals.received', 'spent', 'balance'],
  'social-assistance': ['program', 'totals.rows', 'totals.covered', 'totals.amount', 'payment'],
  lease: ['result.awards.#'],
  'balance-sheet': ['assets.total.end', 'liabilities.total.end', 'equity.total.end'],
  'income-distribution': ['period', 'surplus', 'closing'],
  'receivables-payables': ['totals.receivable.closing', 'totals.payable.closing'],
  'cash-count': ['countedOn', 'totals.counted'],
  'cadre-pay': ['period', 'totals.paid', 'payment'],
  audit: ['subjects.0.name', 'audit', 'conclusion', 'problems.#'],
  'contracted-land': ['matter', 'totals.area', 'totals.transferred'],
  homestead: ['totals.households', 'totals.area'],
  'land-compensation': ['project', 'money.received', 'money.distributed', 'money.balance'],
};

const catalogue = catalogueSchema.parse(
  parseYaml('', readSmallCity('catalogue.yaml'), new Map()).value?.value,
);
const specFile = fileURLToPath(new URL('../spec/leads.txt', import.meta.url));

function exampleOf(kind: Kind): DisclosureContent {
  const file = fileURLToPath(new URL(`../../src/model/kinds/${kind}/example`, import.meta.url));
  const parsed = existsSync(`${file}.yaml`)
    ? parseYaml('example', readFileSync(`${file}.yaml`, 'utf8'), new Map())
    : parseMarkdown('example', readFileSync(`${file}.md`, 'utf8'), new Map());
  const { value, problems } = validateDisclosure(parsed.value as ParsedSource);
  if (!value) throw new Error(`the example of ${kind} is not valid: ${JSON.stringify(problems)}`);
  return value;
}

function leadOf(content: DisclosureContent): string[] {
  const document = documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue,
    reach: 'wall',
    asOf: calendarDate('2026-12-31'),
  });
  return document.lead.map((sentence) => formatSentence(sentence));
}

/** The values at a path. */
function valuesAt(value: unknown, path: string): unknown[] {
  const [step = '', ...rest] = path.split('.');
  if (step === '') return [value];
  if (step === '#') return [(value as unknown[]).length];
  const inner = step === '*' ? (value as unknown[]) : [(value as Record<string, unknown>)[step]];
  return inner.flatMap((one) => valuesAt(one, rest.join('.')));
}

/** The ways in which a sentence may write a value. */
function formsOf(value: unknown): string[] {
  if (typeof value === 'number')
    return [formatFen(value as Fen), formatMilli(value as Milli), String(value), String(value / 1000)];
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return [formatDate(calendarDate(text)), formatMonthDay(calendarDate(text))];
  if (/^\d{4}(-(\d{2}|Q\d|H\d))?$/.test(text))
    return [formatPeriod(text as Period), formatPeriodInYear(text as Period)];
  return [text];
}

/** Whether a text has a figure or words in it, and not merely the same digits inside a longer figure. */
function says(text: string, form: string): boolean {
  const at = text.indexOf(form);
  if (at < 0 || !/\d$/.test(form)) return at >= 0;
  return text.split(form).some((before, index, parts) => {
    const after = parts[index + 1];
    return after !== undefined && !/[\d,.]$/.test(before) && !/^[,.]?\d/.test(after);
  });
}

describe.each(KINDS)('%s opens with its answer', (kind) => {
  const content = exampleOf(kind);
  const lead = leadOf(content).join('');

  test.each(KEY_FIGURES[kind])('says %s', (path) => {
    const values = valuesAt(content, path);
    expect(values).not.toContain(undefined);
    for (const value of values)
      expect(
        formsOf(value).some((form) => says(lead, form)),
        `${lead} does not say ${String(value)}`,
      ).toBe(true);
  });

  test('in sentences that end, without a word of the program in them', () => {
    expect(lead).toMatch(/。$/);
    expect(lead).not.toMatch(/undefined|null|NaN|\[object|，。|。。|，，/);
  });
});

test('all leads, to be read as a villager reads them: UPDATE_SPEC=1 writes the file', () => {
  const all = KINDS.map((kind) => {
    const content = exampleOf(kind);
    return [`${content.title}（${kind}）`, ...leadOf(content).map((line) => `  ${line}`)].join('\n');
  });
  const text = `${all.join('\n\n')}\n`;
  if (process.env['UPDATE_SPEC']) writeFileSync(specFile, text);
  expect(text).toBe(readFileSync(specFile, 'utf8'));
});
