/** The problem guide: for every code what is wrong, why it matters and how to put it right. The one source of it. */
import type { ProblemCode } from '../schema/finding.ts';
import { BOARD_GUIDE } from './boards.ts';
import { FIGURE_GUIDE } from './figures.ts';
import { FILE_GUIDE } from './files.ts';
import { HISTORY_GUIDE } from './history.ts';
import { PRIVACY_GUIDE } from './privacy.ts';
import type { ProblemGuide } from './problem-guide.ts';
import { PROCEDURE_GUIDE } from './procedure.ts';
import { REFERENCE_GUIDE } from './references.ts';
import { SHAPE_GUIDE } from './shape.ts';
import { SUBSTANCE_GUIDE } from './substance.ts';

/** The compiler names a code that has no guide. */
const GUIDE: Readonly<Record<ProblemCode, ProblemGuide>> = {
  ...FILE_GUIDE,
  ...SHAPE_GUIDE,
  ...REFERENCE_GUIDE,
  ...FIGURE_GUIDE,
  ...PROCEDURE_GUIDE,
  ...SUBSTANCE_GUIDE,
  ...PRIVACY_GUIDE,
  ...HISTORY_GUIDE,
  ...BOARD_GUIDE,
};

/** The guide to a kind of problem. */
export function guideOf(code: ProblemCode): ProblemGuide {
  return GUIDE[code];
}

/** The codes by what they are about, in the order a clerk meets them. */
export const GUIDE_GROUPS: readonly { readonly title: string; readonly codes: readonly ProblemCode[] }[] = [
  { title: '文件和写法', codes: codesOf(FILE_GUIDE) },
  { title: '栏目和填法', codes: codesOf(SHAPE_GUIDE) },
  { title: '和别的文件对不上', codes: codesOf(REFERENCE_GUIDE) },
  { title: '数和票', codes: codesOf(FIGURE_GUIDE) },
  { title: '日期、程序和公示', codes: codesOf(PROCEDURE_GUIDE) },
  { title: '内容说不通', codes: codesOf(SUBSTANCE_GUIDE) },
  { title: '个人信息', codes: codesOf(PRIVACY_GUIDE) },
  { title: '公布以后的改动', codes: codesOf(HISTORY_GUIDE) },
  { title: '公开栏、场所和牌子', codes: codesOf(BOARD_GUIDE) },
];

function codesOf(group: Partial<Record<ProblemCode, ProblemGuide>>): ProblemCode[] {
  return Object.keys(group) as ProblemCode[];
}
