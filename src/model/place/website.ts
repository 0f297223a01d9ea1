/** 网站: what a website in China has to say of itself, in `website` of `city.yaml`; all of it optional in a sample. */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';
import type { Finding } from '../schema/finding.ts';

/** Whom to reach about the website itself (《个人信息保护法》第十七条 第一款第一项: name and contact). */
const contactSchema = field.group(
  '联系',
  {
    name: field.text('谁', '科室或人，如 市民政局基层政权科', 60).optional(),
    phone: field.phone('电话'),
    email: field.email('邮箱').optional(),
  },
  '网页用不了、个人信息写错了，打给谁',
);

/**
 * What is known of whoever looks at a page, and for how long: kind and time of keeping have to be told
 * (《个人信息保护法》第十七条 第一款第二项). That logs of the network are kept for six months at least is asked by 《网络安全法》.
 */
const serverSchema = field.group(
  '服务器',
  {
    runBy: field.text('谁管', '放网站的服务器归谁管，如 本溪市大数据中心', 60),
    logs: field
      .list('记什么', field.text('一样', '如 时间、网络地址（IP）、看的是哪一页', 30), undefined, 12)
      .optional(),
    logsFor: field.text('记了做什么', '如 防攻击、查故障', 60).optional(),
    logDays: field.days('记多少天', '一般不少于 180 天（网络安全法：六个月）').optional(),
  },
  '谁管服务器，记下看网页的人的什么；不记就不写 logs',
);

/** An old or disabled person, or somebody who looks for them, tried the pages. */
const trialSchema = field.group('试用', {
  on: field.date('哪天'),
  by: field.text('谁', '如 市残联请来的三位盲人', 60),
  what: field.text('试了什么', '如 用手机读屏软件查低保名单', 120),
  found: field.text('结果', '哪里用不了，改了没有', 200).optional(),
});

/**
 * - `organiser`, `maker`: 主办单位 and 承办单位 (《政府网站发展指引》国办发〔2017〕47号, what stands at the foot of all pages).
 * - `icp`: 《互联网信息服务管理办法》第四条 (none may be on line without), 第十二条 (it stands on the home page);
 *   《非经营性互联网信息服务备案管理办法》第十三条 (at the foot, with a link to where it can be looked up).
 * - `police`: within 30 days of going on line, 《计算机信息网络国际联网安全保护管理办法》第十二条.
 * - `siteCode`: 《政府网站发展指引》; ten characters.
 * - `mark`: 《党政机关、事业单位和社会组织网上名称管理暂行办法》 (中央编办、工信部 2014).
 * - `trials`, `gaps`: 《无障碍环境建设法》第三十二条 asks websites paid by the public to come up to the standards by and by.
 */
export const websiteSchema = field.group(
  '网站',
  {
    intranet: field.flag('只在内网', '外面打不开的网站写 true，不用备案').optional(),
    organiser: field.text('主办单位', '谁办的这个网站，写全称', 60).optional(),
    maker: field.text('承办单位', '替主办单位做网站、管网站的，没有就不写', 60).optional(),
    icp: field.filingNumber('ICP备案号', '照批下来的抄，如 辽ICP备12345678号-1', 'icpNumber').optional(),
    police: field
      .filingNumber('公安备案号', '照批下来的抄，14 位数字，如 辽公网安备21050002000123号', 'policeNumber')
      .optional(),
    siteCode: field
      .filingNumber('网站标识码', '政府网站才有，十位，写在引号里，如 "2105000012"', 'siteCode')
      .optional(),
    mark: field
      .filingNumber(
        '党政机关网站标识',
        '机构编制部门给的链接里 id= 后面的 32 个数字和大写字母，写在引号里',
        'siteMark',
      )
      .optional(),
    contact: contactSchema.optional(),
    server: serverSchema.optional(),
    statedOn: field.date('说明日期', '无障碍、隐私两份说明最近一次核对是哪天').optional(),
    trials: field.list('试用', trialSchema, '请老人、残疾人试过的，试过几次写几次', 20).optional(),
    gaps: field.list('还没做到的', field.text('一样', undefined, 120), undefined, 20).optional(),
  },
  '网站自己的事：谁办的、备案号、怎么联系，每一页底下都有',
);

export type Website = z.output<typeof websiteSchema>;

/** What of a city the checks below look at. */
interface OnLine {
  readonly publicUrl: string;
  readonly sample?: boolean | undefined;
  readonly website?: Website | undefined;
}

/** What may not be missing, with the line to write. */
const ASKED: readonly {
  readonly key: keyof Website;
  readonly name: string;
  readonly line: string;
  /** Filings of what is on line, and what only party and government have; all websites when absent. */
  readonly of?: 'internet' | 'government';
}[] = [
  { key: 'organiser', name: '主办单位', line: 'organiser: 主办单位全称' },
  { key: 'icp', name: 'ICP备案号', line: 'icp: ×ICP备××××××××号-1', of: 'internet' },
  { key: 'police', name: '公安备案号', line: 'police: ×公网安备××××××××××××××号', of: 'internet' },
  { key: 'siteCode', name: '网站标识码', line: 'siteCode: "十位标识码"', of: 'government' },
  { key: 'mark', name: '党政机关网站标识', line: 'mark: "标识链接里 id= 后面的 32 位"', of: 'government' },
  { key: 'contact', name: '联系电话', line: 'contact: { name: 哪个科室, phone: 电话 }' },
  {
    key: 'server',
    name: '服务器记什么',
    line: 'server: { runBy: 谁管服务器, logs: [时间, 网络地址（IP）, 看的是哪一页], logsFor: 防攻击, logDays: 180 }',
  },
];

/**
 * Findings in `website`: what is missing is told once, all of it together, for one person puts it right in one place. It
 * is a warning. Nobody can see from here whether pages are on line: they are also built to be looked at, tried and filed
 * (the number is given to a website that is there already, that of the police after it is on line), and 500 villages
 * must not stop publishing for a line that none of their clerks can write. Numbers that are made up are an error.
 */
export function checkWebsite(city: OnLine): Finding[] {
  if (city.sample === true) return [];
  return [...checkMissing(city), ...checkInvented(city.website ?? {})];
}

function checkMissing({ publicUrl, website }: OnLine): Finding[] {
  const isGovernment = /^https?:\/\/(?:[^/]*\.)?(?:gov\.cn|政务|政务\.cn)(?:[:/]|$)/.test(publicUrl);
  const missing = ASKED.filter(
    ({ key, of }) =>
      website?.[key] === undefined &&
      (of === undefined || (website?.intranet !== true && (of === 'internet' || isGovernment))),
  );
  if (missing.length === 0) return [];
  const lines = missing.map(({ line }) => `  ${line}`).join('\n');
  const where = website ? '的 website 下面加上' : '里加上';
  const ofIntranet =
    website?.intranet !== true && missing.some(({ of }) => of !== undefined)
      ? '\n只在内网用、外面打不开的，不用备案，写 intranet: true。'
      : '';
  return [
    {
      code: 'WEBSITE_INCOMPLETE',
      severity: 'warning',
      path: [website ? 'website' : 'publicUrl'],
      message: `网站上线要写的还缺：${missing.map(({ name }) => name).join('、')}。`,
      hint: `请在 city.yaml ${where}（换成真的）：\n${website ? '' : 'website:\n'}${lines}${ofIntranet}`,
    },
  ];
}

/** The sample's numbers are zeros: who has copied it may not go on line with them. */
function checkInvented(website: Website): Finding[] {
  return (['icp', 'police', 'siteCode', 'mark'] as const).flatMap((key): Finding[] => {
    const number = website[key];
    // All but the digits, and the number of one website of several.
    const digits = key === 'mark' ? number : number?.replace(/-\d+$|\D/g, '');
    if (digits === undefined || !/^0+$/.test(digits)) return [];
    return [
      {
        code: 'FILING_NUMBER_INVALID',
        path: ['website', key],
        message: `这个号全是 0，是示例里的，不是给这个网站的。`,
        hint: '请照批下来的抄；还没批下来，就把这一行删掉。',
      },
    ];
  });
}
