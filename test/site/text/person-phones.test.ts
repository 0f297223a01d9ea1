import { expect, test } from 'vitest';
import { linkPersons, personPhonesOf } from '../../../src/site/text/person-phones.ts';
import { aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';

const context = aSiteContext({
  site: aSite({
    officers: [{ name: '王春梅', post: '代办员', phone: '024-4555 0704' }],
  }),
});
const people = personPhonesOf(context);

const linked = (html: string): string => (people ? linkPersons(html, people) : html);
const RING = '<a class="dial who" href="tel:02445550704" aria-label="打电话给王春梅，024-4555 0704"></a>';

test('the first sentence that names somebody in office is followed by a link that rings', () => {
  expect(linked('<p>不会的来找代办员王春梅，她帮着交。</p><p>王春梅不在，过两天再来也不晚。</p>')).toBe(
    `<p>不会的来找代办员王春梅${RING}，她帮着交。</p><p>王春梅不在，过两天再来也不晚。</p>`,
  );
});

test.each([
  ['a number follows already', '<p>不会的来找王春梅（电话 024-4555 0704）。</p>'],
  ['it is a heading', '<h2>王春梅帮着交医疗保险费</h2>'],
  [
    'it is a row of a list, where somebody else may have the name',
    '<table><tr><td>王春梅家的三亩二分地</td></tr></table>',
  ],
  ['it says who signed a correction', '<footer>4月20日，代办员王春梅查对后更正</footer>'],
  ['it is a name beside its label', '<p>代办员 王春梅</p>'],
  ['nobody of that name is in office', '<p>三组的李小明帮着大家去交费。</p>'],
])('nothing is added where %s', (_why, html) => {
  expect(linked(html)).toBe(html);
});
