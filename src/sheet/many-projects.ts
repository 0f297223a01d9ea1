/** 工程一览表: several projects on one sheet, where each is published by itself, stage by stage. Pure. */
import type { ClosedList } from './closed-lists.ts';
import { ownCells, type Grid } from './grid.ts';
import { isTotalLabel, readHeading } from './read-heading.ts';

const TITLE_ROWS = 8;
const NAME = /^(?:工程|建设|项目)(?:项目)?名称$|^工程(?:项目)?$/;
const OF_PROJECT =
  /^(?:建设内容|建设规模|施工单位|施工方|中标单位|中标价|合同价|结算金额|决算金额|(?:计划)?(?:开工|竣工|完工)(?:日期|时间)?|工期|形象进度|工程进度)$/;
/** Money that came from above is told of by what it was spent on. */
const OF_FUNDS = /资金|经费|衔接|补助|专项/;

/** Why a sheet is no disclosure, and what to do; `undefined` where it is not several projects. */
export function manyProjects({ rows }: Grid): ClosedList | undefined {
  const top = rows.slice(0, TITLE_ROWS);
  const head = top.findIndex((cells) => {
    const names = cells.map(({ text }) => readHeading(text).name);
    return names.some((name) => NAME.test(name)) && names.filter((name) => OF_PROJECT.test(name)).length >= 2;
  });
  if (head < 0 || top.slice(0, head).some((cells) => cells.some(({ text }) => OF_FUNDS.test(text))))
    return undefined;
  const column = rows[head]?.findIndex(({ text }) => NAME.test(readHeading(text).name)) ?? -1;
  const named = rows.slice(head + 1).filter((cells) => {
    const isSum = ownCells(cells).some(({ cell }) => isTotalLabel(cell.text));
    return !isSum && cells[column]?.kind === 'text' && ownCells(cells).length > 2;
  });
  if (named.length < 2) return undefined;
  return {
    what: `一览表，${named.length} 项工程写在一起。一项工程写一份，每到一步（立项、招标、中标、开工、竣工、结算）写一份`,
    instead: '一项一项地写：npm run new -- --kind project',
  };
}
