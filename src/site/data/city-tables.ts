/** The tables of the city: what its pages say of all sites, from their summaries alone. */
import { KIND_TITLES, KINDS } from '../../model/kinds.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { closedAmong, standing } from '../closed-notice.ts';
import type { CityContext } from '../pages/city-page.ts';
import type { CsvCell } from '../text/csv.ts';
import type { SiteSummary } from '../summary.ts';
import { publicHref, sitePath } from '../urls.ts';
import { column, textCell, TYPE_NAMES, type DataColumn, type DataTable } from './data-column.ts';
import { kindTables } from './kind-tables.ts';

/** What the tables of the city are made from. */
export type CityDataContext = Pick<CityContext, 'city' | 'summaries' | 'asOf' | 'levels'>;

/** What tables there are, in their order. */
export const CITY_TABLES: readonly Pick<DataTable, 'name' | 'title'>[] = [
  { name: 'sites', title: '村（社区）' },
  { name: 'owed', title: '欠公开的事项' },
  { name: 'postings', title: '正在公示的' },
  { name: 'closed', title: '已撤并的' },
  { name: 'columns', title: '字段说明' },
];

/** All tables of the city. */
export function cityTables(context: CityDataContext): DataTable[] {
  return [
    sitesTable(context),
    owedTable(context),
    postingsTable(context),
    closedTable(context),
    columnsTable(),
  ];
}

const PLACE: readonly DataColumn[] = [
  column('县（区）代码', 'text', '行政区划代码，六位'),
  column('县（区）'),
  column('乡镇（街道）代码', 'text', '行政区划代码，九位'),
  column('乡镇（街道）'),
  column('村（社区）编号', 'text', '网址里的编号，不会变'),
  column('村（社区）'),
];

function placeOf({ countyId, townshipId, id, name }: SiteSummary, { city }: CityDataContext): CsvCell[] {
  const county = city.counties.find((one) => one.id === countyId);
  const township = county?.townships.find((one) => one.id === townshipId);
  return [
    textCell(county?.code),
    textCell(county?.name),
    textCell(township?.code),
    textCell(township?.name),
    id,
    name,
  ];
}

function sitesTable(context: CityDataContext): DataTable {
  return {
    name: 'sites',
    title: '村（社区）',
    description: '一行是一个村或社区；比较各村公开情况、找到各村数据的人用',
    columns: [
      ...PLACE,
      column('类型', 'text', '村或社区'),
      column('网址'),
      column('公开总数', 'integer'),
      column('党务', 'integer'),
      column('村务、居务', 'integer'),
      column('财务', 'integer'),
      column('其他', 'integer'),
      column('正在公示', 'integer'),
      column('按时', 'integer', '应公开的事项里按时公开的'),
      column('迟了', 'integer'),
      column('欠着', 'integer'),
      column('财务公布到', 'text', '最后一个公布了收支的月份'),
      column('最近改动', 'date'),
      column('监督电话'),
    ],
    rows: standing(context.summaries).map((summary) => [
      ...placeOf(summary, context),
      vocabularyOf(summary.type).place,
      publicHref(context.city.publicUrl, sitePath(summary.id)),
      summary.disclosureCount,
      ...SECTIONS.map((section) => summary.sectionCounts[section]),
      summary.openPostings.length,
      summary.duties.met + summary.duties['not-applicable'],
      summary.duties.late,
      summary.duties.missing,
      textCell(summary.financeReached),
      textCell(summary.lastChangedOn),
      summary.supervisionPhone,
    ]),
  };
}

function owedTable(context: CityDataContext): DataTable {
  return {
    name: 'owed',
    title: '欠公开的事项',
    description: '一行是一个村（社区）到期没公开的一件事；检查的人用',
    columns: [
      ...PLACE,
      column('事项'),
      column('所属期间', 'text', '按期公开的才有'),
      column('最晚公布', 'date'),
    ],
    rows: context.summaries.flatMap((summary) =>
      summary.missing.map(({ title, period, dueOn }) => [
        ...placeOf(summary, context),
        title,
        textCell(period),
        dueOn,
      ]),
    ),
  };
}

function postingsTable(context: CityDataContext): DataTable {
  return {
    name: 'postings',
    title: '正在公示的',
    description: '一行是一件正在公示、可以提意见的事；想赶在截止前看到的人用',
    columns: [
      ...PLACE,
      column('版块'),
      column('标题'),
      column('公布日期', 'date'),
      column('公示截止', 'date'),
      column('受理电话'),
      column('网址'),
    ],
    rows: context.summaries.flatMap((summary) =>
      summary.openPostings.map(({ title, path, section, publishedOn, until, phone }) => [
        ...placeOf(summary, context),
        vocabularyOf(summary.type).sections[section],
        title,
        publishedOn,
        until,
        phone,
        publicHref(context.city.publicUrl, path),
      ]),
    ),
  };
}

function closedTable(context: CityDataContext): DataTable {
  return {
    name: 'closed',
    title: '已撤并的',
    description: '一行是一个撤并了的村或社区；找它以前公开的、看归到哪里的人用',
    columns: [
      ...PLACE,
      column('撤并日期', 'date', '从这天起没有这个村（社区）了'),
      column('并入编号', 'text', '并到的村（社区）的编号，几个用空格分开；只是撤销的空着'),
      column('并入'),
      column('依据', 'text', '谁批的、文号'),
      column('网址', 'text', '以前公开的都还在'),
    ],
    rows: closedAmong(context.summaries).map((summary) => [
      ...placeOf(summary, context),
      summary.closed.on,
      summary.closed.into.map(({ id }) => id).join(' ') || null,
      summary.closed.into.map(({ name }) => name).join('、') || null,
      summary.closed.source,
      publicHref(context.city.publicUrl, sitePath(summary.id)),
    ]),
  };
}

/** The columns of every table that may lie beside a disclosure: a dictionary for whoever reads them by program. */
function columnsTable(): DataTable {
  return {
    name: 'columns',
    title: '字段说明',
    description: '一行是一种公开的一张表里的一列；用程序读每件公开旁边那些表的人用',
    columns: [
      column('格式编号'),
      column('格式'),
      column('文件', 'text', '表的文件名'),
      column('表'),
      column('第几列', 'integer'),
      column('列名'),
      column('类型'),
      column('填写要求', 'text', '信息员填写时看到的说明'),
    ],
    rows: KINDS.flatMap((kind) =>
      kindTables(kind).flatMap(({ name, title, columns }) =>
        columns.map((one, index): CsvCell[] => [
          kind,
          KIND_TITLES[kind],
          `${name}.csv`,
          title,
          index + 1,
          one.title,
          TYPE_NAMES[one.type],
          textCell(one.description),
        ]),
      ),
    ),
  };
}
