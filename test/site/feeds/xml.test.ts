import { expect, test } from 'vitest';
import { element, textElement, xmlDocument, xmlText } from '../../../src/site/feeds/xml.ts';
import { parseXml } from '../../support/parsed-feed.ts';

test('text comes back as it went in', () => {
  const text = `a & b < c > d ]]> "e" 'f' &amp; 木樨`;
  expect(parseXml(textElement('p', text))).toEqual({ p: text });
});

test('an attribute comes back with its quotes and line breaks', () => {
  expect(element('p', { title: '"甲" & <乙>\n丙\t丁' })).toBe(
    '<p title="&quot;甲&quot; &amp; &lt;乙&gt;&#10;丙&#9;丁"/>',
  );
});

test('an attribute that is not there is left out', () => {
  expect(element('p', { a: undefined, b: '' }, 'x')).toBe('<p b="">x</p>');
});

test('characters that XML forbids are gone, rare Chinese ones are not', () => {
  expect(xmlText('甲\u0000\u0008\u000B\u001F乙\uFFFE\uFFFF丙\uD800丁\uDC00𠮷\t\n')).toBe('甲乙丙丁𠮷\t\n');
});

test('a document says what it is and ends its line', () => {
  expect(xmlDocument('<a/>')).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a/>\n');
});
