/** Which kind of disclosure a sheet is: by the words above it and by how well its columns fit. Pure. */
import { KINDS, type Kind } from '../model/kinds.ts';
import type { Grid } from './grid.ts';
import type { ReadColumn } from './reading.ts';
import { readSheet } from './understand.ts';

/** Words in a title or file name that speak of a kind. */
const SPEAKS: Readonly<Partial<Record<Kind, RegExp>>> = {
  accounts: /财务(?:公开|公布|情况|报表)|收支|收入(?:明细|表)|支出(?:明细|表)|村账|流水|日记账|现金账|银行账/,
  'itemised-accounts': /逐笔|明细账|流水|收支明细|明细表|日记账|现金账|银行账/,
  'subsidy-list': /补贴|地力|退耕|良种|惠农/,
  assets: /资产(?:台账|登记|清查|明细|统计)|固定资产/,
  resources: /资源(?:台账|登记|清查|明细|统计)/,
  contracts: /合同/,
  'social-assistance': /低保|特困|五保|救助|高龄|残疾|临时救济|返贫|危房/,
  'special-funds': /专项|衔接|经费|项目资金|补助资金/,
  'receivables-payables': /债权|债务|往来|应收|应付|欠款/,
  'cadre-pay': /干部.{0,4}(?:报酬|工资|补贴)|误工|报酬/,
  'party-dues': /党费/,
  donations: /捐/,
  dividend: /分红|收益分配(?!表)/,
  'income-distribution': /收益.{0,3}分配表/,
  'balance-sheet': /资产负债/,
  'cash-count': /盘点|货币资金/,
  'contracted-land': /承包地|流转|土地(?:承包|调整)/,
  homestead: /宅基地/,
  'land-compensation': /征地|征收|补偿/,
  roster: /班子|分工|成员名单|两委/,
  grid: /网格/,
  feedback: /意见|答复|建议/,
  'agency-statistics': /代办/,
  'service-guide': /办事|服务事项/,
  'party-meetings': /三会一课|主题党日/,
  election: /选举|候选/,
  appraisal: /评议|测评/,
  'communal-levy': /一事一议|筹资|筹劳/,
  lease: /招租|招标|竞价/,
};

/** Enough rows to tell what a sheet is. */
const SAMPLE = 60;

export interface RankedKind {
  readonly kind: Kind;
  readonly score: number;
  /** The title speaks of it. */
  readonly isSaid: boolean;
}

/** Kinds that a sheet may be, the likeliest first. `words` are the title, the file's name and the like. */
export function rankKinds(grid: Grid, words: string): RankedKind[] {
  const sample = { ...grid, rows: grid.rows.slice(0, SAMPLE) };
  // The file's name, the sheet's, the first row: below, words are of entries.
  const title = words.split('\n').slice(0, 3).join(' ');
  return KINDS.filter((kind) => kind !== 'notice' && kind !== 'nil-return')
    .map((kind): RankedKind => {
      const { columns, facts, missing, tables } = readSheet(sample, { kind, guard: () => [] }).reading;
      // A running account is two tables on the same columns.
      const known = namesOf(columns, ({ field, role }) => field !== undefined || role !== undefined).size;
      const unknown = namesOf(columns, ({ left }) => left === 'unknown').size;
      const fit = known - unknown * 0.5 - missing.length * 0.7 + Math.min(facts.length, 6) * 0.4;
      const isSaid = SPEAKS[kind]?.test(title) === true;
      const said = isSaid && !isLedgerWithoutVouchers(kind, columns) ? 4 : 0;
      // Two tables side by side that both fit are hardly chance.
      return {
        kind,
        isSaid,
        score: (tables.length > 0 || facts.length > 1 ? fit : -5) + said + (tables.length > 1 ? 1 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

function namesOf(columns: readonly ReadColumn[], isWanted: (column: ReadColumn) => boolean): Set<string> {
  return new Set(columns.filter(isWanted).map(({ name }) => name));
}

/** 日期, 摘要, 收入, 支出, 结余: called 流水, and all that accounts ask for; 逐笔明细 asks for the voucher of each entry. */
function isLedgerWithoutVouchers(kind: Kind, columns: readonly ReadColumn[]): boolean {
  return kind === 'itemised-accounts' && !columns.some(({ field }) => field?.key === 'voucher');
}
