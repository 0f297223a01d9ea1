import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accessibilityView, LOOKED_THROUGH_ON } from '../../../src/site/statements/accessibility-page.ts';
import { websiteNotes } from '../../../src/site/statements/about-website.ts';
import { privacyView } from '../../../src/site/statements/privacy-page.ts';
import type { StatementView } from '../../../src/site/statements/statement.ts';
import { aCity } from '../../support/a-site-context.ts';
import { day } from '../../support/a-site.ts';

const FULL = {
  organiser: '示例市民政局',
  maker: '示例市大数据中心',
  icp: '辽ICP备12345678号-1',
  police: '辽公网安备 21059902000123号',
  siteCode: 2105000012,
  mark: 'BFC1D08BF3309DDCE05310291AAC2C98',
  contact: { name: '基层政权科', phone: '024-4555 0005', email: 'gongkai@shili.example' },
  server: { runBy: '示例市大数据中心', logs: ['时间', '看的是哪一页'], logsFor: '防攻击', logDays: 180 },
  statedOn: '2026-10-01',
  trials: [
    { on: '2026-09-20', by: '市残联请来的三位盲人', what: '用读屏软件查低保名单', found: '都查到了。' },
  ],
  gaps: ['扫描件没有文字'],
};

const contextOf = (website?: object) => ({
  city: aCity(website && { website }),
  summaries: [],
  asOf: day('2026-10-12'),
});

const linesOf = ({ sections }: StatementView): string => sections.flatMap(({ lines }) => lines).join('\n');
const titlesOf = ({ sections }: StatementView): string[] => sections.map(({ title }) => title);

describe('the foot of every page', () => {
  test('has the numbers as they were given, each with where it is looked up', () => {
    expect(websiteNotes(contextOf(FULL).city, (to) => `/${to}`)).toEqual([
      { text: '无障碍', href: '/accessibility/' },
      { text: '隐私', href: '/privacy/' },
      { text: '示例市民政局主办' },
      { text: '辽ICP备12345678号-1', href: 'https://beian.miit.gov.cn/' },
      { text: '标识码2105000012' },
      {
        text: '辽公网安备21059902000123号',
        href: 'https://beian.mps.gov.cn/#/query/webSearch?code=21059902000123',
      },
      {
        text: '党政机关',
        href: 'https://bszs.conac.cn/sitename?method=show&id=BFC1D08BF3309DDCE05310291AAC2C98',
      },
    ]);
  });

  test('leads to the statements alone where the city has said nothing', () => {
    expect(websiteNotes(contextOf().city, (to) => to).map(({ text }) => text)).toEqual(['无障碍', '隐私']);
  });
});

describe('无障碍声明', () => {
  test('tells what was tried here and whom to ring', () => {
    const view = accessibilityView(contextOf(FULL));
    expect(linesOf(view)).toContain('2026年9月20日，市残联请来的三位盲人：用读屏软件查低保名单。都查到了。');
    expect(linesOf(view)).toContain('扫描件没有文字。');
    expect(view.sections.at(-1)?.contacts?.map(({ label, href }) => [label, href])).toEqual([
      ['基层政权科', 'tel:02445550005'],
      ['邮箱', 'mailto:gongkai@shili.example'],
    ]);
    expect(view.stated).toBe('这份说明 2026年10月1日核对过。');
  });

  test('claims nothing that a city has not said, and sends to its hotline', () => {
    const view = accessibilityView(contextOf());
    expect(titlesOf(view)).not.toContain('请人试过的');
    expect(view.stated).toBeUndefined();
    expect(view.sections.at(-1)?.contacts?.map(({ text }) => text)).toEqual(['12345']);
  });

  test('says of the program what its list of tests says', () => {
    const said = linesOf(accessibilityView(contextOf()));
    const list = readFileSync('test/accessibility.md', 'utf8').replace(/\s+/g, ' ');
    expect(list).toContain(`as its accessibility tree, on ${LOOKED_THROUGH_ON}`);
    // Whoever asks somebody at last changes both.
    expect(list).toContain('No screen reader, no real telephone and no old person was asked');
    expect(said).toContain('没有请盲人用读屏软件试过，没有请老人试过，也没有在真的手机上');
    expect(list).toContain('18 px; 大字 24 px; 特大 30 px');
    expect(said).toContain('字不小于 18 像素，大字 24，特大 30，说明文字 16');
    expect(list).toContain('targets ≥ 44, ≥ 60 in large type');
    expect(said).toContain('不小于 44 像素，大字时不小于 60');
  });
});

describe('隐私说明', () => {
  test('tells who runs the server, what it keeps and for how long', () => {
    const said = linesOf(privacyView(contextOf(FULL)));
    expect(said).toContain(
      '主办单位：示例市民政局。\n承办单位：示例市大数据中心。\n服务器由示例市大数据中心管。',
    );
    expect(said).toContain('有人看网页，服务器记下时间、看的是哪一页，用来防攻击。\n记下的存 180 天。');
  });

  test('says nothing of a server of which the city has said nothing', () => {
    expect(titlesOf(privacyView(contextOf()))).toEqual([
      '看网页',
      '手机里存什么',
      '查找和朗读',
      '公开里写到您的',
      '还有要问的',
    ]);
    expect(linesOf(privacyView(contextOf({ server: { runBy: '某中心' } })))).not.toContain('服务器记下');
  });

  test('names the forms of clerks, which sign in elsewhere, only where there are some', () => {
    expect(linesOf(privacyView(contextOf()))).not.toContain('信息员填表');
    expect(linesOf(privacyView({ ...contextOf(), hasForms: true }))).toContain('信息员填表');
  });
});
