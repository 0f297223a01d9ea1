/** How every kind opens: what a villager asks first is answered in its first sentences, with the figures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ParsedSource } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import type { DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { documentOf } from '../../src/model/disclosure/document.ts';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { formatSentence } from '../../src/model/values/values.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import { exampleText, parseExample } from '../support/kind-examples.ts';
import { leadWordsOf } from '../support/kind-spec.ts';
import { SMALL_CATALOGUE } from '../support/small-city.ts';

const specFile = fileURLToPath(new URL('../spec/leads.txt', import.meta.url));

function exampleOf(kind: Kind): DisclosureContent {
  const parsed = parseExample(kind, exampleText(kind));
  const { value, problems } = validateDisclosure(parsed.value as ParsedSource);
  if (!value) throw new Error(`the example of ${kind} is not valid: ${JSON.stringify(problems)}`);
  return value;
}

function leadOf(content: DisclosureContent): string[] {
  const document = documentOf(content, {
    disclosures: [],
    words: vocabularyOf('village'),
    catalogue: SMALL_CATALOGUE,
    reach: 'wall',
    onPaper: true,
    asOf: calendarDate('2026-12-31'),
  });
  return document.lead.map((sentence) => formatSentence(sentence));
}

/** Whether a text has words in it whose figures are not merely the same digits inside a longer figure. */
function says(text: string, words: string): boolean {
  return text.split(words).some((before, index, parts) => {
    const after = parts[index + 1];
    if (after === undefined) return false;
    const isWithin = /^\d/.test(words) && /[\d,.]$/.test(before);
    return !isWithin && !(/\d$/.test(words) && /^[,.]?\d/.test(after));
  });
}

describe.each(KINDS)('%s opens with its answer', (kind) => {
  const content = exampleOf(kind);
  const lead = leadOf(content).join('');
  const words = leadWordsOf(kind);

  test('which its file in spec/kinds gives in words', () => {
    expect(words).not.toEqual([]);
  });

  test.each(words)('says %s', (form) => {
    expect(says(lead, form), `${lead} does not say ${form}`).toBe(true);
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
