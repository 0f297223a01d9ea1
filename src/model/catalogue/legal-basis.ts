/** 公开依据: laws, regulations and rules with the time they are in force. Law is data; nothing here knows an article. */
import type { z } from 'zod';
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import * as field from '../schema/fields.ts';

/** One version of a law or rule; a new version is a new entry, so that what was published under the old keeps it. */
export const lawSchema = field.group('法规、文件', {
  id: field.identifier('编号'),
  name: field.text('名称', '村民委员会组织法'),
  version: field.text('文本', '2018年修正、农经发〔2011〕13号', 60).optional(),
  sites: field.choice('适用', ['village', 'community'], '只管村、只管社区的才写').optional(),
  from: field.date('施行日期', '没有核实就不写').optional(),
  to: field.date('失效日期', '施行的最后一天；还有效就不写').optional(),
});

/** What an item rests on: a law of the list, and where in it. */
export const basisSchema = field.group('依据', {
  law: field.identifier('法规', '上面 laws 里的编号'),
  article: field.text('条款', '第三十条；条号没有核实就不写', 80).optional(),
});

export type Law = z.output<typeof lawSchema>;
export type Basis = z.output<typeof basisSchema>;

/** A basis with the law it names. */
export interface ResolvedBasis {
  readonly law: Law;
  readonly article?: string | undefined;
}

/** Whether a law is in force on a day; one without dates is taken to be. */
export function isInForce({ from, to }: Law, day: CalendarDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** The days on which a law comes into force, and on which it no longer is. */
export function turnsOf({ from, to }: Law): CalendarDate[] {
  return [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [addDays(to, 1)])];
}

/** The parts of a basis that are in force on a day, in the order in which they are written. */
export function basisOn(basis: readonly Basis[], laws: readonly Law[], day: CalendarDate): ResolvedBasis[] {
  return basis.flatMap(({ law: id, article }): ResolvedBasis[] => {
    const law = laws.find((one) => one.id === id);
    return law && isInForce(law, day) ? [{ law, article }] : [];
  });
}

/** `《村民委员会组织法》（2018年修正）第三十条` */
export function formatBasis({ law: { name, version }, article = '' }: ResolvedBasis): string {
  return `《${name}》${version === undefined ? '' : `（${version}）`}${article}`;
}
