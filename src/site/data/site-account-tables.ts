/** Tables of a site about its money: what came in, what went out, what is left. */
import { isOfKind } from '../../model/disclosure/disclosure.ts';
import { sumFen } from '../../model/values/fen.ts';
import type { SiteContext } from '../site-context.ts';
import { column, moneyCell, SOURCE, textCell, type DataTable } from './data-column.ts';
import { openDisclosures } from './disclosure-data.ts';

/** Accounts by period, and entry by entry. */
export function accountTables(context: SiteContext): DataTable[] {
  return [balancesTable(context), entriesTable(context)];
}

function openAccounts(context: SiteContext) {
  return openDisclosures(context).filter((one) => isOfKind(one, 'accounts'));
}

function balancesTable(context: SiteContext): DataTable {
  return {
    name: 'balances',
    title: '各期收支结存',
    description: '一行是一期财务收支公布表；看钱多了少了、前后期接不接得上的人用',
    columns: [
      SOURCE,
      column('所属期间'),
      column('期初结存（元）', 'decimal'),
      column('收入合计（元）', 'decimal'),
      column('支出合计（元）', 'decimal'),
      column('期末结存（元）', 'decimal', '期初＋收入－支出'),
      column('银行存款（元）', 'decimal'),
      column('库存现金（元）', 'decimal'),
    ],
    rows: openAccounts(context).map(({ id, content }) => {
      const { period, opening, income, expense, closing, holdings } = content;
      const sum = (entries: typeof income): string | number | null =>
        moneyCell(sumFen(entries.map(({ amount }) => amount)));
      return [
        id,
        period,
        moneyCell(opening),
        sum(income),
        sum(expense),
        moneyCell(closing),
        moneyCell(holdings?.bank),
        moneyCell(holdings?.cash),
      ];
    }),
  };
}

function entriesTable(context: SiteContext): DataTable {
  return {
    name: 'accounts',
    title: '每一笔收支',
    description: '一行是财务收支公布表里的一笔；查账、按科目加总的人用',
    columns: [
      SOURCE,
      column('所属期间'),
      column('收支', 'text', '收入或支出'),
      column('科目'),
      column('项目'),
      column('金额（元）', 'decimal'),
      column('日期', 'date'),
      column('票据'),
      column('说明'),
    ],
    rows: openAccounts(context).flatMap(({ id, content }) =>
      (['income', 'expense'] as const).flatMap((side) =>
        content[side].map(({ category, title, amount, on, voucher, note }) => [
          id,
          content.period,
          side === 'income' ? '收入' : '支出',
          category,
          title,
          moneyCell(amount),
          textCell(on),
          textCell(voucher),
          textCell(note),
        ]),
      ),
    ),
  };
}
