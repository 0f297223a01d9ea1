import { formatFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { findRepeated } from '../sum-checks.ts';
import type { Service, ServiceGuide } from './schema.ts';

/** What would send people on a wrong way: a matter twice, nobody to see, a charge without a rule, 0 days for an agent. */
export function checkServiceGuide({ services }: ServiceGuide): Finding[] {
  return [
    ...services.flatMap((service, index) =>
      checkService(service).map((finding) => ({
        ...finding,
        path: ['services', index, ...finding.path],
      })),
    ),
  ];
}

function checkService(service: Service): Finding[] {
  const { mode, agent, backup, fee, feeBasis, workingDays, materials } = service;
  const findings: Finding[] = [];
  if ((mode === '代办' || mode === '协办') && agent === undefined)
    findings.push({
      code: 'FIELD_MISSING',
      path: ['mode'],
      message: `写了“${mode}”，没有写「经办人」，群众不知道找谁。`,
      hint: '请加上 agent，写代办员的姓名。',
    });
  if (agent !== undefined && agent === backup)
    findings.push({
      code: 'ROW_DUPLICATE',
      path: ['backup'],
      message: `经办人和“不在时找谁”写的都是${agent}，他不在就没有人了。`,
      hint: '请写另一个人。',
    });
  // 财政部、发展改革委: 行政事业性收费 only by a published rule; what the site itself does is free of charge.
  if (fee > 0 && feeBasis === undefined)
    findings.push({
      code: 'FIELD_MISSING',
      path: ['fee'],
      message: `写了收费 ${formatFen(fee)} 元，没有写「收费依据」，没有依据不能收钱。`,
      hint: '请加上 feeBasis，写文件名称和文号；不收费请写：0',
    });
  if (fee === 0 && feeBasis !== undefined)
    findings.push({
      code: 'SUM_MISMATCH',
      severity: 'warning',
      path: ['feeBasis'],
      message: '写了「收费依据」，收费却是 0 元。',
      hint: '收费请写多少元；不收费请删掉 feeBasis。',
    });
  if (mode === '代办' && workingDays === 0)
    findings.push({
      code: 'COUNT_INVALID',
      severity: 'warning',
      path: ['workingDays'],
      message: '代办要跑上级部门，「几天办好」写的是 0 天，当场办不好。',
      hint: '请写承诺的工作日；真能当场办好，请把 mode 改成：直办',
    });
  return [
    ...findings,
    ...findRepeated(materials, (one) => one).map(({ entry, index }): Finding => ({
      code: 'ROW_DUPLICATE',
      severity: 'warning',
      path: ['materials', index],
      message: `“${entry}”写了两遍。`,
      hint: '请删掉一个。',
    })),
  ];
}
