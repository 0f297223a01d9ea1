import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import type { SiteContext } from '../../../src/site/site-context.ts';
import { contentsPages } from '../../../src/site/print/volume-contents.ts';
import { volumeView, type VolumeView } from '../../../src/site/print/volume-page.ts';
import { bindingSteps, situation, volumeTitle, withdrawnMark } from '../../../src/site/print/volume-words.ts';
import { hasVolume, planVolume, type ItemPages, type VolumeId } from '../../../src/site/print/volume.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext } from '../../support/a-site-context.ts';

const catalogue = aCatalogue(
  { frequency: 'event' },
  { frequency: 'event', section: 'party', retention: 'permanent' },
  { frequency: 'event', section: 'party', audience: 'party' },
  { frequency: 'event', section: 'other', retention: '10y', audience: 'township' },
  { frequency: 'event', section: 'other', retention: '10y' },
);

const inFinance = (publishedOn: string, fields = {}) =>
  aDisclosure({ publishedOn, ...fields }, { id: `${publishedOn}-finance`, section: 'finance' });
const inAffairs = (publishedOn: string, fields = {}) =>
  aDisclosure({ publishedOn, ...fields }, { id: `${publishedOn}-affairs`, section: 'affairs' });
const forMembersOfTheParty = aDisclosure(
  { publishedOn: '2026-02-01', item: 'item-3', title: '水南村党支部党费逐人收缴情况' },
  { id: '2026-02-01-dues', section: 'party' },
);

function context(...disclosures: Disclosure[]): SiteContext {
  return aSiteContext({ site: aSite({ disclosures, catalogue }), asOf: '2026-11-23' });
}

const THIRTY: VolumeId = { year: 2026, retention: '30y' };
/** Each item so many pages, none shared. */
const pagesEach =
  (countOf: (disclosure: Disclosure) => number) =>
  (disclosures: readonly Disclosure[]): ItemPages[] => {
    let lastPage = 0;
    return disclosures.map((disclosure) => {
      const firstPage = lastPage + 1;
      lastPage += countOf(disclosure);
      return { firstPage, lastPage };
    });
  };
const onePage = pagesEach(() => 1);
const headsOf = ({ pages }: VolumeView) =>
  pages.flatMap(({ pieces }) => pieces.flatMap(({ head }) => head ?? []));
const idsOf = (volume: { items: readonly { disclosure: Disclosure }[] }) =>
  volume.items.map(({ disclosure }) => disclosure.id);

describe('an archive volume', () => {
  test('has its items by section as on the wall, and in a section by day', () => {
    const site = context(inFinance('2026-01-05'), inAffairs('2026-10-01'), inAffairs('2026-03-01'));
    expect(idsOf(planVolume(THIRTY, site, onePage))).toEqual([
      '2026-03-01-affairs',
      '2026-10-01-affairs',
      '2026-01-05-finance',
    ]);
  });

  test('has what was published in its year by the day, and nothing else', () => {
    const site = context(inFinance('2025-12-31'), inFinance('2026-01-01'), inFinance('2026-11-24'));
    expect(idsOf(planVolume(THIRTY, site, onePage))).toEqual(['2026-01-01-finance']);
  });

  test('has what is kept equally long: 30 years where the catalogue says nothing', () => {
    const forever = aDisclosure(
      { publishedOn: '2026-05-01', item: 'item-2' },
      { id: 'forever', section: 'party' },
    );
    const short = aDisclosure(
      { publishedOn: '2026-06-01', item: 'item-5' },
      { id: 'short', section: 'other' },
    );
    const site = context(forever, short, inFinance('2026-01-05'));
    const volumes = (['permanent', '30y', '10y'] as const).map((retention) =>
      idsOf(planVolume({ year: 2026, retention }, site, onePage)),
    );
    expect(volumes).toEqual([['forever'], ['2026-01-05-finance'], ['short']]);
  });

  test('is bound only when there is something to bind', () => {
    expect(hasVolume(THIRTY, context())).toBe(false);
    expect(hasVolume(THIRTY, context(forMembersOfTheParty))).toBe(false);
    expect(hasVolume(THIRTY, context(forMembersOfTheParty, inFinance('2026-01-05')))).toBe(true);
  });

  test('numbers its pages through, from the first sheet of the first item', () => {
    const site = context(inFinance('2026-01-05'), inFinance('2026-02-05'), inFinance('2026-03-05'));
    const sheets: Record<string, number> = {
      '2026-01-05-finance': 3,
      '2026-02-05-finance': 1,
      '2026-03-05-finance': 2,
    };
    const volume = planVolume(
      THIRTY,
      site,
      pagesEach(({ id }) => sheets[id] ?? 0),
    );
    expect(volume.items.map(({ number, firstPage, lastPage }) => [number, firstPage, lastPage])).toEqual([
      [1, 1, 3],
      [2, 4, 4],
      [3, 5, 6],
    ]);
    expect(volume).toMatchObject({ pages: 6, from: '2026-01-05', until: '2026-03-05' });
  });

  test('keeps what was withdrawn, with a mark', () => {
    const withdrawn = inFinance('2026-04-13', {
      withdrawal: { on: '2026-04-17', why: '面积写错', by: '村“两委”会' },
    });
    const site = context(withdrawn);
    expect(idsOf(planVolume(THIRTY, site, onePage))).toEqual(['2026-04-13-finance']);
    expect(withdrawnMark(withdrawn, site)).toBe('已撤回　2026年4月17日');
    expect(headsOf(volumeView(THIRTY, site)).map(({ mark }) => mark)).toEqual(['已撤回　2026年4月17日']);
  });

  test('is named in the words of a village or a community', () => {
    expect(volumeTitle(THIRTY, context())).toBe('水南村2026年党务村务财务公开材料');
    const community = aSiteContext({ site: aSite({ type: 'community', name: '水南社区' }) });
    expect(volumeTitle(THIRTY, community)).toBe('水南社区2026年党务居务财务公开材料');
  });
});

describe('the contents of a volume', () => {
  const rowsOf = (site: SiteContext) =>
    contentsPages(
      planVolume(
        THIRTY,
        site,
        pagesEach(() => 2),
      ),
      site,
    )
      .flat()
      .map(({ cells }) => cells);

  test('have the columns of the standard: the last item says where it ends', () => {
    const site = context(
      inAffairs('2026-03-01', { number: '水南公〔2026〕3号', title: '水南村修桥公示' }),
      inFinance('2026-10-09', { title: '水南村9月账目' }),
    );
    expect(rowsOf(site)).toEqual([
      ['1', '水南公〔2026〕3号', '水南村村民委员会', '水南村修桥公示', '20260301', '1', ''],
      ['2', '', '水南村村民委员会', '水南村9月账目', '20261009', '3-4', ''],
    ]);
  });

  test('say what was corrected and what was withdrawn', () => {
    const correction = { on: '2026-03-05', what: '日期写错', why: '笔误', by: '村会计' };
    const withdrawal = { on: '2026-04-17', why: '面积写错', by: '村“两委”会' };
    const notes = rowsOf(
      context(
        inFinance('2026-03-01', { corrections: [correction] }),
        inFinance('2026-04-13', { withdrawal }),
        inFinance('2026-05-13', { corrections: [{ ...correction, on: '2026-11-24' }] }),
      ),
    ).map((cells) => cells.at(-1));
    expect(notes).toEqual(['更正', '撤回', '']);
  });

  test('name what may not hang on the wall, without a page: it lies elsewhere', () => {
    const site = context(forMembersOfTheParty, inFinance('2026-10-09'));
    const rows = rowsOf(site);
    expect(rows.map((cells) => [cells[0], cells[3], cells[5], cells[6]])).toEqual([
      ['1', '水南村关于秋季防火的通知', '1-2', ''],
      ['', '水南村党支部党费逐人收缴情况', '', '另卷存'],
    ]);
    expect(headsOf(volumeView(THIRTY, site))).toHaveLength(1);
  });

  test('name even what is for the township only', () => {
    const forTownship = aDisclosure(
      { publishedOn: '2026-02-01', item: 'item-4' },
      { id: 'for-township', section: 'other' },
    );
    const open = aDisclosure({ publishedOn: '2026-02-02', item: 'item-5' }, { id: 'open', section: 'other' });
    const site = context(forTownship, open);
    const volume = planVolume({ year: 2026, retention: '10y' }, site, onePage);
    expect(volume.elsewhere.map(({ id }) => id)).toEqual(['for-township']);
    expect(idsOf(volume)).toEqual(['open']);
  });

  test('go on over as many pages as they need', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aDisclosure({ publishedOn: '2026-03-01' }, { id: `notice-${String(index).padStart(2, '0')}` }),
    );
    const pages = contentsPages(planVolume(THIRTY, context(...many), onePage), context(...many));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().map(({ cells }) => cells[0])).toEqual(many.map((_, index) => String(index + 1)));
  });
});

describe('the closing table of a volume', () => {
  test('counts what is in it and says what was changed, taken back or lies elsewhere', () => {
    const correction = { on: '2026-03-05', what: '日期写错', why: '笔误', by: '村会计' };
    const site = context(
      forMembersOfTheParty,
      inFinance('2026-03-01', { corrections: [correction] }),
      inFinance('2026-04-13', { withdrawal: { on: '2026-04-17', why: '面积写错。', by: '村“两委”会' } }),
    );
    expect(situation(planVolume(THIRTY, site, onePage), site)).toEqual([
      '本卷共2件2页，顺序号1至2，页号1至2。',
      '公布后有更正的1件：顺序号1，更正内容印在各件正文前。',
      '公布后撤回的1件：',
      '顺序号2，2026年4月17日撤回，原因：面积写错。决定：村“两委”会。',
      '按规定不上墙的1件另卷存，题名列在本卷目录末尾。',
      '按2026年11月23日的公开内容打印，每件题名下面的校验码和网上的一致。',
    ]);
  });
});

describe('the slip for whoever binds', () => {
  const site = context(inFinance('2026-03-01'));

  test('says that it is printed on both sides, and how wide the binding margin is', () => {
    const steps = bindingSteps(planVolume(THIRTY, site, onePage), site).join('\n');
    expect(steps).toContain('A4 纸双面打印，选“长边翻转”');
    expect(steps).toContain('装订那一边留了25毫米');
  });

  test('says when the year is not over, and when a volume is too thick', () => {
    const steps = (pages: number, asOf: string) => {
      const later = aSiteContext({ site: site.site, asOf });
      return bindingSteps(
        planVolume(
          THIRTY,
          later,
          pagesEach(() => pages),
        ),
        later,
      ).join('\n');
    };
    expect(steps(1, '2026-11-23')).toContain('现在只到2026年11月23日');
    expect(steps(1, '2027-01-04')).not.toContain('现在只到');
    expect(steps(400, '2027-01-04')).not.toContain('分册');
    expect(steps(401, '2027-01-04')).toContain('401页，一本装不下的分册装订');
  });
});

describe('the pages of a volume', () => {
  const sentence = '进山不带火种，看见冒烟就打电话。';

  test('hold several items, each with its head once, and one that goes on over the next page', () => {
    const long = inFinance('2026-03-01', { body: sentence.repeat(140) });
    const { pages, cover } = volumeView(
      THIRTY,
      context(inAffairs('2026-02-01'), long, inFinance('2026-04-01')),
    );
    expect(
      pages.map(({ page, pieces }) => [
        page,
        ...pieces.map(({ disclosureId, head }) => `${disclosureId} ${head?.number ?? '接上页'}`),
      ]),
    ).toEqual([
      [1, '2026-02-01-affairs 1', '2026-03-01-finance 2'],
      [2, '2026-03-01-finance 接上页', '2026-04-01-finance 3'],
    ]);
    expect(pages.flatMap(({ pieces }) => pieces.flatMap(({ head }) => head?.section ?? []))).toEqual([
      '村务公开',
      '财务公开',
    ]);
    expect(cover).toMatchObject({
      items: 3,
      pages: 2,
      retention: '30年',
      span: '自2026年2月起至2026年4月止',
    });
  });

  test('have every line of every item once', () => {
    const many = Array.from({ length: 24 }, (_, index) =>
      inFinance(`2026-03-${String(index + 1).padStart(2, '0')}`, {
        body: Array.from({ length: 9 }, (__, at) => `第${index}件第${at}句，${sentence}`).join('\n\n'),
      }),
    );
    const view = volumeView(THIRTY, context(...many));
    const text = view.pages
      .flatMap(({ pieces }) => pieces.flatMap(({ fragments }) => fragments))
      .flatMap((fragment) => (fragment.type === 'prose' ? fragment.pieces : []))
      .join('');
    for (const [index] of many.entries())
      for (let at = 0; at < 9; at++) expect(text.split(`第${index}件第${at}句`)).toHaveLength(2);
    expect(headsOf(view).map(({ number }) => number)).toEqual(many.map((_, index) => index + 1));
  });

  test('say of an item what stands on its sheet: number, issuer, day, how long it hung, check code', () => {
    const [head] = headsOf(
      volumeView(THIRTY, context(inFinance('2026-03-01', { number: '水南公〔2026〕3号' }))),
    );
    expect(head?.meta).toEqual([
      '通知',
      '水南公〔2026〕3号',
      '水南村村民委员会',
      '2026年3月1日',
      '2026年3月1日公布',
      expect.stringMatching(/^校验码 [0-9a-f]{4} [0-9a-f]{4}$/),
    ]);
  });

  test('are fronts and backs: contents, items and the closing table begin on a front', () => {
    const view = volumeView(THIRTY, context(inFinance('2026-03-01')));
    // Slip and cover with blank backs, one page of contents and its back, one of items and its back, the closing table.
    expect(view.facts.sizes).toHaveLength(2 + 2 + 2 + 2 + 1);
  });
});
