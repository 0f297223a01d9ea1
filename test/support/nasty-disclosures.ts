/**
 * Disclosures as nobody should write them but somebody will: every kind with the longest, the oddest and the most that
 * its fields take. The same number makes the same disclosure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Disclosure, DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, KINDS, type Kind } from '../../src/model/kinds.ts';
import { stockOnBoard } from '../../src/paper/board/board.ts';
import { mmFromPoints } from '../../src/paper/millimetres.ts';
import { STANDARD_STOCK, stockOfSize, type Stock } from '../../src/paper/stocks.ts';

/** A disclosure with the paper it is printed on. */
export interface NastyDisclosure {
  readonly disclosure: Disclosure;
  readonly stock: Stock;
}

/** Photos by the name that disclosures use, with their pixels. */
export const NASTY_PHOTOS: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  'landscape.jpg': { width: 1200, height: 900 },
  'portrait.jpg': { width: 900, height: 1200 },
  'panorama.jpg': { width: 1200, height: 260 },
  'tower.jpg': { width: 300, height: 1200 },
  'tiny.jpg': { width: 160, height: 120 },
  'square.jpg': { width: 800, height: 800 },
};

const roll = stockOfSize({ id: '卷纸900', widthMm: 900, heightMm: 1300 });
const large = stockOfSize({ id: '海报320', widthMm: 320, heightMm: 450 }) ?? STANDARD_STOCK.A3;
/** A board that is read from afar asks for larger type than its paper has by itself. */
const far = stockOnBoard(large, { glassMarginMm: 12, sealMm: 45 } as Parameters<typeof stockOnBoard>[1], {
  title: mmFromPoints(36),
  body: mmFromPoints(22),
  table: mmFromPoints(22),
  note: mmFromPoints(16),
});

/** Papers a county may hang. */
export const NASTY_STOCKS: readonly Stock[] = [
  ...Object.values(STANDARD_STOCK),
  ...(roll ? [roll] : []),
  far,
];

/** The disclosure of this number. */
export function nastyDisclosure(number: number): NastyDisclosure {
  const random = randomFrom(number + 1);
  const kind = KINDS[number % KINDS.length] as Kind;
  const stock = NASTY_STOCKS[Math.floor(number / KINDS.length + number) % NASTY_STOCKS.length] as Stock;
  const content = nastyContent(kind, random);
  const id = `${content.publishedOn}-nasty-${number}`;
  const section = (['party', 'affairs', 'finance', 'other'] as const)[number % 4] ?? 'other';
  return { disclosure: { id, section, file: `nasty/${id}.yaml`, content }, stock };
}

type Random = () => number;

/** Numbers from 0 up to 1 that look random and are the same every time (mulberry32). */
function randomFrom(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const examples = new Map<Kind, Plain>();

/** The example of a kind as its file has it. */
function exampleOf(kind: Kind): Plain {
  const known = examples.get(kind);
  if (known !== undefined) return known;
  const folder = new URL(`src/model/kinds/${kind}/`, `file://${process.cwd()}/`);
  const markdown = new URL('example.md', folder);
  const isMarkdown = existsSync(markdown);
  const text = readFileSync(isMarkdown ? markdown : new URL('example.yaml', folder), 'utf8');
  const [, head = text, body = ''] = isMarkdown ? (/^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []) : [];
  const example = { ...(parse(head) as Record<string, Plain>), ...(isMarkdown && { body: body.trim() }) };
  examples.set(kind, example);
  return example;
}

/** The example, changed in one place after the other as long as its schema takes it. */
function nastyContent(kind: Kind, random: Random): DisclosureContent {
  let plain = exampleOf(kind);
  const attempt = (candidate: Plain): void => {
    // Paper without end proves nothing more than much paper.
    if (leavesIn(candidate).length > 320) return;
    if (KIND_SCHEMAS[kind].safeParse(candidate).success) plain = candidate;
  };
  for (const path of listsIn(plain))
    if (random() < 0.3) {
      const times = pick([2, 3, 8, 40], random);
      for (const most of [times, 3])
        attempt(
          change(plain, path, (list) =>
            Array.isArray(list) ? Array.from({ length: most }, () => list as Plain[]).flat() : list,
          ),
        );
    }
  const leaves = leavesIn(plain);
  const share = Math.min(1, 30 / leaves.length) * pick([0.2, 0.6, 1], random);
  for (const path of leaves)
    if (random() < share) attempt(change(plain, path, (value) => nastyValue(value, random)));
  for (const [field, value] of Object.entries(commonFields(plain, random)))
    attempt({ ...(plain as Record<string, Plain>), [field]: value });
  if (kind === 'notice') attempt({ ...(plain as Record<string, Plain>), body: nastyMarkdown(random) });
  return KIND_SCHEMAS[kind].parse(plain) as DisclosureContent;
}

type Path = readonly (string | number)[];

function leavesIn(value: Plain, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function listsIn(value: Plain, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    listsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) ? [path, ...inner] : inner;
}

function change(value: Plain, path: Path, to: (value: Plain) => Plain): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return to(value);
  if (Array.isArray(value))
    return value.map((one: Plain, index) => (index === key ? change(one, rest, to) : one));
  const record = value as Record<string, Plain>;
  return { ...record, [key]: change(record[key] ?? null, rest, to) };
}

const FIXED = /^(?:\d{4}-[\dQHW-]+|\d{3,4}-[\d ]+|[a-z][a-z0-9-]*|.*\.jpg)$/;

function nastyValue(value: Plain, random: Random): Plain {
  if (typeof value === 'number')
    return Number.isInteger(value) && value < 400
      ? pick([0, 1, value, 399], random)
      : pick([999_999_999.99, 0.01, 123_456_789.1, value], random);
  if (typeof value !== 'string' || FIXED.test(value)) return value;
  return nastyText(pick([8, 20, 40, 60, 90, 160, 300], random), random);
}

/** Words that run on, are rare, are foreign, have many marks, or never end. */
const WORDS = [
  '村民代表会议',
  '示例县青石镇水南村',
  '冬春季森林草原防灭火',
  '1,234,567.89元',
  '2026年11月17日',
  '024-4555 0102',
  '（见附件三）',
  '“四议两公开”',
  '《村规民约》',
  '——',
  '……',
  '：',
  '；',
  '！？',
  '·阿卜杜拉·买买提',
  'C30混凝土',
  'φ300mm',
  '第三村民小组',
  '、',
  '，',
  '。',
  '№',
  '㎡',
  '‰',
  '①',
  '→',
  '℃',
  '的',
  '一',
  '龘靐齉',
  'WeChat ID',
  'kg/m³',
  '1:500',
];

function nastyText(length: number, random: Random): string {
  const form = random();
  if (form < 0.12) return 'https://gongkai.example/shuinan/'.padEnd(length, 'a1b2c3d4').slice(0, length);
  if (form < 0.2) return '冬'.repeat(length);
  if (form < 0.26) return '1234567890'.repeat(30).slice(0, length);
  if (form < 0.32)
    return (
      '“（《'.repeat(length).slice(0, Math.ceil(length / 2)) + '）》”'.repeat(length).slice(0, length / 2)
    );
  let text = '';
  while (text.length < length) text += pick(WORDS, random);
  return text.slice(0, length).trim() || '无';
}

function commonFields(plain: Plain, random: Random): Record<string, Plain> {
  const { publishedOn = '2026-12-08' } = plain as { publishedOn?: string };
  const on = publishedOn;
  const many = (most: number, make: (index: number) => Plain): Plain[] =>
    Array.from({ length: 1 + Math.floor(random() * most) }, (_, index) => make(index));
  const fields: Record<string, () => Plain> = {
    title: () => nastyText(pick([12, 30, 60, 90], random), random),
    number: () => nastyText(40, random),
    issuer: () => nastyText(pick([20, 60], random), random),
    posting: () => ({ from: on, until: on, to: nastyText(40, random), phone: '024-4555 0102' }),
    approvals: () =>
      many(12, () => ({
        role: nastyText(pick([6, 40], random), random),
        name: '欧阳建国',
        action: '审核',
        on,
      })),
    corrections: () =>
      many(2, () => ({
        ...{ on, what: nastyText(200, random), before: nastyText(200, random) },
        ...{ after: nastyText(200, random), why: nastyText(200, random), by: nastyText(60, random) },
      })),
    photos: () =>
      many(pick([1, 3, 12, 24], random), () => ({
        file: pick(Object.keys(NASTY_PHOTOS), random),
        caption: nastyText(pick([6, 20, 80], random), random),
      })),
    purges: () => many(3, () => ({ on, what: nastyText(100, random), by: nastyText(60, random) })),
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, make]) => (random() < 0.4 ? [[field, make()]] : [])),
  );
}

function nastyMarkdown(random: Random): string {
  const parts: (() => string)[] = [
    () => nastyText(pick([10, 100, 700, 3000], random), random),
    () => `${'进山不带火种，看见冒烟就打电话。'.repeat(pick([3, 40, 200], random))}`,
    () => `**${nastyText(25, random).replaceAll(/[*_]/g, '')}**`,
    () => `## ${nastyText(pick([8, 60], random), random)}`,
    () =>
      Array.from(
        { length: pick([3, 30], random) },
        (_, i) => `${i + 1}. ${nastyText(pick([8, 120], random), random)}`,
      ).join('\n'),
    () => Array.from({ length: 5 }, () => `- ${nastyText(60, random)}`).join('\n'),
    () => nastyTable(pick([2, 4, 6, 9, 60], random), pick([1, 6, 60], random), random),
    () => `单位：元\n\n${nastyTable(6, 20, random)}`,
    () => `> ${nastyText(300, random)}`,
  ];
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(parts, random)()).join('\n\n');
}

function nastyTable(columns: number, rows: number, random: Random): string {
  const amount = (): string => pick(['999,999,999.99', '0.01', '12,345.00'], random);
  const long = random() < 0.3 ? nastyText(300, random).replaceAll('|', '') : '';
  const row = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
  return [
    row((column) =>
      column === 0 ? '姓名' : `${pick(['金额', '面积（亩）', '补贴标准（元/亩）'], random)}${column}`,
    ),
    row(() => '---'),
    ...Array.from({ length: rows }, (_, index) =>
      row((column) =>
        column === 0 ? `第${index + 1}户` : column === 1 && index === 0 && long ? long : amount(),
      ),
    ),
  ].join('\n');
}
