import { dateOrder } from '../../values/date-order.ts';
import {
  fen,
  formatFen,
  formatQuantity,
  micro,
  multiplyQuantity,
  sumFen,
  type Fen,
} from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { roundingOf, type WithWritten } from '../../values/written.ts';
import { checkMeeting } from '../decision.ts';
import { checkBalance, checkProduct, missing } from '../fund-checks.ts';
import { checkLevels } from '../levels.ts';
import { checkQuantityTotal, checkTotal } from '../sum-checks.ts';
import type { CommunalLevy } from './schema.ts';

type Levy = WithWritten<CommunalLevy>;

/** What is not true in a levy: sources, what each pays and works, ceilings, the vote, what is left at the end. */
export function checkCommunalLevy(levy: Levy): Finding[] {
  return [
    ...checkMoney(levy),
    ...checkLevyFunds(levy),
    ...levy.sources.flatMap(({ from, levels, amount }, index) =>
      checkLevels(['sources', index, 'amount'], {
        levels,
        stated: amount,
        name: from,
        written: levy.written,
      }),
    ),
    ...checkLabour(levy),
    ...checkVote(levy),
    ...checkStage(levy),
    ...checkResult(levy),
  ];
}

/** 来源之和=总投资, 用途之和=总投资 or 实际支出 (real/R15). A total in 万元 may be rounded: real/R15 says 1958.7. */
function checkMoney({ investment, uses, stage, result, written }: Levy): Finding[] {
  const spending = stage === '完工' ? result?.spent : investment;
  const parts = uses?.map(({ amount }) => amount) ?? [];
  return [
    ...(uses === undefined || spending === undefined
      ? []
      : checkTotal(stage === '完工' ? ['result', 'spent'] : ['uses'], {
          parts,
          stated: spending,
          partsName: `${uses.length} 项用途相加`,
          statedName: stage === '完工' ? '实际支出' : '总投资',
          toleranceFen: roundingOf(written, spending, parts),
        })),
  ];
}

/** What the sources say under a name. */
function sourced({ sources }: Levy, name: CommunalLevy['sources'][number]['from']): Fen {
  return sumFen(sources.filter(({ from }) => from === name).map(({ amount }) => amount));
}

/** Everybody pays the same, and not more than the ceiling (村民一事一议筹资筹劳管理办法 第七条). */
function checkLevyFunds(one: Levy): Finding[] {
  const { levy } = one;
  const bySource = sourced(one, '村民筹资');
  if (!levy) return [];
  return [
    ...checkProduct(['levy', 'amount'], {
      working: `${levy.people} 人 × 每人 ${formatFen(levy.perPerson)} 元`,
      expected: fen(levy.people * levy.perPerson),
      stated: levy.amount,
      statedName: '筹资合计',
    }),
    ...checkTotal(['levy', 'amount'], {
      parts: [bySource],
      stated: levy.amount,
      partsName: '资金来源里的“村民筹资”',
      statedName: '筹资合计',
    }),
    ...(levy.ceiling !== undefined && levy.perPerson > levy.ceiling
      ? [
          {
            code: 'ABOVE_LIMIT',
            path: ['levy', 'perPerson'],
            message: `每人出 ${formatFen(levy.perPerson)} 元，超过每人上限 ${formatFen(levy.ceiling)} 元。`,
            hint: '请核对；真的超过了，这个方案不能收钱，要改方案重新开会。',
          } as const,
        ]
      : []),
  ];
}

function checkLabour(one: Levy): Finding[] {
  const { labour } = one;
  if (!labour) return [];
  const total = micro(labour.people * labour.days);
  return [
    ...checkQuantityTotal(['labour', 'total'], {
      parts: [total],
      stated: labour.total,
      partsName: `${labour.people} 人 × 每人 ${formatQuantity(labour.days)} 个工日`,
      statedName: '工日合计',
      unit: '个',
    }),
    ...checkProduct(['labour', 'amount'], {
      working: `${formatQuantity(labour.total)} 个工日 × ${formatFen(labour.dayValue)} 元`,
      expected: multiplyQuantity(labour.total, labour.dayValue),
      stated: labour.amount,
      statedName: '筹劳折资合计',
    }),
    ...checkTotal(['labour', 'amount'], {
      parts: [sourced(one, '筹劳折资')],
      stated: labour.amount,
      partsName: '资金来源里的“筹劳折资”',
      statedName: '筹劳折资合计',
    }),
    ...(labour.ceiling !== undefined && labour.days > labour.ceiling
      ? [
          {
            code: 'ABOVE_LIMIT',
            path: ['labour', 'days'],
            message: `每人 ${formatQuantity(labour.days)} 个工日，超过每人上限 ${formatQuantity(labour.ceiling)} 个。`,
            hint: '请核对；真的超过了，要改方案重新开会。',
          } as const,
        ]
      : []),
  ];
}

/**
 * Nobody can be asked to pay before a meeting agreed (村民委员会组织法 2018 第24条, 一事一议管理办法 第五条). Where it is
 * not said what each pays, the file only tells of the work, and the vote may stand elsewhere.
 */
function checkVote({ meeting, levy, labour, publishedOn }: Levy): Finding[] {
  if (meeting) return checkMeeting(['meeting'], meeting, publishedOn);
  const isAsked = levy !== undefined || labour !== undefined;
  return [
    {
      ...missing(
        ['stage'],
        '没有写是哪次会议通过的；一事一议要开会表决，通过了才能收钱出工。',
        '请加上 meeting，下面缩进两格写 meeting（会议）、on（日期）、attendance（到会）、votes（表决）。',
      ),
      ...(!isAsked && { severity: 'warning' as const }),
    },
  ];
}

function checkStage({ stage, result, uses, type }: Levy): Finding[] {
  if (stage === '方案') {
    return [
      ...(type === '公示'
        ? []
        : [
            {
              code: 'POSTING_MISSING',
              path: ['type'],
              message: `一事一议的方案要先公示、听大家的意见，现在文种是“${type}”。`,
              hint: '请把 type 改成：公示，再加上 posting（公示期）。',
            } as const,
          ]),
      ...(result
        ? [
            {
              code: 'STAGE_MISMATCH',
              path: ['result'],
              message: '还在“方案”这一步，却写了完工情况。',
              hint: '工程已经做完，就把 stage 改成：完工；还没做，就删掉 result 这几行。',
            } as const,
          ]
        : []),
    ];
  }
  return [
    ...(result
      ? []
      : [
          missing(
            ['stage'],
            '到了“完工”，要写明完工情况：到位多少、花了多少、剩多少。',
            '请加上 result，下面缩进两格写 finishedOn、received、spent、balance 四行。',
          ),
        ]),
    ...(uses
      ? []
      : [
          missing(
            ['stage'],
            '到了“完工”，要写明钱花在哪些地方。',
            '请加上 uses，每项写 title（用途）和 amount（金额）。',
          ),
        ]),
  ];
}

function checkResult({ result, meeting }: Levy): Finding[] {
  if (!result) return [];
  const { finishedOn, received, spent, balance } = result;
  return [
    ...checkBalance(['result'], { available: received, availableName: '实际到位', spent, balance }),
    ...(meeting && meeting.on > finishedOn
      ? [dateOrder(['meeting', 'on'], `开会日期（${meeting.on}）晚于完工日期（${finishedOn}），先办后议了。`)]
      : []),
  ];
}
