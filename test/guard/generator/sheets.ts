import type { Subject } from './names.ts';
import { person } from './names.ts';
import type { Random } from './random.ts';
import { fill } from './slots.ts';

/** A column of a table: its heading, its key in YAML, what stands in a cell. */
type Column = readonly [heading: string, key: string, cell: string];

/** A table as it is filled: headings, keys and rows; who stands in each row, where rows are of persons. */
export interface Sheet {
  title: string;
  kind: string;
  headings: string[];
  keys: string[];
  rows: string[][];
  people: Subject[];
  /** Where the remark stands; -1 without remarks. */
  remark: number;
}

interface PersonSheet {
  title: string;
  kind: string;
  columns: readonly Column[];
}

const GROUP: Column = ['组别', 'group', '{g}'];
const NAME: Column = ['姓名', 'name', '{n}'];
const HEAD: Column = ['户主', 'name', '{n}'];

/** Tables of persons with what may be published of them. */
const PERSON_SHEETS: readonly PersonSheet[] = [
  {
    title: '{v}{y}年耕地地力保护补贴发放名单公示',
    kind: 'subsidy-list',
    columns: [GROUP, NAME, ['面积（亩）', 'quantity', '{mu}'], ['金额（元）', 'amount', '{cents}']],
  },
  {
    title: '{v}{y}年第三季度低保在保名单公布',
    kind: 'social-assistance',
    columns: [
      GROUP,
      HEAD,
      ['家庭人口', 'household', '{c}'],
      ['保障人口', 'covered', '1'],
      ['类别', 'category', 'B类'],
      ['月保障金（元）', 'amount', '{amt}'],
    ],
  },
  {
    title: '{v}{y}年临时救助公示',
    kind: 'social-assistance',
    columns: [['申请人', 'name', '{n}'], GROUP, ['救助金额', 'amount', '{amt}']],
  },
  {
    title: '{v}公益性岗位人员公示',
    kind: 'social-assistance',
    columns: [NAME, ['岗位', 'work', '保洁员'], ['聘期', 'period', '一年'], ['月补贴', 'amount', '{amt}']],
  },
  {
    title: '{v}{y}年农村危房改造对象公示',
    kind: 'subsidy-list',
    columns: [HEAD, GROUP, ['改造方式', 'change', '翻建'], ['补助（元）', 'amount', '{big2}']],
  },
  {
    title: '{v}股份经济合作社{y}年度分红公示',
    kind: 'dividend',
    columns: [
      GROUP,
      HEAD,
      ['份额', 'shares', '{c}'],
      ['应分', 'amount', '{big2}'],
      ['实分', 'paid', '{big2}'],
    ],
  },
  {
    title: '{v}春节慰问发放表',
    kind: 'social-assistance',
    columns: [['序号', 'number', '{c}'], NAME, ['大米（袋）', 'rice', '1'], ['慰问金', 'amount', '{amt}']],
  },
  {
    title: '{v}修桥捐款公布',
    kind: 'donations',
    columns: [NAME, ['认捐', 'pledged', '{amt}'], ['到账', 'received', '{amt}'], ['日期', 'on', '{date}']],
  },
  {
    title: '{v}{y}年第二批宅基地批准结果',
    kind: 'homestead',
    columns: [
      GROUP,
      HEAD,
      ['坐落', 'place', '{g}场院西侧'],
      ['面积（㎡）', 'area', '180'],
      ['层数', 'storeys', '2'],
    ],
  },
  {
    title: '{v}承包地流转公示',
    kind: 'contracted-land',
    columns: [HEAD, ['地块', 'plot', '{plot}'], ['面积', 'area', '{mu}'], ['年租金', 'yearly', '{big2}']],
  },
  {
    title: '{v}河道清淤误工补贴',
    kind: 'itemised-accounts',
    columns: [NAME, ['工日', 'days', '{c}'], ['标准', 'standard', '130'], ['金额', 'amount', '{amt}']],
  },
  {
    title: '{v}生态护林员名单',
    kind: 'social-assistance',
    columns: [NAME, GROUP, ['管护面积', 'area', '{c3}'], ['年补助', 'amount', '{big2}']],
  },
  {
    title: '{v}能繁母猪保险公示',
    kind: 'subsidy-list',
    columns: [
      ['养殖户', 'name', '{n}'],
      ['头数', 'heads', '{c2}'],
      ['自缴（元）', 'paid', '{amt}'],
    ],
  },
  {
    title: '{v}青苗补偿费分户表',
    kind: 'land-compensation',
    columns: [GROUP, HEAD, ['占地（亩）', 'area', '{mu}'], ['补偿（元）', 'amount', '{big2}']],
  },
  {
    title: '{v}冬季取暖补助发放表',
    kind: 'social-assistance',
    columns: [['户主姓名', 'name', '{n}'], GROUP, ['煤（吨）', 'coal', '1'], ['折款', 'amount', '{amt}']],
  },
  {
    title: '{v}退耕还林补助公示',
    kind: 'subsidy-list',
    columns: [NAME, ['小班号', 'plot', '{c2}'], ['面积', 'quantity', '{mu}'], ['补助', 'amount', '{cents}']],
  },
];

const REMARKS = ['备注', '说明', '备 注', '其他', '情况说明', '其他说明'];

/** Remarks that may stand beside any name. */
const LAWFUL_NOTES = [
  ...[
    '',
    '',
    '',
    '',
    '—',
    '无',
    '已签字',
    '新增',
    '女儿代领',
    '本人签收',
    '户主变更',
    '续报',
    '补发上季',
    '同名，河沿那户',
  ],
  ...[
    '委托组长代领',
    '已公示无异议',
    '军属',
    '河东',
    '河西',
    '凭证5-12',
    '见第3号公告',
    '村部领取',
    '与上年相同',
    '本季调整',
  ],
  ...[
    '上年结转',
    '12月停发',
    '2026年10月付清',
    '儿子代签',
    '金额更正',
    '排第12号',
    '分两次发',
    '党员户',
    '第2批',
    '转为现金',
  ],
];

/** Remarks beside a name in tables of land. */
const LAND_NOTES = [
  ...[
    '地由儿子代种',
    '父子共有',
    '流转给合作社',
    '面积更正',
    '与弟弟合种',
    '尾差0.02元',
    '原址原面积',
    '占补平衡',
    '种大豆',
  ],
  ...[
    '扣减沟渠0.3亩',
    '转作集体',
    '西沟12号地块',
    '合同2024-05号',
    '补签合同',
    '病树已伐',
    '毁苗0.2亩',
    '1988年开荒地',
  ],
  ...['冷棚两栋', '三股并一户', '5号机井东边那块', '让出机耕路', '与邻地互换', '旱改水', '二轮承包地'],
];

/** A table of persons with lawful rows. */
export function personSheet(random: Random, count: number): Sheet {
  const chosen = random.pick(PERSON_SHEETS);
  const people = Array.from({ length: count }, () => person(random));
  const ofLand = chosen.columns.some(([, key]) => key === 'quantity' || key === 'area' || key === 'plot');
  const rows = people.map((one) => [
    ...chosen.columns.map(([, , cell]) => fill(random, cell, { n: one.text })),
    random.pick(ofLand && random.chance(0.6) ? LAND_NOTES : LAWFUL_NOTES),
  ]);
  return {
    title: fill(random, chosen.title),
    kind: chosen.kind,
    headings: [...chosen.columns.map(([heading]) => heading), random.pick(REMARKS)],
    keys: [...chosen.columns.map(([, key]) => key), 'note'],
    rows,
    people,
    remark: chosen.columns.length,
  };
}

/** Tables that are not of beneficiaries: title, headings, rows of which some are taken. */
const OTHER_SHEETS: readonly (readonly [title: string, headings: string, ...rows: string[]])[] = [
  [
    '公示内容对照表',
    '字段|是否公开|处理',
    '姓名|是|同名加“大”“小”',
    '身份证号|否|不收不写',
    '银行卡号|否|镇财政所保存',
    '手机|否|本人到镇里登记',
    '住址|否|只写到组',
    '致困原因|否|评议时口头说明',
    '出生日期|否|党员公示写到月',
  ],
  [
    '办事材料清单',
    '事项|身份证|户口簿|其他材料',
    '养老保险参保|原件|原件|一寸照片2张',
    '低保申请|复印件|复印件|家庭收入申报表',
    '残疾证换证|原件|原件|旧证',
    '一次性生育补贴|原件|原件|出生医学证明',
    '高龄津贴|复印件|复印件|银行卡复印件',
  ],
  [
    '社会救助条件一览',
    '救助类别|家庭收入|家庭财产|标准',
    '低保|月人均低于标准|存款不超过24个月标准之和|差额补助',
    '特困供养|无生活来源|不超过规定|每月{big}元',
    '临时救助|不限|不限|一事一议',
    '边缘家庭|低于低保标准1.5倍|符合规定|专项救助',
  ],
  [
    '医保门诊慢特病待遇',
    '病种|起付线（元）|报销比例|年限额（元）',
    '高血压|0|60%|{big}',
    '糖尿病|0|60%|{big}',
    '尿毒症透析|0|85%|按住院',
    '恶性肿瘤放化疗|0|80%|按住院',
    '重性精神病|0|90%|{big}',
  ],
  [
    '残疾人两项补贴标准和人数',
    '残疾等级|月标准（元）|人数|合计（元）',
    '一级|{amt}|{c}|{big}',
    '二级|{amt}|{c}|{big}',
    '三级智力、精神|{amt}|{c}|{big}',
  ],
  [
    '致困原因分类汇总（全镇）',
    '致困原因|户数|占比',
    '因病|{c2}|41%',
    '因残|{c2}|22%',
    '因灾|{c}|6%',
    '缺劳动力|{c2}|19%',
  ],
  [
    '村里在用的合同',
    '编号|标的|对方|年租金',
    '{contract}|{plot}|{firm}|{big}',
    '{contract}|冷库|{firm}|{big}',
    '{contract}|门市两间|{n}|{big}',
  ],
  [
    '集体账户',
    '户名|账号|开户行|用途',
    '{body}|{account}|农商银行青石支行|基本户',
    '{body}|{account}|农信社青石分社|专项资金',
  ],
  [
    '村委会成员分工',
    '姓名|职务|分工|办公电话',
    '{n}|主任|全面工作|{tel}',
    '{n}|副主任|水利、土地、修路|{tel}',
    '{n}|委员|低保、医保、残联、妇女儿童|{tel}',
    '{n}|报账员|财务|{tel}',
  ],
  [
    '网格员公布表',
    '网格|范围|户数|网格员|工作电话',
    '第一网格|一组、二组|{c3}|{n}|{tel}',
    '第二网格|三组和西沟|{c3}|{n}|{tel}',
    '第三网格|四组|{c2}|{n}|{tel}',
  ],
  [
    '发展党员公示',
    '姓名|性别|民族|出生年月|文化程度|申请入党时间',
    '{woman}|女|满族|{ymd}|大专|{date}',
    '{man}|男|汉族|{ymd}|高中|{date}',
    '{man}|男|蒙古族|{ymd}|中专|{date}',
  ],
  [
    '主任候选人名单',
    '姓名|性别|出生年月|现任职务|提名票数',
    '{man}|男|{ym}|副主任|{c3}',
    '{woman}|女|{ym}|妇联主席|{c3}',
    '{man}|男|{ym}|组长|{c2}',
  ],
  [
    '三季度收支',
    '项目|收入|支出|凭证',
    '机动地租金|{big}||收据0{c2}号',
    '路灯维修||{amt}|凭证7-{c2}',
    '存款利息|{cents}||回单',
    '水电费||{cents}|凭证8-0{c}',
  ],
  [
    '路灯杆维修',
    '杆号|位置|原因|金额',
    '{c2}号杆|{g}路口|灯头坏|{amt}',
    '{c2}号杆|村小学门前|线路老化|{amt}',
    '{c2}号杆|{plot}|被树刮断|{amt}',
  ],
  [
    '资源台账',
    '地块|地类|面积（亩）|四至',
    '{plot}|耕地|{mu}|东至水渠，西至河堤',
    '{plot}|林地|{c3}|东至山脊，西至西沟',
    '村前水库|水面|{mu}|四至清楚',
  ],
  [
    '工程招标结果',
    '标段|中标人|报价（元）|工期',
    '一标段|{firm}|{big}|45天',
    '二标段|{firm}|{big}|60天',
    '监理|县路桥监理公司|{big}|至竣工',
  ],
  [
    '村集体车辆',
    '车辆|牌照|保管人|年油费',
    '垃圾清运车（村集体）|辽E·{c2}{c3}|{n}|{big}',
    '洒水车（村集体）|辽E·C{c3}{c}|{n}|{big}',
    '铲车（村集体）|无牌|{n}|{big}',
  ],
  [
    '教育资助汇总',
    '项目|人数|标准|金额',
    '学前资助|{c}|{amt}|{big}',
    '义务教育寄宿生|{c2}|{amt}|{big}',
    '雨露计划|{c}|1500|{big}',
  ],
  [
    '卫生健康服务',
    '时间|内容|地点|人数',
    '每周二|量血压、测血糖|村卫生室|{c2}',
    '{m}月{d}日|两癌筛查|镇卫生院|{c2}',
    '每季度|精神卫生宣传|文化广场|{c3}',
  ],
  [
    '代办件统计',
    '类别|受理|办结|未结',
    '残疾证换发|{c}|{c}|0',
    '低保申请|{c}|{c}|1',
    '户口簿补办|{c}|{c}|0',
    '老年证|{c2}|{c2}|0',
  ],
  [
    '村级制度汇编',
    '条目|内容',
    '第三条|丧事简办，不大操大办',
    '第五条|子女要孝敬老人，不得虐待遗弃',
    '第七条|服刑期间停止享受村里福利',
    '第九条|家庭暴力一经发现，报派出所',
  ],
  [
    '值班表',
    '日期|带班|值班|值班电话',
    '{date}|{n}|{n2}|{tel}',
    '{date}|{n3}|{n4}|{tel}',
    '{date}|{n2}|{n3}|{tel}',
  ],
  [
    '村民代表表决',
    '议题|同意|反对|弃权',
    '西沟路硬化|{present}|1|1',
    '机动地招租|{present}|0|2',
    '老村部租金|{present}|2|0',
  ],
  [
    '收入水平',
    '年度|村集体收入（万元）|全村人均纯收入（元）',
    '{y}年|{wan}|{big}',
    '上年|{wan}|{big}',
    '全镇平均|{wan}|{big}',
  ],
  ['纠纷调解统计', '类型|件数|调成', '婚姻家庭|{c}|{c}', '赡养|{c}|{c}', '邻里地界|{c}|{c}', '债务|1|1'],
  [
    '修路捐款',
    '捐款人|认捐（元）|到账（元）|物资',
    '{firm}|{big}|{big}|水泥{c}吨',
    '{n}|{amt}|{amt}|',
    '{n}|{amt}|{amt}|出工{c}天',
    '不留名{c}人|{amt}|{amt}|',
  ],
  [
    '便民场所',
    '场所|地址|开放时间|电话',
    '村卫生室|{g}{c2}号旧校舍|每周二、五上午|{tel}',
    '镇便民服务中心|永安路{c2}号|工作日8:30—16:30|{tel}',
    '养老服务站|前街{c2}号|每天|{tel}',
    '农家书屋|村部二楼203室|周末|{tel}',
  ],
  [
    '病虫害防治',
    '对象|面积（亩）|药剂|费用',
    '玉米大斑病|{c3}|苯醚甲环唑|{big}',
    '稻瘟病|{c3}|三环唑|{big}',
    '松材线虫病|{c2}|砍除病树|{big}',
    '苹果腐烂病|{c2}|甲基硫菌灵|{big}',
  ],
  [
    '低保情况汇总',
    '类别|户数|人数|月发放（元）',
    'A类|{c}|{c}|{big}',
    'B类|{c2}|{c2}|{big}',
    'C类|{c}|{c}|{big}',
    '特困供养|{c}|{c}|{big}',
  ],
  [
    '计划生育特殊家庭和其他扶助',
    '项目|人数|标准（元/年）|发放单位',
    '失独家庭扶助|{c}|{big}|县卫健局',
    '独生子女父母奖励|{c2}|{amt}|镇政府',
    '单亲困难母亲慰问|{c}|{amt}|县妇联',
    '农村妇女两癌救助|2|10000|县妇联',
  ],
  [
    '司法行政工作统计',
    '工作|次数|人次',
    '社区矫正对象走访|{c}|{c2}',
    '安置帮教谈话|{c}|{c}',
    '禁毒宣传|{c}|{c3}',
    '反家暴讲座|2|{c2}',
  ],
  ['退还投标保证金', '单位|户名|账号|金额', '{firm}|{firm}|{account}|2,000', '{firm}|{firm}|{account}|2,000'],
  [
    '保洁员工资发放（村集体支付）',
    '姓名|岗位|月数|工资合计',
    '{n}|村保洁员|3|2,400',
    '{n}|村保洁员|3|2,400',
    '{n}|村垃圾车司机|3|{big}',
  ],
  [
    '招租标的',
    '标的|位置|面积|起始价',
    '老村部院子|{g}{c2}号|{c3}平方米|{big}',
    '门市{c}号|主街{c2}号|{c2}平方米|{big}',
    '{plot}|{g}|{mu}亩|{big}',
  ],
];

/** A table of rules, programmes, works or officers. */
export function otherSheet(random: Random): Sheet {
  const [title, headings, ...rows] = random.pick(OTHER_SHEETS);
  const count = random.int(2, rows.length);
  const heads = headings.split('|');
  return {
    title: random.chance(0.6) ? title : fill(random, `{v}${title}`),
    kind: 'table',
    headings: heads,
    keys: heads,
    rows: random.sample(rows, count).map((row) => fill(random, row).split('|')),
    people: [],
    remark: -1,
  };
}

/** A Markdown table. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '／')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Rows as they are pasted from a spreadsheet. */
export function pastedRows(rows: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string): string => (separator === ',' && text.includes(',') ? `"${text}"` : text);
  return rows.map((row) => row.map(cell).join(separator)).join('\n');
}

/** Rows without a heading, fields kept apart by blanks or bars. */
export function bareRows(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((row) => row.filter((cell) => cell !== '').join(separator)).join('\n');
}
