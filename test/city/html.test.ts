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
  // Not among the templates that are looked at in a browser: it leads away.
  const pages = { ...(await templatePages()), 'day with one': 'dongxing/260320/index.html' };
  for (const [name, page] of Object.entries(pages)) {
    const { results } = await validator.validateString(readSample(page), page);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      wrong.push(`${name} ${line}:${column} ${ruleId} ${message}`);
  }
  expect(wrong).toEqual([]);
});
