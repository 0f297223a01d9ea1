import { fullName, person } from './names.ts';
import type { Gender } from './names.ts';
import { digits, landline, pad } from './numbers.ts';
import type { Random } from './random.ts';

const VILLAGES = [
  '示例村',
  '上河村',
  '腰岭村',
  '大柳村',
  '石桥村',
  '东沟村',
  '望山村',
  '南营村',
  '沙河子村',
  '榆树底村',
];
const TOWNS = ['青石镇', '河口镇', '清水乡', '北岭街道', '平山镇', '松林镇'];
const GROUPS = ['一组', '二组', '三组', '四组', '五组', '六组', '东组', '西沟组', '河南组', '前街组'];
const PLOTS = [
  '河东机动地',
  '西沟坡地',
  '东大片',
  '后山用材林',
  '南河套',
  '村前水库',
  '场院东侧',
  '老砖厂',
  '北洼子',
  '桥头三角地',
];
const POSTS = [
  '党支部书记',
  '村委会主任',
  '村委会副主任',
  '妇联主席',
  '监委会主任',
  '报账员',
  '治保主任',
  '网格员',
  '代办员',
];
const BODIES = [
  '示例村股份经济合作社',
  '示例村村民委员会',
  '上河村股份经济合作社',
  '大柳村经济合作社',
  '石桥村股份经济合作社',
];
const COMPANIES = [
  '利民施工队',
  '宏达筑路公司',
  '丰裕家庭农场',
  '四方建筑公司',
  '宏运砂石厂',
  '利民果品收购站',
  '绿源种植合作社',
];
const RITES = ['公示', '党', '财公', '资', '救', '工'];

/** A collective's own account number, which looks unlike the invented cards of persons. */
function collectiveAccount(random: Random): string {
  const text = random.pick(['0706', '2710', '3304', '0402']) + digits(random, random.pick([12, 13, 14, 15]));
  return random.chance(0.4) ? text.replace(/(\d{4})(?=\d)/g, '$1 ') : text;
}

/** The full name of a man or of a woman. */
function nameOf(random: Random, gender: Gender): string {
  for (;;) {
    const found = person(random);
    if (found.gender === gender) return found.text;
  }
}

const SLOTS: Record<string, (random: Random) => string> = {
  n: fullName,
  n2: fullName,
  n3: fullName,
  n4: fullName,
  o: (random) => fullName(random),
  op: (random) => `${random.pick(POSTS)}${fullName(random)}`,
  woman: (random) => nameOf(random, 'f'),
  woman2: (random) => nameOf(random, 'f'),
  man: (random) => nameOf(random, 'm'),
  man2: (random) => nameOf(random, 'm'),
  v: (random) => random.pick(VILLAGES),
  town: (random) => random.pick(TOWNS),
  g: (random) => random.pick(GROUPS),
  g2: (random) => random.pick(GROUPS),
  plot: (random) => random.pick(PLOTS),
  firm: (random) => random.pick(COMPANIES),
  body: (random) => random.pick(BODIES),
  amt: (random) => String(random.int(2, 40) * 50),
  big: (random) => (random.int(20, 980) * 100).toLocaleString('en-US'),
  big2: (random) => String(random.int(20, 980) * 100),
  wan: (random) => (random.int(12, 860) / 10).toFixed(1),
  cents: (random) => `${random.int(200, 99999)}.${pad(random.int(0, 99))}`,
  c: (random) => String(random.int(2, 9)),
  present: (random) => String(random.int(21, 28)),
  c2: (random) => String(random.int(10, 68)),
  c3: (random) => String(random.int(70, 480)),
  mu: (random) => `${random.int(1, 40)}.${random.int(1, 99)}`,
  len: (random) => String(random.int(12, 96) * 10),
  y: (random) => String(random.int(2023, 2026)),
  m: (random) => String(random.int(1, 12)),
  d: (random) => String(random.int(1, 28)),
  date: (random) => `${random.int(2025, 2026)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`,
  ym: (random) => `${random.int(1964, 2003)}年${random.int(1, 12)}月`,
  ymd: (random) => `${random.int(1964, 2003)}-${pad(random.int(1, 12))}`,
  tel: landline,
  tel2: landline,
  doc: (random) =>
    `${random.pick(['示', '青', '上河'])}${random.pick(RITES)}〔${random.int(2024, 2026)}〕${random.int(1, 60)}号`,
  contract: (random) => `示合${random.int(2021, 2026)}-${pad(random.int(1, 40))}`,
  account: collectiveAccount,
  credit: (random) =>
    `${random.pick(['N2', '91', '54'])}210599MF${digits(random, 7)}${random.pick([...'KLTY'])}`,
  code: (random) => `2${digits(random, 3)}-210599-04-01-${digits(random, 6)}`,
  long: (random) => `24212${digits(random, 15)}`,
  t8: (random) => `${random.int(2024, 2026)}${pad(random.int(1, 12))}${pad(random.int(1, 28))}`,
};

/** A template with its slots ({n} a name, {g} a group, {amt} a sum, …) filled; one slot has one value. */
export function fill(random: Random, template: string, given: Record<string, string> = {}): string {
  const known = new Map(Object.entries(given));
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const before = known.get(slot);
    if (before !== undefined) return before;
    const make = SLOTS[slot];
    if (!make) throw new Error(`unknown slot ${slot} in ${template}`);
    const made = make(random);
    known.set(slot, made);
    return made;
  });
}
