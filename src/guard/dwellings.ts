/**
 * Where somebody lives, told as one would tell a messenger: floor, door, side, what stands beside. Each is no address by
 * itself; two in a row, or one that a name stands behind, are, when somebody is meant.
 */
import { SOMEBODY } from './names.ts';

const N = '(?:[0-9〇零一二三四五六七八九十百廿卅]{1,6}|[甲乙丙丁戊A-H])';
const BUILDING = `${N}(?:#|号)?[楼栋幢座舍]`;
const SIDE = '[东西南北中左右前后]{1,2}';
/** Parts that only a dwelling has. */
const INNER = `(?:${N}|${SIDE}|[后前边])(?:单元|门洞|楼洞|门栋|梯)|(?:${N}|[顶底])[层楼]|[后前]座|${SIDE}(?:户|门(?!口|前|外|卫|面|市|店)|屋|室|厢房|边(?:户|门|那[家间]|头一家))|[左右]手(?:边|门|第?${N}?[家间户])?|把[东西]?头[那边]?[儿]?(?:${N}?[家间户])?|走廊(?:尽头|里头|${SIDE}头)|头一[家户间]|对[门过](?:那?家)?|后门|阁楼|地下室`;
const ROOM = `(?:${N}|[一二三四五六七八九]〇?[一二三四五六七八九〇零]{1,3})(?:室|号房?|户)|\\d{3,4}(?![\\d元平米个人户年.])|[〇零一二三四五六七八九]{3,4}(?![十百千万])`;
const YARD = `${N}(?:-\\d{1,4})?号(?:院|大院)?|第?${N}排(?:第?${N}(?:号|家|户|间))?`;
/** What may stand between two parts. */
const GAP =
  '[ ,，的在上到了—–-]{0,3}(?:第|电梯|上了?|出门|进门|进了?院|右转|左转|拐弯|靠)?[ ,，]?(?:右转|左转)?';

/** Two parts in a row, the second one inside a building or yard. */
export const DWELLINGS: readonly RegExp[] = [
  new RegExp(
    `(?:${BUILDING}|${INNER}|${YARD})(?:${GAP}(?:${INNER}|${ROOM})){1,4}(?!办公|会议|窗口|活动|[厅馆所站室长]|楼[道梯长]|门[前口]|外墙|屋[面顶]|平台)`,
    'g',
  ),
];
/** A door that is told by what stands beside, and whose it is. */
export const DOORS: readonly RegExp[] = [
  new RegExp(
    `(?:(?:[\\u3400-\\u9fff]头|街|路|道|胡同|巷|桥|井|楼)?(?:[东西南北]边?数)?第${N}(?:个|家|户|道)(?:院|门|大门|胡同)?|(?:${N}|[顶])[层楼]|楼上|[左右]边|[东西南北]边|对面|隔壁|后院|前院)[^。；;|]{0,18}?(?:就|正)?(?:是|住的是|住着|的)${SOMEBODY}(?:老人)?(?:家|他家|她家|住|的?门)?`,
    'g',
  ),
];
/** The number on a door, wherever its word stands. */
export const DOOR_NUMBERS = new RegExp(
  `(?:门牌(?:号码?)?|(?<=[门框墙][^，。；|]{0,6})牌子?)[^，。；;|]{0,6}?(${N}组?(?:-?\\d{1,4})?)(?![\\d块个元年月])|(${N})号(?:门)?牌`,
  'g',
);
