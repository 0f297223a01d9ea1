/** What every disclosure may say besides the figures of its kind: words that no field holds, whom to ask, figures as published. */
import type { z } from 'zod';
import { findField } from '../schema/schema-fields.ts';
import { pathOfPublished } from './as-published.ts';
import type { Block, DisclosureDocument, FactRow } from './blocks.ts';
import type { CommonContent } from './disclosure-fields.ts';

/** The document with what is common to all kinds at its end. */
export function withCommonBlocks(
  { lead, blocks }: DisclosureDocument,
  content: CommonContent,
  schema: z.ZodType,
): DisclosureDocument {
  const { remarks } = content;
  const own: Block[] = [
    ...(remarks === undefined ? [] : [{ type: 'prose', markdown: `# 其他说明\n\n${remarks}` } as const]),
    ...facts('照原文件的数', publishedRows(content, schema)),
    ...facts('联系方式', contactRows(content)),
  ];
  return own.length === 0 ? { lead, blocks } : { lead, blocks: [...blocks, ...own] };
}

function facts(heading: string, rows: readonly FactRow[]): Block[] {
  return rows.length === 0 ? [] : [{ type: 'facts', heading, rows }];
}

/** `金额合计：原文件写作 102.41万元，文件按万元取两位小数`. */
function publishedRows({ asPublished = [] }: CommonContent, schema: z.ZodType): FactRow[] {
  return asPublished.map(({ field, text, why }) => {
    const path = pathOfPublished(field);
    const row = path.findLast((step) => typeof step === 'number');
    const title = findField(schema, path)?.title ?? field;
    return {
      label: row === undefined ? title : `第 ${row + 1} 行${title}`,
      value: [text === undefined ? why : `原文件写作 ${text}，${why}`],
    };
  });
}

function contactRows({ contact }: CommonContent): FactRow[] {
  const { name, phone, place, hours } = contact ?? {};
  return [
    ['联系人', name] as const,
    ['电话', phone] as const,
    ['地点', place] as const,
    ['时间', hours] as const,
  ].flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: [value] }]));
}
