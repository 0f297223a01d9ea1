/** What people found, ordered and were late to answer, as sentences of a quarter's report. */
import { faultsOf } from '../../../model/place/inspection.ts';
import { formatDate, type CalendarDate } from '../../../model/values/calendar-date.ts';
import { formatPeriodInYear, periodEnd, periodStart, type Period } from '../../../model/values/period.ts';
import { overdueMatters, type LedgerSummary } from '../site-ledger.ts';

/** What its sentences are about. */
export interface ReportScope {
  readonly quarter: Period;
  readonly summaries: readonly LedgerSummary[];
  readonly asOf: CalendarDate;
}

/** None of what there was none of. */
export function supervisionSentences(scope: ReportScope): string[] {
  const { quarter, asOf } = scope;
  const isIn = (day: CalendarDate): boolean => day >= periodStart(quarter) && day <= periodEnd(quarter);
  // Of a year before the ledger keeps only what is not settled, which is not all that there was.
  const isKept = quarter.slice(0, 4) === asOf.slice(0, 4);
  const when = formatPeriodInYear(quarter);
  const day = formatDate(asOf);
  return [
    ...(isKept ? [ordersText(scope, isIn), inspectionsText(scope, isIn)] : [])
      .filter(Boolean)
      .map((text) => `${when}${text}`),
    overdueText(scope),
    answersText(scope),
    purgesText(scope),
  ]
    .filter(Boolean)
    .map((text) => text.replace('{day}', day));
}

function ordersText({ summaries }: ReportScope, isIn: (day: CalendarDate) => boolean): string {
  const given = summaries.flatMap(({ ledger }) => ledger.orders).filter(({ issuedOn }) => isIn(issuedOn));
  if (given.length === 0) return '';
  const count = (state: (typeof given)[number]['state']): number =>
    given.filter((one) => one.state === state).length;
  const states = [
    ['改好', count('done')],
    ['撤销', count('withdrawn')],
    ['答复了等复查', count('replied')],
    ['还没到期', count('open')],
    ['超期', count('overdue')],
  ] as const;
  const told = states.filter(([, many]) => many > 0).map(([name, many]) => `${name} ${many} 件`);
  return `发出整改通知 ${given.length} 件，截至{day}${told.join('，')}。`;
}

function inspectionsText({ summaries }: ReportScope, isIn: (day: CalendarDate) => boolean): string {
  const seen = summaries.flatMap(({ id, ledger }) =>
    ledger.inspections.filter(({ on }) => isIn(on)).map((one) => ({ id, faults: faultsOf(one).length })),
  );
  if (seen.length === 0) return '';
  const sites = new Set(seen.map(({ id }) => id)).size;
  const faulty = new Set(seen.filter(({ faults }) => faults > 0).map(({ id }) => id)).size;
  return `现场检查 ${sites} 个村（社区）${seen.length} 次，${faulty === 0 ? '没有发现问题' : `在 ${faulty} 个发现问题`}。`;
}

function overdueText({ summaries }: ReportScope): string {
  const overdue = summaries.map(({ ledger }) => overdueMatters(ledger.orders).length);
  const orders = overdue.reduce((sum, one) => sum + one, 0);
  return orders === 0
    ? ''
    : `截至{day}，${overdue.filter((one) => one > 0).length} 个村（社区）有整改超期，共 ${orders} 件。`;
}

function answersText({ summaries }: ReportScope): string {
  const late = summaries.map(({ lateAnswers }) => lateAnswers.length).filter((many) => many > 0);
  const total = late.reduce((sum, one) => sum + one, 0);
  return total === 0
    ? ''
    : `截至{day}，${late.length} 个村（社区）有群众意见逾期没答复、没办好，共 ${total} 件。`;
}

function purgesText({ summaries }: ReportScope): string {
  const purges = summaries.map(({ ledger }) => ledger.purges).filter((many) => many > 0);
  const total = purges.reduce((sum, one) => sum + one, 0);
  return total === 0
    ? ''
    : `今年截至{day}，${purges.length} 个村（社区）公开过不该公开的个人信息，已清除 ${total} 处。`;
}
