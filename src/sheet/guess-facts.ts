/** Single values that the words of a title say: 低保在保名单 → 最低生活保障, 在保名单. Shown as guesses. Pure. */
import { get, put, rowsAt, type Values } from './nested-values.ts';
import type { SheetForm } from './sheet-form.ts';
import { sheetHints } from './sheet-hints.ts';

/** Words that people say for a choice, where it is not its own. */
const SAID: readonly (readonly [word: RegExp, choice: string])[] = [
  [/低保/, '最低生活保障'],
  [/特困|五保/, '特困人员供养'],
  [/临时救济/, '临时救助'],
  [/高龄/, '高龄津贴'],
  [/残疾/, '残疾人两项补贴'],
  [/返贫/, '防止返贫监测'],
  [/危房|危旧房/, '危房改造'],
  [/公益岗|公益性岗/, '公益性岗位'],
  [/在保/, '在保名单'],
  [/初审|公示/, '初审公示'],
  [/衔接/, '衔接资金'],
  [/使用|支出|完成|执行|支付|决算/, '使用'],
  [/安排|分配|计划|下达/, '安排'],
  [/发放/, '发放'],
];

/** Fills in choices that a kind needs and a sheet's title says, and the name of a subsidy; says which. */
export function guessFacts(form: SheetForm, words: string, values: Values): string[] {
  const plain = words.replace(/[^\S\n]/g, '');
  return form.facts.flatMap((fact) => {
    if (!fact.isRequired || get(values, fact.steps) !== undefined) return [];
    const guess =
      fact.field.type === 'choice'
        ? choiceSaid(fact.field.choices, plain)
        : sheetHints(form.kind).names?.[fact.steps.join('.')]?.exec(plain)?.[1];
    if (guess === undefined) return [];
    put(values, fact.steps, guess);
    return [`${fact.title}→${guess}`];
  });
}

/** Fills in a choice that every row needs, no column says, and the title says once: 土地流转公示表 → 流转. */
export function guessRows({ tables }: SheetForm, words: string, values: Values): string[] {
  const plain = words.replace(/\s/g, '');
  return tables.flatMap((table) => {
    const rows = rowsAt(values, table.steps);
    return table.columns.flatMap((column) => {
      const { field, steps, isRequired, title } = column;
      if (!isRequired || field.type !== 'choice' || rows.length === 0) return [];
      if (rows.some((row) => get(row, steps) !== undefined)) return [];
      const said = field.choices.filter((choice) => choice.length > 1 && plain.includes(choice));
      const own = said.filter((choice) => !said.some((other) => other !== choice && other.includes(choice)));
      const [only] = own;
      if (only === undefined || own.length > 1) return [];
      for (const row of rows) put(row, steps, only);
      return [`${title}→${only}`];
    });
  });
}

function choiceSaid(choices: readonly string[], words: string): string | undefined {
  const own = choices.find((choice) => choice.length > 1 && words.includes(choice));
  return own ?? SAID.find(([word, choice]) => choices.includes(choice) && word.test(words))?.[1];
}
