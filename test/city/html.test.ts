import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readSample, templatePages } from '../support/sample-city.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attribute quotes in its own, valid way.
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Tables shown as blocks on a phone keep their roles, which the rule takes for redundancy.
    'no-redundant-role': 'off',
    'tel-non-breaking': 'off',
  },
});

test('every template is valid HTML', async () => {
  const wrong: string[] = [];
  for (const [name, page] of Object.entries(await templatePages())) {
    const { results } = await validator.validateString(readSample(page), page);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      wrong.push(`${name} ${line}:${column} ${ruleId} ${message}`);
  }
  expect(wrong).toEqual([]);
});
