import { dateOrder } from '../../values/date-order.ts';
import type { Finding } from '../../schema/finding.ts';
import { checkMarkup } from '../../disclosure/markup-checks.ts';
import type { Notice } from './schema.ts';

/** What is not true in a notice: it ends before it begins, or says something that would not be shown. */
export function checkNotice(notice: Notice): Finding[] {
  return [...checkValidity(notice), ...checkMarkup(notice.body)];
}

function checkValidity({ validUntil, publishedOn }: Notice): Finding[] {
  if (validUntil === undefined || validUntil >= publishedOn) return [];
  return [
    dateOrder(['validUntil'], `有效期至 ${validUntil}，早于公布日期（${publishedOn}），一公布就过期了。`),
  ];
}
