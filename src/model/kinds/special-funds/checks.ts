import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { addDays } from '../../values/calendar-date.ts';
import { postingDays } from '../../disclosure/posting.ts';
import { roundingOf, type WithWritten } from '../../values/written.ts';
import type { CheckContext } from '../check-context.ts';
import { checkLevels } from '../levels.ts';
import { checkBalance, missing } from '../fund-checks.ts';
import { checkCountTotal, checkTotal } from '../sum-checks.ts';
import type { FundUse, SpecialFunds } from './schema.ts';
import { checkHeld, checkUnsettled, isHeldApart } from './unpaid.ts';
import { checkFundSteps } from './step-checks.ts';

type Funds = WithWritten<SpecialFunds>;

/** What is not true of a fund: sources, what each use was given and spent, counts by category, what is left. */
export function checkSpecialFunds(funds: Funds, { items }: CheckContext): Finding[] {
  return [
    ...checkStage(funds),
    ...checkSources(funds),
    ...checkUses(funds),
    ...checkLeft(funds),
    ...checkHeld(funds),
    ...funds.uses.flatMap((use, index) => checkUnsettled(funds.stage, use, index)),
    ...checkCategories(funds),
    ...checkFundSteps(funds),
    ...(funds.program === '衔接资金'
      ? checkLinkage(funds, items?.get(funds.item)?.posting !== undefined)
      : []),
  ];
}

/** What a stage has to say; the other stage's totals may be there too. */
function checkStage({ stage, received, totals }: Funds): Finding[] {
  const totalsHint = (key: string, title: string): string => `请在 totals 里加一行 ${key}（${title}）。`;
  if (stage === '安排') {
    return totals.planned === undefined
      ? [missing(['totals'], '公布怎么安排，要写明一共安排了多少。', totalsHint('planned', '安排合计'))]
      : [];
  }
  return [
    ...(received === undefined
      ? [
          missing(
            ['stage'],
            '公布使用情况，要写明到账多少；没有到账也要写 0。',
            '请加一行 received（到账），例如：received: 30000。',
          ),
        ]
      : []),
    ...(totals.spent === undefined
      ? [missing(['totals'], '公布使用情况，要写明一共支出多少。', totalsHint('spent', '支出合计'))]
      : []),
    ...(totals.balance === undefined
      ? [missing(['totals'], '公布使用情况，要写明还剩多少；花完了写 0。', totalsHint('balance', '结余'))]
      : []),
  ];
}

/** 来源之和 is what came in, or while nothing has, what is given out. */
function checkSources({ sources, received, totals, stage, written }: Funds): Finding[] {
  const stated = stage === '使用' ? received : totals.planned;
  if (!sources || stated === undefined) return [];
  const parts = sources.map(({ amount }) => amount);
  return checkTotal(stage === '使用' ? ['received'] : ['totals', 'planned'], {
    parts,
    stated,
    partsName: `${sources.length} 项来源相加`,
    statedName: stage === '使用' ? '到账' : '安排合计',
    toleranceFen: roundingOf(written, stated, parts),
  });
}

const SIDES = [
  { key: 'planned', name: '安排金额', total: '安排合计' },
  { key: 'spent', name: '支出', total: '支出合计' },
] as const;

/** Σ of the uses = total, for each side that is told; a use that has none counts as nothing. */
function checkUses({ uses, totals, written }: Funds): Finding[] {
  const sums = SIDES.flatMap(({ key, name, total }): Finding[] => {
    const stated = totals[key];
    const parts = uses.map((use) => use[key]).filter((amount) => amount !== undefined);
    if (stated === undefined) return [];
    if (parts.length === 0 && stated === 0) return [];
    if (parts.length === 0)
      return [
        missing(
          ['uses', 0],
          `写了「${total}」，下面各项却没有写${name}。`,
          `请给每一项加上 ${key}（${name}）。`,
        ),
      ];
    return checkTotal(['totals', key], {
      parts,
      stated,
      partsName: `${parts.length} 项${name}相加`,
      statedName: total,
      toleranceFen: roundingOf(written, stated, parts),
    });
  });
  return [
    ...sums,
    ...uses.flatMap(checkOverspent),
    ...uses.flatMap(({ title, levels, planned, spent }, index) =>
      checkLevels(['uses', index, planned === undefined ? 'spent' : 'planned'], {
        levels,
        stated: planned ?? spent,
        name: title,
        written,
      }),
    ),
  ];
}

/** Spending more than was set aside is lawful only when the change was approved, so it is worth a look. */
function checkOverspent({ title, planned, spent }: FundUse, index: number): Finding[] {
  if (planned === undefined || spent === undefined || spent <= planned) return [];
  return [
    {
      code: 'OVERSPENT',
      severity: 'warning',
      path: ['uses', index, 'spent'],
      message: `${title}安排 ${formatFen(planned)} 元，支出 ${formatFen(spent)} 元，超出 ${formatFen(fen(spent - planned))} 元。`,
      hint: '请核对；确实超了，请在备注里写明谁批准的。',
    },
  ];
}

/** 上期结余＋到账−支出=结余 (到账、支出、结余). */
function checkLeft({ opening, received, totals, held = [] }: Funds): Finding[] {
  const { spent, balance } = totals;
  if (received === undefined || spent === undefined || balance === undefined) return [];
  const available = sumFen([opening ?? fen(0), received]);
  // Some papers count what is held back as left, others tell it apart.
  if (held.length > 0 && isHeldApart({ opening, received, totals, held })) return [];
  return checkBalance(['totals'], {
    available,
    availableName: opening === undefined ? '到账' : '上期结余加到账',
    spent,
    balance,
  });
}

/** `其中基础设施3项938万元`: counts and sums by category add up, and agree with the uses of that category (real/R5, real/R15). */
function checkCategories({ categories, uses, totals, stage, written }: Funds): Finding[] {
  const side = stage === '使用' ? 'spent' : 'planned';
  const total = totals[side];
  const { count } = totals;
  const isListed = uses.some(({ category }) => category !== undefined);
  if (!categories) return isListed && count !== undefined ? checkCount(count, uses.length) : [];
  const amounts = categories.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  return [
    ...(count === undefined
      ? []
      : checkCountTotal(['totals', 'count'], {
          sum: categories.reduce((sum, one) => sum + one.count, 0),
          stated: count,
          partsName: `${categories.length} 类项目数相加`,
          statedName: '项目数',
          unit: '个',
        })),
    ...(total === undefined || amounts.length < categories.length
      ? []
      : checkTotal(['totals', side], {
          parts: amounts,
          stated: total,
          partsName: `${categories.length} 类金额相加`,
          statedName: side === 'spent' ? '支出合计' : '安排合计',
          toleranceFen: roundingOf(written, total, amounts),
        })),
    ...(isListed
      ? categories.flatMap((one, index) => {
          const own = uses.filter(({ category }) => category === one.category);
          const parts = own.map((use) => use[side]).filter((amount): amount is Fen => amount !== undefined);
          return [
            ...checkCountTotal(['categories', index, 'count'], {
              sum: own.length,
              stated: one.count,
              partsName: `下面列出的“${one.category}”`,
              statedName: '项目数',
              unit: '个',
            }),
            ...(one.amount === undefined
              ? []
              : checkTotal(['categories', index, 'amount'], {
                  parts,
                  stated: one.amount,
                  partsName: `下面列出的“${one.category}”相加`,
                  statedName: '金额',
                  toleranceFen: roundingOf(written, one.amount, parts),
                })),
          ];
        })
      : []),
  ];
}

function checkCount(stated: number, sum: number): Finding[] {
  return checkCountTotal(['totals', 'count'], {
    sum,
    stated,
    partsName: '下面列出的项目',
    statedName: '项目数',
    unit: '个',
  });
}

/** 衔接资金: posted for ten days at least, with the hotline 12317 (关于完善扶贫资金项目公告公示制度的指导意见). */
const LINKAGE_DAYS = 10;
const HOTLINE = '12317';

function checkLinkage({ type, posting, hotlines }: Funds, isTimed: boolean): Finding[] {
  const days = posting ? postingDays(posting) : 0;
  const phones = [...(hotlines ?? []), ...(posting ? [posting.phone] : [])];
  return [
    ...(type !== '公示'
      ? [
          {
            code: 'POSTING_MISSING',
            path: ['type'],
            message: `衔接资金要公示，现在文种是“${type}”。`,
            hint: `请把 type 改成：公示，再加上 posting（公示期），至少 ${LINKAGE_DAYS} 天。`,
          } as const,
        ]
      : []),
    // Where the catalogue says how many days, its own check says so.
    ...(posting && days < LINKAGE_DAYS && !isTimed
      ? [
          {
            code: 'POSTING_TOO_SHORT',
            path: ['posting', 'until'],
            message: `公示期只有 ${days} 天，衔接资金至少要公示 ${LINKAGE_DAYS} 天，头尾都算。`,
            hint: `截止日期最早写：${addDays(posting.from, LINKAGE_DAYS - 1)}`,
          } as const,
        ]
      : []),
    ...(phones.some((phone) => phone.replace(/\D/g, '') === HOTLINE)
      ? []
      : [
          missing(
            ['program'],
            '衔接资金的公示要写监督电话 12317。',
            '请加上 hotlines，下面写一行：- 12317。',
          ),
        ]),
  ];
}
