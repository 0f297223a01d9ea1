import { latestDay, type CalendarDate } from '../../values/calendar-date.ts';
import { isBefore } from '../../values/day-or-period.ts';
import { dateOrder } from '../../values/date-order.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import type { Audit, AuditProblem } from './schema.ts';

/** What is not true in an audit: who and by whom, the order of its days, the election, each problem's putting right. */
export function checkAudit(audit: Audit): Finding[] {
  return [
    ...checkSubjects(audit),
    ...checkAuditor(audit),
    ...checkDays(audit),
    ...checkElection(audit),
    ...audit.problems.flatMap((problem, index) => checkProblem(problem, index, audit)),
  ];
}

/** An audit of a term is of somebody. */
function checkSubjects({ audit, subjects }: Audit): Finding[] {
  if (subjects !== undefined || !audit.includes('经济责任')) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['audit'],
      message: `“${audit}”审的是人，没写「被审计的人」。`,
      hint: '请加上 subjects，每人写 name、post 两行；只审账不审人的，把 audit 改成“财务收支审计”。',
    },
  ];
}

/** 村民委员会组织法 (2018) 第35条: county departments or the township organise it; nobody audits himself. */
function checkAuditor({ auditor, issuer, subjects = [] }: Audit): Finding[] {
  const isOwn =
    auditor === issuer ||
    /(村|居)民委员会|(村|居)务监督委员会|理财小组|经济合作社|党支部/.test(auditor) ||
    subjects.some(({ name }) => auditor.includes(name));
  if (!isOwn) return [];
  return [
    {
      code: 'DUTIES_NOT_SEPARATED',
      path: ['auditor'],
      message: `审计单位写的是“${auditor}”，自己不能审自己。`,
      hint: '请写实际审计的单位，如乡镇农经站、会计师事务所；村（社区）自己查的账，用文字公告（notice）公布。',
    },
  ];
}

/** The books end, the audit begins, the report comes out, it is published. */
function checkDays({ span, startedOn, reportedOn, publishedOn }: Audit): Finding[] {
  const story: readonly (readonly [name: string, path: FieldPath, day: CalendarDate | undefined])[] = [
    ['审计期间开始', ['span', 'from'], span.from],
    ['审计期间截止', ['span', 'until'], span.until],
    ['开始审计', ['startedOn'], startedOn],
    ['审计报告', ['reportedOn'], reportedOn],
    ['公布', ['publishedOn'], publishedOn],
  ];
  const findings: Finding[] = [];
  let before: { name: string; day: CalendarDate } | undefined;
  for (const [name, path, day] of story) {
    if (!day) continue;
    if (before && day < before.day)
      findings.push(dateOrder(path, `${name}（${day}）早于${before.name}（${before.day}）。`));
    else before = { name, day };
  }
  return findings;
}

/** 第35条: the result of a leaving audit is published before the next election. */
function checkElection({ audit, electionOn, publishedOn }: Audit): Finding[] {
  if (electionOn === undefined) {
    if (audit !== '离任经济责任审计') return [];
    return [
      {
        code: 'FIELD_MISSING',
        severity: 'warning',
        path: ['audit'],
        message: '离任审计要在下一届选举前公布，没写「换届选举日」，看不出赶上了没有。',
        hint: '请加一行 electionOn，例如：electionOn: 2026-12-20；日子还没定的，可以先不写。',
      },
    ];
  }
  if (publishedOn < electionOn) return [];
  return [
    dateOrder(
      ['publishedOn'],
      `换届选举日是 ${electionOn}，${publishedOn} 才公布，晚了；离任审计结果要在选举前公布（村民委员会组织法）。`,
    ),
  ];
}

function checkProblem(
  { problem, measure, deadline, result, doneOn }: AuditProblem,
  index: number,
  { reportedOn, publishedOn, suggestions, corrections = [] }: Audit,
): Finding[] {
  // What was put right later is added with a correction.
  const lastWrittenOn = latestDay([publishedOn, ...corrections.map(({ on }) => on)]);
  const at = (key: string): FieldPath => ['problems', index, key];
  const name = `第 ${index + 1} 个问题`;
  const findings: Finding[] = [];
  if (measure === undefined && suggestions === undefined)
    findings.push({
      code: 'FIELD_MISSING',
      path: ['problems', index],
      message: `${name}没写「怎么改」，也没有审计建议。`,
      hint: '请加一行 measure；报告里只有总的建议的，加上 suggestions，一条一行。',
    });
  if (deadline !== undefined && reportedOn !== undefined && isBefore(deadline, reportedOn))
    findings.push(
      dateOrder(at('deadline'), `${name}的整改期限（${deadline}）早于审计报告（${reportedOn}）。`),
    );
  if (doneOn !== undefined && doneOn > lastWrittenOn)
    findings.push(
      dateOrder(at('doneOn'), `${name}的改完日期（${doneOn}）晚于公布日期（${lastWrittenOn}）。`),
    );
  if (result === undefined && doneOn !== undefined) {
    findings.push({
      code: 'FIELD_MISSING',
      path: at('doneOn'),
      message: `${name}写了改完日期，没写「整改结果」。`,
      hint: '请加一行 result；还没改完的，删掉 doneOn。',
    });
  }
  const isOpen = doneOn === undefined && result === undefined;
  const wasReported = reportedOn === undefined || deadline === undefined || !isBefore(deadline, reportedOn);
  if (isOpen && wasReported && deadline !== undefined && isBefore(deadline, publishedOn)) {
    findings.push({
      code: 'DATE_ORDER',
      severity: 'warning',
      path: at('deadline'),
      message: `${name}“${problem}”的期限是 ${deadline}，公布时已经过了，还没写整改结果。`,
      hint: '改完了请加 result 和 doneOn；没改完的，请在怎么改（measure）里写明延到哪天、谁同意的。',
    });
  }
  return findings;
}
