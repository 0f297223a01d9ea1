import { describe, expect, test } from 'vitest';
import { boardFacts } from '../../../src/site/board/board-facts.ts';
import { publicityView } from '../../../src/site/board/publicity-page.ts';
import { boardOf } from '../../../src/paper/board/board.ts';
import { factsElement, withoutFacts, type BookFacts } from '../../../src/site/print/print-facts.ts';
import { aPublicityItem, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';
import { sampleBoard } from '../../support/boards.ts';

const BOARD = 'publicity-2400x1200';

describe('what a board tells the printer', () => {
  const item = aPublicityItem({ publishedOn: '2026-10-08' }, '2026-10-08-insurance');
  const site = aSite({ publicity: [item], publicityBoard: BOARD });
  const { wall } = publicityView(aSiteContext({ asOf: '2026-10-12', site }), sampleBoard(BOARD));
  if (!wall) throw new Error('no board');
  const { facts, face } = wall;

  test('is its own size and that of each panel', () => {
    expect(facts).toMatchObject({ title: face.heading, board: { widthMm: 2400, heightMm: 1200 } });
    expect(facts.panels.map(({ section, title }) => [section, title])).toEqual([
      ['policy', '惠民政策'],
      ['law', '法律法规'],
      ['culture', '科技文化'],
      ['building', '基层党建'],
    ]);
  });

  test('is every sheet in hanging order, and the slip of each empty slot', () => {
    const [sheet, slip] = facts.sheets;
    expect(facts.sheets).toHaveLength(face.panels.flatMap(({ slots }) => slots).length);
    expect(sheet).toMatchObject({
      id: 'sheet-1',
      place: 'policy-1',
      disclosureId: item.id,
      sheet: 1,
      count: 1,
    });
    expect(slip).toMatchObject({
      id: 'slip-of-slot-2',
      place: 'policy-2',
      title: face.panels[0]?.slots[1]?.filler?.text,
    });
    expect(slip?.disclosureId).toBeUndefined();
  });

  test('is what waits, with why and what could be done', () => {
    const waiting = { disclosureId: 'x', title: '账目', href: 'x/', why: '没有空卡位', advice: ['换大栏'] };
    expect(boardFacts(boardOf(sampleBoard(BOARD)), face, [waiting]).waiting).toEqual([
      { disclosureId: 'x', title: '账目', because: '没有空卡位', advice: ['换大栏'] },
    ]);
  });
});

describe('facts in a page', () => {
  const facts: BookFacts = { title: '</script><b>账</b>', author: '村', sizes: [] };
  const page = `<p>前</p>${factsElement(facts)}<p>后</p><script src="fit.js"></script>`;

  test('end where their element ends, whatever a title says', () => {
    const [, json = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual(facts);
  });

  test('are gone from the page that is published, and nothing else is', () => {
    expect(withoutFacts(page)).toBe('<p>前</p><p>后</p><script src="fit.js"></script>');
    expect(withoutFacts('<p>前</p>')).toBe('<p>前</p>');
  });
});
