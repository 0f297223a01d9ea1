/** The long papers that every village has: each must come out well on every paper there is. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Disclosure, DisclosureContent } from '../../src/model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, type Kind } from '../../src/model/kinds.ts';
import { NASTY_STOCKS, type NastyDisclosure } from './nasty-disclosures.ts';

const NAMES = ['周福来', '李德贵', '王桂芝', '赵永峰', '孙秀英', '欧阳建国', '刘桂兰', '王福'];

function example(kind: Kind): Record<string, unknown> {
  return parse(readFileSync(`src/model/kinds/${kind}/example.yaml`, 'utf8')) as Record<string, unknown>;
}

function aDisclosure(kind: Kind, fields: Record<string, unknown>): Disclosure {
  const { corrections: _, ...plain } = example(kind);
  const content = KIND_SCHEMAS[kind].parse({ ...plain, ...fields }) as DisclosureContent;
  const id = `${content.publishedOn}-long-${kind}`;
  return { id, section: 'finance', file: `long/${id}.yaml`, content };
}

/** 三百户的补贴名单。 */
function households(): Disclosure {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    group: `${'一二三四五六'[Math.floor(index / 50)] ?? ''}组`,
    name: NAMES[(index * 5) % NAMES.length],
    quantity: (index % 12) + 1.25,
    amount: Math.round(((index % 12) + 1.25) * 8357) / 100,
    ...(index % 71 === 3 && { note: '地由儿子代种' }),
  }));
  const sum = (key: 'quantity' | 'amount') =>
    Math.round(rows.reduce((total, row) => total + row[key] * 100, 0)) / 100;
  const { photos: _, ...plain } = example('subsidy-list');
  const totals = { rows: 300, quantity: sum('quantity'), amount: sum('amount') };
  return aDisclosure('subsidy-list', { ...plain, rows, totals, corrections: undefined, photos: undefined });
}

/** 六千字的决议。 */
function resolution(): Disclosure {
  const sentences: readonly string[] = [
    '会议听取了村民委员会关于今年冬春季森林草原防灭火工作的报告，认为安排具体、责任到人，同意按报告执行。',
    '各组组长负责本组的巡护，每天早晚各走一遍，看见冒烟先打电话再去看，不许一个人上山扑火。',
    '秸秆由合作社统一打捆，每亩补助15.00元，共需38,250.00元，从村集体经营收入里列支。',
    '焚烧秸秆的，第一次由组长上门劝，第二次报镇里处理，并在公开栏上写明是哪一块地，不写人名。',
    '巡护人员每人每天误工补助130元，按实际出工记，月底由监委会核对后张榜公布。',
  ];
  const paragraph = (index: number): string =>
    `（${index + 1}）${[0, 1, 2, 3].map((step) => sentences[(index + step) % sentences.length]).join('')}`;
  const { motions } = example('resolution') as { motions: readonly Record<string, unknown>[] };
  const long = Array.from({ length: 3 }, (_, number) => ({
    ...motions[0],
    title: ['森林草原防灭火怎么巡护', '秸秆怎么打捆、补助多少', '误工补助怎么记、怎么发'][number],
    text: Array.from({ length: 11 }, (__, index) => paragraph(number * 11 + index))
      .join('\n\n')
      .slice(0, 2_000),
  }));
  return aDisclosure('resolution', { motions: long });
}

/** 十二张照片的工程。 */
function project(): Disclosure {
  const photos = Array.from({ length: 12 }, (_, index) => ({
    file: index % 5 === 4 ? 'portrait.jpg' : 'landscape.jpg',
    caption: `${['做前：路面坑洼，下雨积水', '做中：铺混凝土，监委会在场', '做后：路面平整，排水沟通了'][Math.floor(index / 4)] ?? ''}（第${index + 1}张）`,
  }));
  return aDisclosure('project', { photos });
}

/** 六十行的收支。 */
function accounts(): Disclosure {
  const categories = ['干部报酬', '管理费用', '公益支出', '经营支出', '工程支出'];
  const expense = Array.from({ length: 56 }, (_, index) => ({
    category: categories[Math.floor(index / 12)] ?? '其他支出',
    title: `${['村部水电费', '二组路灯维修', '河道清淤误工', '水泵房看护工资', '垃圾清运车加油'][index % 5] ?? ''}（第${index + 1}笔）`,
    amount: 1_000 + ((index * 7_919) % 9_000) + 0.5,
    on: '2026-05-20',
    voucher: `凭证5-${index + 1}`,
  }));
  const { photos: _, income, ...plain } = example('accounts') as { photos: unknown; income: unknown };
  return aDisclosure('accounts', { ...plain, income, expense, photos: undefined, corrections: undefined });
}

/** Each of them on each paper. */
export function longDisclosures(): NastyDisclosure[] {
  return [households(), resolution(), project(), accounts()].flatMap((disclosure) =>
    NASTY_STOCKS.map((stock) => ({ disclosure, stock })),
  );
}
