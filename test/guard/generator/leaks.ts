import {
  CARS,
  CHILD_FRAMES,
  CHILD_KIN,
  CLASSES,
  FAMILY,
  HANDLES,
  HEALTH,
  HOMES,
  ILL_FRAMES,
  ILLNESSES,
  INCOME,
  MAIL_HOSTS,
  PAPERS,
} from './fillers.ts';
import { childName } from './names.ts';
import type { Subject } from './names.ts';
import {
  bankCard,
  birthDate,
  digits,
  fullWidth,
  hanDigits,
  hanNumber,
  idNumber,
  landline,
  mobile,
  money,
  plate,
  zeroWidth,
} from './numbers.ts';
import type { Written } from './numbers.ts';
import type { Random } from './random.ts';
import { fill } from './slots.ts';

export const LEAK_LABELS = [
  ...(['id-number', 'bank-card', 'phone', 'address', 'birth-date', 'minor'] as const),
  ...(['health', 'family', 'income', 'certificate', 'account'] as const),
];

export type LeakLabel = (typeof LEAK_LABELS)[number];

/** Something said of a person that must not be published. */
export interface Leak {
  label: LeakLabel;
  form: string;
  /** What follows a name in a sentence. */
  predicate: string;
  /** What a clerk puts into a remark. */
  note: string;
  /** The bare value, for a cell below its own heading. */
  value: string;
  /** It is the plate of a car. */
  ofCar?: boolean;
}

/** Which subjects a leak of a label can be told of. */
export const SUBJECTS: Record<LeakLabel, readonly Subject['kind'][]> = {
  'id-number': ['full', 'full', 'half', 'household', 'relation'],
  'bank-card': ['full', 'full', 'half', 'household', 'relation'],
  phone: ['full', 'full', 'honorific', 'half', 'relation', 'household'],
  address: ['full', 'full', 'honorific', 'half', 'household'],
  'birth-date': ['full', 'full', 'honorific', 'half', 'relation', 'household'],
  minor: ['full'],
  health: ['full', 'full', 'full', 'honorific', 'half', 'relation', 'household'],
  family: ['full', 'full', 'full', 'honorific', 'half', 'household'],
  income: ['full', 'full', 'full', 'half', 'household'],
  certificate: ['full', 'full', 'half', 'household'],
  account: ['full', 'full', 'honorific', 'half', 'relation'],
};

const ID_NOTES = [
  ...[
    '身份证{v}',
    '身份证号{v}',
    '身份证号码：{v}',
    '公民身份号码{v}',
    '{v}',
    '证件号{v}',
    '身份证件号码{v}',
    'sfz {v}',
  ],
  ...[
    '身份证：{v}',
    '本人身份证{v}',
    '身份证号码 {v}',
    '{v}（身份证）',
    '二代证{v}',
    '居民身份证号{v}',
    '已核身份证{v}',
  ],
];

const CARD_NOTES = [
  ...[
    '卡号{v}',
    '银行卡{v}',
    '一卡通{v}',
    '一卡通账号{v}',
    '打卡账号：{v}',
    '农商行{v}',
    '{v}',
    '信用社存折{v}',
    '邮储卡{v}',
  ],
  ...[
    '补贴打到{v}',
    '农信卡号 {v}',
    '账号{v}（本人）',
    '开户行农行，{v}',
    '惠农卡{v}',
    '工资卡{v}',
    '换卡，新卡号{v}',
    '存折号{v}',
  ],
];

const PHONE_NOTES = [
  ...[
    '电话{v}',
    '手机{v}',
    '联系电话：{v}',
    '{v}',
    '手机号{v}',
    '本人电话{v}',
    '打{v}能找到人',
    '联系方式{v}',
    '常用手机{v}',
  ],
  ...['有事打{v}', '电话改为{v}', 'tel {v}', '值班手机{v}', '社区联系电话{v}', '☎{v}', '24小时开机{v}'],
];

const HOME_LINE_NOTES = ['家里电话{v}', '宅电{v}', '家里座机{v}', '住宅电话{v}', '家中固话{v}'];

const HOME_NOTES = [
  ...[
    '住{v}',
    '家住{v}',
    '住址：{v}',
    '家庭住址{v}',
    '现住{v}',
    '{v}住',
    '户籍地址{v}',
    '搬到{v}',
    '常住{v}',
    '家在{v}',
  ],
  ...['租住{v}', '门牌{v}', '借住{v}', '暂住{v}', '家庭地址 {v}'],
];

const BIRTH_NOTES = [
  ...[
    '{v}生',
    '{v}出生',
    '生日{v}',
    '出生日期：{v}',
    '出生日期{v}',
    '生于{v}',
    '生日是{v}',
    '{v}生人',
    '出生{v}',
  ],
  ...['{v}落生', '户口上是{v}生', '出生年月日{v}', '生辰{v}', '（{v}生）', '{v}生，已核'],
];

/** A leak whose note and predicate carry one written value. */
function valued(random: Random, label: LeakLabel, written: Written, notes: readonly string[]): Leak {
  const note = random.pick(notes).replace('{v}', written.text);
  const spoken = random.pick(notes.filter((one) => /^[^{（☎]/.test(one) && !/^(sfz|tel)/.test(one)));
  return {
    label,
    form: written.form,
    note,
    predicate: spoken.replace('{v}', written.text),
    value: written.text,
  };
}

/** The number of a paper a person holds. */
function paperNumber(random: Random, paper: (typeof PAPERS)[number]): string {
  switch (paper) {
    case '户口簿号':
    case '户口本编号':
      return `00${digits(random, 7)}`;
    case '社保卡号':
      return random.pick([...'ABCHKL']) + digits(random, 8);
    case '社保编号':
    case '医保个人编号':
      return `10${digits(random, 8)}`;
    case '护照号':
      return random.pick([`E${digits(random, 8)}`, `EA${digits(random, 7)}`, `EJ${digits(random, 7)}`]);
    case '驾驶证档案编号':
      return `2105${digits(random, 8)}`;
    case '低保证号':
    case '特困供养证号':
      return random.pick([`210599${digits(random, 7)}`, `示民字第${digits(random, 6)}号`]);
    case '结婚证字号':
      return `J210599-${random.int(1988, 2020)}-00${digits(random, 4)}`;
    case '港澳通行证号':
      return `C${digits(random, 8)}`;
    case '退伍证号':
      return `退字第${digits(random, 6)}号`;
    default:
      return random.pick([`No.${digits(random, 7)}`, `辽${digits(random, 8)}`, `0${digits(random, 6)}`]);
  }
}

/** A number of a person's papers or the plate of somebody's car. */
function certificate(random: Random): Leak {
  if (random.chance(0.5)) {
    const written = plate(random);
    const car = random.pick(CARS);
    const note = random.pick([
      ...[
        `${car}${written.text}`,
        `车牌${written.text}`,
        `${car}，车牌${written.text}`,
        `${written.text}（${car}）`,
      ],
      ...[`开${written.text}`, `名下车辆${written.text}`, `有车，${written.text}`, `车号${written.text}`],
    ]);
    const predicate = random.pick([
      ...[`开一台${written.text}`, `名下有车，车牌号${written.text}`, `${car}的牌子是${written.text}`],
      ...[`车牌${written.text}`, `有${car}一辆（${written.text}）`, `${car}挂的是${written.text}`],
    ]);
    return { label: 'certificate', form: written.form, note, predicate, value: written.text, ofCar: true };
  }
  const paper = random.pick(PAPERS);
  const plain = paperNumber(random, paper);
  const roll = random.next();
  const written: Written =
    roll < 0.15
      ? { text: fullWidth(plain), form: 'full-width' }
      : roll < 0.25
        ? { text: zeroWidth(random, plain), form: 'zero-width' }
        : roll < 0.35
          ? { text: plain.replace(/(\d{3})(?=\d)/g, '$1 '), form: 'blanks' }
          : { text: plain, form: 'plain' };
  const note = random.pick([
    `${paper}${written.text}`,
    `${paper}：${written.text}`,
    `${paper} ${written.text}`,
  ]);
  const predicate = random.pick([
    `${paper}${written.text}`,
    `${paper}是${written.text}`,
    `${paper}为${written.text}`,
  ]);
  return { label: 'certificate', form: written.form, note, predicate, value: written.text };
}

/** A private mail address, or a WeChat or QQ account. */
function account(random: Random): Leak {
  const handle = random.pick(HANDLES) + random.pick(['', '_', '-']) + String(random.int(1955, 1999));
  const qq = `2${digits(random, random.pick([7, 8, 9]))}`;
  const kind = random.int(0, 2);
  let written: Written;
  let words: string[];
  if (kind === 0) {
    const host = random.pick(MAIL_HOSTS);
    const user = host === 'qq.com' ? qq : handle.replace('-', '');
    written = random.pick<Written>([
      { text: `${user}@${host}`, form: 'plain' },
      { text: `${user}@${host}`, form: 'plain' },
      { text: `${user}＠${host}`, form: 'mixed' },
      { text: `${user} @ ${host}`, form: 'blanks' },
      { text: fullWidth(`${user}@${host}`), form: 'full-width' },
      { text: zeroWidth(random, `${user}@${host}`), form: 'zero-width' },
    ]);
    words = ['邮箱', '个人邮箱', '电子邮箱', '电邮', 'E-mail：', '邮箱：'];
  } else if (kind === 1) {
    written = random.pick<Written>([
      { text: handle, form: 'plain' },
      { text: `wx${digits(random, 6)}`, form: 'plain' },
      { text: zeroWidth(random, handle), form: 'zero-width' },
      { text: fullWidth(handle), form: 'full-width' },
    ]);
    words = ['微信号', '微信：', '加微信', '微信号：', 'VX ', '微信 ', '个人微信号'];
  } else {
    written = random.pick<Written>([
      { text: qq, form: 'plain' },
      { text: fullWidth(qq), form: 'full-width' },
      { text: qq.replace(/(\d{3})(?=\d)/g, '$1 '), form: 'blanks' },
      { text: hanDigits(qq), form: 'han-digits' },
    ]);
    words = ['QQ', 'QQ号', 'QQ：', '加QQ ', '扣扣', 'QQ号码'];
  }
  const predicate = random.pick(words) + written.text;
  return {
    label: 'account',
    form: written.form,
    note: random.pick(words) + written.text,
    predicate,
    value: written.text,
  };
}

/** The door behind which somebody lives. */
function home(random: Random): Leak {
  const numbers: Record<string, string> = {
    a: String(random.int(1, 46)),
    b: String(random.int(1, 6)),
    f: String(random.int(1, 6)),
    r: String(random.int(1, 6) * 100 + random.int(1, 6)),
  };
  const template = random.pick(HOMES);
  const plain = fill(random, template, numbers);
  const group = fill(random, '{g}');
  let written: Written = { text: plain, form: 'plain' };
  const roll = random.next();
  if (roll < 0.12) written = { text: fullWidth(plain), form: 'full-width' };
  else if (roll < 0.24) {
    const han = Object.fromEntries(
      Object.entries(numbers).map(([slot, number]) => [
        slot,
        slot === 'r' ? hanDigits(number) : hanNumber(Number(number)),
      ]),
    );
    const joined = template
      .replace('{a}-{b}-{r}', '{a}栋{b}单元{r}')
      .replace('{a}#{b}-{r}', '{a}号楼{b}门{r}');
    written = { text: fill(random, joined, { ...han, g: group }), form: 'han-digits' };
  } else if (roll < 0.4) {
    written = {
      text: plain
        .replace(/(?<=[^\d#-])(\d+)|(\d+)(?=[^\d#-])/g, ' $& ')
        .replace(/ +/g, ' ')
        .trim(),
      form: 'blanks',
    };
  } else if (roll < 0.48) written = { text: zeroWidth(random, plain), form: 'zero-width' };
  else if (roll < 0.54) {
    written = {
      text: `永安里${numbers.a}${random.pick(['-', '—', '－'])}${numbers.b}${random.pick(['-', '—'])}${numbers.r}`,
      form: 'dashes',
    };
  }
  return valued(random, 'address', written, HOME_NOTES);
}

/** The same words with something put between the signs, now and then. */
function disguise(random: Random, label: LeakLabel, predicate: string, note: string): Leak {
  const roll = random.next();
  if (roll < 0.07) {
    return {
      label,
      form: 'zero-width',
      predicate: zeroWidth(random, predicate),
      note: zeroWidth(random, note),
      value: note,
    };
  }
  if (roll < 0.12 && /^[\u4e00-\u9fff]{2,5}$/.test(note)) {
    const spread = [...note].join(' ');
    return { label, form: 'blanks', predicate: spread, note: spread, value: spread };
  }
  if (roll < 0.2 && /\d/.test(predicate + note)) {
    return {
      label,
      form: 'full-width',
      predicate: fullWidth(predicate),
      note: fullWidth(note),
      value: fullWidth(note),
    };
  }
  return { label, form: /[\d]/.test(note) ? 'plain' : 'words', predicate, note, value: note };
}

/** An illness or another state of health. */
function health(random: Random, subject: Subject): Leak {
  if (random.chance(0.4)) {
    const ill = random.pick(ILLNESSES);
    const [text, note] = random.pick(ILL_FRAMES);
    return disguise(random, 'health', text.replace('{ill}', ill), note.replace('{ill}', ill));
  }
  const told = random.pick(HEALTH.filter(({ of }) => of === undefined || of === subject.gender));
  return disguise(random, 'health', told.text, told.note);
}

/** A misfortune of a family. */
function family(random: Random, subject: Subject): Leak {
  const told = random.pick(FAMILY.filter(({ of }) => of === undefined || of === subject.gender));
  return disguise(random, 'family', told.text, told.note);
}

/** A child of a named adult. */
function minor(random: Random): Leak {
  const [grade, age] = random.pick(CLASSES);
  const name = childName(random).slice(-2);
  const years = random.chance(0.2) ? hanNumber(age) : String(age);
  const kin = random.pick(CHILD_KIN);
  const [text, note] = random.pick(CHILD_FRAMES);
  const told = (template: string): string => fill(random, template, { k: kin, a: years, c: grade, name });
  return disguise(random, 'minor', told(text), told(note));
}

/** What a named person or household earns or has. */
function income(random: Random): Leak {
  const year = money(random, 3000, 68000);
  const month = money(random, 900, 5200);
  const [text, note] = random.pick(INCOME);
  const told = (template: string): string => template.replace('{v}', year.text).replace('{s}', month.text);
  const form = text.includes('{v}') ? year.form : month.form;
  return {
    label: 'income',
    form,
    predicate: told(text),
    note: told(note),
    value: text.includes('{v}') ? year.text : month.text,
  };
}

/** Something of a label said of a subject. */
export function makeLeak(random: Random, label: LeakLabel, subject: Subject): Leak {
  switch (label) {
    case 'id-number':
      return valued(random, label, idNumber(random), ID_NOTES);
    case 'bank-card':
      return valued(random, label, bankCard(random), CARD_NOTES);
    case 'phone':
      if (random.chance(0.15)) {
        return valued(random, label, { text: landline(random), form: 'home-line' }, HOME_LINE_NOTES);
      }
      return valued(random, label, mobile(random), PHONE_NOTES);
    case 'address':
      return home(random);
    case 'birth-date':
      return valued(random, label, birthDate(random), BIRTH_NOTES);
    case 'minor':
      return minor(random);
    case 'health':
      return health(random, subject);
    case 'family':
      return family(random, subject);
    case 'income':
      return income(random);
    case 'certificate':
      return certificate(random);
    case 'account':
      return account(random);
  }
}
