/**
 * 无障碍声明 (《无障碍环境建设法》第三十二条). What the program does and was tested for is what `test/accessibility.md` says;
 * `test/site/statements/statements.test.ts` holds the two together.
 */
import type { Website } from '../../model/place/website.ts';
import { calendarDate, formatDate } from '../../model/values/calendar-date.ts';
import type { CityContext } from '../pages/city-page.ts';
import { accessibilityPath } from '../urls.ts';
import { statementView, websiteContacts, type StatementView } from './statement.ts';

/** When somebody last went through every template by hand. */
export const LOOKED_THROUGH_ON = calendarDate('2026-11-25');

/** The accessibility statement. */
export function accessibilityView(context: CityContext): StatementView {
  const { city } = context;
  const { trials = [], gaps = [] } = city.website ?? {};
  return statementView(context, accessibilityPath(), {
    title: '无障碍声明',
    lead: '怎么放大、怎么听，照什么做的、怎么查的，哪些还没做到，用不了找谁。',
    sections: [
      { title: '看不清、看不了', lines: USES },
      { title: '照什么做的', lines: RULES },
      { title: '怎么查的', lines: TESTS },
      { title: '请人试过的', lines: trials.map(trialLine) },
      { title: '还没做到的', lines: [...GAPS, ...gaps.map(sentence)] },
      { title: '用不了，找谁', lines: [], contacts: websiteContacts(city) },
    ],
  });
}

const USES = [
  '字小，按每页右上角的“大字”，再按一次是“特大”；颜色看不清，按“高对比”。手机会记住。',
  '想听，按公开上面的“读给我听”；手机里没有中文语音的，没有这个按钮。',
  '用读屏软件、用键盘的，每页最前面是“跳到正文”，标题一级一级不跳，图旁边都有文字或表格。',
  '手机旧、网不好也能看：不用装软件，2020 年的手机浏览器打得开；首页和新近的公开手机里会存一份，没网时看。',
  '不用手机的，墙上的公开栏和网上出自同一份稿子。',
];

const RULES = [
  '《互联网应用适老化通用设计规范》（工业和信息化部）和国际上的 WCAG 2.2 AA 级。',
  '字不小于 18 像素，大字 24，特大 30，说明文字 16；要按的地方不小于 44 像素，大字时不小于 60。',
];

const TESTS = [
  '程序每改一次，用一个示例城市把每一种网页自动查一遍：字和行距、按的地方、颜色对比、窄屏要不要左右拖、读屏软件用的标记。',
  `${formatDate(LOOKED_THROUGH_ON)}由人看过一遍：360 像素宽的屏幕、2020 年的浏览器、读屏软件读的顺序。`,
];

const GAPS = [
  '做程序的人没有请盲人用读屏软件试过，没有请老人试过，也没有在真的手机上听过“读给我听”。',
  '公开栏的图样要左右拖着看；特大字、窄屏时，苹果手机的读屏软件可能认不出表格。',
  '照片旁边的文字是信息员写的，有的细，有的粗。',
];

function trialLine({ on, by, what, found }: NonNullable<Website['trials']>[number]): string {
  return sentence(`${formatDate(on)}，${by}：${what}${found === undefined ? '' : `。${found}`}`);
}

/** With one full stop at its end. */
function sentence(text: string): string {
  return `${text.replace(/[。；，.]+$/, '')}。`;
}
