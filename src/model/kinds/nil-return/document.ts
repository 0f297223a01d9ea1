import type { DisclosureDocument } from '../../disclosure/blocks.ts';
import { formatPeriod } from '../../values/period.ts';
import type { DocumentContext } from '../document-context.ts';
import type { NilReturn } from './schema.ts';

/** One sentence, and what it is about: nobody should have to wonder whether something was left out. */
export function nilReturnDocument(
  { item: id, period, nothing, note }: NilReturn,
  { item }: DocumentContext,
): DisclosureDocument {
  const title = item?.title ?? id;
  return {
    lead: [[[`${formatPeriod(period)}，`], [`没有${nothing}。`]]],
    blocks: [
      {
        type: 'facts',
        heading: '本期没有发生',
        rows: [
          { label: '公开事项', value: [title] },
          { label: '所属期间', value: [formatPeriod(period)] },
          { label: '情况', value: ['本期无发生额'], isTotal: true },
        ],
      },
      ...(note === undefined ? [] : [{ type: 'prose' as const, markdown: note }]),
    ],
  };
}
