/**
 * Pictures to measure by: documents as clerks photograph them, and scenes. Documents are laid out by a real browser, then
 * tilted, shaded, blurred and saved as a telephone does; scenes are drawn or made of noise. The same number makes the same
 * picture.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';

const require = createRequire(import.meta.url);
const FAMILIES = {
  黑: '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  宋: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
} as const;
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = '广田秀珍凤兰建国春燕德福玉梅志强桂英明华长顺'.split('');

export type Random = () => number;

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;
const name = (random: Random): string => pick(SURNAMES, random) + pick(GIVEN, random) + pick(GIVEN, random);
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const SENTENCES = [
  '经村民代表会议讨论通过，现将有关事项公布如下。',
  '请各户核对本户的面积和金额，有不同意见的在公示期内提出。',
  '本次补贴资金由镇财政所直接打入一卡通。',
  '申请人因家庭生活困难，特申请临时救助，请予批准。',
  '会议由党支部书记主持，应到三十二人，实到二十九人。',
];
const text = (count: number, random: Random): string =>
  Array.from({ length: count }, () => pick(SENTENCES, random)).join('');
const table = (heads: readonly string[], rows: number, cell: (head: string) => string): string =>
  `<table><tr>${heads.map((one) => `<th>${one}</th>`).join('')}</tr>${Array.from({ length: rows }, () => `<tr>${heads.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`).join('')}</table>`;

/** What is written, by its sort. Every person and number is invented. */
export const DOCUMENTS: Readonly<Record<string, (random: Random) => string>> = {
  公文: (random) =>
    `<h1>关于发放补贴的通知</h1>${Array.from({ length: 9 }, () => `<p>${text(3, random)}</p>`).join('')}`,
  名单: (random) =>
    `<h1>低保对象名单</h1>${table(['序号', '姓名', '身份证号', '金额'], 24, (head) => (head === '姓名' ? name(random) : head === '身份证号' ? `2105${digits(14, random)}` : digits(3, random)))}`,
  宽表: (random) =>
    `<h2>补贴发放清册</h2>${table(['户主', '组别', '面积', '标准', '金额', '电话', '签字'], 18, (head) => (head === '户主' ? name(random) : head === '签字' ? '' : digits(4, random)))}`,
  无线表: (random) =>
    `<div class="bare">${table(['姓名', '电话', '住址'], 26, (head) => (head === '姓名' ? name(random) : head === '电话' ? `138${digits(8, random)}` : `${digits(1, random)}组`))}</div>`,
  申请书: (random) =>
    `<h2>临时救助申请书</h2><p>尊敬的领导：</p>${Array.from({ length: 5 }, () => `<p>${text(2, random)}</p>`).join('')}<p style="text-align:right">申请人：${name(random)}</p>`,
  表格截屏: (random) =>
    `<div class="sheet">${table(['A', 'B', 'C', 'D', 'E', 'F'], 30, () => (random() < 0.5 ? name(random) : digits(5, random)))}</div>`,
  聊天截屏: (random) =>
    `<div class="chat">${Array.from({ length: 9 }, () => `<p><i></i><span>${text(1, random)}</span></p>`).join('')}</div>`,
  身份证: (random) =>
    `<div class="card"><p>姓名　${name(random)}</p><p>性别　女　民族　汉</p><p>出生　1968 年 6 月 10 日</p><p>住址　辽宁省本溪市示例县<br>青石镇水南村一组12号</p><i></i><b>公民身份号码　2105${digits(14, random)}</b></div>`,
  收据: (random) =>
    `<div class="slip"><h2>收款收据</h2><p>今收到 ${name(random)} 交来 承包费</p><p>人民币（大写）壹仟贰佰元整　¥${digits(4, random)}.00</p>${table(['项目', '数量', '单价', '金额'], 5, () => digits(3, random))}<p>收款人：${name(random)}　　经手人：${name(random)}</p></div>`,
  密页: (random) =>
    `<div style="font-size:13px">${Array.from({ length: 18 }, () => `<p>${text(4, random)}</p>`).join('')}</div>`,
};

const STYLE = `*{margin:0;box-sizing:border-box}body{font:20px/1.7 F;padding:48px;background:#fff;color:#111}h1,h2{text-align:center;margin-bottom:20px}p{margin-bottom:8px;text-indent:2em}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #333;padding:3px 8px;text-align:center;font-weight:400}.bare td,.bare th{border:0}
.sheet{margin:-48px}.sheet td,.sheet th{border:1px solid #d0d0d0;font-size:16px;padding:2px 6px}.sheet th{background:#e8e8e8}
.chat{margin:-48px;padding:24px;background:#ededed;min-height:1100px}.chat p{display:flex;gap:12px;text-indent:0;margin-bottom:22px}.chat i{width:52px;height:52px;background:#7aa;border-radius:6px;flex:none}.chat span{background:#fff;padding:10px 14px;border-radius:6px}
.card{position:relative;width:720px;height:450px;background:#dfeaf2;border-radius:24px;padding:44px;font-size:25px;margin:20px auto}.card p{text-indent:0;margin-bottom:14px}.card i{position:absolute;right:50px;top:70px;width:180px;height:230px;background:#b99}.card b{position:absolute;left:44px;bottom:34px;font-weight:400}
.slip{border:2px solid #933;color:#622;padding:26px}`;

/** Pages of all sorts as a screen shows them, beginning with that of a number. */
export async function layOutDocuments(
  browser: Browser,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<{ readonly sort: string; readonly png: Buffer }[]> {
  const page = await browser.newPage({ viewport: { width: 850, height: 1150 } });
  await page.route('https://fonts.test/*', (route) => {
    const family = decodeURIComponent(
      new URL(route.request().url()).pathname.slice(1),
    ) as keyof typeof FAMILIES;
    return route.fulfill({
      body: readFileSync(require.resolve(FAMILIES[family])),
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  const sorts = Object.keys(DOCUMENTS);
  const pages: { sort: string; png: Buffer }[] = [];
  for (let number = from; number < from + count; number++) {
    const random = randomFrom(number + 1);
    const sort = sorts[number % sorts.length] as string;
    const family = number % 3 === 2 ? '宋' : '黑';
    await page.setContent(
      `<style>@font-face{font-family:F;src:url(https://fonts.test/${encodeURIComponent(family)})}${STYLE}</style>${DOCUMENTS[sort]?.(random)}`,
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    pages.push({ sort, png: await page.screenshot() });
  }
  await page.close();
  return pages;
}

const DESKS = ['#6b4a2f', '#3c3c40', '#8a8f94', '#b08d57', '#20303a', '#c9c4bb'];
const PAPERS = ['#ffffff', '#ffffff', '#f6f0dc', '#ffd9d9', '#d8f0d8', '#fff3a8', '#d9e6ff'];

/** A page as somebody photographs it, or its plain screenshot now and then. */
export async function photographed(png: Buffer, seed: number): Promise<Buffer> {
  const random = randomFrom(seed + 77);
  const isScreenshot = random() < 0.15;
  if (isScreenshot) return sharp(png).jpeg({ quality: 70 }).toBuffer();
  const paper = await sharp(png)
    .composite([
      {
        input: { create: { width: 850, height: 1150, channels: 3, background: pick(PAPERS, random) } },
        blend: 'multiply',
      },
    ])
    .png()
    .toBuffer();
  const tilt = (random() - 0.5) * 16;
  const skew = (random() - 0.5) * 0.16;
  const desk = pick(DESKS, random);
  const turned = await sharp(paper)
    .affine([1, skew, skew * 0.6, 1], { background: desk })
    .rotate(tilt, { background: desk })
    .png()
    .toBuffer();
  const { width = 0, height = 0 } = await sharp(turned).metadata();
  const edge = Math.round(random() * 0.35 * width);
  const whole = await sharp(turned)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: desk })
    .png()
    .toBuffer();
  const size = { width: width + 2 * edge, height: height + 2 * edge };
  const shaded = await sharp(whole)
    .composite([
      { input: shade(size, random), blend: 'multiply' },
      { ...grain(size, 4 + random() * 8), blend: 'soft-light' },
    ])
    .blur(0.3 + random() * 1.1)
    .jpeg({ quality: 55 + Math.floor(random() * 35) })
    .toBuffer();
  return sharp(shaded).resize({ width: 1200, height: 1600, fit: 'inside' }).jpeg({ quality: 80 }).toBuffer();
}

/** Grain of a sensor around grey. The noise of the picture library is another one each time. */
function grain({ width, height }: { width: number; height: number }, sigma: number): OverlayOptions {
  const uniform = randomFrom(Math.round(sigma * 1e6));
  const input = Buffer.alloc(width * height * 3);
  // Three even draws are near enough to a bell.
  for (let at = 0; at < input.length; at++)
    input[at] = 128 + sigma * 2 * (uniform() + uniform() + uniform() - 1.5);
  return { input, raw: { width, height, channels: 3 } };
}

/** Light from one side, and the shadow of the telephone. */
function shade({ width, height }: { width: number; height: number }, random: Random): Buffer {
  const grey = (level: number): string =>
    `rgb(${Math.round(level)},${Math.round(level)},${Math.round(level * 0.96)})`;
  const [from, to] = [150 + random() * 105, 150 + random() * 105];
  const [x, y] = [random() * width * 0.6, random() * height * 0.6];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="${random()}" y1="0" x2="${random()}" y2="1"><stop offset="0" stop-color="${grey(from)}"/><stop offset="1" stop-color="${grey(to)}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><rect x="${x}" y="${y}" width="${width * 0.45}" height="${height * 0.4}" rx="30" fill="#000" opacity="${random() * 0.4}"/></svg>`,
  );
}

/** Scenes without a document in them, by their sort. */
export const SCENES: Readonly<Record<string, (random: Random) => string>> = {
  砖墙: (random) =>
    grid(
      random,
      44,
      18,
      (x, y) =>
        `<rect x="${x + ((y / 18) % 2) * 22}" y="${y}" width="41" height="15" fill="${earth(random, 20)}"/>`,
      '#c8bfb0',
    ),
  瓦: (random) =>
    grid(
      random,
      24,
      24,
      (x, y) => `<path d="M${x} ${y}q12 18 24 0v20q-12 10-24 0z" fill="${earth(random, 210)}"/>`,
      '#445',
    ),
  草地: (random) =>
    scatter(
      random,
      5_000,
      (x, y) =>
        `<path d="M${x} ${y}l${(random() - 0.5) * 10} ${-6 - random() * 16}" stroke="hsl(${90 + random() * 40} 50% ${20 + random() * 40}%)" stroke-width="2"/>`,
      '#5a7a3a',
    ),
  石子: (random) =>
    scatter(
      random,
      4_000,
      (x, y) =>
        `<ellipse cx="${x}" cy="${y}" rx="${3 + random() * 8}" ry="${3 + random() * 6}" fill="hsl(30 8% ${30 + random() * 55}%)"/>`,
      '#777',
    ),
  树叶: (random) =>
    scatter(
      random,
      3_500,
      (x, y) =>
        `<ellipse cx="${x}" cy="${y}" rx="${4 + random() * 12}" ry="${2 + random() * 6}" transform="rotate(${random() * 180} ${x} ${y})" fill="hsl(${80 + random() * 50} 45% ${15 + random() * 45}%)"/>`,
      '#bcd4e8',
    ),
  插秧: (random) =>
    grid(
      random,
      26,
      34,
      (x, y) =>
        `<path d="M${x} ${y}l-3 -12m3 12l3 -13m-3 13l0 -14" stroke="#3f7d3a" stroke-width="2.4" transform="translate(${random() * 8} ${random() * 8})"/>`,
      '#a9c9cf',
    ),
  栏杆: (random) =>
    grid(random, 30, 1000, (x) => `<rect x="${x}" y="200" width="6" height="500" fill="#ddd"/>`, '#7fa9c4'),
  楼房: (random) =>
    grid(
      random,
      46,
      60,
      (x, y) =>
        `<rect x="${x}" y="${y}" width="28" height="38" fill="${random() < 0.2 ? '#ffe9a0' : '#5b7385'}"/>`,
      '#cbb59b',
    ),
  人群: (random) =>
    scatter(
      random,
      240,
      (x, y) =>
        `<circle cx="${x}" cy="${y}" r="22" fill="hsl(25 45% ${60 + random() * 20}%)"/><path d="M${x - 22} ${y}a22 22 0 0 1 44 0z" fill="#221"/><rect x="${x - 26}" y="${y + 20}" width="52" height="50" fill="hsl(${random() * 360} 40% 45%)"/>`,
      '#d8d2c4',
    ),
  雪地: (random) =>
    scatter(
      random,
      90,
      (x, y) => `<path d="M${x} ${y}v-60m0 20l-14 -14m14 4l14 -16" stroke="#443" stroke-width="3"/>`,
      '#eef1f4',
    ),
  横幅: (random) =>
    `<rect width="1200" height="900" fill="#9db7c8"/><rect x="80" y="300" width="1040" height="150" fill="#c8161d"/><text x="600" y="400" font-size="76" fill="#ffe36b" text-anchor="middle">${'横平竖直'.repeat(2)}</text>${scatterInside(random)}`,
  路面: (random) =>
    `<rect width="1200" height="900" fill="#8b8b88"/><path d="M580 900L600 200" stroke="#fff" stroke-width="14" stroke-dasharray="60 40"/>${scatterInside(random)}`,
  书架: (random) =>
    grid(
      random,
      22,
      150,
      (x, y) =>
        `<rect x="${x}" y="${y}" width="${14 + random() * 6}" height="${110 + random() * 26}" fill="hsl(${random() * 360} 45% 45%)"/>`,
      '#6d4a2c',
    ),
  苗圃: (random) =>
    grid(
      random,
      60,
      60,
      (x, y) => `<circle cx="${x + 20}" cy="${y + 20}" r="${14 + random() * 8}" fill="#3d7a35"/>`,
      '#8a6a48',
    ),
  水泥墙: (random) =>
    scatter(
      random,
      500,
      (x, y) => `<circle cx="${x}" cy="${y}" r="${random() * 2.5}" fill="#777"/>`,
      '#cfcdc8',
    ),
};

function earth(random: Random, hue: number): string {
  return `hsl(${hue + random() * 12} ${30 + random() * 20}% ${35 + random() * 18}%)`;
}

function scatter(
  random: Random,
  count: number,
  one: (x: number, y: number) => string,
  ground: string,
): string {
  return `<rect width="1200" height="900" fill="${ground}"/>${Array.from({ length: count }, () => one(random() * 1200, random() * 900)).join('')}`;
}

function scatterInside(random: Random): string {
  return Array.from(
    { length: 14 },
    () =>
      `<rect x="${random() * 1100}" y="${600 + random() * 100}" width="40" height="150" fill="hsl(${random() * 360} 35% 40%)"/>`,
  ).join('');
}

function grid(
  random: Random,
  stepX: number,
  stepY: number,
  one: (x: number, y: number) => string,
  ground: string,
): string {
  const [columns, rows] = [Math.ceil(1200 / stepX), Math.ceil(900 / stepY)];
  const shapes = Array.from({ length: columns * rows }, (_, index) =>
    one((index % columns) * stepX, Math.floor(index / columns) * stepY),
  );
  return `<rect width="1200" height="900" fill="${ground}"/><g transform="rotate(${(random() - 0.5) * 10} 600 450)">${shapes.join('')}</g>`;
}

/** A scene as a telephone saves it. */
export async function sceneOf(sort: string, seed: number): Promise<Buffer> {
  const random = randomFrom(seed + 9);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">${SCENES[sort]?.(random)}</svg>`;
  const size = { width: 1200, height: 900 };
  return sharp(Buffer.from(svg))
    .flatten({ background: '#fff' })
    .composite([
      { input: shade(size, random), blend: 'multiply' },
      { ...grain(size, 6 + random() * 16), blend: 'soft-light' },
    ])
    .blur(0.4 + random() * 1.4)
    .jpeg({ quality: 60 + Math.floor(random() * 30) })
    .toBuffer();
}
