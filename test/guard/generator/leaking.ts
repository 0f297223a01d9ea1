import { CLASSES, HEALTH, ILLNESSES } from './fillers.ts';
import { LAWFUL, LAWFUL_ITEMS, NEUTRAL } from './lawful.ts';
import { LEAK_LABELS, makeLeak, SUBJECTS } from './leaks.ts';
import type { Leak, LeakLabel } from './leaks.ts';
import { childName, person, subject } from './names.ts';
import type { Subject } from './names.ts';
import { hanNumber } from './numbers.ts';
import type { Random } from './random.ts';
import { CHILD_SENTENCES, ITEMS, sentencesFor, TITLES } from './sentences.ts';
import { bareRows, markdownTable, pastedRows, personSheet } from './sheets.ts';
import type { Sheet } from './sheets.ts';
import { fill } from './slots.ts';
import { foot, head, yamlDocument, yamlRows } from './yaml.ts';

/** A text that says too much, before it is given its structure's name. */
export interface Draft {
  text: string;
  labels: string[];
  form: string;
}

/** A sentence with a leak, and the part of it that is the leak. */
interface Told {
  text: string;
  core: string;
  label: LeakLabel;
  form: string;
}

/** Headings that must not stand beside persons, by what stands below them. */
const HEADINGS: Partial<Record<LeakLabel, readonly (readonly [heading: string, key: string])[]>> = {
  'id-number': [
    ['身份证号', '身份证号'],
    ['身份证号码', '身份证号码'],
    ['公民身份号码', 'idNumber'],
    ['身份证件号码', 'idCard'],
    ['居民身份证号', '居民身份证号'],
  ],
  'bank-card': [
    ['银行卡号', '银行卡号'],
    ['一卡通账号', '一卡通账号'],
    ['卡号', 'bankCard'],
    ['银行账号', '银行账号'],
    ['打卡账号', 'cardNumber'],
  ],
  phone: [
    ['手机', '手机'],
    ['手机号', '手机号'],
    ['手机号码', 'mobile'],
    ['本人手机', '本人手机'],
    ['手机（本人）', 'mobilePhone'],
  ],
  address: [
    ['住址', '住址'],
    ['家庭住址', '家庭住址'],
    ['详细住址', '详细住址'],
    ['家庭地址', 'homeAddress'],
    ['现住址', '现住址'],
  ],
  'birth-date': [
    ['出生日期', '出生日期'],
    ['出生年月日', '出生年月日'],
    ['生日', 'birthday'],
    ['出生日期（年月日）', 'birthDate'],
  ],
  health: [
    ['病种', '病种'],
    ['残疾等级', '残疾等级'],
    ['致困原因', '致困原因'],
    ['健康状况', '健康状况'],
    ['患病情况', 'illness'],
    ['残疾类别', 'disability'],
    ['致贫原因', '致贫原因'],
  ],
  income: [
    ['家庭收入', '家庭收入'],
    ['家庭年收入', '家庭年收入'],
    ['家庭人均收入', '家庭人均收入'],
    ['年收入', 'householdIncome'],
  ],
};

export const HEADING_LABELS = Object.keys(HEADINGS) as LeakLabel[];

/** Some sentences that may be published, joined to a passage. */
function surroundings(random: Random, most: number): string[] {
  return Array.from({ length: random.int(0, most) }, () => {
    const pool = random.chance(0.35) ? LAWFUL[random.pick(Object.keys(LAWFUL))]! : NEUTRAL;
    return fill(random, random.pick(pool));
  });
}

/** A sentence or item that names a child first. */
function childSentence(random: Random, guardian: string): Told {
  const [grade, age] = random.pick(CLASSES);
  const child = childName(random);
  const text = fill(random, random.pick(CHILD_SENTENCES), {
    s: guardian,
    child,
    child2: childName(random),
    child3: childName(random),
    grade,
    age: random.chance(0.15) ? hanNumber(age) : String(age),
    age2: String(random.int(5, 13)),
  });
  return { text, core: child, label: 'minor', form: 'words' };
}

/** What tells which household is meant, where somebody is named only as one of it. */
function antecedent(random: Random, who: Subject, end: string): string {
  if (who.kind !== 'household' || /\d/.test(who.text)) return '';
  return (
    fill(
      random,
      random.pick(
        end === '，'
          ? ['第{c}户', '监测户一户', '第{c}户，2口人']
          : ['第{c}户，{g}，2口人', '{g}第{c}户', '监测户一户，{g}'],
      ),
    ) + end
  );
}

/** A sentence in which a leak of a label stands. */
function tell(random: Random, label: LeakLabel): Told {
  const who = subject(random, SUBJECTS[label]);
  if (label === 'minor' && random.chance(0.4)) return childSentence(random, who.text);
  const leak = makeLeak(random, label, who);
  const template = random.pick(sentencesFor(label, leak.ofCar));
  const sentence = fill(random, template, { s: who.text, p: leak.predicate, x: leak.value, k: leak.note });
  const said = template.includes('{p}') ? leak.predicate : leak.note;
  const core = sentence.includes(leak.value) ? leak.value : said;
  return { text: antecedent(random, who, '。') + sentence, core, label, form: leak.form };
}

/** The labels a text gets. */
function labelsOf(told: readonly { label: LeakLabel }[], extra: readonly string[] = []): string[] {
  return [...new Set([...told.map(({ label }) => label), ...extra])].sort();
}

/** Running text in which sentences with leaks stand among lawful ones. */
function passage(random: Random, told: readonly Told[]): string {
  const joint = random.pick(['', '', '\n', '\n\n']);
  const parts = [...surroundings(random, 2)];
  for (const one of told) parts.push(one.text, ...surroundings(random, 1));
  const title = random.chance(0.35)
    ? `${random.pick(['# ', '## ', '', '**'])}${fill(random, random.pick(TITLES))}`
    : '';
  const shown = title.startsWith('**') ? `${title}**` : title;
  return (shown ? `${shown}\n\n` : '') + parts.join(joint);
}

/** Leaks of the given labels in running text. */
export function leakingProse(random: Random, labels: readonly LeakLabel[]): Draft {
  const told = labels.map((label) => tell(random, label));
  return { text: passage(random, told), labels: labelsOf(told), form: told[0]!.form };
}

/** One item of a list with a leak in it. */
function item(random: Random, label: LeakLabel): Told {
  const who = label === 'minor' ? person(random) : subject(random, SUBJECTS[label]);
  if (label === 'minor' && random.chance(0.3)) {
    const [grade, age] = random.pick(CLASSES);
    const child = childName(random);
    const text = random.pick([
      `${child}，${age}岁，${grade}`,
      `${child}（${grade}）`,
      `${child}，${grade}，书包1个`,
    ]);
    return { text, core: child, label, form: 'words' };
  }
  const leak = makeLeak(random, label, who);
  const told = fill(random, random.pick(ITEMS), { s: who.text, p: leak.predicate, k: leak.note });
  const text = antecedent(random, who, '，') + told;
  return { text, core: leak.note, label, form: leak.form };
}

/** The mark in front of an item. */
export function bullets(random: Random): (at: number) => string {
  const han = (at: number): string => hanNumber(at + 1);
  return random.pick<(at: number) => string>([
    () => '- ',
    () => '- ',
    () => '* ',
    (at) => `${at + 1}. `,
    (at) => `${at + 1}、`,
    (at) => `（${han(at)}）`,
    (at) => `${han(at)}、`,
    (at) => String.fromCodePoint(0x2460 + at) + ' ',
    (at) => `(${at + 1}) `,
  ]);
}

/** Leaks of the given labels in items of a list. */
export function leakingList(random: Random, labels: readonly LeakLabel[]): Draft {
  const told = labels.map((label) => item(random, label));
  const items = Array.from({ length: random.int(0, 4) }, () => fill(random, random.pick(LAWFUL_ITEMS)));
  for (const one of told) items.splice(random.int(0, items.length), 0, one.text);
  const mark = bullets(random);
  const title = random.chance(0.5)
    ? `${fill(random, random.pick(TITLES))}${random.pick(['：', '', '\n'])}\n`
    : '';
  return {
    text: title + items.map((one, at) => mark(at) + one).join('\n'),
    labels: labelsOf(told),
    form: told[0]!.form,
  };
}

/** A table of persons into which leaks were put, with the labels it has got. */
interface Spoilt {
  sheet: Sheet;
  labels: string[];
  form: string;
}

/** A leak for a remark beside a given person: of the person, or of the next of kin. */
function remarkLeak(random: Random, label: LeakLabel, who: Subject): Leak {
  if (label === 'health' && random.chance(0.25)) {
    const leak = makeLeak(random, label, { ...who, gender: 'n' });
    const kin =
      who.gender === 'm'
        ? ['其妻', '老伴', '其母', '户主之妻', '其父']
        : ['其夫', '老伴', '婆婆', '其母', '户主之夫'];
    return { ...leak, note: random.pick(kin) + leak.note };
  }
  const leak = makeLeak(random, label, who);
  return random.chance(0.25) ? { ...leak, note: leak.predicate } : leak;
}

/** Puts leaks into the remarks of a table. */
function spoilRemarks(random: Random, labels: readonly LeakLabel[]): Spoilt {
  const sheet = personSheet(random, random.int(labels.length, 5));
  const at = random.sample([...sheet.rows.keys()], labels.length);
  let form = 'plain';
  labels.forEach((label, index) => {
    const row = at[index]!;
    const leak = remarkLeak(random, label, sheet.people[row]!);
    if (index === 0) form = leak.form;
    const before = sheet.rows[row]![sheet.remark]!;
    const keep = before.length > 1 && before !== '无' && random.chance(0.3);
    sheet.rows[row]![sheet.remark] = keep ? `${before}，${leak.note}` : leak.note;
  });
  return { sheet, labels: [...new Set(labels)].sort(), form };
}

/** What stands below a heading of health. */
function healthCell(random: Random, heading: string, who: Subject): string {
  switch (heading) {
    case '病种':
      return random.pick(ILLNESSES);
    case '残疾等级':
      return random.pick([
        '一级',
        '二级',
        '三级',
        '四级',
        '肢体三级',
        '精神二级',
        '智力一级',
        '视力二级',
        '听力三级',
      ]);
    case '残疾类别':
      return random.pick(['肢体', '视力', '听力', '智力', '精神', '多重', '言语']);
    case '致困原因':
    case '致贫原因':
      return random.pick(['因病', '因残', '因病住院', '大病', `患${random.pick(ILLNESSES)}`]);
    default:
      return random.chance(0.5)
        ? `患${random.pick(ILLNESSES)}`
        : random.pick(HEALTH.filter(({ of }) => of === undefined || of === who.gender)).note;
  }
}

/** Adds a column that must not be there, with or without anything said below it. */
function spoilColumn(random: Random, label: LeakLabel, empty: boolean): Spoilt {
  const sheet = personSheet(random, random.int(1, 4));
  const [heading, key] = random.pick(HEADINGS[label]!);
  const place = random.int(sheet.headings.length - 2, sheet.headings.length);
  const blank = random.pick(['略', '已核', '见档案', '不公开', '']);
  let form = 'plain';
  sheet.headings.splice(place, 0, heading);
  sheet.keys.splice(place, 0, key);
  sheet.rows.forEach((row, at) => {
    const who = sheet.people[at]!;
    const leak = makeLeak(random, label, who);
    let value = label === 'health' ? healthCell(random, heading, who) : leak.value;
    if (label === 'phone' && leak.form === 'home-line')
      value = `1${random.pick(['54', '64', '69'])}${random.int(10000000, 99999999)}`;
    else if (label !== 'health' && at === 0) form = leak.form;
    row.splice(place, 0, empty ? blank : value);
  });
  return {
    sheet,
    labels: empty ? ['column'] : ['column', label].sort(),
    form: empty ? 'heading-only' : form,
  };
}

/** A table of persons spoilt in its remarks or by a column; bare rows have no columns. */
function spoil(random: Random, labels: readonly (LeakLabel | 'column')[], bare = false): Spoilt {
  const first = labels[0]!;
  if (first === 'column') return spoilColumn(random, random.pick(HEADING_LABELS), random.chance(0.6));
  const plain = labels.filter((label): label is LeakLabel => label !== 'column');
  if (!bare && plain.length === 1 && HEADING_LABELS.includes(first) && random.chance(0.35)) {
    return spoilColumn(random, first, false);
  }
  return spoilRemarks(random, plain);
}

/** Leaks in a Markdown table. */
export function leakingTable(random: Random, labels: readonly (LeakLabel | 'column')[]): Draft {
  const { sheet, labels: got, form } = spoil(random, labels);
  const title = random.chance(0.4) ? `${random.pick(['### ', '', '**'])}${sheet.title}` : '';
  const shown = title.startsWith('**') ? `${title}**` : title;
  const after = random.chance(0.3) ? `\n\n${fill(random, random.pick(NEUTRAL))}` : '';
  return {
    text: (shown ? `${shown}\n\n` : '') + markdownTable(sheet.headings, sheet.rows) + after,
    labels: got,
    form,
  };
}

/** Leaks in rows that have no heading. */
export function leakingRows(random: Random, labels: readonly LeakLabel[]): Draft {
  const { sheet, labels: got, form } = spoil(random, labels, true);
  return {
    text: bareRows(sheet.rows, random.pick([' ', '  ', ' | ', '　', '、', ' / '])),
    labels: got,
    form,
  };
}

/** Leaks in rows pasted from a spreadsheet. */
export function leakingPaste(random: Random, labels: readonly (LeakLabel | 'column')[]): Draft {
  const separator = random.pick(['\t', ',', ',']);
  const { sheet, labels: got, form } = spoil(random, labels);
  const headed = got.includes('column') || random.chance(0.6);
  return {
    text: pastedRows(headed ? [sheet.headings, ...sheet.rows] : sheet.rows, separator),
    labels: got,
    form,
  };
}

/** Leaks in a file of fields. */
export function leakingYaml(random: Random, labels: readonly (LeakLabel | 'column')[]): Draft {
  const plain = labels.filter((label): label is LeakLabel => label !== 'column');
  const roll = random.next();
  if (plain.length === labels.length && roll < 0.4) {
    const told = plain.map((label) => tell(random, label));
    const text = yamlDocument(random, told.map(({ text: one }) => one).join(''));
    return { text, labels: labelsOf(told), form: told[0]!.form };
  }
  const style = random.pick(['flow', 'block'] as const);
  const comments = new Map<number, string>();
  let spoilt: Spoilt;
  if (plain.length === 1 && plain.length === labels.length && roll < 0.55) {
    const sheet = personSheet(random, random.int(1, 4));
    const at = random.int(0, sheet.rows.length - 1);
    const who = sheet.people[at]!;
    const leak = makeLeak(random, plain[0]!, who);
    comments.set(
      at,
      random.pick([
        `${who.text}：${leak.note}`,
        `${who.text}${leak.predicate}`,
        `${who.text}，${leak.note}，先不上墙`,
      ]),
    );
    spoilt = { sheet, labels: [...plain], form: leak.form };
  } else spoilt = spoil(random, labels);
  const top = random.chance(0.7) ? `${head(random, spoilt.sheet.kind, spoilt.sheet.title)}\n` : '';
  const below = foot(random);
  const text =
    top + yamlRows(spoilt.sheet, style, comments) + (below && random.chance(0.6) ? `\n${below}` : '');
  return { text, labels: spoilt.labels, form: spoilt.form };
}

/** Cuts a text somewhere inside a part of it and goes on in the next line. */
function cutInside(random: Random, text: string, core: string, next: string): string {
  const start = text.indexOf(core);
  const signs = [...core];
  if (start < 0 || signs.length < 2) throw new Error(`nothing to cut in ${text}`);
  const kept = signs.slice(0, random.int(1, signs.length - 1)).join('');
  const cut = start + kept.length;
  return `${text.slice(0, cut).trimEnd()}${next}${text.slice(cut).trimStart()}`;
}

/** A leak that a line end cuts in two; told whether as YAML or as plain text. */
export function leakingBreak(random: Random, label: LeakLabel): Draft & { format: 'yaml' | 'markdown' } {
  const told = tell(random, label);
  const shape = random.int(0, 5);
  if (shape === 0) {
    const lines = cutInside(random, told.text, told.core, '\n    ');
    const open = fill(
      random,
      random.pick([
        'kind: feedback\ntitle: {v}群众意见和答复\nentries:\n  - text: |',
        'rows:\n  - on: {date}\n    note: |',
        'kind: notice\ntitle: 通知\nbody:\n    text: >-',
      ]),
    );
    const indent =
      open.includes('body:') || open.includes('note') || open.includes('- text') ? '      ' : '    ';
    return {
      text: `${open}\n${indent}${lines.replace(/\n {4}/g, `\n${indent}`)}`,
      labels: [label],
      form: told.form,
      format: 'yaml',
    };
  }
  if (shape === 1) {
    const lines = cutInside(random, told.text, told.core, '\n  ');
    const items = [fill(random, random.pick(LAWFUL_ITEMS)), lines, fill(random, random.pick(LAWFUL_ITEMS))];
    return {
      text: items.map((one) => `- ${one}`).join('\n'),
      labels: [label],
      form: told.form,
      format: 'markdown',
    };
  }
  const lines = cutInside(
    random,
    told.text,
    told.core,
    random.pick(['\n', '\n', '\n', ' \n', '\r\n', '\n　']),
  );
  const before = random.chance(0.4) ? `${fill(random, random.pick(NEUTRAL))}\n` : '';
  const after = random.chance(0.4)
    ? `\n${fill(random, random.pick(LAWFUL[random.pick(Object.keys(LAWFUL))]!))}`
    : '';
  return { text: before + lines + after, labels: [label], form: told.form, format: 'markdown' };
}

/** A second label that can stand beside a first one. */
export function another(random: Random, label: LeakLabel | 'column'): LeakLabel {
  return random.pick(LEAK_LABELS.filter((one) => one !== label));
}
