/** The guide to problems of fields and their values. */
import type { ProblemCode } from '../schema/finding.ts';
import type { ProblemGuide } from './problem-guide.ts';

export const SHAPE_GUIDE = {
  KEY_UNKNOWN: {
    title: '没有这一项',
    why: '名字写错的内容不会出现在网页和纸上，等于没写。',
    how: '照提示改成对的名字；这种格式本来没有这一栏，就删掉，或写到说明（note）里。',
  },
  KEY_DUPLICATE: {
    title: '同一项写了两遍',
    why: '两个数不一样的时候，不知道哪个算数。',
    how: '只留对的那一行。',
  },
  FIELD_MISSING: {
    title: '少了必须写的一项',
    why: '这一项是规定要公开的，或者少了它算不出账、排不了版。',
    how: '照提示加上一行；不知道写什么，看同一种的旧文件，或《格式》说明。',
  },
  FIELD_EMPTY: {
    title: '名字写了，内容是空的',
    why: '空着的栏，群众看不出是没有还是漏了。',
    how: '补上内容；可以不写的，把这一行整个删掉。',
  },
  FIELD_WRONG_TYPE: {
    title: '写法不对：该是文字、数字、列表还是一组内容',
    why: '程序照着格式读，类型不对就读不出来。',
    how: '照提示改：列表每项前面写“- ”，一组内容另起一行缩进两格，是写 true、否写 false，号码类的放进英文引号。',
  },
  FIELD_TOO_LONG: {
    title: '写得太长',
    why: '太长的标题、表格，墙上的纸放不下，手机上也看不全。',
    how: '写短一些，细节放到正文或说明里；列表太长就分成几份。',
  },
  VALUE_NOT_ALLOWED: {
    title: '只能从几个词里选一个',
    why: '用统一的词，台账和汇总才数得清。',
    how: '照提示里“可以写”的选一个，一个字不差地写上。',
  },
  AMOUNT_NOT_A_NUMBER: {
    title: '金额要写成数字',
    why: '写成文字、带逗号的金额没法相加，账就没法核对。',
    how: '只写阿拉伯数字，单位是元，不加逗号、不加“元”：1200.50。以万元计的可以写 12万元。',
  },
  AMOUNT_TOO_PRECISE: {
    title: '金额太细或太大',
    why: '钱只到分；多出来的位数或零，多半是抄错了。',
    how: '核对原始单据，写到分为止，单位是元。',
  },
  QUANTITY_INVALID: {
    title: '数量要写成数字',
    why: '带单位的数量没法和标准相乘、没法相加。',
    how: '只写阿拉伯数字，最多六位小数，不写单位：12.5。',
  },
  COUNT_INVALID: {
    title: '人数、票数、户数要写成整数',
    why: '带单位、带小数的没法核对应到、实到和票数。',
    how: '只写 0 或更大的整数，不写单位：32。',
  },
  DATE_INVALID: {
    title: '日期写法不对，或没有这一天',
    why: '公示期、逾期、排序都照日期算，写错一个字就全错。',
    how: '写成四位年、两位月、两位日，中间用短横线：2026-10-09。',
  },
  MONTH_INVALID: {
    title: '只写到月',
    why: '出生年月公布到月就够了，写到日就泄露了个人信息。',
    how: '写成 1988-11，不写日。',
  },
  DAY_OR_PERIOD_INVALID: {
    title: '日期写法不对',
    why: '程序要照着日期排先后，到了日子提醒。',
    how: '写成 2022-11-08；原文没说哪天的，月写 2022-11，季度写 2027-Q3，半年写 2027-H1，年写 2027，不要自己编一天。',
  },
  PERIOD_INVALID: {
    title: '所属期间写法不对',
    why: '写清是哪个月、哪个季度，才知道按期公布了没有。',
    how: '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026；按周公开的写星期一。',
  },
  PHONE_INVALID: {
    title: '不像电话号码',
    why: '号码打不通，群众有意见就没处说。',
    how: '只写一个号码，区号、短横、号码，或五位的服务热线；写本村公开的电话，site.yaml 里有。两个号码分两处写。',
  },
  SERIES_NUMBER_INVALID: {
    title: '第几号公告写得不对',
    why: '号数是给一次选举的公告排次序的，写得不对就排不上。',
    how: '只写数字：8；加发、补发的写 6-1；没有编号的，删掉这一行。',
  },
  ID_INVALID: {
    title: '编号的写法不对',
    why: '编号用在网址里，中文、大写、空格都会让网址打不开。',
    how: '只用小写英文字母、数字和短横线，字母开头：xiejiawaizi。定了就不要改。',
  },
  COLOUR_INVALID: {
    title: '颜色的写法不对',
    why: '制作单位和打印机都照这个颜色做。',
    how: '写成加英文引号的井号和六位数字、字母："#a6151b"。',
  },
  WEB_ADDRESS_INVALID: {
    title: '网址的写法不对',
    why: '填的表会送到这个网址去，写错了就送到别处，或者哪儿也送不到。',
    how: '写 https:// 开头的网址，到域名为止：https://git.example.cn。',
  },
  REPOSITORY_INVALID: {
    title: '仓库的写法不对',
    why: '填好的表要存进这个仓库，写错了就存不上。',
    how: '写“单位/仓库”，照网站地址栏里的：xiaoshi/gongkai。',
  },
  EMAIL_INVALID: {
    title: '不像电子邮箱',
    why: '写错了，群众的信就收不到。',
    how: '只写一个邮箱，英文字母、数字，中间一个 @：gongkai@benxi.example。',
  },
  FILING_NUMBER_INVALID: {
    title: '备案号、标识码的写法不对',
    why: '群众照这个号去查网站是谁办的，错一个字就查不到；编的号是假的备案号。',
    how: '照批下来的一字不差地抄，连“号”字和后面的 -1；还没批下来，就先不写这一行。',
  },
} satisfies Partial<Record<ProblemCode, ProblemGuide>>;
