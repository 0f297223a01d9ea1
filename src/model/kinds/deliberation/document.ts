import type { Block, DisclosureDocument, Sentence, StepRow } from '../../disclosure/blocks.ts';
import { formatWeekday, type CalendarDate } from '../../values/calendar-date.ts';
import type { DayOrPeriod } from '../../values/day-or-period.ts';
import { fen } from '../../values/fen.ts';
import { dateSeenFrom, formatValue, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import { thresholdsMet } from '../meeting-rules.ts';
import { votesInWords, votingRows } from '../voting.ts';
import { lastOfCarriedOut } from './carried-out.ts';
import { ruleOf } from './checks.ts';
import type { Deliberation, DeliberationStep, Step } from './schema.ts';

const MARKS: Readonly<Record<Step, string>> = {
  提议: '一议',
  商议: '二议',
  审核: '一审',
  审议: '三议',
  决议: '四议',
  决议公开: '一公开',
  结果公开: '二公开',
};

/** 四议一审两公开 reads as what was decided, where it stands by now, and the steps in order. */
export function deliberationDocument(
  deliberation: Deliberation,
  context: DocumentContext,
): DisclosureDocument {
  const { publishedOn } = deliberation;
  const { onPaper } = context;
  const result = resultPublishedOn(deliberation, context);
  const steps = deliberation.steps.map((step) =>
    step.step === '结果公开' && result !== undefined ? { ...step, on: step.on ?? result } : step,
  );
  const nextIndex = steps.findIndex(({ on }) => on === undefined);
  const next = steps[nextIndex];
  return {
    lead: [
      [[`${deliberation.decision}。`.replace(/。。$/, '。')]],
      next
        ? [
            [`还差第 ${nextIndex + 1} 步“${next.step}”`],
            ...(next.plannedBy ? [['，最晚 ', dateSeenFrom(publishedOn, next.plannedBy), '。']] : [['。']]),
          ]
        : [
            [`${steps.length} 步都办完了${result === undefined ? '。' : '，'}`],
            ...published(result, publishedOn),
          ],
      ...(onPaper ? [] : lastVote(deliberation)),
    ],
    blocks: [
      {
        type: 'steps',
        heading: '一步一步怎么定的',
        rows: steps.map((step, index) => stepRow(step, stateOf(index, nextIndex), publishedOn)),
      },
      ...funding(deliberation),
    ],
  };
}

/** How those voted who decided: on a phone the steps with their votes lie far below. */
function lastVote({ steps }: Deliberation): Sentence[] {
  const last = steps.findLast(({ votes }) => votes);
  return last?.votes ? [[[`${last.by}表决：`], ...votesInWords(last.votes), ['。']]] : [];
}

/**
 * When the result was published after this page: as the step of a later page of the same matter, or by what follows
 * one of them, or by the last stage of what carries it out; as with the follow-ups.
 */
function resultPublishedOn(
  deliberation: Deliberation,
  { disclosures, ofKind, onPaper }: DocumentContext,
): CalendarDate | undefined {
  const { matter, steps } = deliberation;
  if (steps.some(isResult)) return undefined;
  const same = ofKind<Deliberation>('deliberation').filter(({ content }) => content.matter === matter);
  const ids = new Set(same.map(({ id }) => id));
  const asStep = same.flatMap(({ content }) => content.steps.find(isResult)?.on ?? []);
  const following = disclosures.flatMap(({ content: { follows, publishedOn } }) =>
    follows !== undefined && ids.has(follows) ? [publishedOn] : [],
  );
  const told = (asStep.length > 0 ? asStep : following).toSorted()[0];
  // A sheet stays as it hangs; that the works were settled since stands on theirs.
  if (told !== undefined || onPaper) return told;
  return lastOfCarriedOut(deliberation, ofKind)?.content.publishedOn;
}

function isResult({ step, on }: DeliberationStep): boolean {
  return step === '结果公开' && on !== undefined;
}

function published(result: CalendarDate | undefined, from: CalendarDate): Sentence {
  return result === undefined ? [] : [['结果', dateSeenFrom(from, result), '公布。']];
}

function stateOf(index: number, nextIndex: number): StepRow['state'] {
  if (nextIndex === -1 || index < nextIndex - 1) return 'done';
  if (index === nextIndex - 1) return 'now';
  return 'todo';
}

function stepRow(step: DeliberationStep, state: StepRow['state'], publishedOn: CalendarDate): StepRow {
  const near = (date: DayOrPeriod) => formatValue(dateSeenFrom(publishedOn, date));
  const meta = step.on
    ? [[`${near(step.on)}（${formatWeekday(step.on)}）`], ...(step.place ? [[step.place]] : [])]
    : // The last day and not whether it is past: nothing changes this page on that day.
      [[step.plannedBy ? `还没办，最晚${near(step.plannedBy)}` : '还没办']];
  const votes = votingRows(step.attendance, step.votes);
  const rule = ruleOf(step.step, step.by);
  return {
    mark: MARKS[step.step],
    title: step.by.includes(step.step) ? step.by : `${step.by}${step.step}`,
    meta,
    text: step.text,
    state,
    votes: votes.length > 0 ? votes : undefined,
    met: rule && step.attendance && step.votes ? thresholdsMet(rule, step.attendance, step.votes) : [],
  };
}

function funding({ funding: money }: Deliberation): Block[] {
  if (!money) return [];
  const agreed = money.contract ?? money.budget;
  return [
    {
      type: 'facts',
      heading: '钱怎么付',
      rows: [
        { label: '钱从哪来', value: [money.source] },
        { label: '预算', value: [yuan(money.budget)] },
        ...(money.contract === undefined ? [] : [{ label: '合同价', value: [yuan(money.contract)] }]),
        ...(money.paid === undefined
          ? []
          : [
              { label: '已付', value: [yuan(money.paid)] },
              { label: '还没付', value: [yuan(fen(agreed - money.paid))], isTotal: true },
            ]),
      ],
    },
  ];
}
