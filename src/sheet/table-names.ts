/** Which table of a kind a line or a heading speaks of. Pure. */
import { readHeading, readSectionLabel } from './read-heading.ts';
import type { SheetForm, SheetTable } from './sheet-form.ts';

/** 支出项目, 支出金额: a heading that begins with the name of a table. */
export function tableOfHeading(texts: readonly string[], { tables }: SheetForm): SheetTable | undefined {
  const { name } = readHeading(texts.at(-1) ?? '');
  return tables.find(({ title }) => name.startsWith(lastPart(title)));
}

/** The table that a line like 一、收入 or 支出部分 speaks of. */
export function tableNamed(text: string, { tables }: SheetForm): SheetTable | undefined {
  const name = readSectionLabel(text).replace(/(?:部分|情况|明细|方|类|项目|表)$/, '');
  if (name === '' || name.length > 12) return undefined;
  return (
    tables.find(({ title }) => lastPart(title) === name || title.replaceAll('：', '') === name) ??
    tables.find(
      ({ title }) =>
        name.replace(/^(?:集体|本村|村集体|本月|本期|本季度?|本年度?|各项)/, '') === lastPart(title),
    )
  );
}

/** 支出摘要 is the 摘要 of 支出. */
export function withoutSide(texts: readonly string[], { title }: Pick<SheetTable, 'title'>): string[] {
  const { name } = readHeading(texts.at(-1) ?? '');
  const side = lastPart(title);
  return name.length > side.length && name.startsWith(side) ? [name.slice(side.length)] : [];
}

/** `结果：报价` → 报价. */
export function lastPart(title: string): string {
  return title.split('：').at(-1) ?? title;
}
