/** Invented names, put together from syllables. Whoever has one of them has it by chance. */
import type { Chance } from './chance.ts';

const FAMILY = [
  ...'王李张刘陈杨赵孙周吴徐高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟田任姜范石谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文佟关那富',
];
const GIVEN_FIRST = [...'国建文志德玉桂秀春海永福金立新明守景学振士忠凤素淑丽晓殿铁兴运广荣长显维宝树成万喜'];
const GIVEN_LAST = [
  ...'军民华强生林山田春兰芝荣英珍云凤霞琴梅芳玲萍红燕娟勇刚涛斌财富贵才祥发江河海臣礼奎柱',
];

/** A person. */
export function personName(chance: Chance): string {
  const last = chance.pick(GIVEN_LAST);
  return `${chance.pick(FAMILY)}${chance.happens(85) ? chance.pick(GIVEN_FIRST) : ''}${last}`;
}

/** Different persons. */
export function personNames(chance: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(personName(chance));
  return [...names];
}

type Syllable = readonly [character: string, pinyin: string];

const WHERE: readonly Syllable[] = [
  ['上', 'shang'],
  ['下', 'xia'],
  ['东', 'dong'],
  ['西', 'xi'],
  ['南', 'nan'],
  ['北', 'bei'],
  ['前', 'qian'],
  ['后', 'hou'],
  ['大', 'da'],
  ['小', 'xiao'],
  ['新', 'xin'],
  ['老', 'lao'],
  ['高', 'gao'],
  ['长', 'chang'],
  ['双', 'shuang'],
  ['三', 'san'],
  ['红', 'hong'],
  ['青', 'qing'],
  ['白', 'bai'],
  ['金', 'jin'],
];
const WHAT: readonly Syllable[] = [
  ['杨', 'yang'],
  ['柳', 'liu'],
  ['松', 'song'],
  ['榆', 'yu'],
  ['石', 'shi'],
  ['泉', 'quan'],
  ['桥', 'qiao'],
  ['沙', 'sha'],
  ['云', 'yun'],
  ['马', 'ma'],
  ['龙', 'long'],
  ['羊', 'yang'],
  ['梨', 'li'],
  ['枣', 'zao'],
  ['窑', 'yao'],
  ['磨', 'mo'],
  ['瓦', 'wa'],
  ['井', 'jing'],
  ['湾', 'wan'],
  ['台', 'tai'],
];
const LAND: readonly Syllable[] = [
  ['河', 'he'],
  ['沟', 'gou'],
  ['岭', 'ling'],
  ['堡', 'pu'],
  ['甸', 'dian'],
  ['川', 'chuan'],
  ['峪', 'yu'],
  ['屯', 'tun'],
  ['寨', 'zhai'],
  ['沿', 'yan'],
  ['坡', 'po'],
  ['洼', 'wa'],
];
const TOWN: readonly Syllable[] = [
  ['兴', 'xing'],
  ['民', 'min'],
  ['安', 'an'],
  ['平', 'ping'],
  ['和', 'he'],
  ['顺', 'shun'],
  ['福', 'fu'],
  ['康', 'kang'],
  ['文', 'wen'],
  ['华', 'hua'],
  ['光', 'guang'],
  ['明', 'ming'],
  ['胜', 'sheng'],
  ['利', 'li'],
  ['建', 'jian'],
  ['工', 'gong'],
  ['站', 'zhan'],
  ['园', 'yuan'],
  ['溪', 'xi'],
  ['山', 'shan'],
];

export interface PlaceName {
  /** Without 村 or 社区. */
  readonly name: string;
  readonly pinyin: string;
}

/** A village: 上柳沟, 大石岭. */
export function villageName(chance: Chance): PlaceName {
  return join([chance.pick(WHERE), chance.pick(WHAT), chance.pick(LAND)]);
}

/** A community: 新民, 光华, 建溪东. */
export function communityName(chance: Chance): PlaceName {
  const core = [chance.pick(TOWN), chance.pick(TOWN)];
  return join(chance.happens(40) ? [...core, chance.pick(WHERE.slice(2, 6))] : core);
}

function join(syllables: readonly Syllable[]): PlaceName {
  return {
    name: syllables.map(([character]) => character).join(''),
    pinyin: syllables.map(([, pinyin]) => pinyin).join(''),
  };
}

const FIRM_NAMES = [
  '宏达',
  '利民',
  '顺发',
  '永固',
  '鑫源',
  '东升',
  '诚信',
  '华丰',
  '恒通',
  '瑞祥',
  '四方',
  '金桥',
];

/** Different firms of a trade: `小市镇利民施工队`. */
export function firmNames(
  chance: Chance,
  { place, trade, count }: { place: string; trade: string; count: number },
) {
  return chance
    .shuffle(FIRM_NAMES)
    .slice(0, count)
    .map((name) => `${place}${name}${trade}`);
}
