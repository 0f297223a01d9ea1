import type { Random } from './random.ts';

export type Gender = 'm' | 'f' | 'n';

/** Somebody a text speaks of: how written, and what may be said of them. */
export interface Subject {
  text: string;
  gender: Gender;
  kind: 'full' | 'honorific' | 'half' | 'relation' | 'household';
}

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
  ...'佟关那富赫舒麻鄂郎阚逄矫宫初丛隋姜苑荆勾褚苍肇栾曲迟邢车鞠衣战修姚季孟尹白常武戚牟冷解洪温庞柴敖',
  '欧阳',
  '司徒',
  '上官',
  '慕容',
  '尉迟',
  '诸葛',
  '夏侯',
];

const MALE = [
  ...[
    '德贵',
    '福来',
    '永昌',
    '永峰',
    '立新',
    '广林',
    '铁成',
    '长山',
    '国栋',
    '宝库',
    '占山',
    '振东',
    '喜田',
    '凤山',
  ],
  ...[
    '忠信',
    '连生',
    '殿武',
    '万财',
    '洪军',
    '玉柱',
    '春生',
    '守义',
    '庆余',
    '景阳',
    '树森',
    '满仓',
    '大江',
    '建国',
  ],
  ...[
    '志强',
    '卫东',
    '成业',
    '文革',
    '家旺',
    '兆丰',
    '世海',
    '柏林',
    '伟',
    '刚',
    '磊',
    '军',
    '勇',
    '鹏飞',
    '晓峰',
  ],
  ...['栓柱', '有粮', '石头', '金宝', '来顺', '跃进', '解放', '抗美', '绍武', '贵生', '传福', '恩泽'],
];

const FEMALE = [
  ...[
    '桂兰',
    '秀珍',
    '淑珍',
    '玉兰',
    '春燕',
    '凤兰',
    '桂芝',
    '秀英',
    '春华',
    '素芬',
    '丽华',
    '金凤',
    '雅琴',
    '玉梅',
  ],
  ...[
    '淑芹',
    '桂荣',
    '秀云',
    '凤霞',
    '艳红',
    '晓红',
    '翠花',
    '彩霞',
    '亚杰',
    '淑清',
    '月娥',
    '玉珠',
    '桂香',
    '秋菊',
  ],
  ...[
    '小禾',
    '婷婷',
    '丹',
    '敏',
    '娟',
    '静',
    '玲',
    '海燕',
    '雪梅',
    '冬梅',
    '素珍',
    '兰英',
    '荷花',
    '美荣',
    '焕芝',
  ],
];

const CHILDREN = [
  ...[
    '子涵',
    '雨桐',
    '浩宇',
    '梓萱',
    '思琪',
    '佳怡',
    '宇轩',
    '欣怡',
    '子墨',
    '一诺',
    '晨曦',
    '奕辰',
    '雨欣',
    '俊熙',
  ],
  ...['诗涵', '天佑', '语嫣', '锦程', '可馨', '博文', '乐乐', '朵朵', '萌萌', '嘉豪'],
];

/** A surname, common or rare. */
export function surname(random: Random): string {
  return random.pick(SURNAMES);
}

/** A full name of an adult with the gender it suggests. */
export function person(random: Random): Subject {
  const female = random.chance(0.5);
  const text = surname(random) + random.pick(female ? FEMALE : MALE);
  return { text, gender: female ? 'f' : 'm', kind: 'full' };
}

/** The full name of an adult. */
export function fullName(random: Random): string {
  return person(random).text;
}

/** The full name of a child. */
export function childName(random: Random): string {
  return surname(random) + random.pick(CHILDREN);
}

/** A villager as neighbours call him or her. */
function honorific(random: Random): Subject {
  const male = random.chance(0.5);
  const name = random.pick([...'王李张刘陈赵周孙佟关郎宫丛那']);
  const title = male
    ? random.pick(['大爷', '叔', '老爷子', '大哥', '师傅', '老汉', '二爷'])
    : random.pick(['大娘', '婶', '大姐', '老太太', '奶奶', '二嫂']);
  return { text: name + title, gender: male ? 'm' : 'f', kind: 'honorific' };
}

/** A name of which half is left out. */
function halfName(random: Random): Subject {
  const name = surname(random);
  const text = random.pick([
    `${name}某`,
    `${name}某某`,
    `${name}×`,
    `${name}××`,
    `${name}*珍`,
    `${name}＊`,
    `${name}○山`,
  ]);
  return { text, gender: 'n', kind: 'half' };
}

/** Somebody named only by kinship to a named person. */
function relation(random: Random): Subject {
  const other = person(random);
  const [tie, gender] =
    other.gender === 'm'
      ? random.pick<[string, Gender]>([
          ['之妻', 'f'],
          ['他妈', 'f'],
          ['老伴', 'f'],
          ['他爹', 'm'],
          ['的弟弟', 'm'],
          ['媳妇', 'f'],
          ['之父', 'm'],
          ['的姐姐', 'f'],
        ])
      : random.pick<[string, Gender]>([
          ['的丈夫', 'm'],
          ['之母', 'f'],
          ['她爸', 'm'],
          ['的婆婆', 'f'],
          ['的公公', 'm'],
          ['的妹妹', 'f'],
          ['的大伯哥', 'm'],
        ]);
  return { text: other.text + tie, gender, kind: 'relation' };
}

/** Somebody meant only as one of a household that the text speaks of. */
function household(random: Random): Subject {
  const text = random.pick([
    ...['该户户主', '这户当家的', '该户申请人', '此户户主', '这家户主', '该家庭户主', '本户户主', '这户老人'],
    `第${random.int(1, 9)}户户主`,
    `${random.int(2, 9)}号监测户户主`,
  ]);
  return { text, gender: 'n', kind: 'household' };
}

/** Somebody, written in one of the ways a village writes of people. */
export function subject(random: Random, kinds: readonly Subject['kind'][]): Subject {
  switch (random.pick(kinds)) {
    case 'honorific':
      return honorific(random);
    case 'half':
      return halfName(random);
    case 'relation':
      return relation(random);
    case 'household':
      return household(random);
    default:
      return person(random);
  }
}
