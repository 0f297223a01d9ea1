/** 转发图 of the whole sample city: what they say, and that nothing on them lies outside or upon another. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { personsIn } from '../../../src/model/privacy/private-fields.ts';
import { emWidth } from '../../../src/paper/type/text-width.ts';
import { SHARED_DISCLOSURES, shareCards, type ShareCard } from '../../../src/site/share/share-card.ts';
import { SHARE_SIZE, shareDrawing, type DrawnText } from '../../../src/site/share/share-drawing.ts';
import { setLines } from '../../../src/site/share/set-lines.ts';
import { siteContext, type SiteContext } from '../../../src/site/site-context.ts';
import { day } from '../../support/a-site.ts';

let contexts: SiteContext[];
let cards: ShareCard[];

beforeAll(async () => {
  const asOf = day('2026-11-23');
  const { sites, city } = await loadContent('content', { asOf });
  if (!city) throw new Error('the sample city has no city.yaml');
  const shared = { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' } as const;
  contexts = sites.map((site) => siteContext(site, shared));
  cards = contexts.flatMap(shareCards);
});

const card = (path: string): ShareCard => {
  const found = cards.find((one) => one.path === path);
  if (!found) throw new Error(`no picture ${path}`);
  return found;
};
const said = (path: string): string[] => shareDrawing(card(path)).texts.map(({ text }) => text);

describe('what a picture says', () => {
  test('accounts: the four sums that one wants to know, the last being the answer', () => {
    expect(said('xiejiawaizi/finance/2026-10-09-september-accounts/share.png')).toEqual([
      ...['本溪县小市镇', '谢家崴子村', '示例', '财务公开', '公布 2026年10月9日'],
      ...['2026年9月', '财务收支公布表'],
      ...['月初结存', '160,989.05 元', '9月收入', '40,631.52 元', '9月支出', '34,674.40 元'],
      ...['月末结存', '166,946.17 元'],
      ...['长按或扫码看全文', '扫不了，就输网址：', 'gongkai.benxi.example/', 'xiejiawaizi/261009'],
    ]);
  });

  test('a posting: until when one may object, and the number to call', () => {
    const texts = said('wanwanchuan/finance/2026-11-16-linkage-plan/share.png');
    expect(texts).toContain('有意见，11月27日前打');
    expect(texts).toContain('024-4555 0742');
  });

  test('a site: its name and what is found there', () => {
    expect(said('caisheng/share.png')).toContain('彩胜社区公开栏');
  });
});

describe('which pages have one', () => {
  test('the newest twenty of a site, and its home', () => {
    for (const context of contexts) {
      const paths = shareCards(context).map(({ path }) => path);
      expect(paths[0]).toBe(`${context.site.profile.id}/share.png`);
      expect(paths).toHaveLength(1 + SHARED_DISCLOSURES);
    }
  });

  test('none that lists private persons, and no private name is on any', () => {
    for (const context of contexts) {
      const listed = context.published.filter(({ content }) => personsIn(content).length > 0);
      const paths = new Set(shareCards(context).map(({ path }) => path.split('/').at(-2)));
      expect(listed.filter(({ id }) => paths.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });
});

const end = ({ text, x, size, end: isEnd }: DrawnText): number => (isEnd ? x : x + emWidth(text) * size);

describe('every picture of the sample city', () => {
  test('says 示例', () => {
    expect(cards.filter((one) => !said(one.path).includes('示例')).map(({ path }) => path)).toEqual([]);
  });

  test('has all of its text within its edges, in at least 30 pixels', () => {
    const wrong = cards.flatMap((one) =>
      shareDrawing(one)
        .texts.filter((text) => text.text !== '')
        .filter((text) => text.size < 30 || text.x < 0 || end(text) > SHARE_SIZE.width - 30)
        .map(({ text }) => `${one.path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no line of text upon another, nor upon the code', () => {
    const wrong = cards.flatMap((one) => {
      const { texts, qr } = shareDrawing(one);
      const code = { left: qr.x, top: qr.y, right: qr.x + qr.modulePx * qr.code.size };
      return texts.flatMap((text, index) => [
        ...texts
          .slice(index + 1)
          .filter((other) => other.y !== text.y && text.x < end(other) && other.x < end(text))
          .filter((other) => Math.abs(other.y - text.y) < Math.min(other.size, text.size) * 0.9)
          .map((other) => `${one.path}: ${text.text} and ${other.text}`),
        ...(text.y > code.top && text.x < code.right ? [`${one.path}: ${text.text} and the code`] : []),
      ]);
    });
    expect(wrong).toEqual([]);
  });

  test('leaves four modules of white around its code', () => {
    for (const one of cards) {
      const { qr } = shareDrawing(one);
      const quiet = 4 * qr.modulePx;
      const below = SHARE_SIZE.height - (qr.y + qr.modulePx * qr.code.size);
      expect(below, one.path).toBeGreaterThanOrEqual(quiet);
      expect(qr.x, one.path).toBeGreaterThanOrEqual(quiet);
      expect(qr.modulePx, one.path).toBeGreaterThanOrEqual(6);
    }
  });

  test('begins no line with a closing mark and ends none with an opening one', () => {
    const wrong = cards.flatMap((one) =>
      said(one.path).filter((text) => /^[，。；：、）》”]|[（《“]$/.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('lines', () => {
  test('end between phrases', () => {
    expect(setLines(['收入 37,318.60元，', '支出 17,196.32元，', '月末结余'], 12)).toEqual([
      '收入 37,318.60元，',
      '支出 17,196.32元，',
      '月末结余',
    ]);
  });

  test('break what is longer than a line, but never a number', () => {
    expect(setLines(['这一句比一行长得多而且有数字1234567，再说'], 8)).toEqual([
      '这一句比一行长得',
      '多而且有数字',
      '1234567，再说',
    ]);
  });
});
