import { expect, test } from 'vitest';
import { linkPhones } from '../../../src/site/text/phone-links.ts';

const link = (phone: string): string => `<a class="dial" href="tel:${phone.replace(/\D/g, '')}">${phone}</a>`;

test('a number of an office can be dialled wherever a text names it', () => {
  expect(linkPhones('<p>找村会计，024-4555 0703。</p>')).toBe(`<p>找村会计，${link('024-4555 0703')}。</p>`);
  expect(linkPhones('<td><span class="n">0414-4222 333</span></td>')).toContain('0414-4222 333');
  expect(linkPhones('<li>着火打119，也可拨打12345</li>')).toBe(
    `<li>着火打${link('119')}，也可拨打${link('12345')}</li>`,
  );
  expect(linkPhones('政务热线 12345')).toBe(`政务热线 ${link('12345')}`);
});

test('no link stands inside another, in a button, in a line that opens or in a drawing', () => {
  for (const html of [
    '<a href="tel:02445550703">024-4555 0703</a>',
    '<a href="x/"><b>打 024-4555 0703</b></a>',
    '<button>024-4555 0703</button>',
    '<summary>电话 024-4555 0703</summary>',
    '<svg><text>024-4555 0703</text></svg>',
    '<p title="024-4555 0703">电话</p>',
  ])
    expect(linkPhones(html)).toBe(html);
  expect(linkPhones('<a href="x/">x</a>024-4555 0703')).toBe(`<a href="x/">x</a>${link('024-4555 0703')}`);
});

test('what is no number of an office stays text: a mobile number, a sum, the number of a document', () => {
  for (const text of [
    '13912345678',
    '打了12345元的井',
    '今年打119口井',
    '2024-4555 0703',
    '谢村财公〔2026〕024-4',
    '0.24-4555',
  ])
    expect(linkPhones(text)).toBe(text);
});
