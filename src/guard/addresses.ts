/** Homes: house numbers, building, entrance and room. Places of work, building sites and plots are not. */
import { maskNumerals } from './mask.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, lineStart, type Scene } from './scene.ts';
import { linesWith, matchesIn } from './words.ts';

const TRIGGER =
  /单元|号楼|[栋幢]|门牌|住址|房号|家住|现住|户籍地址|户籍所在|居住|坐落|(?<!\d)\d{1,3}-\d{1,2}-\d|\d-\d{3,4}(?!\d)|组[\d〇零一二三四五六七八九十]+号/g;
const N = '[0-9〇零一二三四五六七八九十百]+';
const BUILDING = `${N}(?:#|号)?(?:楼|栋|幢|座)`;
const FLOOR = `(?:${N}[层楼])?`;
const SIDE = '[东西南北中]{1,2}(?:户|门|侧)';

/** Written so, it is a room, whoever lives there. */
const ROOMS: readonly RegExp[] = [
  // 3号楼2单元501室, 23号楼3单元4层8号, 2号楼1单元3楼东户
  new RegExp(
    `(?:${BUILDING}|${N}号(?:院)?)?[ ,，]?${N}单元[ ,，-]?${FLOOR}(?:${N}(?:室|号|户)|\\d{3,4}(?![\\d元平米个人户])|${SIDE})`,
    'g',
  ),
  // 5栋2-301, 12栋1502室
  new RegExp(`${BUILDING}[ -]?(?:\\d{1,2}-\\d{3,4}|\\d{3,4}(?:室|号房))(?!\\d)`, 'g'),
  // 东兴小区7-2-601
  /(?<=小区|花园|家园|公寓|新村|苑|佳苑|(?<![编井盖])号|号院)\d{1,3}-\d{1,2}-\d{1,4}(?![\d-])/g,
  // 彩胜路18号2-201
  /\d+号(?:院|楼)?[ ]?\d{1,2}-\d{3,4}(?![\d-])/g,
];

/** What follows these words is where somebody lives. */
const LABELLED = new RegExp(
  `(?:(?:家庭|现|居)?住址|家住|现住|居住(?:在|地址)|户籍地址|户籍所在地|房屋坐落|房号|门牌(?:号码?)?)[：:\\s|]*(?:[^\\n，。；;|]{0,24}?)(${N}(?:-\\d+)?(?:号(?:院|楼)?|室)|(?<=门牌(?:号码?)?[:\\s|]*)\\d+(?![\\d块个元]))(?![杆井线桩])`,
  'g',
);
const OF_HOUSEHOLD = new RegExp(
  `(?:户主|申请人|承包人|住户|村民)[^\\n。；;|]{0,16}?${N}组${N}号(?:院|房|宅)?(?![杆井线路桩电地])`,
  'g',
);

const NUMBER_AT_END = new RegExp(`(?:${N}组)?${N}[^0-9]{0,2}$|${N}(?:-\\d+)?[号室院楼]*$`);
const OFFICE_BEFORE =
  /(?:服务站|办公|会议|(?:会议|集合|报名|培训|活动)地点|活动室|卫生|教室|大厅|社区(?:居委会|服务)|村部|法院|局|所|中心|公司)[^。；;\n]{0,14}$/;
const OFFICE_AFTER = /^.{0,6}?(?:服务站|办公|会议|活动室|卫生室|教室|大厅|门市|中心)/;
const HOME_HEADING = /住址|门牌|房号|楼栋/;

/** All homes in a text. */
export function findAddresses(scene: Scene): PrivateMatch[] {
  const { text } = scene;
  const lines = linesWith(text, TRIGGER);
  if (lines.length === 0) return [];
  const rooms = matchesIn(lines, ROOMS)
    .map(({ start, match }) => ({ start, end: start + match[0].length }))
    .filter(({ start, end }) => !isOffice(text, start, end));
  const homes = matchesIn(lines, [LABELLED, OF_HOUSEHOLD]).map(({ start, match }) => ({
    start: start + Math.max(0, match[0].search(NUMBER_AT_END)),
    end: start + match[0].length,
  }));
  return [
    ...[...rooms, ...homes].map(({ start, end }) => matchOf(scene, start, end)),
    ...findInColumns(scene),
  ];
}

function matchOf({ original }: Scene, start: number, end: number): PrivateMatch {
  return { kind: 'address', start, end, masked: maskNumerals(original.slice(start, end)) };
}

function isOffice(text: string, start: number, end: number): boolean {
  return (
    OFFICE_BEFORE.test(text.slice(lineStart(text, start), start)) ||
    OFFICE_AFTER.test(text.slice(end, end + 10))
  );
}

function findInColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, HOME_HEADING).flatMap(({ start, text }) => {
    const written = /\d+号?$/.exec(text);
    return written ? [matchOf(scene, start + written.index, start + text.length)] : [];
  });
}
