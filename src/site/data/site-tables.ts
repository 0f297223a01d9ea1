/**
 * The tables of a site over all its disclosures, one row a fact: what a reporter, an auditor or an inspector would
 * otherwise copy from hundreds of pages. Lists of households are left out on purpose: put together, they would say more
 * of a family than any page does.
 */
import { isWithdrawn, lastChangedOn } from '../../model/disclosure/disclosure.ts';
import { dutyName } from '../../model/duties/duty.ts';
import { KIND_TITLES } from '../../model/kinds.ts';
import { contentHash, formatCheckCode } from '../content-hash.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, publicHref } from '../urls.ts';
import { column, SOURCE, textCell, type DataTable } from './data-column.ts';
import { openDisclosures, toldCorrections } from './disclosure-data.ts';
import { accountTables } from './site-account-tables.ts';
import { fundTables } from './site-fund-tables.ts';

/** What tables a site has, for those who know of the site only its summary. */
export const SITE_TABLES: readonly Pick<DataTable, 'name' | 'title'>[] = [
  { name: 'disclosures', title: '公开目录' },
  { name: 'balances', title: '各期收支结存' },
  { name: 'accounts', title: '每一笔收支' },
  { name: 'subsidies', title: '补贴合计' },
  { name: 'projects', title: '工程项目' },
  { name: 'contracts', title: '合同' },
  { name: 'assets', title: '资产' },
  { name: 'pay', title: '干部报酬' },
  { name: 'corrections', title: '更正' },
  { name: 'duties', title: '应公开的事项' },
];

/** All tables of a site; each is there even when it has no row yet, so that an address never fails. */
export function siteTables(context: SiteContext): DataTable[] {
  return [
    disclosuresTable(context),
    ...accountTables(context),
    ...fundTables(context),
    correctionsTable(context),
    dutiesTable(context),
  ];
}

function disclosuresTable(context: SiteContext): DataTable {
  const { published, asOf, site, city, words, items } = context;
  return {
    name: 'disclosures',
    title: '公开目录',
    description: '一行是一件公开；查公开全不全、给别的表找出处的人用',
    columns: [
      column('公开编号', 'text', '网址里的编号，不会变'),
      column('版块'),
      column('事项编号', 'text', '公开目录里的编号'),
      column('事项'),
      column('格式'),
      column('文种'),
      column('标题'),
      column('文号'),
      column('所属期间', 'text', '月 2026-09，季度 2026-Q3，半年 2026-H1，年 2026，周写周一'),
      column('落款单位'),
      column('公布日期', 'date'),
      column('公示开始', 'date'),
      column('公示截止', 'date'),
      column('最近改动', 'date', '公布、更正、清除隐私、撤回里最晚的一天'),
      column('撤回日期', 'date'),
      column('校验码', 'text', '和纸上、网页上的一样'),
      column('网址'),
    ],
    rows: published.map((disclosure) => {
      const { id, section, content } = disclosure;
      const isGone = isWithdrawn(disclosure.content, asOf);
      const posting = isGone ? undefined : content.posting;
      return [
        id,
        words.sections[section],
        content.item,
        textCell(items.get(content.item)?.title),
        KIND_TITLES[content.kind],
        content.type,
        content.title,
        textCell(content.number),
        textCell(content.period),
        content.issuer,
        content.publishedOn,
        textCell(posting?.from),
        textCell(posting?.until),
        lastChangedOn(content, asOf),
        textCell(isGone ? content.withdrawal?.on : undefined),
        isGone ? null : formatCheckCode(contentHash(disclosure)),
        publicHref(city.publicUrl, disclosurePath(site.profile.id, section, id)),
      ];
    }),
  };
}

function correctionsTable(context: SiteContext): DataTable {
  return {
    name: 'corrections',
    title: '更正',
    description: '一行是一次更正；看公布以后改过什么、为什么改的人用',
    columns: [
      SOURCE,
      column('更正日期', 'date'),
      column('改了什么', 'text', '名单的更正只写日期和谁更正，别的看网页'),
      column('原来写的'),
      column('改成'),
      column('为什么'),
      column('谁更正'),
    ],
    rows: openDisclosures(context).flatMap(({ id, content }) =>
      toldCorrections(content, context).map(({ on, what, before, after, why, by }) => [
        id,
        on,
        ...[what, before, after, why].map(textCell),
        by,
      ]),
    ),
  };
}

/** Days late only of what was published in the end: of what is missing they would grow from day to day. */
function dutiesTable({ duties, words }: SiteContext): DataTable {
  return {
    name: 'duties',
    title: '应公开的事项',
    description: '一行是一件到期要公开的事；检查公开及不及时的人用',
    columns: [
      column('版块'),
      column('事项编号'),
      column('应公开什么'),
      column('所属期间', 'text', '按期公开的才有'),
      column('最晚公布', 'date'),
      column('状态', 'text', '按时、迟了、欠着、没到期、本期没有发生'),
      column('公布日期', 'date'),
      column('迟了几天', 'integer', '公布了的才有'),
      SOURCE,
    ],
    rows: duties.map((duty) => {
      const { item, cause, dueOn, state, metOn, daysLate, disclosureId } = duty;
      return [
        words.sections[item.section],
        item.id,
        dutyName(duty),
        cause.type === 'period' ? cause.period : null,
        dueOn,
        STATES[state],
        textCell(metOn),
        metOn === undefined ? null : daysLate,
        textCell(disclosureId),
      ];
    }),
  };
}

const STATES = {
  met: '按时',
  late: '迟了',
  missing: '欠着',
  due: '没到期',
  'not-applicable': '本期没有发生',
} as const;
