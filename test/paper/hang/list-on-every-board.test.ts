/** A list of 300 households, on the boards of the sample city. */
import { expect, test } from 'vitest';
import { formatSentence } from '../../../src/model/values/values.ts';
import { boardOf } from '../../../src/paper/board/board.ts';
import { hangNow } from '../../../src/site/board/hang-now.ts';
import { readOnWords } from '../../../src/site/board/read-on.ts';
import { paginateDisclosure } from '../../../src/site/board/sheet-view.ts';
import { aCatalogue, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { sampleBoard } from '../../support/boards.ts';
import { longDisclosures } from '../../support/long-disclosures.ts';

test.each([
  ['village-4800x1500', '下一页在财3，盖章在第7页', '财2 财3'],
  ['village-3600x1400', '下一页在财2，盖章在第7页', '财1 财2 财3 财4'],
  ['community-3600x1600', '小册，往后翻，盖章在第3页', '财1'],
])('what hangs in front on %s says how many, how much and where one reads on', (name, readOn, slots) => {
  const disclosure = longDisclosures()[0]?.disclosure;
  if (!disclosure) throw new Error('no list');
  const site = aSite({ disclosures: [disclosure] });
  const catalogue = aCatalogue({ id: disclosure.content.item, frequency: 'event' });
  const context = aSiteContext({ site, catalogue, asOf: '2026-10-08' });
  const hung = hangNow(context, boardOf(sampleBoard(name)))
    .panels.flatMap(({ hangings }) => hangings)
    .filter(({ candidate }) => candidate);
  expect(hung.map(({ slot }) => slot.id).join(' ')).toBe(slots);
  const [front] = hung;
  if (!front) throw new Error('it does not hang');
  expect([front.sheet, readOnWords(front, 1, context)]).toEqual([1, readOn]);
  const [sheet] = paginateDisclosure(disclosure, context, front.slot.stock).sheets;
  const said = sheet?.fragments.flatMap((one) =>
    one.type === 'lead' ? one.sentences.map(formatSentence) : [],
  );
  expect(said?.join('')).toMatch(/^300户，.*一共 169,228\.50元。/);
});
