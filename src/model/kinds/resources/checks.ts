import type { Finding } from '../../schema/finding.ts';
import { checkBoundaries } from '../boundaries.ts';
import { checkParty } from '../party.ts';
import { checkCountTotal, checkQuantityTotal } from '../sum-checks.ts';
import { checkTerm } from '../term.ts';
import { LAND_CLASSES, type Resource, type Resources } from './schema.ts';

/** What is not true in a register of resources: who has which plot until when, a plot twice, totals by class. */
export function checkResources(resources: Resources): Finding[] {
  const { rows } = resources;
  return [
    ...rows.flatMap((resource, index) => [
      ...checkArea(resource, index),
      ...checkBoundaries(['rows', index, 'boundaries'], resource.boundaries),
      ...checkUse(resource, index),
      ...checkDates(resource, index, resources),
    ]),
    ...checkClasses(resources),
  ];
}

function checkArea({ plot, area }: Resource, index: number): Finding[] {
  if (area > 0) return [];
  return [
    {
      code: 'BELOW_LIMIT',
      path: ['rows', index, 'area'],
      message: `第 ${index + 1} 块${plot}的面积写的是 0 或负数。`,
      hint: '请按确权面积或实测面积写，单位是亩。',
    },
  ];
}

/** Contracted out: to whom, from when until when, for how much a year (农经发〔2011〕13号: 资源发包专项公开). */
function checkUse({ plot, use, lessee, from, until, yearlyFee }: Resource, index: number): Finding[] {
  const path = ['rows', index];
  const terms = [
    ['lessee', '承包方', lessee],
    ['from', '承包起', from],
    ['until', '承包止', until],
    ['yearlyFee', '年承包费', yearlyFee],
  ] as const;
  const findings = lessee ? checkParty([...path, 'lessee'], '承包方', lessee) : [];
  if (use === '发包') {
    const missing = terms.filter(([, , value]) => value === undefined);
    if (missing.length === 0) return findings;
    return [
      ...findings,
      {
        code: 'FIELD_MISSING',
        path,
        message: `第 ${index + 1} 块${plot}写的是“发包”，少了${missing.map(([, name]) => `「${name}」`).join('')}。`,
        hint: `请加上 ${missing.map(([key]) => key).join('、')}；没有包出去的，使用情况写“自营”或“未利用”。`,
      },
    ];
  }
  const given = terms.find(([, , value]) => value !== undefined);
  if (!given) return findings;
  return [
    ...findings,
    {
      code: 'FIELD_UNEXPECTED',
      path: [...path, 'use'],
      message: `第 ${index + 1} 块${plot}写的是“${use}”，却又写了「${given[1]}」。`,
      hint: `包出去了就把 use 改成：发包；没有包出去就删掉 ${given[0]}。`,
    },
  ];
}

function checkDates(
  { plot, from, until, note }: Resource,
  index: number,
  { countedOn }: Resources,
): Finding[] {
  if (!from || !until) return [];
  const path = ['rows', index];
  const findings = checkTerm(path, { from, until });
  if (until >= from && until < countedOn && note === undefined) {
    findings.push({
      code: 'CONTRACT_ENDING',
      severity: 'warning',
      path: [...path, 'until'],
      message: `第 ${index + 1} 块${plot}的承包期 ${until} 就到了，清查那天（${countedOn}）还写着“发包”。`,
      hint: '收回了就改 use；还在种的，请在备注（note）里写明怎么办，例如：正在重新发包。',
    });
  }
  return findings;
}

function checkClasses({ rows, totals }: Resources): Finding[] {
  return LAND_CLASSES.flatMap((name): Finding[] => {
    const ofClass = rows.filter((row) => row.class === name);
    const at = totals.classes.findIndex((one) => one.class === name);
    const stated = totals.classes[at];
    if (!stated) return ofClass.length === 0 ? [] : [classMissing(name, ofClass.length)];
    const path = ['totals', 'classes', at];
    return [
      ...checkCountTotal([...path, 'plots'], {
        sum: ofClass.length,
        stated: stated.plots,
        partsName: `台账里的${name}`,
        statedName: '块数',
        unit: '块',
      }),
      ...checkQuantityTotal([...path, 'area'], {
        parts: ofClass.map(({ area }) => area),
        stated: stated.area,
        partsName: `${ofClass.length} 块${name}的面积相加`,
        statedName: '面积',
        unit: '亩',
      }),
    ];
  });
}

function classMissing(name: string, plots: number): Finding {
  return {
    code: 'FIELD_MISSING',
    path: ['totals', 'classes'],
    message: `台账里有 ${plots} 块${name}，合计里少了“${name}”这一类。`,
    hint: `请在 classes 下面加一行，例如：- { class: ${name}, plots: ${plots}, area: …… }。`,
  };
}
