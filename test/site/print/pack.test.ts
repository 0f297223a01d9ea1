import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { parsePeriod, type Period } from '../../../src/model/values/period.ts';
import { lengthClass } from '../../../src/site/board/board-style.ts';
import { packView } from '../../../src/site/print/pack-page.ts';
import { planPack } from '../../../src/site/print/pack.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { photoPath } from '../../../src/site/urls.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aSiteContext, monthlyAccounts, posting } from '../../support/a-site-context.ts';

const BOARD = boardStandardSchema.parse(
  parse(readFileSync(join(import.meta.dirname, '../../../content/boards/village-4800x1500.yaml'), 'utf8')),
);
const month = (text: string): Period => parsePeriod(text) as Period;
const OCTOBER = month('2026-10');

const catalogue = aCatalogue(
  { frequency: 'event', wallDays: 10 },
  { frequency: 'event', section: 'party', onWall: true },
  { frequency: 'event', section: 'party', audience: 'party' },
);

function context(disclosures: Disclosure[], asOf = '2026-10-20'): SiteContext {
  return aSiteContext({ site: aSite({ disclosures, catalogue }), asOf });
}

const pack = (disclosures: Disclosure[], asOf?: string) =>
  planPack(OCTOBER, context(disclosures, asOf), BOARD).map(({ disclosure, state, slots, sheets }) => [
    disclosure.id,
    state,
    slots.join(),
    sheets[0]?.stock.id,
  ]);

const accounts = aDisclosure(
  { publishedOn: '2026-10-12', ...monthlyAccounts('2026-09', { opening: 100, income: 20, expense: 30 }) },
  { id: 'accounts' },
);
const road = aDisclosure(posting('2026-10-15', '2026-10-25'), { id: 'road', section: 'affairs' });
const party = aDisclosure({ publishedOn: '2026-10-08', item: 'item-2' }, { id: 'party', section: 'party' });

describe("a month's pack", () => {
  test('goes along the board: panel by panel, slot by slot, each on the paper of its slot', () => {
    expect(pack([accounts, road, party])).toEqual([
      ['party', 'hangs', '党1', 'A3'],
      ['road', 'hangs', '村1', 'A3'],
      ['accounts', 'hangs', '财1', '600x900'],
    ]);
  });

  test('has what was published in the month by the day, on what may hang', () => {
    const september = aDisclosure({ publishedOn: '2026-09-30' }, { id: 'september' });
    const tomorrow = aDisclosure({ publishedOn: '2026-10-21' }, { id: 'tomorrow' });
    const forMembers = aDisclosure(
      { publishedOn: '2026-10-09', item: 'item-3' },
      { id: 'dues', section: 'party' },
    );
    const withdrawal = { on: '2026-10-11', why: '发重了', by: '村委会' };
    const withdrawn = aDisclosure({ publishedOn: '2026-10-09', withdrawal }, { id: 'withdrawn' });
    expect(pack([september, tomorrow, forMembers, withdrawn, road]).map(([id]) => id)).toEqual(['road']);
  });

  test('has what was corrected in the month: the old sheet comes down', () => {
    const correction = { on: '2026-10-16', what: '日期写错', why: '笔误', by: '村会计' };
    const corrected = aDisclosure(
      { publishedOn: '2026-08-03', corrections: [correction] },
      { id: 'corrected' },
    );
    expect(pack([corrected]).map(([id]) => id)).toEqual(['corrected']);
    const titleOf = (disclosure: Disclosure) =>
      packView(OCTOBER, context([disclosure]), BOARD).pages.flat()[0]?.cells[1];
    expect(titleOf(corrected)).toBe('水南村关于秋季防火的通知（更正，换下旧的）');
    const over = { ...corrected, content: { ...corrected.content, validUntil: day('2026-10-18') } };
    expect(titleOf(over)).toBe('水南村关于秋季防火的通知（更正）');
  });

  test('ends with what waits for a slot, what needs none, and what has come down', () => {
    const postings = Array.from({ length: 30 }, (_, index) =>
      aDisclosure(posting('2026-10-15', '2026-10-25'), { id: `posting-${String(index).padStart(2, '0')}` }),
    );
    const early = aDisclosure({ publishedOn: '2026-10-02' }, { id: 'early' });
    const states = pack([early, ...postings]).map(([id, state, slots]) => [id, state, slots !== '']);
    const hanging = states.filter(([, state]) => state === 'hangs');
    expect(hanging.every(([, , hasSlot]) => hasSlot)).toBe(true);
    expect(states.slice(hanging.length, -1).map(([, state]) => state)).toEqual(
      Array.from({ length: 30 - hanging.length }, () => 'waits'),
    );
    expect(hanging.length).toBeLessThan(30);
    expect(states.at(-1)).toEqual(['early', 'over', false]);
  });

  test('takes the paper that an empty board would give to what has no slot', () => {
    const postings = Array.from({ length: 30 }, (_, index) =>
      aDisclosure(posting('2026-10-15', '2026-10-25'), { id: `posting-${index}` }),
    );
    const papers = pack(postings).filter(([, state]) => state === 'waits');
    expect(new Set(papers.map(([, , , stock]) => stock))).toEqual(new Set(['A3']));
  });

  test('takes A3 for what the board would not hang any more', () => {
    const expired = aDisclosure({ publishedOn: '2026-10-02', validUntil: '2026-10-05' }, { id: 'expired' });
    expect(pack([expired])).toEqual([['expired', 'over', '', 'A3']]);
  });
});

describe('a photo in a pack', () => {
  const photos = [{ file: '2026-10-road.jpg', caption: '修好的路' }];
  const shown = aDisclosure({ ...posting('2026-10-15', '2026-10-25'), photos }, { id: 'road' });
  const viewWith = (size: { width: number; height: number }) => {
    const plain = context([shown]);
    const path = photoPath(plain.site.profile.id, '2026-10-road.jpg');
    return packView(OCTOBER, { ...plain, photos: { [path]: size } }, BOARD);
  };

  test('that cannot be seen is left to the web, and the sheet says so', () => {
    const fragments = viewWith({ width: 24, height: 24 }).sheets.flatMap((sheet) => sheet.fragments);
    expect(fragments.filter(({ type }) => type === 'photos')).toEqual([]);
    expect(fragments).toContainEqual({ type: 'footnote', label: '照片1张', text: '扫左下角二维码看。' });
  });

  test('is as wide as its place was planned', () => {
    const { sheets, style } = viewWith({ width: 1600, height: 1200 });
    const rows = sheets.flatMap(({ fragments }) =>
      fragments.flatMap((fragment) => (fragment.type === 'photos' ? fragment.rows : [])),
    );
    const [photo] = rows.flatMap((row) => row.photos);
    expect(photo?.widthMm).toBeGreaterThan(60);
    expect(style).toContain(`.p-photos .${lengthClass(photo?.widthMm ?? 0)}{width:`);
  });
});

describe('the list of a pack', () => {
  const rows = (disclosures: Disclosure[]) =>
    packView(OCTOBER, context(disclosures), BOARD)
      .pages.flat()
      .map(({ cells }) => cells);

  test('says slot, title, paper, sheets, and until when each hangs', () => {
    expect(rows([accounts, road, party])).toEqual([
      ['党1', '水南村关于秋季防火的通知', 'A3', '1', '长期'],
      ['村1', '水南村关于秋季防火的通知', 'A3', '1', '10月25日'],
      ['财1', '水南村2026年9月财务收支公布表', '600×900', '1', '10月22日'],
    ]);
  });

  test('says why something waits', () => {
    const postings = Array.from({ length: 30 }, (_, index) =>
      aDisclosure(posting('2026-10-15', '2026-10-25'), { id: `posting-${index}` }),
    );
    const waiting = rows(postings).filter(([slots]) => slots === '等卡位');
    expect(waiting.length).toBeGreaterThan(0);
    for (const [, title] of waiting)
      expect(title).toMatch(/^水南村关于秋季防火的通知（A3、A4的卡位都贴着不能撤的，差1个）$/);
  });

  test('counts the paper to lay ready', () => {
    const view = packView(OCTOBER, context([accounts, road, party]), BOARD);
    expect(view.totals).toBe('共3件，用纸A3 2张、600×900 1张。');
    expect(view.sheets.map(({ disclosureId }) => disclosureId)).toEqual(['party', 'road', 'accounts']);
  });

  test('says that there is nothing, in a month without', () => {
    const view = packView(month('2026-08'), context([accounts]), BOARD);
    expect(view).toMatchObject({ totals: '这个月没有要打印张贴的。', pages: [[]], sheets: [] });
  });
});
