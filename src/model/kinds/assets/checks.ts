import { dateOrder } from '../../values/date-order.ts';
import { fen, formatFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { insteadHint, shareOff } from '../instead.ts';
import { periodStart } from '../../values/period.ts';
import { checkParty } from '../party.ts';
import { formatDifference } from '../sum-checks.ts';
import { ASSET_CLASSES, CLASS_KEYS, type Asset, type Assets } from './schema.ts';

/** What is not true in a register of assets: net values, numbers used twice, tenants, dates, totals by class. */
export function checkAssets(assets: Assets): Finding[] {
  const { rows } = assets;
  return [
    ...rows.flatMap((asset, index) => [
      ...checkNet(asset, index),
      ...checkUse(asset, index),
      ...checkBought(asset, index, assets),
    ]),
    ...checkClasses(assets),
  ];
}

/** 净值 = 原值 − 累计折旧, to the fen. */
function checkNet({ name, original, depreciation, net }: Asset, index: number): Finding[] {
  if (original === undefined || depreciation === undefined || net === undefined) return [];
  if (depreciation > original) {
    return [
      {
        code: 'ABOVE_LIMIT',
        path: ['rows', index, 'depreciation'],
        message: `第 ${index + 1} 项${name}：累计折旧 ${formatFen(depreciation)} 元比原值 ${formatFen(original)} 元还多。`,
        hint: '折旧最多提到原值为止；是不是两列写反了，或者原值写成了万元？',
      },
    ];
  }
  const expected = fen(original - depreciation);
  if (expected === net) return [];
  return [
    {
      code: 'ROW_AMOUNT_MISMATCH',
      off: shareOff(expected, net),
      path: ['rows', index, 'net'],
      message:
        `第 ${index + 1} 项${name}：原值 ${formatFen(original)} 元 － 累计折旧 ${formatFen(depreciation)} 元 ＝ ${formatFen(expected)} 元，` +
        `净值写的是 ${formatFen(net)} 元，差 ${formatDifference(expected, net)} 元。`,
      hint: insteadHint({ given: '原值和折旧', expected, stated: net }),
    },
  ];
}

/** Who has a let asset, and for how much, is what members ask (农经发〔2011〕13号: 资产租赁专项公开). */
function checkUse({ name, use, tenant, yearlyRent }: Asset, index: number): Finding[] {
  const path = ['rows', index];
  const isLent = use === '出租' || use === '出借';
  const findings = tenant ? checkParty([...path, 'tenant'], '承租（借用）人', tenant) : [];
  if (isLent && !tenant) {
    findings.push({
      code: 'FIELD_MISSING',
      path: [...path, 'tenant'],
      message: `第 ${index + 1} 项${name}写的是“${use}”，没写给了谁。`,
      hint: '请加上 tenant：是单位写 { organisation: 名称 }，是个人写 { person: 姓名 }。',
    });
  }
  if (use === '出租' && yearlyRent === undefined) {
    findings.push({
      code: 'FIELD_MISSING',
      path: [...path, 'yearlyRent'],
      message: `第 ${index + 1} 项${name}写的是“出租”，没写一年租金多少。`,
      hint: '请加上 yearlyRent（年租金，元）；不收租金的，使用状况写“出借”。',
    });
  }
  if (!isLent && (tenant || yearlyRent !== undefined)) {
    findings.push({
      code: 'FIELD_UNEXPECTED',
      path: [...path, 'use'],
      message: `第 ${index + 1} 项${name}写的是“${use}”，却又写了${tenant ? '承租人' : '年租金'}。`,
      hint: '租出去了就把 use 改成：出租；租约到期了就删掉 tenant 和 yearlyRent。',
    });
  }
  return findings;
}

function checkBought({ name, bought }: Asset, index: number, { countedOn }: Assets): Finding[] {
  if (bought === undefined || periodStart(bought) <= countedOn) return [];
  return [
    dateOrder(
      ['rows', index, 'bought'],
      `第 ${index + 1} 项${name}：购建时间（${bought}）晚于清查日期（${countedOn}）。`,
    ),
  ];
}

/** A class of which there is something has its sums. */
function checkClasses({ rows, totals }: Assets): Finding[] {
  return ASSET_CLASSES.flatMap((name): Finding[] => {
    const key = CLASS_KEYS[name];
    const ofClass = rows.filter((row) => row.class === name);
    if (totals[key] || ofClass.length === 0) return [];
    return [
      {
        code: 'FIELD_MISSING',
        path: ['totals', key],
        message: `台账里有 ${ofClass.length} 项${name}资产，合计里少了「${name}」。`,
        hint: `请在 totals 下面加一行 ${key}，写 items（项数），有原值的再写 original、depreciation、net。`,
      },
    ];
  });
}
