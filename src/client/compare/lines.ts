/** What is said of a place beside another, line by line: the same lines for both. Pure. */
import type { CompareFile, ComparePlace } from '../../site/ledger/compare/compare-file.ts';

export interface Line {
  readonly name: string;
  /** Of each of the two, in their order; several where there are several things to say. */
  readonly said: readonly (readonly string[])[];
}

/** The line of the last three months. */
export const RECENT = '近三个月按时';

type Says = (place: ComparePlace, file: CompareFile) => string | readonly string[];

const LINES: readonly (readonly [name: string, says: Says])[] = [
  [
    '村（社区）',
    ({ sites }) =>
      sites ? `${sites[0]} 个，${sites[1] === 0 ? '都公开了' : `${sites[1]} 个有欠公开的`}` : '',
  ],
  ['今年应公开', ({ owed: [inTime, late, missing] }) => `${inTime + late + missing} 件`],
  ['按时公布', ({ owed: [inTime, late, missing] }) => ofAll(inTime, inTime + late + missing)],
  ['公布迟了', ({ owed: [inTime, late, missing] }) => ofAll(late, inTime + late + missing)],
  [
    '没公布',
    ({ owed: [inTime, late, missing], longest }) => [
      ofAll(missing, inTime + late + missing),
      ...(longest > 0 ? [`最长逾期 ${longest} 天`] : []),
    ],
  ],
  ['财务', ({ finance }) => finance],
  [RECENT, ({ due }) => quarter(due, -3)],
  ['前三个月按时', ({ due }) => quarter(due, -6)],
  [
    '得分',
    ({ points, grade, kind }, { hidesScore }) =>
      points === undefined
        ? hidesScore
          ? ''
          : '不打分'
        : `${kind === 0 ? '' : '平均 '}${(points / 10).toFixed(1)} 分${grade === undefined ? '' : ` ${grade}`}`,
  ],
  [
    '少在哪',
    ({ less, kind }) => (kind !== 0 ? '' : less === undefined ? '' : less.length > 0 ? less : '没有少的'),
  ],
  ['名次', ({ ranks = [] }) => ranks],
  [
    '整改没改好',
    ({ orders }) =>
      orders === undefined ? '' : `${orders[0]} 件${orders[1] > 0 ? `，超期 ${orders[1]} 件` : ''}`,
  ],
  ['张贴有照片', ({ photos: [due, given] }) => (due === 0 ? '没有该张贴的' : ofAll(given, due))],
  ['正在公示', ({ open }) => `${open} 件`],
];

/** Lines in which neither has anything are left out. */
export function linesOf(places: readonly ComparePlace[], file: CompareFile): Line[] {
  return LINES.map(([name, says]) => ({
    name,
    said: places.map((place) => {
      const said = says(place, file);
      return typeof said === 'string' ? [said] : said;
    }),
  })).filter(({ said }) => said.some((texts) => texts.some((text) => text !== '')));
}

/** `49 件（86%）`: only all of it is 100%, and only nothing is 0%, as on the ledger's pages. */
function ofAll(part: number, all: number): string {
  return all === 0 ? '0 件' : `${part} 件（${share(part, all)}）`;
}

function share(part: number, all: number): string {
  const rounded = Math.round((part * 100) / all);
  if (rounded === 0 && part > 0) return '1%';
  return `${rounded === 100 && part < all ? 99 : rounded}%`;
}

const QUARTER = 3;

/** Three months of those that end so many before the last. */
function quarter(due: readonly number[], from: number): string {
  const end = from + QUARTER === 0 ? undefined : 2 * (from + QUARTER);
  const months = due.slice(2 * from, end);
  const [all, inTime] = [0, 1].map((of) =>
    months.reduce((sum, one, at) => sum + (at % 2 === of ? one : 0), 0),
  );
  return all === undefined || inTime === undefined || all === 0
    ? '没有到期的'
    : `${share(inTime, all)}（${inTime}/${all}）`;
}

/** Of each month what of it was in time; `undefined` where nothing was due. */
export function monthShares({ due }: ComparePlace): (number | undefined)[] {
  const shares: (number | undefined)[] = [];
  for (let at = 0; at + 1 < due.length; at += 2) {
    const [all = 0, inTime = 0] = due.slice(at, at + 2);
    shares.push(all === 0 ? undefined : inTime / all);
  }
  return shares;
}

/** `2025年12月 80%（4/5），2026年1月没有到期的`. */
export function monthsSaid({ due }: ComparePlace, { months }: CompareFile): string {
  return months
    .map((month, index) => {
      const [all = 0, inTime = 0] = due.slice(2 * index, 2 * index + 2);
      const [year = '', number = ''] = month.split('-');
      const name = `${index === 0 || number === '01' ? `${year}年` : ''}${Number(number)}月`;
      return all === 0 ? `${name}没有到期的` : `${name} ${share(inTime, all)}（${inTime}/${all}）`;
    })
    .join('，');
}
