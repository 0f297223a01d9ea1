/** The sheet 说明: how to fill the form in, and every field of it. Nobody reads it back. */
import { KIND_TITLES } from '../model/kinds.ts';
import { hintOf, text, type FormCell, type FormSheet } from './form-cells.ts';
import type { SheetForm, SheetTable } from './sheet-form.ts';
import * as layout from './template-layout.ts';

const HOW = [
  '一、先填“填写”这一张，再填后面的表格；带 * 的一定要填。',
  '二、金额写数字，单位是元，最多两位小数；也可以写 4.15万元。不要写“约”“多”。',
  '三、日期写成 2026-10-09。所属期间：月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026。',
  '四、有下拉箭头的格子，从里面选。',
  '五、不要写身份证号、银行卡号、个人电话、住址门牌、病情。',
  '六、不要改工作表的名字、表头和“编号”那一列；行可以随便加，多出来的空行不用删。',
  '七、填好存盘，在公开栏的文件夹里运行：npm run import -- 这个文件.xlsx',
];

/** One line a rule, then one a field. */
export function guideSheet(form: SheetForm, tables: readonly SheetTable[]): FormSheet {
  const fields = [
    ...[...form.head, ...form.facts].map((field) => ({ sheet: layout.FACTS_SHEET.name, field })),
    ...tables.flatMap((table) =>
      table.columns.map((field) => ({ sheet: layout.tableSheetName(table), field })),
    ),
  ];
  const rows: FormCell[][] = [
    [text(`${KIND_TITLES[form.kind]}：怎么填`, 'title')],
    ...HOW.map((line) => [text(line, 'note')]),
    [],
    ['工作表', '项目', '怎么填'].map((word) => text(word, 'heading')),
    ...fields.map(({ sheet, field }) => [
      text(sheet, 'label'),
      text(layout.headingOf(field), 'label'),
      text(hintOf(field), 'hint'),
    ]),
  ];
  return { name: layout.GUIDE_SHEET_NAME, widths: [22, 30, 90], rows, stickyRows: 0, rules: [] };
}
