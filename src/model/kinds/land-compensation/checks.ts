import { formatQuantity, micro, type Micro } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkBoundaries } from '../boundaries.ts';
import { formatHectares, muOf } from './area.ts';
import { checkLandDates } from './check-dates.ts';
import { checkDistribution, checkMoney } from './check-money.ts';
import type { LandCompensation } from './schema.ts';
import { checkQuantityTotal } from '../sum-checks.ts';
import { shareOff } from '../instead.ts';

/** What is not true when land is taken: areas in two units, dates the law sets, money in and out, shares. */
export function checkLandCompensation(land: LandCompensation): Finding[] {
  const { money, distribution } = land;
  return [
    ...checkBoundaries(['boundaries'], land.boundaries),
    ...checkArea(land),
    ...checkParcels(land),
    ...checkStage(land),
    ...checkLandDates(land),
    ...(money ? checkMoney(money, distribution) : []),
    ...(distribution ? checkDistribution(distribution, land) : []),
  ];
}

/** What hectares to four decimals and 亩 to two may differ by, in millionths of a 亩: 0.00005 × 15 + 0.005, rounded up. */
const ROUNDING = 10_000;
/** Hectares written to two decimals: 0.005 × 15, and a little for 亩. */
const COARSE_ROUNDING = 100_000;

/** 公顷 × 15 ＝ 亩. */
function checkArea({ area: { hectares, mu } }: LandCompensation): Finding[] {
  if (hectares === undefined && mu === undefined) {
    return [
      {
        code: 'FIELD_MISSING',
        path: ['area'],
        message: '没写征了多少地。',
        hint: '请写 hectares（公顷）或 mu（亩），也可以两个都写。',
      },
    ];
  }
  if (hectares === undefined || mu === undefined) return [];
  const expected = muOf(hectares);
  const difference = Math.abs(expected - mu);
  if (difference <= ROUNDING) return [];
  const isRounding = difference <= COARSE_ROUNDING;
  return [
    {
      code: 'UNIT_MISMATCH',
      off: shareOff(expected, mu),
      severity: isRounding ? 'warning' : undefined,
      path: ['area', 'mu'],
      message:
        `${formatHectares(hectares)} 公顷 × 15 ＝ ${formatQuantity(expected)} 亩，` +
        `写的是 ${formatQuantity(mu)} 亩，差 ${formatQuantity(micro(difference))} 亩。`,
      hint: isRounding
        ? '差得不多，像是公顷数四舍五入造成的，可以不改。'
        : '1公顷＝15亩，请核对批准文件，把写错的改过来。',
    },
  ];
}

/** Σ of the places = the area, in each unit that all of them are written in. */
function checkParcels({ area, parcels = [] }: LandCompensation): Finding[] {
  return (['hectares', 'mu'] as const).flatMap((key) => {
    const parts = parcels.flatMap((one) => one[key] ?? []);
    const stated = area[key];
    if (stated === undefined || parts.length === 0 || parts.length < parcels.length) return [];
    // Hectares are kept in whole square metres.
    const inMicro = (value: number): Micro => micro(key === 'mu' ? value : value * 100);
    return checkQuantityTotal(['area', key], {
      parts: parts.map(inMicro),
      stated: inMicro(stated),
      partsName: `${parcels.length} 处面积相加`,
      statedName: '面积',
      unit: key === 'mu' ? '亩' : '公顷',
    });
  });
}

/** What has to be told at which stage (土地管理法第四十七条; 第四十九条: 补偿费用收支状况向成员公布). */
function checkStage({ stage, standard, settling, approval, money }: LandCompensation): Finding[] {
  const needs = (key: string, name: string, value: unknown): Finding[] =>
    value === undefined
      ? [
          {
            code: 'FIELD_MISSING',
            path: [key],
            message: `到了“${stage}”这一步，少了「${name}」。`,
            hint: `请加上 ${key}；还没到这一步，请改 stage。`,
          },
        ]
      : [];
  switch (stage) {
    case '预公告':
      return [];
    case '安置方案':
      return [...needs('standard', '补偿标准', standard), ...needs('settling', '安置办法', settling)];
    case '征收公告':
      return [...needs('approval', '批准', approval), ...needs('standard', '补偿标准', standard)];
    case '补偿款分配':
      // The group that shares it out often does not have the approval at hand; it was announced before.
      return needs('money', '补偿款收支', money);
  }
}
