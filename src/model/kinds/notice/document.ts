import type { DisclosureDocument } from '../../blocks.ts';
import { formatDate } from '../../calendar-date.ts';
import type { Notice } from './schema.ts';

/** A notice reads as its text; a date of expiry is said first. */
export function noticeDocument(notice: Notice): DisclosureDocument {
  return {
    lead: notice.validUntil ? [[[`有效期至${formatDate(notice.validUntil)}。`]]] : [],
    blocks: [{ type: 'prose', markdown: notice.body }],
  };
}
