/** The work slip: what it says of each slot, and that nothing on it is cut off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { slipView, type WorkSlipView } from '../../../src/site/board/slip/slip-page.ts';
import { slipPages, type SlipContent } from '../../../src/site/board/slip/slip-pages.ts';
import { nextChangeOn } from '../../../src/site/pages/next-change.ts';
import { phrasesOf } from '../../../src/site/text/phrases.ts';
import { slotsInWords } from '../../../src/site/board/slip/slip-words.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aSiteContext, posting } from '../../support/a-site-context.ts';

const BOARD = boardStandardSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/boards/village-3600x1400.yaml'), 'utf8')),
);

const CATALOGUE = aCatalogue(
  { id: 'item-1', frequency: 'event', wallDays: 30 },
  { id: 'roster', frequency: 'permanent', onWall: true },
  { id: 'news', frequency: 'event' },
);

function slip(
  disclosures: Disclosure[],
  { asOf = '2026-10-12', type = 'village', reach = 'wall' as 'wall' | 'web', since = '' } = {},
): WorkSlipView {
  const site = aSite({ disclosures, type, name: type === 'village' ? '水南村' : '水南社区' });
  const context = aSiteContext({ site, catalogue: CATALOGUE, asOf });
  return slipView({ ...context, paperReach: reach, ...(since && { slipSince: day(since) }) }, BOARD);
}

const rowsOf = (view: WorkSlipView, type: 'moves' | 'stays' | 'waiting'): object[] =>
  view.pages.flat().flatMap((block): readonly object[] => (block.type === type ? block.rows : []));

const notice = aDisclosure(
  { publishedOn: '2026-09-01', title: '水南村秋收用电通知', validUntil: '2026-10-15' },
  { id: 'notice', section: 'other' },
);
const roster = aDisclosure(
  { publishedOn: '2026-02-01', title: '水南村两委分工', item: 'roster' },
  { id: 'roster', section: 'affairs' },
);
const monday = aDisclosure(
  { ...posting('2026-10-12', '2026-10-20'), title: '水南村低保初审公示' },
  { id: 'monday', section: 'affairs' },
);

const EMPTY = { title: ['空位条'], note: '' };

describe('a work slip', () => {
  const view = slip([notice, roster, monday]);

  test('says in one sentence what there is to do', () => {
    expect(view.span).toBe('2026年10月12日至10月18日');
    expect(view.summary).toBe('周一贴1处，周五撤1处，其余1处不动；15个卡位贴空位条。');
    expect(slip([roster]).summary).toBe('不用换，1处都不动；16个卡位贴空位条。');
  });

  test('pairs what comes down with what goes up, slot by slot, by day', () => {
    expect(rowsOf(view, 'moves')).toEqual([
      {
        day: '10月12日　周一',
        done: '贴1处',
        slot: '村2',
        down: EMPTY,
        up: { title: ['低保初审', '公示'], note: '公示到10月20日' },
        stock: 'A3',
        print: '第1张',
      },
      {
        day: '10月16日　周五',
        done: '撤1处',
        slot: '其3',
        down: { title: phrasesOf('秋收用电通知'), note: '过期了' },
        up: { ...EMPTY, note: '应当张贴的，都已贴出' },
        stock: 'A4',
        print: '第1张',
      },
    ]);
  });

  test('keeps a sheet that gives way for some days, and hangs it again without printing it', () => {
    const oneSlot = {
      ...BOARD,
      panels: BOARD.panels
        .filter(({ section }) => section === 'affairs')
        .map((panel) => ({ ...panel, slots: panel.slots?.slice(0, 1) ?? [] })),
    };
    const tuesday = aDisclosure(
      { ...posting('2026-10-13', '2026-10-15'), item: 'news', title: '水南村招租公示' },
      { id: 'tuesday', section: 'affairs' },
    );
    const site = aSite({ disclosures: [roster, tuesday], type: 'village', name: '水南村' });
    const context = aSiteContext({ site, catalogue: CATALOGUE, asOf: '2026-10-12' });
    const tight = slipView({ ...context, paperReach: 'wall' }, oneSlot);
    expect(rowsOf(tight, 'moves')).toMatchObject([
      { day: '10月13日　周二', down: { note: '收好，10月16日贴到村1' }, print: '第1张' },
      { day: '10月16日　周五', up: { note: '用从村1撤下的那张，不用重印，长期贴' }, print: '不用印' },
    ]);
    // On the day on which it lies by it does not count as something without a place.
    const later = aSiteContext({ site, catalogue: CATALOGUE, asOf: '2026-10-13' });
    expect(slipView({ ...later, paperReach: 'wall' }, oneSlot).waiting).toBe(0);
  });

  test('is signed for day by day where there is work on several', () => {
    expect(view.isSignedDaily).toBe(true);
    expect(slip([roster, monday]).isSignedDaily).toBe(false);
  });

  test('groups what stays', () => {
    expect(rowsOf(view, 'stays')).toEqual([
      { slots: '党1至党4、村3、村4、财1至财4、其1、其2、其4、其5', count: 14, note: '空位条' },
      { slots: '村1', count: 1, note: '' },
    ]);
  });

  test('shows in black what is to be done by now and hatched what comes later', () => {
    const states = new Map(view.drawing.slots.map(({ text, state }) => [text, state]));
    expect([states.get('村2'), states.get('其3'), states.get('村1')]).toEqual(['now', 'later', 'stays']);
    expect(view.key.map(({ text }) => text)).toEqual(['12日换', '16日换', '不动']);
  });

  test('says why somebody has to go on a day off: a posting counts from its first day', () => {
    const saturday = aDisclosure(
      { ...posting('2026-10-17', '2026-10-25'), title: '水南村招租公示' },
      { id: 'saturday', section: 'affairs' },
    );
    const charter = aDisclosure(
      { publishedOn: '2026-10-17', title: '水南村村规民约' },
      { id: 'charter', section: 'affairs' },
    );
    expect(rowsOf(slip([saturday, charter], { asOf: '2026-10-12' }), 'moves')).toMatchObject([
      { day: '10月17日　周六', up: { note: '公示这天开始，休息日也要贴，公示到10月25日' } },
    ]);
    expect(rowsOf(slip([saturday, charter], { asOf: '2026-10-19' }), 'moves')).toMatchObject([
      { day: '10月19日　周一', up: { note: '至少贴到11月16日' } },
    ]);
  });

  test('speaks the words of a community', () => {
    const community = slip([{ ...monday, section: 'affairs' }], { type: 'community' });
    expect(community.drawing.slots.some(({ text }) => text === '居1')).toBe(true);
    expect(rowsOf(community, 'moves')).toMatchObject([{ slot: '居1' }]);
  });

  test('that everybody can read says nothing of what is not published yet', () => {
    const friday = aDisclosure(
      { ...posting('2026-10-16', '2026-10-25'), title: '水南村招租公示' },
      { id: 'friday', section: 'affairs' },
    );
    const days = (reach: 'wall' | 'web') => slip([monday, friday], { reach }).key.map(({ text }) => text);
    expect(days('wall')).toEqual(['12日换', '16日换', '不动']);
    expect(days('web')).toEqual(['12日换', '不动']);
  });

  test('begins where one was last, when that is said', () => {
    const since = slip([notice, roster, monday], { since: '2026-08-20' });
    expect(since.span).toBe('2026年8月20日至10月18日');
    expect(since.summary).toBe('9月1日贴1处，10月12日贴1处，10月16日撤1处，其余1处不动；15个卡位贴空位条。');
  });

  test('names what waits, with its numbers and what to do, each reason once', () => {
    const many = Array.from({ length: 19 }, (_, index) =>
      aDisclosure(
        { ...posting('2026-10-12', '2026-10-20'), title: `水南村第${index + 1}号公示` },
        { id: `posting-${String(index).padStart(2, '0')}`, section: 'affairs' },
      ),
    );
    const full = slip(many);
    expect(full.waiting).toBe(2);
    expect(rowsOf(full, 'waiting')).toHaveLength(1);
    expect(rowsOf(full, 'waiting')[0]).toMatchObject({
      titles: [expect.stringMatching(/^水南村第\d+号公示$/), expect.stringMatching(/^水南村第\d+号公示$/)],
      why: 'A3、A4的卡位都贴着不能撤的，差1个。',
      advice: ['在别处再设一块公开栏，要有1个A3或A4卡位。'],
    });
  });
});

describe('a published slip', () => {
  test('stays the same until the day on which its site is built again', () => {
    const disclosures = [notice, roster, monday];
    const site = { ...aSite({ disclosures }), catalogue: CATALOGUE };
    const slipOn = (asOf: CalendarDate) => JSON.stringify(slip(disclosures, { asOf, reach: 'web' }));
    for (let asOf = day('2026-09-01'); asOf < '2026-11-30';) {
      const next = nextChangeOn(site, asOf) ?? day('2026-11-30');
      const unchanged = slipOn(asOf);
      for (let on = asOf; on < next && on < '2026-11-30'; on = addDays(on, 1))
        expect(slipOn(on)).toBe(unchanged);
      asOf = next;
    }
  });
});

describe('the pages of a slip', () => {
  const content = (moves: number, stays: number): SlipContent => ({
    summary: '周一换3处。',
    drawingMm: 55,
    moves: Array.from({ length: moves }, (_, index) => ({
      slot: `村${index + 1}`,
      ...{ day: index < 3 ? '10月12日　周一' : '10月14日　周三', done: '换3张', print: '第1张' },
      down: { title: phrasesOf('2026年第三季度财务收支情况公布表'), note: '公示期满' },
      up: {
        title: phrasesOf('关于在全村范围内开展冬春季森林草原防灭火工作有关安排的公示'),
        note: '公示到10月20日',
      },
      stock: 'A3',
    })),
    stays: Array.from({ length: stays }, (_, index) => ({
      slots: `党${index + 1}`,
      count: 1,
      note: '长期贴',
    })),
    waiting: [],
  });

  test('have every row once, in order, and the signatures at the end', () => {
    for (const [moves, stays] of [
      [0, 0],
      [3, 5],
      [22, 0],
      [22, 12],
      [40, 40],
    ] as const) {
      const wanted = content(moves, stays);
      const pages = slipPages(wanted);
      expect(pages.flat().flatMap((block) => (block.type === 'moves' ? block.rows : []))).toEqual(
        wanted.moves,
      );
      expect(pages.flat().flatMap((block) => (block.type === 'stays' ? block.rows : []))).toEqual(
        wanted.stays,
      );
      expect(pages.flat().filter(({ type }) => type === 'closing')).toHaveLength(1);
      expect(pages.at(-1)?.at(-1)?.type).toBe('closing');
    }
  });

  test('are one for a usual week, and the signatures never stand alone', () => {
    expect(slipPages(content(2, 4))).toHaveLength(1);
    expect(slipPages(content(3, 3))).toHaveLength(1);
    const lonely = Array.from({ length: 30 }, (_, rows) => slipPages(content(rows + 1, 0))).filter(
      (pages) => pages.at(-1)?.length === 1,
    );
    expect(lonely).toEqual([]);
  });
});

test.each([
  [['党1'], '党1'],
  [['党1', '党2'], '党1、党2'],
  [['党1', '党3', '党4', '党5', '村6'], '党1、党3至党5、村6'],
  [['其9', '其10', '其11'], '其9至其11'],
  [['党1', '村2', '财3'], '党1、村2、财3'],
  [['左上', '左下'], '左上、左下'],
])('slots %j are said %s', (labels, words) => {
  expect(slotsInWords(labels)).toBe(words);
});
