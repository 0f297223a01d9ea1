import type { Block, DisclosureDocument, FactRow, Phrase, Sentence } from '../../disclosure/blocks.ts';
import type { CalendarDate } from '../../values/calendar-date.ts';
import { byThen, counted, dayOrPeriod, fullDate, yuan } from '../../values/values.ts';
import { lastDayOf, lastToEnd } from '../../values/day-or-period.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Audit, AuditProblem } from './schema.ts';

/** Who was audited and what came of it, how many problems are put right; then the facts, and each problem. */
export function auditDocument(audit: Audit, { asOf }: DocumentContext): DisclosureDocument {
  const { subjects = [], conclusion, problems, figures = [], suggestions = [] } = audit;
  const who = subjects.map(({ name }) => name).join('、');
  return {
    lead: [
      [[who === '' ? `${audit.audit}：` : `${who}的${audit.audit}：`], [conclusion.replace(/。?$/, '。')]],
      found(problems, asOf),
    ],
    blocks: [
      { type: 'facts', heading: '审了什么', rows: basics(audit) },
      ...(figures.length === 0
        ? []
        : [
            {
              type: 'facts',
              heading: '审计认定的数',
              rows: figures.map(({ label, amount }) => ({ label, value: [yuan(amount)] })),
            } satisfies Block,
          ]),
      ...problems.map((problem, index) => problemBlock(problem, index, asOf)),
      ...(suggestions.length === 0
        ? []
        : [
            {
              type: 'facts',
              heading: '审计建议',
              rows: suggestions.map((one, index) => ({ label: `第 ${index + 1} 条`, value: [one] })),
            } satisfies Block,
          ]),
    ],
  };
}

/** A problem is put right from the day it was: what a page of an earlier day does not know yet. */
function isDone({ doneOn }: AuditProblem, asOf: CalendarDate): boolean {
  return doneOn !== undefined && doneOn <= asOf;
}

function found(problems: readonly AuditProblem[], asOf: CalendarDate): Sentence {
  const done = problems.filter((problem) => isDone(problem, asOf)).length;
  if (problems.length === 0) return [['没有发现问题。']];
  if (done === problems.length) return [['发现 ', counted(done, '个问题'), '，都改完了。']];
  // Papers say 已缴5000元，余9976元, or that it was put right without the day: neither is 没改完 nor counted as 改完.
  const undated = problems.filter(({ result, doneOn }) => result !== undefined && doneOn === undefined);
  const open = problems.filter((problem) => !isDone(problem, asOf) && !undated.includes(problem));
  const deadlines = open.map(({ deadline }) => deadline);
  const told = deadlines.filter((deadline) => deadline !== undefined);
  const last = told.length < deadlines.length ? undefined : lastToEnd(told);
  return [
    ['发现 ', counted(problems.length, '个问题'), '，'],
    ...(done > 0 || undated.length === 0
      ? [['改完 ', counted(done, '个'), undated.length > 0 || last ? '，' : '。'] satisfies Phrase]
      : []),
    ...(undated.length > 0
      ? [[counted(undated.length, '个'), '有整改结果', last ? '，' : '。'] satisfies Phrase]
      : []),
    ...(last ? [['没改完的限 ', ...byThen(last), '改完。'] satisfies Phrase] : []),
  ];
}

function basics(audit: Audit): FactRow[] {
  const { subjects = [], scope, span, auditor, entrustedBy, startedOn, reportedOn, reportNumber } = audit;
  return [
    ...subjects.map(({ name, post }) => ({ label: '被审计的人', value: [`${name}，${post}`] })),
    { label: '内容', value: [scope] },
    { label: '哪段时间', value: [fullDate(span.from), '至', fullDate(span.until)] },
    { label: '谁审的', value: [auditor] },
    ...(entrustedBy === undefined ? [] : [{ label: '谁委托的', value: [entrustedBy] }]),
    ...(startedOn === undefined ? [] : [{ label: '开始审计', value: [fullDate(startedOn)] }]),
    ...(reportedOn === undefined && reportNumber === undefined
      ? []
      : [
          {
            label: '审计报告',
            value: [
              ...(reportedOn === undefined ? [] : [fullDate(reportedOn)]),
              ...(reportNumber === undefined ? [] : [`${reportedOn ? '，' : ''}${reportNumber}`]),
            ],
          },
        ]),
    ...(audit.electionOn === undefined ? [] : [{ label: '换届选举日', value: [fullDate(audit.electionOn)] }]),
  ];
}

function problemBlock(problem: AuditProblem, index: number, asOf: CalendarDate): Block {
  const { amount, measure, responsible, deadline, result, doneOn } = problem;
  const done = isDone(problem, asOf);
  return {
    type: 'facts',
    heading: `第 ${index + 1} 个问题${done ? '（改完了）' : ''}`,
    rows: [
      { label: '问题', value: [problem.problem] },
      ...(amount === undefined ? [] : [{ label: '涉及金额', value: [yuan(amount)] }]),
      ...(measure === undefined ? [] : [{ label: '怎么改', value: [measure] }]),
      ...(responsible === undefined ? [] : [{ label: '谁负责', value: [responsible] }]),
      ...(deadline === undefined ? [] : [{ label: '期限', value: [dayOrPeriod(deadline)] }]),
      ...(done && doneOn
        ? [
            {
              label: '结果',
              value: [...(result === undefined ? [] : [`${result}，`]), fullDate(doneOn), '改完'],
            },
          ]
        : result !== undefined && doneOn === undefined
          ? [{ label: '结果', value: [result] }]
          : deadline === undefined
            ? []
            : [
                {
                  label: '结果',
                  value: [asOf > lastDayOf(deadline) ? '过了期限，还没改完' : '还没到期限，正在改'],
                },
              ]),
    ],
  };
}
