import { expect, test } from 'vitest';
import { holdNames, namesHeld } from '../../../src/site/text/hold-names.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { aSite } from '../../support/a-site.ts';

const officer = { name: '李长河', post: '村会计', phone: '024-4555 0103' };
const names = namesHeld(aSiteContext({ site: aSite({ officers: [officer] }) }));

test('a line does not tear a person in office or a word of the trade apart', () => {
  expect(holdNames('<p>去问李长河，一事一议</p>', names)).toBe(
    '<p>去问<span class="n">李长河</span>，<span class="n">一事一议</span></p>',
  );
});

test('a name alone in its box, a heading and a drawing are left as they are', () => {
  for (const html of [
    '<table><tr><td>找李长河</td></tr></table>',
    '<h3>找李长河</h3>',
    '<svg><text>找李长河</text></svg>',
    '<p title="找李长河"></p>',
  ])
    expect(holdNames(html, names)).toBe(html);
});
