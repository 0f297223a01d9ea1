/** Every paper there is, in every form in which it leaves the house, read back from the files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { preflight } from '../../../scripts/posters/press/preflight.ts';
import { pressPdf } from '../../../scripts/posters/press/press-pdf.ts';
import { day } from '../../support/a-site.ts';
import { planTiling, TILE_PAPERS } from '../../../src/paper/tiling.ts';
import { readPdfFile, type BoxMm, type PdfFile } from '../../support/pdf-file.ts';
import { runScript, type ScriptResult } from '../../support/run-script.ts';
import { readSmallCity, SHUINAN } from '../../support/small-city.ts';

// Real renderings and a browser, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 600_000 });

const FIXTURE = join(import.meta.dirname, '../../fixtures/small-city');

/** What a print shop accepts and the issue demands. */
const TOLERANCE_MM = 0.3;

/** All standard papers, a piece of a roll, and a paper that lies on its side. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  '600x900': [600, 900],
  卷纸880: [880, 1235.5],
  横幅: [420, 297],
};

const BOARD = { widthMm: 4060, heightMm: 1660 };
const PANELS = { finance: [3400, 1410], affairs: [560, 1410] } as const;
const FRAME_COLOUR = '#1f3d6b';

/** A board on which every paper has a slot. */
function everyPaperBoard(): string {
  let x = 40;
  const slots = Object.entries(PAPERS)
    .filter(([id]) => id !== '横幅')
    .map(([id, [width]], index) => {
      const slot = `      - { id: 财${index + 1}, stock: ${id}, xMm: ${x}, yMm: 130 }`;
      x += width + 50;
      return slot;
    });
  const panel = (section: keyof typeof PANELS, xMm: number): string =>
    `  - section: ${section}\n    xMm: ${xMm}\n    yMm: 150\n    widthMm: ${PANELS[section][0]}\n    heightMm: ${PANELS[section][1]}\n    titleHeightMm: 60\n    slots:`;
  return [
    `id: every-paper\ntitle: 各种纸的公开栏\nwidthMm: ${BOARD.widthMm}\nheightMm: ${BOARD.heightMm}`,
    'frameMm: 30\nbottomEdgeMm: 500\nheaderHeightMm: 120\nstripHeightMm: 60\nreadingDistanceMm: 1000',
    `colours: { frame: '${FRAME_COLOUR}' }`,
    'papers:',
    '  - { id: 卷纸880, widthMm: 880, heightMm: 1235.5 }',
    '  - { id: 横幅, widthMm: 420, heightMm: 297 }',
    'panels:',
    panel('finance', 40),
    ...slots,
    panel('affairs', 3460),
    '      - { id: 村1, stock: A3, xMm: 60, yMm: 130 }',
    '      - { id: 村2, stock: 横幅, xMm: 60, yMm: 620 }\n',
  ].join('\n');
}

let root: string;
let printed: string;
let bled: string;

function posters(out: string, ...options: string[]): Promise<ScriptResult> {
  const content = join(root, 'content');
  const args = ['--content', content, '--site', 'shuinan', '--as-of', '2026-12-20', '--out', out, ...options];
  return runScript('posters', args, { GONGKAILAN_CACHE: join(root, 'cache') });
}

async function print(out: string, ...options: string[]): Promise<void> {
  const { stdout, stderr, exitCode } = await posters(out, ...options);
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongkailan-every-paper-'));
  const content = join(root, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  writeFileSync(join(content, 'boards/every-paper.yaml'), everyPaperBoard());
  const site = readSmallCity(`${SHUINAN}/site.yaml`).replace('board: small-board', 'board: every-paper');
  writeFileSync(join(content, SHUINAN, 'site.yaml'), site);
  [printed, bled] = [join(root, 'printed'), join(root, 'bled')];
  await print(printed, '--tile', 'A4');
  await print(bled, '--bleed', '3', '--only', 'board,panels,sheets,previews');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = (out: string): string => join(out, 'shuinan/board');
const read = (name: string, out = printed): Promise<PdfFile> => readPdfFile(join(folder(out), name));
const sheetFiles = (out = printed): string[] =>
  readdirSync(join(folder(out), 'sheets'))
    .sort()
    .map((name) => `sheets/${name}`);

function expectBox([, , width, height]: BoxMm, wanted: readonly [number, number]): void {
  expect(Math.abs(width - wanted[0])).toBeLessThanOrEqual(TOLERANCE_MM);
  expect(Math.abs(height - wanted[1])).toBeLessThanOrEqual(TOLERANCE_MM);
}

/** Paper in the order of hanging: the panels of the board from left to right. */
const HANGING = [...Object.values(PAPERS).slice(0, 6), PAPERS['A3']!, PAPERS['横幅']!];

describe('a page', () => {
  test('has the size of its paper in every box, standard or not', async () => {
    const { pages } = await read('sheets.pdf');
    expect(pages).toHaveLength(HANGING.length);
    pages.forEach(({ boxes }, index) => {
      for (const box of Object.values(boxes)) expectBox(box, HANGING[index]!);
    });
    expectBox((await read('board.pdf')).pages[0]!.boxes.media, [BOARD.widthMm, BOARD.heightMm]);
    for (const [section, size] of Object.entries(PANELS)) {
      const panel = await read(`panel-${section}.pdf`);
      expect(panel.pages).toHaveLength(1);
      expectBox(panel.pages[0]!.boxes.media, size);
    }
  });

  test('has its own colour to the very edge', async () => {
    const [{ beginning } = { beginning: '' }] = (await read('board.pdf')).pages;
    expect(beginning).toMatch(new RegExp(`${pdfColour(FRAME_COLOUR)} rg\\s[^]*?0 0 [\\d.]+ [\\d.]+ re\\s+f`));
  });
});

/** `#1f3d6b` → `.1216 .2392 .4196`. */
function pdfColour(hex: string): string {
  return [1, 3, 5]
    .map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4).replace(/^0/, ''))
    .join(' ')
    .replaceAll('.', '\\.');
}

describe('each sheet by itself', () => {
  test('is named by where it hangs and what it is, and is the page of all sheets', async () => {
    const all = await read('sheets.pdf');
    const files = sheetFiles();
    expect(files).toHaveLength(HANGING.length);
    for (const name of files)
      expect(name).toMatch(/^sheets\/(?:affairs|finance)-\d(?:-empty|-\d{4}-\d\d-\d\d-[a-z0-9-]+)\.pdf$/);
    const texts = await Promise.all(files.map(async (name) => (await read(name)).pages[0]?.text));
    expect([...texts].sort()).toEqual(all.pages.map(({ text }) => text).sort());
  });

  test('is tagged, in Chinese, and titled by its slot', async () => {
    for (const name of sheetFiles()) {
      const { pages, isTagged, language, title, fonts } = await read(name);
      expect(pages).toHaveLength(1);
      expect({ name, isTagged, language }).toEqual({ name, isTagged: true, language: '(zh-CN)' });
      expect(title).toMatch(/^[村财]\d　./);
      expect(fonts).toEqual(['CIDFontType2 FontFile2', 'Type0']);
    }
  });
});

describe('tiles', () => {
  const tiled = (): Record<string, readonly [number, number]> => ({
    board: [BOARD.widthMm, BOARD.heightMm],
    'panel-finance': PANELS.finance,
    ...Object.fromEntries(
      sheetFiles()
        .filter((name) => !/finance-1/.test(name))
        .map((name) => {
          const [, section, number] = /(\w+)-(\d)/.exec(name) ?? [];
          const index = Number(number) - 1 + (section === 'affairs' ? 6 : 0);
          return [name.replace(/^sheets\/|\.pdf$/g, ''), HANGING[index]!];
        }),
    ),
  });

  test('are made of what is larger than the paper, and of nothing else', () => {
    const names = readdirSync(join(folder(printed), 'tiles'));
    const wanted = [...Object.keys(tiled()), 'panel-affairs', 'accounts'];
    expect(names.sort()).toEqual(wanted.map((name) => `${name}-A4.pdf`).sort());
  });

  test('are a plan and then the tiles, each on its paper with its name, title and ruler', async () => {
    for (const [name, [widthMm, heightMm]] of Object.entries(tiled())) {
      const tiling = planTiling({ widthMm, heightMm }, TILE_PAPERS.A4);
      const { pages, drawings, fonts, title } = await read(`tiles/${name}-A4.pdf`);
      expect([name, pages.length]).toEqual([name, 1 + tiling.tiles.length]);
      expect([name, drawings]).toEqual([name, 1]);
      expect(fonts).toEqual(['CIDFontType2 FontFile2', 'Type0']);
      expect(title).toMatch(/（A4拼接）$/);
      const [plan, ...tiles] = pages;
      expectBox(plan!.boxes.media, [210, 297]);
      expect(plan!.text).toContain('打印时选“实际大小（100%）”，量一量是不是100毫米');
      for (const { label } of tiling.tiles) expect(plan!.text).toContain(label);
      tiles.forEach(({ boxes, text }, index) => {
        expectBox(boxes.media, [tiling.paper.widthMm, tiling.paper.heightMm]);
        expect(text).toContain(`第${index + 1}张共${tiles.length}张`);
        expect(text).toContain(tiling.tiles[index]!.label);
      });
    }
  });

  test('have a ruler of exactly 100 mm on the plan and on every tile', async () => {
    const { pages } = await read('tiles/panel-finance-A4.pdf');
    for (const { pieces } of pages) {
      const end = pieces.findLastIndex(({ text }) => text === '100');
      const start = pieces.slice(0, end).findLastIndex(({ text }) => text === '0');
      // The numbers stand at its ends, the first from its left, the last to its right.
      expect(Math.abs(pieces[end]!.toMm - pieces[start]!.fromMm - 100)).toBeLessThan(0.2);
    }
  });

  test('keep the text of the poster and its check code', async () => {
    const poster = await read('accounts.pdf');
    const { pages } = await read('tiles/accounts-A4.pdf');
    const code = /校验码([0-9a-f]{8})/.exec(poster.pages[0]!.text)?.[1];
    expect(code).toBeDefined();
    for (const { text } of pages) expect(text).toContain(`校验码${code}`);
    // The drawing on the plan is the whole poster; a tile has what is not clipped away.
    expect(pages[0]!.text).toContain(poster.pages[0]!.text);
    expect(pages[1]!.text).toContain('月初结存');
    expect(pages.at(-1)!.text).not.toContain('月初结存');
  });
});

describe('a bleed', () => {
  test('lies around the trimmed page on all sides, and changes nothing within', async () => {
    const wanted: Record<string, readonly [number, number]> = {
      'board.pdf': [BOARD.widthMm, BOARD.heightMm],
      'panel-finance.pdf': PANELS.finance,
      'panel-affairs.pdf': PANELS.affairs,
      ...Object.fromEntries(
        sheetFiles(bled).map((name) => {
          const [, section, number] = /(\w+)-(\d)/.exec(name) ?? [];
          return [name, HANGING[Number(number) - 1 + (section === 'affairs' ? 6 : 0)]!];
        }),
      ),
    };
    for (const [name, [width, height]] of Object.entries(wanted)) {
      const { pages } = await read(name, bled);
      expect(pages).toHaveLength(1);
      const { boxes, text, pieces } = pages[0]!;
      for (const box of [boxes.media, boxes.bleed, boxes.crop]) expectBox(box, [width + 6, height + 6]);
      for (const box of [boxes.trim, boxes.art]) {
        expectBox(box, [width, height]);
        for (const edge of box.slice(0, 2)) expect(Math.abs(edge - 3)).toBeLessThan(TOLERANCE_MM);
      }
      const [plain] = (await read(name)).pages;
      expect(text).toBe(plain!.text);
      pieces.forEach(({ fromMm }, index) => {
        expect(Math.abs(fromMm - 3 - plain!.pieces[index]!.fromMm)).toBeLessThan(TOLERANCE_MM);
      });
    }
  });

  test('is filled with the colour of the frame', async () => {
    const [{ beginning } = { beginning: '' }] = (await read('board.pdf', bled)).pages;
    const [, width, height] = /0 0 ([\d.]+) ([\d.]+) re/.exec(beginning) ?? [];
    const mm = (pixels: string | undefined): number => (Number(pixels) / 96) * 25.4;
    expect(Math.abs(mm(width) - BOARD.widthMm - 6)).toBeLessThan(TOLERANCE_MM);
    expect(Math.abs(mm(height) - BOARD.heightMm - 6)).toBeLessThan(TOLERANCE_MM);
    expect(beginning).toMatch(new RegExp(`${pdfColour(FRAME_COLOUR)} rg`));
  });
});

test('what the browser has printed with bleed is made into what a print shop takes', async () => {
  for (const name of ['board.pdf', 'panel-finance.pdf', 'sheets.pdf']) {
    const made = await pressPdf(readFileSync(join(folder(bled), name)), {
      title: '水南村公开栏',
      on: day('2026-12-20'),
    });
    expect([name, await preflight(made)]).toEqual([name, []]);
  }
});

describe('small pictures', () => {
  test('of the board are taken always, of the rest when asked for', async () => {
    const pictures = (out: string): string[] =>
      (readdirSync(join(folder(out), 'previews'), { recursive: true }) as string[])
        .filter((name) => name.endsWith('.png'))
        .sort();
    expect(pictures(printed)).toEqual(['board.png']);
    expect(pictures(bled)).toHaveLength(1 + Object.keys(PANELS).length + HANGING.length);
    const size = async (out: string, name: string): Promise<[number, number]> => {
      const { width, height } = await sharp(join(folder(out), 'previews', name)).metadata();
      return [width, height];
    };
    const scale = 1600 / BOARD.widthMm;
    const [width, height] = await size(printed, 'board.png');
    expect(width).toBe(1600);
    expect(Math.abs(height - BOARD.heightMm * scale)).toBeLessThan(2);
    for (const name of pictures(bled).filter((one) => one.startsWith('sheets/')))
      expect((await size(bled, name))[0]).toBe(600);
  });

  test('show the colour of the frame in the corner and paper in the middle', async () => {
    const { data, info } = await sharp(join(folder(printed), 'previews/board.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number): string =>
      `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
    const channels = (hex: string): number[] =>
      [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    // A palette of 64 colours may miss by a little.
    channels(pixel(3, 3)).forEach((value, index) => {
      expect(Math.abs(value - channels(FRAME_COLOUR)[index]!)).toBeLessThan(12);
    });
  });
});

describe('the fit report', () => {
  test('says of every sheet its paper and that it is drawn at its own size', () => {
    const { sheets } = JSON.parse(readFileSync(join(folder(printed), 'fit.json'), 'utf8')) as {
      sheets: { stock: string; widthMm: number; heightMm: number; scale: number }[];
    };
    expect(sheets.length).toBeGreaterThan(0);
    for (const { stock, widthMm, heightMm, scale } of sheets) {
      expect([widthMm, heightMm]).toEqual(PAPERS[stock]);
      expect(scale).toBe(1);
    }
  });
});

describe('a run that is begun again', () => {
  const files = (): string[] =>
    (readdirSync(folder(printed), { recursive: true }) as string[]).filter((name) => /\.\w+$/.test(name));
  const stamp = (): void => {
    for (const name of files()) utimesSync(join(folder(printed), name), 1, 1);
  };
  const touched = (): string[] =>
    files().filter((name) => statSync(join(folder(printed), name)).mtimeMs > 1000);

  test('prints nothing that is there and whole', async () => {
    stamp();
    const { stdout, stderr } = await posters(printed, '--tile', 'A4');
    expect(touched()).toEqual([]);
    expect(stdout).toContain('其中 1 个村（社区）的早已印好');
    expect(stderr).toContain('1/1 水南村');
  });

  test('prints a site again of which a file is missing, with the same bytes', async () => {
    const before = readFileSync(join(folder(printed), 'board.pdf'));
    rmSync(join(folder(printed), 'sheets.pdf'));
    stamp();
    await print(printed, '--tile', 'A4');
    expect(touched()).toContain('sheets.pdf');
    expect(readFileSync(join(folder(printed), 'board.pdf')).equals(before)).toBe(true);
  });

  test('removes sheets that no longer hang', async () => {
    const gone = sheetFiles().find((name) => name.includes('finance-6')) ?? '';
    const path = join(root, 'content', SHUINAN, 'site.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('board: every-paper', 'board: small-board'));
    expect(existsSync(join(folder(printed), gone))).toBe(true);
    await print(printed, '--only', 'sheets');
    expect(existsSync(join(folder(printed), gone))).toBe(false);
    expect(existsSync(join(folder(printed), 'tiles/board-A4.pdf'))).toBe(false);
    expect(sheetFiles()).toHaveLength(3);
  });
});

describe('a wish that cannot be', () => {
  test.each([
    [['--board', 'small-bord'], '没有“small-bord”这种公开栏，是不是“small-board”？'],
    [['--tile', 'A5'], '--tile 不能写“A5”'],
    [['--bleed', '50'], '--bleed 应当是 1 到 10 的整数'],
    [['--only', 'bord'], '--only 不能写“bord”，是不是“board”？'],
  ])('%s is answered with what can be', async (options, answer) => {
    const { stderr, exitCode } = await posters(join(root, 'never'), ...options);
    expect(stderr).toContain(answer);
    expect(exitCode).toBe(2);
  });
});
