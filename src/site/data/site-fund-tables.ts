/** Tables of a site about what its money went for and what it owns: subsidies, projects, contracts, assets, pay. */
import { isOfKind } from '../../model/disclosure/disclosure.ts';
import type { Kind } from '../../model/kinds.ts';
import type { CsvCell } from '../text/csv.ts';
import type { SiteContext } from '../site-context.ts';
import { column, moneyCell, quantityText, SOURCE, textCell, type DataTable } from './data-column.ts';
import { openDisclosures, webContentOf } from './disclosure-data.ts';
import { kindTables, tableRows } from './kind-tables.ts';

/** Subsidies, projects, and the rows of contracts, assets and pay. */
export function fundTables(context: SiteContext): DataTable[] {
  return [
    subsidiesTable(context),
    projectsTable(context),
    rowsTable(context, 'contracts', {
      name: 'contracts',
      title: '合同',
      description: '一行是合同台账里的一份合同，每期都有；看租金收没收、合同快不快到期的人用',
    }),
    rowsTable(context, 'assets', {
      name: 'assets',
      title: '资产',
      description: '一行是资产台账里的一项，每期都有；清产核资、看集体有什么的人用',
    }),
    rowsTable(context, 'cadre-pay', {
      name: 'pay',
      title: '干部报酬',
      description: '一行是一个人一期的报酬；看干部拿了多少的人用',
    }),
  ];
}

function subsidiesTable(context: SiteContext): DataTable {
  return {
    name: 'subsidies',
    title: '补贴合计',
    description: '一行是一份补贴名单的合计，没有人名；看补贴发了多少的人用',
    columns: [
      SOURCE,
      column('所属期间'),
      column('公布日期', 'date'),
      column('补贴名称'),
      column('户（人）数', 'integer'),
      column('数量合计', 'decimal'),
      column('数量单位'),
      column('补贴标准（元）', 'decimal', '每亩、每台……多少元；各户不同的没有'),
      column('金额合计（元）', 'decimal'),
    ],
    rows: openDisclosures(context)
      .filter((one) => isOfKind(one, 'subsidy-list'))
      .map(({ id, content: { period, publishedOn, subsidy, unit, standard, totals } }) => [
        id,
        period,
        publishedOn,
        subsidy,
        textCell(totals.rows),
        quantityText(totals.quantity),
        unit,
        moneyCell(standard),
        moneyCell(totals.amount),
      ]),
  };
}

function projectsTable(context: SiteContext): DataTable {
  return {
    name: 'projects',
    title: '工程项目',
    description: '一行是一个项目的一步公示；对预算、中标、结算的人用',
    columns: [
      SOURCE,
      column('公布日期', 'date'),
      column('项目编号', 'text', '同一项目各步都一样'),
      column('项目名称'),
      column('到哪一步'),
      column('地点'),
      column('总投资（元）', 'decimal'),
      column('招标方式'),
      column('控制价（元）', 'decimal'),
      column('中标人'),
      column('施工单位'),
      column('合同价（元）', 'decimal'),
      column('结算价（元）', 'decimal'),
      column('已付（元）', 'decimal'),
      column('未付（元）', 'decimal'),
    ],
    rows: openDisclosures(context)
      .filter((one) => isOfKind(one, 'project'))
      .map(({ id, content }): CsvCell[] => {
        const { bidding, contract, settlement } = content;
        return [
          id,
          content.publishedOn,
          content.project,
          content.name,
          content.stage,
          content.location,
          moneyCell(content.investment),
          textCell(bidding?.method),
          moneyCell(bidding?.ceiling),
          textCell(bidding?.winner),
          textCell(contract?.contractor),
          moneyCell(contract?.amount),
          moneyCell(settlement?.amount),
          moneyCell(settlement?.paid),
          moneyCell(settlement?.unpaid),
        ];
      }),
  };
}

/** The `rows` of all disclosures of a kind, as the web may show them, below one another. */
function rowsTable(
  context: SiteContext,
  kind: Kind,
  about: Pick<DataTable, 'name' | 'title' | 'description'>,
): DataTable {
  const tables = kindTables(kind).filter(({ name }) => name === 'rows');
  return {
    ...about,
    columns: [
      SOURCE,
      column('所属期间'),
      column('公布日期', 'date'),
      ...tables.flatMap(({ columns }) => columns),
    ],
    rows: openDisclosures(context)
      .filter((one) => isOfKind(one, kind))
      .flatMap((one) => {
        const { period, publishedOn } = one.content;
        const content = webContentOf(one, context) ?? {};
        return tables.flatMap((table) =>
          tableRows(table, content).map((row) => [one.id, textCell(period), publishedOn, ...row]),
        );
      }),
  };
}
