import { latestDay } from '../../values/calendar-date.ts';
import { dateOrder } from '../../values/date-order.ts';
import { isBefore, type DayOrPeriod } from '../../values/day-or-period.ts';
import { formatFen } from '../../values/fen.ts';
import type { Finding } from '../../schema/finding.ts';
import { formatDifference } from '../sum-checks.ts';
import { MEETING_RULES, PARTY_RULE, ruleNamed, type VotingRule } from '../meeting-rules.ts';
import { checkDecision } from '../voting-checks.ts';
import { STEPS, type Deliberation, type DeliberationStep } from './schema.ts';

/** What is not true in a deliberation: order and dates of the steps, votes, money. */
export function checkDeliberation(deliberation: Deliberation): Finding[] {
  const { steps } = deliberation;
  return [
    ...checkOrder(steps),
    ...checkStepDates(steps),
    ...checkKnown(deliberation),
    ...steps.flatMap(checkStepVotes),
    ...checkFunding(deliberation),
  ];
}

function checkOrder(steps: readonly DeliberationStep[]): Finding[] {
  return steps.flatMap(({ step }, index): Finding[] => {
    const before = steps[index - 1]?.step;
    if (before === undefined || STEPS.indexOf(before) < STEPS.indexOf(step)) return [];
    const isTwice = steps.slice(0, index).some((other) => other.step === step);
    return [
      {
        code: 'STEP_ORDER',
        path: ['steps', index, 'step'],
        message: isTwice ? `“${step}”这一步写了两遍。` : `“${step}”应当在“${before}”前面。`,
        hint: `次序是：${STEPS.join('、')}；没有审核的地方可以不写审核。`,
      },
    ];
  });
}

function checkStepDates(steps: readonly DeliberationStep[]): Finding[] {
  const findings: Finding[] = [];
  let last: { step: string; day: DayOrPeriod } | undefined;
  let pending: string | undefined;
  let isReported = false;
  steps.forEach(({ step, on, plannedBy }, index) => {
    const day = on ?? plannedBy;
    const key = on ? 'on' : 'plannedBy';
    if (on && pending !== undefined && !isReported) {
      isReported = true;
      findings.push({
        code: 'STEP_ORDER',
        path: ['steps', index, 'on'],
        message: `“${step}”写了办完的日期，可是前面的“${pending}”还没有写。`,
        hint: '前面那一步办完了，请补上日期（on）；这一步还没办，请把 on 改成 plannedBy。',
      });
    } else if (day && last && isBefore(day, last.day)) {
      findings.push(
        dateOrder(
          ['steps', index, key],
          `“${step}”的日期（${day}）早于前一步“${last.step}”（${last.day}）。`,
        ),
      );
    }
    if (day) last = { step, day };
    if (!on) pending ??= step;
  });
  return findings;
}

/** What is published on a day cannot tell of a later one, unless it was corrected since. */
function checkKnown({ steps, publishedOn, corrections = [] }: Deliberation): Finding[] {
  const toldOn = latestDay([publishedOn, ...corrections.map(({ on }) => on)]);
  return steps.flatMap(({ step, on }, index): Finding[] =>
    on === undefined || on <= toldOn
      ? []
      : [
          {
            code: 'DATE_ORDER',
            path: ['steps', index, 'on'],
            message: `“${step}”写的是 ${on} 办完，可是这份 ${toldOn} 就公布了，那时还没有办。`,
            hint: '还没办的步骤写 plannedBy；公布以后才办完的，补写日期时请加一条更正（corrections）。',
          },
        ],
  );
}

function checkStepVotes({ step, by, attendance, votes }: DeliberationStep, index: number): Finding[] {
  const path = ['steps', index];
  if (!attendance) {
    return votes
      ? [
          {
            code: 'FIELD_MISSING',
            path: [...path, 'attendance'],
            message: '写了表决，没写到会人数，不知道过没过半。',
            hint: '请在这一步里加上 attendance，下面缩进两格写 expected（应到人数）和 present（实到人数）。',
          },
        ]
      : [];
  }
  return checkDecision(path, { attendance, votes }, ruleOf(step, by));
}

/** The rule a step has to meet. 决议 by a body of another name is asked for what every meeting needs. */
export function ruleOf(step: DeliberationStep['step'], by: string): VotingRule | undefined {
  if (step === '审议') return PARTY_RULE;
  return step === '决议' ? (ruleNamed(by) ?? MEETING_RULES.村民会议) : undefined;
}

function checkFunding({ funding }: Deliberation): Finding[] {
  if (!funding) return [];
  const { budget, contract, paid } = funding;
  const findings: Finding[] = [];
  if (contract !== undefined && contract > budget) {
    findings.push({
      code: 'OVERSPENT',
      path: ['funding', 'contract'],
      message: `合同价 ${formatFen(contract)} 元超过预算 ${formatFen(budget)} 元，超出 ${formatDifference(contract, budget)} 元。`,
      hint: '请核对；预算追加过的，请先按程序办，再改预算。',
    });
  }
  const agreed = contract ?? budget;
  if (paid !== undefined && paid > agreed) {
    findings.push({
      code: 'OVERSPENT',
      path: ['funding', 'paid'],
      message: `已付 ${formatFen(paid)} 元超过${contract === undefined ? '预算' : '合同价'} ${formatFen(agreed)} 元，多付了 ${formatDifference(paid, agreed)} 元。`,
      hint: '请核对付款凭证，把写错的改过来。',
    });
  }
  return findings;
}
