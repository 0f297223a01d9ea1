import { describe, expect, test } from 'vitest';
import type { DisclosureContent } from '../../../src/model/disclosure/disclosure.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { checkSaid } from '../../../src/model/said/check-said.ts';
import { exampleOf } from '../../support/kind-examples.ts';

/*
 * What the texts of a file say against what is filled in. Messages as a clerk reads them are in `spec/kinds`; here are
 * the forms in which one thing is said, and what is said rightly and must be let be.
 */
const HOME = { places: ['谢家崴子村', '青石镇', '示例县'], issuers: ['示例村村民委员会'] };

/** What is told when a text stands in a field of a kind's example, like `title` or `motions.0.text`. */
function tellOf(kind: Kind, key: string, text: string): string[] {
  const content = structuredClone(exampleOf(kind));
  const steps = key.split('.');
  const group = steps
    .slice(0, -1)
    .reduce<object>((value, step) => Reflect.get(value, step) as object, content);
  Reflect.set(group, steps.at(-1) ?? '', text);
  return checkSaid(content, HOME)
    .filter(({ path }) => path.join('.').startsWith(key))
    .map(({ message }) => message);
}

/** `subsidy-list` has 5 households and 2900.30 元, `project` 128000 of investment, 124600 of contract. */
const WRONG: readonly (readonly [kind: Kind, key: string, text: string, told: string])[] = [
  ['subsidy-list', 'title', '2026年12户地力补贴公示', '这里说“12户”'],
  ['subsidy-list', 'title', '2026年１２户地力补贴公示', '这里说“12户”'],
  ['subsidy-list', 'title', '2026年十二户地力补贴公示', '这里说“十二户”'],
  ['subsidy-list', 'basis', '本批共补贴 12 户', '共补贴 12 户”'],
  ['subsidy-list', 'basis', '合计：六户，2900.3元', '六户”'],
  ['subsidy-list', 'basis', '共5户，一共3,900.30元', '3,900.30元”'],
  ['subsidy-list', 'basis', '共5户、0.39万元', '0.39万元”'],
  ['contracts', 'title', '2026年第三季度4份合同台账公布', '季度4份”，「合同」里列了 3 份'],
  ['grid', 'title', '示例村12个网格和网格员公布', '12个网格”'],
  ['social-assistance', 'title', '2026年第三季度低保对象6户公示', '低保对象6户”'],
  ['party-organisation', 'title', '党支部58名党员构成公布', '58名”'],
  ['project', 'content', '总投资为12.9万元', '总投资为12.9万元”'],
  ['project', 'content', '总投资：１２.９万元', '12.9万元”'],
  ['project', 'content', '合同价125600元', '合同价125600元”'],
  ['project', 'content', '未付是结算价的百分之三', '「结算价」126,180.00 元的 3%'],
  ['project', 'content', '中标人青石镇惠民施工队', '“青石镇惠民施工队”'],
  ['project', 'content', '验收时村务监督委员会主任周凤芝在场', '“村务监督委员会主任周凤芝”'],
  ['project', 'location', '谢家威子村东头', '“谢家威子村”'],
  ['project', 'content', '620米×3米×0.15米＝297立方米', '算出来是 279'],
  ['project', 'content', '98000元＋30000元＝12.9万元', '算出来是 128000'],
  ['project', 'content', '挖沟36.5米，每米400元，共计1.64万元', '算出来是 14,600.00 元'],
  ['project', 'content', '每亩400元，36.5亩，共16400元', '算出来是 14,600.00 元'],
  ['project', 'content', '2026年10月8日（周五）开工', '2026年10月8日是周四'],
  ['project', 'content', '开工日期：2026年10月9日', '「开工日期」填的是 2026-10-08'],
  ['project', 'content', '2026年2月29日停工', '没有“2026年2月29日”这一天'],
  ['project', 'content', '10月8日至11月12日，共30天', '头尾都算是 36 天'],
  ['project', 'content', '公示期为10天', '「公示期」填的是'],
  ['project', 'content', '拨款第一批、第二批、第四批都到了', '少了第三批'],
  ['notice', 'body', '需要下列三种材料：\n1. 身份证\n2. 申请书', '下面列了 2 条'],
  ['notice', 'body', '第一条 总则\n第二条 组织\n第四条 附则', '少了“第三条”'],
  ['notice', 'body', '（一）时间\n（二）地点\n（二）人员', '编号写重了'],
  [
    'notice',
    'body',
    '| 组 | 金额 |\n|---|---:|\n| 一组 | 1,200 |\n| 二组 | 800 |\n| **合计** | **2,100** |',
    '加起来是 2000',
  ],
  ['notice', 'body', '王某，1960年5月生，今年70岁。', '是 66 周岁'],
  ['notice', 'body', '西沟屯的路修好了。\n\n西沟组的路修好了。', '像是一个地方'],
  // One donor is named and 14 are not, beside two firms: 15, 16, 17 and 4 entries all are a way of counting.
  ['donations', 'plan', '共有25位乡亲捐款', '「几个人和写了名字的」加起来是 15，对不上'],
  ['donations', 'plan', '感谢2家单位和25位乡亲', '和25位”'],
  ['donations', 'plan', '25位村民捐了款', '“25位”'],
  ['donations', 'plan', '以上十三人的名单张贴在村部', '以上十三人”'],
  ['resolution', 'motions.0.text', '同意。25人赞成，1人弃权。', '“25人”，「赞成」填的是 24'],
  ['resolution', 'motions.0.text', '23票同意，1票反对，2票弃权', '“23票”'],
  ['resolution', 'motions.0.text', '24人赞成，2人弃权', '“2人”，「弃权」填的是 1'],
  ['resolution', 'motions.1.text', '同意11票，不同意13票', '不同意13票”，「反对」填的是 12'],
  [
    'land-compensation',
    'distribution.decision',
    '村民会议同意，共19人，每人分4500元',
    '算出来是 85,500.00 元',
  ],
  ['land-compensation', 'distribution.decision', '在册19人，每人4500元', '算出来是 85,500.00 元'],
  [
    'notice',
    'body',
    '今年要办的 4 件事如下：\n\n| 事 | 户 |\n|--|--|\n| 路 | 30 |\n| 灯 | 50 |',
    '下面的表列了 2 行',
  ],
  ['notice', 'body', '以下三项：\n\n| 事 | 户 |\n|--|--|\n| 路 | 30 |\n| 灯 | 50 |\n| 合计 | 80 |', '“三项”'],
  // 河东机动地 is 36.5 × 400 a year, or 430 as it was let; 老村部院子 12000 or 12600; the deposit is 5000.
  ['lease', 'conditions', '押金按年租金的10%收取', '「押金」是 5,000.00 元'],
  ['lease', 'conditions', '签合同时交首年租金30%的押金', '「押金」是 5,000.00 元'],
  ['lease', 'conditions', '按年租金的百分之十收押金', '「押金」是 5,000.00 元'],
  ['accounts', 'title', '示例村2026年4月财务收支公布表', '标题里说的是2026年4月'],
];

describe('what is said otherwise than it is filled in', () => {
  test.each(WRONG)('%s, %s: %s', (kind, key, text, told) => {
    expect(tellOf(kind, key, text).join('\n')).toContain(told);
  });
});

describe('a place by a part of its name', () => {
  const told = (content: string): string[] =>
    checkSaid(
      {
        ...exampleOf('project'),
        title: '三组榆树沟护坡工程公示',
        name: '三组榆树沟护坡工程',
        location: '三组榆树沟',
        content,
      } as DisclosureContent,
      HOME,
    )
      .filter(({ code }) => code === 'NAME_TWO_WAYS')
      .map(({ message }) => message);

  test('written otherwise once is told', () => {
    expect(told('榆数沟两岸护坡')).toEqual(['这里写的是“榆数沟”，别处写的是“榆树沟”，只差一个字。']);
  });

  test.each(['榆树沟两岸护坡', '从榆树沟到榆钱沟', '东沟和西沟', '三组老沟，榆东沟'])(
    '%s is let be',
    (content) => {
      expect(told(content)).toEqual([]);
    },
  );
});

describe('the day below a text', () => {
  const told = (body: string): string[] =>
    checkSaid({ ...exampleOf('notice'), publishedOn: '2026-11-09', body } as DisclosureContent, HOME)
      .filter(({ code }) => code === 'DATE_ORDER')
      .map(({ path, message }) => `${path.join('.')}: ${message}`);

  test.each([
    ['11月5日村民代表会议同意修路。\n\n示例村村民委员会\n2026年11月3日', '11月5日'],
    ['经2026年11月6日会议研究决定，修路。\n\n\n示例村村民委员会　11月3日', '2026年11月6日'],
    ['11月5日，村里召开了会议。\n\n2026年10月30日', '11月5日'],
    ['名单11月4日已经张榜。\n\n2026年10月30日', '11月4日'],
  ])('%s', (body, day) => {
    expect(told(body)).toEqual([expect.stringContaining(`上面说的“${day}”还没有到。`)]);
  });

  test.each([
    '11月5日村民代表会议同意修路。\n\n示例村村民委员会\n2026年11月5日',
    '定于11月5日召开会议。\n\n2026年11月3日',
    '公示期为11月4日至11月13日。\n\n2026年11月3日',
    '11月6日上午停水，已经通知各户。\n\n2026年11月3日',
    '11月20日召开会议。\n\n2026年11月3日',
    '请在11月5日前报名，研究后公布。\n\n2026年11月3日',
    '11月5日村民代表会议同意修路。',
  ])('%s is let be', (body) => {
    expect(told(body)).toEqual([]);
  });
});

/** Said rightly, or of something that the file has no figure of. */
const RIGHT: readonly (readonly [kind: Kind, key: string, texts: readonly string[]])[] = [
  ['donations', 'plan', ['筹款总计362.05万元，配捐总计64.03万元']],
  ['special-funds', 'title', ['示例村2026年衔接资金使用、安排情况公示']],
  ['social-assistance', 'basis', ['低保金额每人每月285元，护理补贴金额每人每月95元']],
  ['dividend', 'title', ['2026年股份分红公布（共十三户）']],
  [
    'donations',
    'plan',
    [
      '共有15位乡亲捐款',
      '共有14位不留名的乡亲',
      '感谢2家单位和15位乡亲',
      '感谢2家单位、1位乡亲和14位不留名的好心人',
      '共17个单位和个人捐款',
      '3位乡亲捐款超过500元',
      '由5位代表管钱',
      '桥由12人施工队修',
    ],
  ],
  [
    'resolution',
    'motions.0.text',
    ['24人赞成，1人反对，1人弃权', '赞成24票', '24名代表同意', '同意3人承包', '由2人同意即可', '感谢3位代表'],
  ],
  [
    'land-compensation',
    'distribution.decision',
    [
      '在册18人，每人分4500元',
      '1人4500元，4人，每人4500元',
      '去年40人，每人分3000元',
      '约20人，每人4500元左右',
    ],
  ],
  [
    'lease',
    'conditions',
    ['年租金每亩400元', '河东机动地年租金14600元', '逾期按年租金的1%交违约金', '押金不超过年租金的10%'],
  ],
  ['social-assistance', 'basis', ['本季度共保障4户6人，停发1户']],
  [
    'subsidy-list',
    'basis',
    [
      '共5户，合计2900.30元',
      '共补贴五户、0.29万元',
      '全村共312户，符合条件的5户',
      '其中一组3户、二组2户',
      '比去年少2户，去年共7户',
      '每户最多3人，一户一档',
      '县里一共拨了12万元',
      '共约30户申请，不超过35户',
      '第二批，第一批6月已发',
      '60岁以上共12户的另文公布，其中没有新增',
      '应到35人，实到30人，赞成28人',
      '户均580元',
    ],
  ],
  [
    'subsidy-list',
    'title',
    ['2026年第2批地力补贴公示', '示例村2026年5户补贴', '三资清理补贴公示', '一户一宅补贴公示'],
  ],
  [
    'project',
    'content',
    [
      '总投资12.8万元，合同价12.46万元',
      '县里补3万元，占总投资的23.4%',
      '村里自筹占总投资的百分之七十六点五',
      '工程量620米×3米，厚15厘米',
      '620米×200元＝12.4万元',
      '已付119871元，付到结算价的95%',
      '西沟机耕路和东沟机耕路两条',
      '三组西沟机耕路硬化工程、二组西沟机耕路硬化工程',
      '10月8日至11月12日，共36天',
      '10月8日至11月12日，历时35天',
      '11月26日（星期四）验收',
      '质保金不超过合同价的3%',
      '中标价比控制价低2.7%',
      '3公分厚，C30混凝土，DN110管',
    ],
  ],
  [
    'notice',
    'body',
    [
      '1. 一\n2. 二\n\n另外：\n\n1. 三\n2. 四',
      '1. 一\n1. 二\n1. 三',
      '一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊',
      '2026. 这一年\n2028. 那一年',
      '第一批和第三批已经发了。',
      '以下3项：\n- 一\n  - 一一\n- 二\n\n- 三',
      '| 组 | 单价 |\n|--|--|\n| 一组 | 3 |\n| 二组 | 4 |\n| 合计 | 3.5 |',
      '| 组 | 户 |\n|--|--|\n| 一组 | 3 |\n| 二组 | 约4 |\n| 合计 | 8 |',
      '3 个组的情况如下：\n\n| 组 | 事 |\n|--|--|\n| 一组 | 路 |\n| 二组 | 灯 |\n| 二组 | 桥 |\n| 三组 | 井 |',
      '共 80 件如下：\n\n| 组 | 件 |\n|--|--|\n| 一组 | 30 |\n| 二组 | 50 |',
      '第 3 项的情况如下：\n\n| 组 | 件 |\n|--|--|\n| 一组 | 30 |\n| 二组 | 50 |',
      '开了一个会。\n\n| 组 | 件 |\n|--|--|\n| 一组 | 30 |\n| 二组 | 50 |',
      '一个月的情况如下：\n\n| 组 | 件 |\n|--|--|\n| 一组 | 30 |\n| 二组 | 50 |',
      '村民组长、党小组、工作组、一组、二组、三屯',
      '年满18周岁的，1990年5月以后出生的。',
      '1960年5月生，2026年满66岁。',
      '公示期满7日内提出。',
      '12月31日前交齐，满5天退。',
      '3月5日到会24人，每人50元，共1200元。',
    ],
  ],
];

describe('what is said rightly, or of something else', () => {
  test.each(RIGHT.flatMap(([kind, key, texts]) => texts.map((text) => [kind, key, text] as const)))(
    '%s, %s: %s',
    (kind, key, text) => {
      expect(tellOf(kind, key, text)).toEqual([]);
    },
  );

  test.each(KINDS)('the example of %s', (kind) => {
    expect(checkSaid(exampleOf(kind), { ...HOME, places: ['示例村', '青石镇', '示例县'] })).toEqual([]);
  });
});

describe('who signs', () => {
  const HOME_OF = {
    places: ['水南村', '青石镇', '示例县', '某市'],
    issuers: ['中共水南村支部委员会', '水南村村民委员会', '红旗股份经济合作社'],
  };
  const told = (issuer: string, body = '明天停水。'): string[] =>
    checkSaid({ ...exampleOf('notice'), issuer, body } as DisclosureContent, HOME_OF)
      .filter(({ code }) => code === 'ISSUER_OF_OTHER_PLACE')
      .map(({ path, message }) => `${path.join('.')}: ${message}`);

  test.each([
    '上河村村民委员会',
    '上河村民委员会',
    '上河村委会',
    '青石镇上河村村民委员会',
    '上河村股份经济合作社',
    '东风经济合作社',
    '中共上河村支部委员会',
    '上河村党支部',
    '花园社区居民委员会',
    '中共花园社区总支部委员会',
    '上河村村务监督委员会',
    '上河村村民选举委员会',
    '上河村村民委员会（盖章）',
  ])('%s is of another place', (issuer) => {
    expect(told(issuer)).toEqual([`issuer: 落款是“${issuer}”，本站是水南村。`]);
  });

  test.each([
    '水南村村民委员会',
    '水南村委会',
    '示例县青石镇水南村村民委员会',
    '水南村第三村民小组经济合作社',
    '红旗股份经济合作社',
    '中共水南村支部委员会 水南村村民委员会',
    '水南村村民委员会、上河村村民委员会',
    '村民委员会',
    '本村党支部',
    '村务监督委员会',
    '青石镇人民政府',
    '中共青石镇委员会',
    '县农业农村局',
    '青石镇经济合作联合社',
    '惠民施工队',
  ])('%s may sign here', (issuer) => {
    expect(told(issuer)).toEqual([]);
  });

  test('is read below a text as well, with its line', () => {
    const body = '上河村村民委员会来人学习。\n\n**上河村村民委员会**\u30002026年11月9日\n';
    expect(told('水南村村民委员会', body)).toEqual(['body.2: 落款是“上河村村民委员会”，本站是水南村。']);
    expect(told('水南村村民委员会', '停水。\n\n水南村村民委员会\n2026年11月9日')).toEqual([]);
  });
});
