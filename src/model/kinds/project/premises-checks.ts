/** What is asked of a project that builds or repairs the base itself. */
import { dateOrder } from '../../values/date-order.ts';
import { isBefore, lastDayOf, type DayOrPeriod } from '../../values/day-or-period.ts';
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { FieldPath, Finding, SiteFinding } from '../../schema/finding.ts';
import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { findNearest } from '../../values/nearest.ts';
import type { CheckContext } from '../check-context.ts';
import type { Project, PremisesWork } from './schema.ts';

/** More than a source was to give, a building that is finished and not accepted, faults that are not repaired. */
export function checkPremisesWork(project: Project, { asOf }: Pick<CheckContext, 'asOf'>): Finding[] {
  return [
    ...checkReceipts(project),
    ...checkAccepted(project),
    ...(project.premises?.faults ?? []).flatMap((fault, index) =>
      checkFault(fault, { index, asOf, startOn: project.schedule.startOn }),
    ),
  ];
}

/** Every sum that came in is of a source that is told, and of none came more than it was to give. */
function checkReceipts({ sources = [], premises }: Project): Finding[] {
  const { receipts = [] } = premises ?? {};
  const path = (index: number, key: string): FieldPath => ['premises', 'receipts', index, key];
  return receipts.flatMap(({ source, amount }, index): Finding[] => {
    const told = sources.find((one) => one.source === source);
    if (!told) {
      const names = sources.map((one) => one.source);
      return [
        {
          code: 'VALUE_NOT_ALLOWED',
          path: path(index, 'source'),
          message: `到位的钱写了“${source}”，上面的资金来源里没有。`,
          hint: `是不是“${findNearest(source, names) ?? names.join('、')}”？要和资金来源写得一样。`,
        },
      ];
    }
    const before = receipts.slice(0, index).filter((one) => one.source === source);
    const soFar = sumFen(before.map((one) => one.amount));
    if (soFar > told.amount || soFar + amount <= told.amount) return [];
    return [
      {
        code: 'OVERSPENT',
        path: path(index, 'amount'),
        message: `${source}一共 ${formatFen(told.amount)} 元，到这一笔已经到位 ${formatFen(fen(soFar + amount))} 元，多出 ${formatFen(fen(soFar + amount - told.amount))} 元。`,
        hint: '请核对，把写错的改过来；追加了的，资金来源和总投资也要改。',
      },
    ];
  });
}

/** From 结算 on every project must have been accepted, which is asked there. */
function checkAccepted({ premises, stage, schedule }: Project): Finding[] {
  const { finishedOn, acceptedOn } = schedule;
  if (!premises || stage === '结算' || finishedOn === undefined || acceptedOn !== undefined) return [];
  return [
    {
      code: 'STAGE_MISSING',
      severity: 'warning',
      path: ['schedule', 'finishedOn'],
      message: `${finishedOn} 就完工了，没有写「验收日期」。房子没有验收，不能搬进去用。`,
      hint: '验收了请加上 acceptedOn 和 quality；还没有验收，验收以后补上。',
    },
  ];
}

interface FaultPlace {
  readonly index: number;
  readonly asOf: string;
  readonly startOn: DayOrPeriod | undefined;
}

function checkFault(
  { what, foundOn, repairBy, repairedOn }: NonNullable<PremisesWork['faults']>[number],
  { index, asOf, startOn }: FaultPlace,
): Finding[] {
  const path = ['premises', 'faults', index];
  if (startOn !== undefined && isBefore(foundOn, startOn))
    return [dateOrder([...path, 'foundOn'], `“${what}”在 ${foundOn} 发现，那时还没有开工（${startOn}）。`)];
  if (isBefore(repairBy, foundOn))
    return [
      dateOrder([...path, 'repairBy'], `“${what}”答应 ${repairBy} 修好，比发现的日子（${foundOn}）还早。`),
    ];
  if (repairedOn !== undefined && repairedOn < foundOn)
    return [
      dateOrder([...path, 'repairedOn'], `“${what}”${repairedOn} 修好，比发现的日子（${foundOn}）还早。`),
    ];
  if (repairedOn !== undefined || lastDayOf(repairBy) >= asOf) return [];
  return [
    {
      code: 'PROMISE_OVERDUE',
      severity: 'warning',
      path: [...path, 'repairBy'],
      message: `“${what}”答应 ${repairBy} 修好，已经过了（今天按 ${asOf} 算），没有写「哪天修好」。`,
      hint: '修好了请加一行 repairedOn；没修好请催施工单位，并向群众说明。',
    },
  ];
}

/** One building told as two things, one receipt told with two amounts: both stay the same from stage to stage. */
export function checkSameBuilding(projects: readonly FileOf<Project>[]): SiteFinding[] {
  const told = projects
    .filter(({ content }) => content.premises)
    .toSorted((a, b) => (a.content.publishedOn < b.content.publishedOn ? -1 : 1));
  return [...Map.groupBy(told, ({ content }) => content.project).values()].flatMap((stages) => [
    ...otherBuilding(stages),
    ...otherReceipts(stages),
  ]);
}

/** `first` is the oldest. */
function otherBuilding([first, ...later]: readonly FileOf<Project>[]): SiteFinding[] {
  return later.flatMap((one) =>
    (['work', 'area'] as const).flatMap((key): SiteFinding[] => {
      const [was, is] = [first?.content.premises?.[key], one.content.premises?.[key]];
      if (was === is) return [];
      const name = { work: '新建还是维修', area: '建筑面积' }[key];
      return [
        {
          file: one.file,
          finding: {
            code: 'FILES_DISAGREE',
            path: ['premises', key],
            message: `「${name}」这里写的是 ${is}，${first?.file} 里是 ${was}，说的是同一处房子。`,
            hint: '请核对，写得一样；变更了设计的，请在前面那份里更正。',
          },
        },
      ];
    }),
  );
}

/**
 * What one source paid on one day is one sum, however many lines it takes. Both may be public already and either may be the
 * wrong one, so it is told and published; each later one is held against the one before it, so that a mended sum is told once.
 */
function otherReceipts(stages: readonly FileOf<Project>[]): SiteFinding[] {
  return stages.flatMap((one, place) => {
    const before = stages[place - 1];
    const receipts = one.content.premises?.receipts ?? [];
    return receipts.flatMap(({ source, on }, index): SiteFinding[] => {
      const isFirst = receipts.findIndex((other) => other.source === source && other.on === on) === index;
      const is = paidBy(one, source, on);
      const was = before && paidBy(before, source, on);
      if (!isFirst || !was || was === is) return [];
      return [
        {
          file: one.file,
          finding: {
            code: 'FILES_DISAGREE',
            severity: 'warning',
            path: ['premises', 'receipts', index, 'amount'],
            message: `${source} ${on} 到位的，这里写的是 ${formatFen(is)} 元，${before.file} 里是 ${formatFen(was)} 元，说的是同一笔钱。`,
            hint: '请照进账单核对：写错的那份改过来，公布过的写更正；后来又到的，另写一笔，写那天的日期。',
          },
        },
      ];
    });
  });
}

function paidBy({ content }: FileOf<Project>, source: string, on: string): Fen {
  const receipts = content.premises?.receipts ?? [];
  return sumFen(receipts.filter((one) => one.source === source && one.on === on).map(({ amount }) => amount));
}
