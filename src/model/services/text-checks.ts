/** What is not true in the text of a matter by itself: a charge without a rule, days that cannot be kept, nowhere to go. */
import { findRepeated } from '../kinds/sum-checks.ts';
import type { Finding } from '../schema/finding.ts';
import { formatFen } from '../values/fen.ts';
import type { ServiceMatter } from './matter.ts';

type MatterText = Pick<ServiceMatter, 'mode' | 'fee' | 'feeBasis' | 'workingDays' | 'materials' | 'steps'>;

/** A charge without a rule, a rule without a charge, an agent who needs no time, a paper twice. */
export function checkMatterText({
  mode,
  fee,
  feeBasis,
  workingDays,
  materials,
  steps = '',
}: MatterText): Finding[] {
  const findings: Finding[] = [];
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
  const levels = levelsOnTheWay(steps);
  if (mode !== '代办' && workingDays === 0 && levels.length > 1)
    findings.push({
      code: 'COUNT_INVALID',
      path: ['workingDays'],
      message: `“怎么走”要经过${levels.join('、')}，「几天办好」写的是 0 天，当场办不好。`,
      hint: '请写到最后一步要几个工作日；真能当场办好，请把「怎么走」写成只在一处。',
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

const LEVELS = [
  ['村（社区）', /村|社区/],
  ['乡镇（街道）', /乡镇|街道|镇里|乡里/],
  ['县（区）', /县|区里|市里/],
] as const;

/** The levels that do one of the steps: 村里登记 → 乡镇（街道）核 goes over two. */
function levelsOnTheWay(steps: string): string[] {
  const done = steps.split(/→|->/).map((step) => LEVELS.find(([, says]) => says.test(step))?.[0]);
  return [...new Set(done)].flatMap((level) => level ?? []);
}

/** Who is only told where to go has to be told where; a hall that does it besides would be a second way. */
export function checkTold({ mode, office, decidedBy, atTownship, atCounty }: ServiceMatter): Finding[] {
  const isDone = (level: ServiceMatter['mode'] | undefined): boolean =>
    level !== undefined && level !== '公开告知';
  if (mode === '公开告知' && !office && !decidedBy && !isDone(atTownship) && !isDone(atCounty))
    return [
      {
        code: 'FIELD_MISSING',
        path: ['mode'],
        message: '写的是“公开告知”，没有写去哪办，群众不知道往哪走。',
        hint: '请加上 office，写群众要去的地方，如 派出所。',
      },
    ];
  const hall = isDone(atTownship) ? 'atTownship' : isDone(atCounty) ? 'atCounty' : undefined;
  return office !== undefined && hall !== undefined
    ? [
        {
          code: 'FIELD_UNEXPECTED',
          severity: 'warning',
          path: [hall],
          message: `写了去${office}办，又写到便民服务大厅也办，群众不知道去哪个。`,
          hint: `大厅不办的，请删掉 ${hall}；大厅办的，请删掉 office。`,
        },
      ]
    : [];
}
