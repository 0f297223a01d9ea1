import { describe, expect, test } from 'vitest';
import { boardOf } from '../../../src/paper/board/board.ts';
import { boardDrawingView } from '../../../src/site/board/drawing-page.ts';
import { drawingSvg } from '../../../src/site/board/drawing-svg.ts';
import { aCity } from '../../support/a-site-context.ts';
import { day } from '../../support/a-site.ts';
import { SAMPLE_BOARDS, sampleBoard } from '../../support/boards.ts';

const viewOf = (id: string) =>
  boardDrawingView(sampleBoard(id), { city: aCity(), summaries: [], asOf: day('2026-11-23') });
const tableOf = (id: string, title: string) =>
  viewOf(id).tables.find((table) => table.title.startsWith(title));

describe('the page of a board standard', () => {
  test('says every measure in tables as well', () => {
    expect(tableOf('village-4800x1500', '整块')?.rows).toContainEqual(['总宽', '4800']);
    expect(tableOf('village-4800x1500', '离地高度')?.rows).toContainEqual(['卡位中线', '1340']);
    expect(tableOf('village-4800x1500', '版块')?.rows).toContainEqual([
      ...['财务公开', '2440', '235', '1100', '1150', '100'],
    ]);
    expect(tableOf('village-4800x1500', '卡位')?.rows).toContainEqual([
      '其4、其5、其6、其7',
      'A4 210×297',
      '52、314、576、838',
      '655',
    ]);
    expect(tableOf('village-4800x1500', '固定牌')?.rows).toEqual([['其他事项', '52', '984', '996', '91']]);
  });

  test.each(SAMPLE_BOARDS)('the table of %s names every slot once', (id) => {
    const named = tableOf(id, '卡位')?.rows.flatMap(([slots = '']) => slots.split('、')) ?? [];
    const slots = boardOf(sampleBoard(id)).panels.flatMap((panel) => panel.slots);
    expect(named).toEqual(slots.map((slot) => slot.id));
  });

  test('names panels as both villages and communities know them', () => {
    expect(tableOf('village-3600x1400', '版块')?.rows.map(([name]) => name)).toEqual([
      ...['党务公开', '村（居）务公开', '财务公开', '其他事项'],
    ]);
  });

  test('prints in the fonts that all paper has, two weights of them', () => {
    const { style } = viewOf('village-3600x1400');
    expect([...style.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url)).toEqual([
      '../../assets/fonts/noto-sans-sc-400.woff2',
      '../../assets/fonts/noto-sans-sc-700.woff2',
    ]);
    expect(style).toContain('@page drawing{size:420mm 297mm;margin:0}');
  });
});

describe('a drawing as SVG', () => {
  const size = { widthMm: 100, heightMm: 50, label: '一块 "栏"' };

  test('has its text as text, escaped, and never with a stroke', () => {
    const texts = [{ text: 'A<B', x: 10, y: 20, size: 2.5, anchor: 'middle' as const }];
    expect(drawingSvg({ strokes: [], texts }, size)).toBe(
      '<svg class="drawing" viewBox="0 0 100 50" role="img" aria-label="一块 &quot;栏&quot;">' +
        '<g font-size="2.5" text-anchor="middle"><text x="10" y="20.9">A&lt;B</text></g></svg>',
    );
  });

  test('draws all strokes of one weight in one path', () => {
    const svg = drawingSvg(
      {
        texts: [],
        strokes: [
          {
            weight: 'thin',
            points: [
              [0, 0],
              [10, 0],
            ],
          },
          {
            weight: 'thin',
            points: [
              [0, 5.005],
              [10, 5],
            ],
            isClosed: true,
          },
        ],
      },
      size,
    );
    expect(svg).toContain('<path class="thin" d="M0 0L10 0M0 5.01L10 5z"/>');
  });
});
