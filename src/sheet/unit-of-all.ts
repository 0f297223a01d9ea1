/** 单位：万元: the unit that a sheet gives for all its amounts. Pure. */
import type { Grid, View } from './grid.ts';
import type { Layout } from './layout.ts';
import { isMoneyUnit, type MoneyUnit } from './read-heading.ts';

const SHEET_UNIT =
  /(?:(?:单位|金额)(?:[:：]|为|是)?(?:人民币)?|[(](?:人民币)?|^(?:人民币)?)(亿元|百万元|万元|千元|百元|元)(?=$|[),;/、。，])/;

/** What a line above the table gives for all its amounts: `单位：万元`, `资金安排表（万元）`. */
function unitOfText(text: string): MoneyUnit | undefined {
  const unit = SHEET_UNIT.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
  return isMoneyUnit(unit) ? unit : undefined;
}

/** In a title, in a line that says nothing else, at the head of the page, or beside a day that was taken from its row. */
export function unitOfAll(
  view: View,
  { titles, unread, tables }: Layout,
  { asides = [] }: Grid,
): MoneyUnit | undefined {
  const firstEntry = Math.min(...tables.flatMap((table) => table.rows.map(({ row }) => row)));
  const above = view.rows.slice(0, firstEntry).flat();
  const texts = [
    ...titles,
    ...[...unread, ...asides].map(({ text }) => text),
    ...above.map(({ text }) => text).filter((text) => UNIT_ALONE.test(text)),
  ];
  return texts.map(unitOfText).find(Boolean);
}

/** A unit in a heading is that of its column alone. */
const UNIT_ALONE = /^[(（]?(?:金额|货币|计量)?\s*单位\s*[:：]\s*\S+$/;
