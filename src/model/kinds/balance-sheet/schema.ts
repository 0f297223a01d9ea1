import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 流动资产, after 财会〔2023〕14号, with the names of older tables that are still filled in. */
const CURRENT_ASSETS = [
  '货币资金',
  '短期投资',
  '应收款项',
  '内部往来',
  '存货',
  '消耗性生物资产',
  '其他流动资产',
] as const;

const FIXED_ASSETS = [
  '长期投资',
  '生产性生物资产',
  '公益性生物资产',
  '农业资产',
  '固定资产',
  '在建工程',
  '固定资产清理',
  '无形资产',
  '长期待摊费用',
  '其他非流动资产',
] as const;

const CURRENT_LIABILITIES = [
  '短期借款',
  '应付款项',
  '应付工资',
  '应付劳务费',
  '应付福利费',
  '应交税费',
  '其他流动负债',
] as const;

const LONG_LIABILITIES = ['长期借款及应付款', '一事一议资金', '专项应付款', '其他非流动负债'] as const;

const EQUITY = ['资本', '公积公益金', '未分配收益', '其他权益'] as const;

const columns = { begin: field.amount('年初数'), end: field.amount('期末数') };

function total(title: string, description?: string) {
  return field.group(title, columns, description);
}

function lines(title: string, names: readonly [string, ...string[]], description?: string) {
  return z
    .array(field.group('一项', { line: field.choice('项目', names), ...columns }))
    .max(20)
    .meta({ title, description: description ?? '没有的项目不写；一项也没有写 []' });
}

/** 资产负债表. Structure of 财会〔2023〕14号: assets = liabilities + equity, at both dates. */
export const balanceSheetSchema = z
  .strictObject({
    kind: z.literal('balance-sheet').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '年报写 2025，季报写 2026-Q3；期末数是这一期最后一天的数'),
    assets: field.group('资产', {
      current: lines('流动资产', CURRENT_ASSETS),
      currentTotal: total('流动资产合计'),
      fixed: z
        .array(
          field.group('一项', {
            line: field.choice('项目', FIXED_ASSETS),
            ...columns,
            cost: total('原值', '固定资产等要折旧的才写').optional(),
            depreciation: total('累计折旧', '写正数').optional(),
          }),
        )
        .max(20)
        .meta({ title: '非流动资产', description: '要折旧的，年初数、期末数写净值：原值－累计折旧' }),
      fixedTotal: total('非流动资产合计'),
      total: total('资产总计'),
    }),
    liabilities: field.group('负债', {
      current: lines('流动负债', CURRENT_LIABILITIES),
      currentTotal: total('流动负债合计'),
      longTerm: lines('非流动负债', LONG_LIABILITIES),
      longTermTotal: total('非流动负债合计'),
      total: total('负债合计'),
    }),
    equity: field.group('所有者权益', {
      lines: lines('项目', EQUITY),
      total: total('所有者权益合计'),
    }),
    total: total('负债和所有者权益总计', '要等于资产总计'),
    note: field.text('说明', undefined, 300).optional(),
  })
  .meta({ title: '资产负债表' });

export type BalanceSheet = z.output<typeof balanceSheetSchema>;
export type SheetColumns = BalanceSheet['total'];
export type SheetLine = BalanceSheet['assets']['current'][number];
export type FixedLine = BalanceSheet['assets']['fixed'][number];
