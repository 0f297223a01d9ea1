import { checkGroups } from '../all-or-none-grouped.ts';
import { fen, formatFen, sumFen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { checkProduct, missing } from '../fund-checks.ts';
import { monthsIn } from '../../values/period.ts';
import { checkCountTotal, checkTotal } from '../sum-checks.ts';
import { programOf } from './programs.ts';
import type { AssistanceRow, SocialAssistance } from './schema.ts';

/** What is not true in a list of those helped: households, standards, sums, changes, the stage's form. */
export function checkSocialAssistance(list: SocialAssistance): Finding[] {
  const { rows = [] } = list;
  return [
    ...checkStage(list),
    ...checkGroups(rows),
    ...rows.flatMap((row, index) => checkRow(row, index, list)),
    ...checkPer(list),
    ...checkTotals(list),
    ...checkCounts(list),
    ...checkChanges(list),
  ];
}

/** Before the county decides, people must be able to object (社会救助暂行办法 第十一条). */
function checkStage({ stage, type, rows, counts, program }: SocialAssistance): Finding[] {
  return [
    ...(stage === '初审公示' && type !== '公示'
      ? [
          {
            code: 'POSTING_MISSING',
            path: ['type'],
            message: `初审要公示、听取意见，现在文种是“${type}”。`,
            hint: '请把 type 改成：公示，再加上 posting（公示期）；已经审批完了，就把 stage 改成：在保名单 或 发放。',
          } as const,
        ]
      : []),
    ...(rows === undefined && counts === undefined
      ? [
          missing(
            ['totals'],
            `没有写${program}有哪些人。`,
            '请加上 rows（名单）；规定不列名单的，加上 counts（分类合计）。',
          ),
        ]
      : []),
  ];
}

function checkRow(row: AssistanceRow, index: number, list: SocialAssistance): Finding[] {
  const { name, household, covered, category, post } = row;
  const path: FieldPath = ['rows', index];
  const { program, standards } = list;
  const { categories, isByHousehold, hasPosts } = programOf(program);
  const who = `第 ${index + 1} 户${name}`;
  const standard = standards?.find((one) => one.category === category)?.amount;
  return [
    // 保障人口≤家庭人口.
    ...(household !== undefined && covered !== undefined && covered > household
      ? [
          {
            code: 'COUNT_MISMATCH',
            path: [...path, 'covered'],
            message: `${who}：保障 ${covered} 人，家里只有 ${household} 人。`,
            hint: '请核对；两个数写反了请换过来。',
          } as const,
        ]
      : []),
    ...(isByHousehold && program === '最低生活保障' && covered === undefined
      ? [missing(path, `${who}没有写保障人口。`, '请加上 covered（这一户有几个人享受）。')]
      : []),
    ...(category !== undefined && !categories.includes(category)
      ? [
          {
            code: 'CATEGORY_MISMATCH',
            path: [...path, 'category'],
            message: `${program}没有“${category}”这一类。`,
            hint:
              categories.length > 0
                ? `可以写：${categories.join('、')}。`
                : '这一项不分类，请删掉 category；岗位写在 post 里。',
          } as const,
        ]
      : []),
    ...(post !== undefined && !hasPosts
      ? [
          {
            code: 'FIELD_UNEXPECTED',
            path: [...path, 'post'],
            message: `${who}写了岗位“${post}”，${program}没有岗位。`,
            hint: '请删掉 post；这里不能写原因、病情和家庭情况。',
          } as const,
        ]
      : []),
    ...(standard !== undefined && row.amount !== undefined
      ? checkProduct([...path, 'amount'], {
          working: `${who}：${category ?? ''} ${covered ?? 1} 人 × ${formatFen(standard)} 元`,
          expected: fen(standard * (covered ?? 1)),
          stated: row.amount,
          statedName: '金额',
        })
      : []),
  ];
}

/** An amount means nothing without how often it is paid. */
function checkPer({ per, program, rows = [], counts = [] }: SocialAssistance): Finding[] {
  const hasAmounts = [...rows, ...counts].some(({ amount }) => amount !== undefined);
  const usual = programOf(program).per;
  if (!hasAmounts || per !== undefined) return [];
  return [
    missing(
      ['program'],
      '名单里有金额，没有写是每月的还是这一次的。',
      `请加一行，例如：per: ${usual}（可以写 每月、本次）。`,
    ),
  ];
}

/** Σ金额=合计, and households and persons counted. */
function checkTotals({ rows, totals }: SocialAssistance): Finding[] {
  if (totals.rows === undefined && (rows !== undefined || totals.amount === undefined))
    return [
      missing(
        ['totals'],
        rows ? '列了名单，没有写一共几户（人）。' : '没有写一共几户（人），也没有写一共多少钱。',
        '请在 totals 里加一行 rows（户（人）数）。',
      ),
    ];
  if (!rows) return [];
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  return [
    ...(amounts.length === 0
      ? []
      : totals.amount === undefined
        ? [missing(['totals'], '名单里有金额，没有写合计。', '请在 totals 里加一行 amount（金额合计）。')]
        : checkTotal(['totals', 'amount'], {
            parts: amounts,
            stated: totals.amount,
            partsName: `${amounts.length} 户（人）的金额相加`,
            statedName: '金额合计',
          })),
  ];
}

function checkCounts(list: SocialAssistance): Finding[] {
  const { counts, rows, totals } = list;
  if (!counts) return [];
  const amounts = counts.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  return [
    ...counts.flatMap((one, index) => checkEach(one, index, list)),
    ...checkPeople(list),
    ...(rows || totals.amount === undefined || amounts.length < counts.length
      ? []
      : checkTotal(['totals', 'amount'], {
          parts: [sumFen(amounts)],
          stated: totals.amount,
          partsName: `${counts.length} 类金额相加`,
          statedName: '金额合计',
        })),
  ];
}

/** 人数×每人多少=金额, for once or for every month of the period. */
function checkEach(
  { title, people, each, amount }: NonNullable<SocialAssistance['counts']>[number],
  index: number,
  { period, per }: SocialAssistance,
): Finding[] {
  if (people === undefined || each === undefined || amount === undefined) return [];
  const once = fen(people * each);
  const months = period === undefined || per === '每月' ? 1 : monthsIn(period).length;
  if (amount === once * months) return [];
  return checkProduct(['counts', index, 'amount'], {
    working: `${title}：${people} 人 × ${formatFen(each)} 元`,
    expected: once,
    stated: amount,
    statedName: '金额',
  });
}

/** Σ of the people = total; who is in two classes counts once, so the total is less than the sum and no less than any class. */
function checkPeople({ counts = [], overlap, totals }: SocialAssistance): Finding[] {
  const people = counts.flatMap((one) => one.people ?? []);
  // Households are no people: who is covered in them is.
  const [key, name] =
    totals.covered === undefined ? (['rows', '户（人）数'] as const) : (['covered', '保障人口合计'] as const);
  const stated = totals[key];
  if (stated === undefined || people.length < counts.length || people.length === 0) return [];
  const sum = people.reduce((all, one) => all + one, 0);
  if (overlap && stated <= sum && stated >= Math.max(...people)) return [];
  return checkCountTotal(['totals', key], {
    sum,
    stated,
    partsName: `${counts.length} 类人数相加`,
    statedName: name,
    unit: '人',
    ...(!overlap &&
      stated < sum && { hint: '请逐项核对；有人两类都有、合计只算一次的，加一行 overlap: true。' }),
  });
}

/** 上期＋新增−停发=本期 (退出需另列本期新增、停发). */
function checkChanges({ changes, totals }: SocialAssistance): Finding[] {
  if (!changes) return [];
  const { before, added, stopped } = changes;
  const now = before + added - stopped;
  if (totals.rows === undefined || now === totals.rows) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: ['changes'],
      message: `上期 ${before} 户 ＋ 新增 ${added} 户 － 停发 ${stopped} 户 ＝ ${now} 户，「户（人）数」写的是 ${totals.rows}，差 ${Math.abs(now - totals.rows)} 户。`,
      hint: '请核对这几个数，把写错的改过来。',
    },
  ];
}
