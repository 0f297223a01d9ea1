/** Homes: house numbers, building, entrance and room. Places of work, building sites and plots are not. */
import { DOOR_NUMBERS, DOORS, DWELLINGS } from './dwellings.ts';
import { clauseAt, tellsOfSomebody } from './judge-statement.ts';
import { maskNumerals } from './mask.ts';
import { SOMEBODY } from './names.ts';
import { isMeant, NAMED, SURELY_NAMED } from './subjects.ts';
import type { PrivateMatch } from './private-finding.ts';
import { cellsBelow, type Scene } from './scene.ts';
import { fieldsOf, originalSpan, type Statement } from './statements.ts';

const MAY_HOLD =
  /单元|门洞|(?<![〕\d第据证票付收字])[\d〇零一二三四五六七八九十]{1,4}(?:-\d+)?号(?!码|文|公告)|[\d一二三四五六七八九十][#栋幢座楼室排层]|[顶底][楼层]|门牌|[左右]手|走廊|把头|[楼门]上|[左右]边|第[一二三四五六七八九十\d]{1,2}[个家户]|[单后东西南北]门|门洞|住[址在]|[家现租暂借居]住|户籍(?:地|所)|房号|房屋坐落|(?<![\d-])\d{1,3}[-—–]\d{1,2}[-—–]\d|(?<!\d-?\d?)\d{1,2}-\d{3,4}(?!\d)/;
const N = '[0-9〇零一二三四五六七八九十百]{1,6}';
const BUILDING = `(?:${N}(?:#|号)?|[A-Z])(?:楼|栋|幢|座)`;
const FLOOR = `(?:${N}[层楼])?`;
const SIDE = '[东西南北中]{1,2}(?:户|门|侧|屋|室)';
const GAP = '[ ,，|—–-]?';
const ENTRANCE_WORD = '(?:单元|门洞|楼洞|门)';

/** Written so, it is a room, whoever lives there. */
const ROOMS: readonly RegExp[] = [
  // 3号楼2单元501室, 23号楼3单元4层8号, 2号楼1单元3楼东户
  new RegExp(
    `(?:${BUILDING}|${N}号(?:院)?)?${GAP}${N}${ENTRANCE_WORD}${GAP}${FLOOR}${GAP}(?:${N}(?:室|号|户)|\\d{3,4}(?![\\d元平米个人户年])|${SIDE})`,
    'g',
  ),
  // 5栋2-301, 12栋1502室, 5号楼 301
  new RegExp(
    `${BUILDING}${GAP}${FLOOR}${GAP}(?:\\d{1,2}-\\d{3,4}|${N}(?:室|号房)|\\d{3,4}(?=[，,。；;、）)|]|$)|${SIDE})(?!\\d)`,
    'g',
  ),
  // 东兴小区7-2-601
  /(?<=小区|花园|家园|公寓|新村|宿舍|[苑里城府庭湾区]|佳苑|楼|(?<![编井盖])号|号院)\d{1,3}[-—–]\d{1,2}[-—–]\d{1,4}(?![\d-])/g,
  // 彩胜路18号2-201
  /\d+号(?:院|楼)?[ ]?\d{1,2}-\d{3,4}(?![\d-])/g,
  // 甲区3#402
  /\d{1,3}#[ -]?(?:\d{1,2}[-—–]){0,2}\d{3,4}(?!\d)/g,
  // 四层西户, 二楼左手门
  new RegExp(`${N}[层楼](?:[东西南北]{1,2}|左手?|右手?|把头)(?:户|门|屋|边门|家)`, 'g'),
  // 18座305, 二十九栋二零五号
  new RegExp(
    `${BUILDING}(?:\\d{3,4}(?![\\d元平米个人户年])|[〇零一二三四五六七八九]{3,4})(?:室|号|住|户)?`,
    'g',
  ),
];

const NOT_A_HOME =
  '(?!监测|[杆井线桩塔机路桥闸渠渠泵坑池灯表箱文令楼库棚车门面摊铺柜船地宗大田]|变压|电线|配电|信箱|窗口|桌|台|展|商铺|门市|门店|店|超市|文件|公告|标段|地块|图斑|宗地|资料|样|球|线)';
/** What follows these words is where somebody lives. */
const LABELLED = new RegExp(
  `(?:(?:家庭|现|居|暂|经常居)?住址|家庭地址|家住|现住|租住|暂住|借住|搬[到至]|居住(?:在|于|地(?:址)?)?|住(?=在|[\\u3400-\\u9fff]{0,10}\\d)在?|户籍地址?|户籍所在地|房屋坐落|房号|门牌(?:号码?)?|家在|家门口)[：:\\s|是为于]*(?:[^\\n，。；;|]{0,24}?)(${N}(?:-\\d+)?(?:号(?:院|楼|房|户)?|室|[栋幢])|(?<=门牌(?:号码?)?[:\\s|]*)\\d+(?![\\d块个元]))${NOT_A_HOME}`,
  'g',
);
/** A number in a group, street or yard: somebody's house when somebody is named beside. */
const HOUSE = new RegExp(
  `(?:${N}组|[\\u3400-\\u9fff]\\|?|(?<=^|\\|)(?=${N}号(?:院|宅|户)))(?<![第编文票付合同月周星期证共满约号、和]|标段|地块|序)${N}(?:-\\d+)?号(?:院|房|宅|户)?(?!楼)${NOT_A_HOME}`,
  'g',
);
/** A building with its entrance, of somebody. */
const ENTRANCE = new RegExp(`${BUILDING}${GAP}${N}${ENTRANCE_WORD}|${N}排${N}号`, 'g');
/** The household that is named behind it: 8栋2单元的老李家. */
const SOMEBODY_AFTER = new RegExp(
  `^[，,]?(?:的)?(?:住户|居民|村民|业主|户主)?[:： |]?(?:${SOMEBODY}|${NAMED})`,
);
const SOMEBODY_BEFORE = new RegExp(
  `${SURELY_NAMED}(?:家|老人|一家)?(?:[，,、（(|： :]{0,2}|[，,（(|][^，。；;|]{0,8}[，,|]?)(?:家|住|现住|在|户)?[^，。；;|]{0,10}$`,
);
const OF_HOUSEHOLD = /(?:户主|申请人|承包人|住户|村民|房主|业主|居民|其家|他家|她家|该户)[^。；;]{0,30}$/;

const NUMBER_AT_END = new RegExp(`(?:${N}组)?${N}[^0-9]{0,2}$|${N}(?:-\\d+)?[号室院楼]*$`);
const OFFICE_BEFORE =
  /(?:服务站|办公|会议|(?:会议|集合|报名|培训|活动)地点|活动室|卫生|教室|大厅|社区(?:居委会|服务)|村部|法院|局|所|中心|公司)[^。；;\n）)]{0,14}$/;
const OFFICE_AFTER = /^.{0,6}?(?:服务站|办公|会议|活动室|卫生室|教室|大厅|门市|中心)/;
const HOME_HEADING = /住址|门牌|房号|楼栋|(?:家庭|居住|户籍|现住)地址|address_?home|home_?address/i;
const FIRST_NUMBER = new RegExp(`${N}(?:-\\d+)?(?:#|号|室|栋|幢|座|单元|-)|^\\d+$`);

/** All homes in a text. */
export function findAddresses(scene: Scene): PrivateMatch[] {
  if (!MAY_HOLD.test(scene.bare())) return [];
  return [...scene.statements().flatMap((one) => findInStatement(scene, one)), ...findInColumns(scene)];
}

function findInStatement(scene: Scene, statement: Statement): PrivateMatch[] {
  const { text } = statement;
  if (!MAY_HOLD.test(text)) return [];
  const matches = (patterns: readonly RegExp[]): { start: number; end: number; text: string }[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      })),
    );
  const rooms = matches(ROOMS).filter(
    ({ start, end, text: own }) => !isOffice(text, start, end) && isWholeHome(statement, own),
  );
  const labelled = matches([LABELLED])
    .filter(({ start, end }) => !isOffice(text, start, end))
    .map(({ start, end, text: own }) => ({ start: start + Math.max(0, own.search(NUMBER_AT_END)), end }));
  const inField =
    statement.shape === 'record'
      ? fieldsOf(statement)
          .filter(({ label }) => HOME_HEADING.test(label) && statement.about !== 'office')
          .flatMap(({ start, text: field }) => {
            const number = FIRST_NUMBER.exec(field);
            return number ? [{ start: start + number.index, end: start + field.length }] : [];
          })
      : [];
  const houses = matches([HOUSE, ENTRANCE])
    .filter(({ start, end }) => isHomeOf(statement, start, end) && !isOffice(text, start, end))
    .map(({ start, end, text: own }) => ({ start: start + Math.max(0, own.search(NUMBER_AT_END)), end }));
  const dwellings = [...matches(DWELLINGS), ...matches(DOORS), ...matches([DOOR_NUMBERS])].filter(
    ({ start, end }) => isDwelling(statement, start, end),
  );
  return [...rooms, ...labelled, ...inField, ...houses, ...dwellings].map(({ start, end }) => {
    return matchOf(scene, originalSpan(statement, start, end));
  });
}

/** A mask after which floor and door still tell where it is, would be none. */
function matchOf(
  { original }: Scene,
  { start, end }: { readonly start: number; readonly end: number },
): PrivateMatch {
  const mend = maskNumerals(original.slice(start, end));
  const isTold =
    mend === original.slice(start, end) || DWELLINGS.some((pattern) => mend.search(pattern) !== -1);
  return { kind: 'address', start, end, ...(isTold ? {} : { mend }), shown: mend };
}

/** Whether floor and door are somebody's who is named or meant, not those of an office or a site. */
function isDwelling(statement: Statement, start: number, end: number): boolean {
  const { text, shape, labelAt } = statement;
  if (!tellsOfSomebody(statement, start) || isOffice(text, start, end)) return false;
  if (shape === 'record' && NOT_HOME_LABEL.test(labelAt(start)) && !HOME_WORD.test(text)) return false;
  return !OF_WORKS.test(text) && !OF_A_SITE.test(clauseAt(text, start, end));
}

/** What a whole sentence of works and duties speaks of. */
const OF_WORKS = /改造|维修|更换|施工|粉刷|停水|停电|楼道灯|[楼栋元]长|分工|会议|办公|大厅|活动室|物业/;
/** Halls and shops have floors and doors too. */
const OF_A_SITE =
  /村部|村委会|居委会|社区(?:服务|办公|活动)|大厅|窗口|办公|会议|活动室|卫生[室院]|学校|小学|教室|医院|门市|商铺|摊位|店铺|超市|仓库|楼道灯|改造|维修|更换|安装|施工|粉刷|井|渠|路灯|电[箱表杆]|变压|停水|停电|消防|台账|文件|[楼栋元格组]长|网格|包保|负责|值班|保洁|分工|排第/;

/** 二楼205室 is a floor of any building, and neighbouring cells are one address in the row of somebody only. */
function isWholeHome(statement: Statement, room: string): boolean {
  const isDoubtful = room.includes('|') || new RegExp(`^${N}楼(?!.*单元)`).test(room);
  return !isDoubtful || isMeant(statement.about);
}

/** Words for somebody's house. */
const HOME_WORD =
  /住|搬|入户|走访|院里|那个院|屋里|老屋|接到|卸到|送去|敲门|门铃|楼上|楼下|邻|漏水|家庭地址|门牌|家门|慰问品|登门|探望/;
const NOT_HOME_LABEL = /地块|位置|项目|摊|铺|四至|地点|内容|名称|用途|title|location|place|project|text/i;

/** Who is to be found at home, whatever for. */
const GOES_TO = /[去到]找|上门找|寄[到给]/;

/** Whether a house number is that of somebody who is named beside it, or of the person of its record. */
function isHomeOf(statement: Statement, start: number, end: number): boolean {
  if (!isMeant(statement.about) && !(statement.about === 'office' && GOES_TO.test(statement.text)))
    return false;
  const { text, blank, shape, labelAt } = statement;
  const field = `${/[^|]*$/.exec(text.slice(0, start))?.[0] ?? ''}${/^[^|]*/.exec(text.slice(end))?.[0] ?? ''}`;
  if (shape === 'record') return !NOT_HOME_LABEL.test(labelAt(start)) || HOME_WORD.test(field);
  return (
    HOME_WORD.test(text) ||
    /^(?:的)?家(?:里|中)?/.test(text.slice(end)) ||
    SOMEBODY_BEFORE.test(blank.slice(Math.max(0, start - 30), start)) ||
    SOMEBODY_AFTER.test(blank.slice(end, end + 12)) ||
    OF_HOUSEHOLD.test(text.slice(Math.max(0, start - 24), start))
  );
}

function isOffice(text: string, start: number, end: number): boolean {
  return OFFICE_BEFORE.test(text.slice(0, start)) || OFFICE_AFTER.test(text.slice(end, end + 10));
}

function findInColumns(scene: Scene): PrivateMatch[] {
  return cellsBelow(scene, HOME_HEADING).flatMap(({ start, text }) => {
    const written = /\d+号?$/.exec(text);
    if (!written) return [];
    const end = start + text.length;
    const mend = maskNumerals(scene.original.slice(start + written.index, end));
    return [{ kind: 'address' as const, start: start + written.index, end, mend, shown: mend }];
  });
}
