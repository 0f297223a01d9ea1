/** What is not true in the catalogue, the city's and those of its regions. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import {
  catalogueSchema,
  type Catalogue,
  type CatalogueItem,
  type RegionalCatalogue,
} from '../../model/catalogue/catalogue.ts';
import { isPeriodic } from '../../model/duties/frequency.ts';
import { checkChanges } from '../../model/history/changes.ts';
import { dateOrder } from '../../model/values/date-order.ts';
import { dueRuleFault } from '../../model/duties/due-rule.ts';
import type { Finding } from '../../model/schema/finding.ts';
import { basisOn, type Law } from '../../model/catalogue/legal-basis.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { checkRegion, withRegions, type RegionalLayer } from '../../model/catalogue/regional-catalogue.ts';
import { doubles } from './shared-checks.ts';

/** Findings in `catalogue.yaml` as of a day: ids twice, rules that say no day, a basis that is no law any more. */
export function checkCatalogue(catalogue: Catalogue, asOf: CalendarDate): Finding[] {
  const { items, laws = [] } = catalogue;
  return [
    ...checkChanges(catalogueSchema, catalogue),
    ...checkLaws(laws),
    ...doubles(items, (index) => ['items', index, 'id'], '公开事项'),
    ...items.flatMap((item, index) => checkItem(item, { index, laws, asOf })),
  ];
}

/** Findings in the catalogue of a region against the one it changes; each item is judged as it holds there. */
export function checkRegionalCatalogue(
  { origin, catalogue }: RegionalLayer,
  base: Catalogue,
  asOf: CalendarDate,
): Finding[] {
  const merged = withRegions(base, [{ origin, catalogue }]);
  const laws = merged.laws ?? [];
  return [
    ...checkLaws(catalogue.laws ?? []),
    ...doubles(catalogue.items, (index) => ['items', index, 'id'], '公开事项'),
    ...checkRegion(catalogue, base),
    ...catalogue.items.flatMap((change, index) => {
      const item = merged.items.find(({ id }) => id === change.id);
      return item ? checkItem(item, { index, laws, asOf }).filter((one) => isInFile(one, change)) : [];
    }),
  ];
}

/** Whether a finding is about something that a region wrote, and not about what it took over. */
function isInFile({ path: [, , key] }: Finding, change: RegionalCatalogue['items'][number]): boolean {
  return Object.hasOwn(change, key ?? 'id');
}

function checkLaws(laws: readonly Law[]): Finding[] {
  return [
    ...doubles(laws, (index) => ['laws', index, 'id'], '法规、文件'),
    ...laws.flatMap(({ name, from, to }, index) =>
      from !== undefined && to !== undefined && to < from
        ? [dateOrder(['laws', index, 'to'], `《${name}》的失效日期（${to}）早于施行日期（${from}）。`)]
        : [],
    ),
  ];
}

interface ItemContext {
  readonly index: number;
  readonly laws: readonly Law[];
  readonly asOf: CalendarDate;
}

function checkItem(item: CatalogueItem, context: ItemContext): Finding[] {
  return [...checkRequired(item, context), ...checkDue(item, context), ...checkBasis(item, context)];
}

function checkRequired({ title, required, due, ...item }: CatalogueItem, { index }: ItemContext): Finding[] {
  if (required !== true) return [];
  if (item.frequency === 'event') {
    return [
      {
        code: 'VALUE_NOT_ALLOWED',
        path: ['items', index, 'required'],
        message: `“${title}”有事才公布，没有事不算欠，不能写 required。`,
        hint: '请删掉 required 这一行。',
      },
    ];
  }
  if (due || !isPeriodic(item)) return [];
  return [
    {
      code: 'FIELD_MISSING',
      path: ['items', index, 'due'],
      message: `“${title}”必须按期公开，却没写「公布期限」，台账算不出哪天算逾期。`,
      hint: '请加一行，例如：due: { after: 15 }（周期结束后 15 天内公布）。',
    },
  ];
}

function checkDue(item: CatalogueItem, { index }: ItemContext): Finding[] {
  const fault = item.due && (dueRuleFault(item.due) ?? wrongForFrequency(item));
  if (!fault) return [];
  const message = `“${item.title}”的「公布期限」：${fault.message}`;
  return [{ code: 'VALUE_NOT_ALLOWED', path: ['items', index, 'due'], message, hint: fault.hint }];
}

/** What happens or is always there has no beginning and no year to count from. */
function wrongForFrequency(
  item: CatalogueItem,
): { readonly message: string; readonly hint: string } | undefined {
  const { into, by } = item.due ?? {};
  if (by !== undefined && item.frequency !== 'annual')
    return { message: 'by 只用于按年公开的事项。', hint: '请改用 after，例如：due: { after: 15 }。' };
  if (into !== undefined && !isPeriodic(item))
    return { message: 'into 只用于按期公开的事项。', hint: '请改用 after，例如：due: { after: 10 }。' };
  return undefined;
}

function checkBasis({ title, basis = [] }: CatalogueItem, { index, laws, asOf }: ItemContext): Finding[] {
  const unknown = basis.flatMap(({ law }, position): Finding[] => {
    if (laws.some(({ id }) => id === law)) return [];
    const nearest = findNearest(
      law,
      laws.map(({ id }) => id),
    );
    return [
      {
        code: 'LAW_UNKNOWN',
        path: ['items', index, 'basis', position, 'law'],
        message: `laws 里没有编号是“${law}”的法规。`,
        hint: nearest ? `是不是“${nearest}”？` : '请先在 laws 里加上这部法规、文件。',
      },
    ];
  });
  if (unknown.length > 0 || basis.length === 0 || basisOn(basis, laws, asOf).length > 0) return unknown;
  const names = basis.map(({ law }) => `《${laws.find(({ id }) => id === law)?.name ?? law}》`);
  return [
    {
      code: 'BASIS_NOT_IN_FORCE',
      severity: 'warning',
      path: ['items', index, 'basis'],
      message: `“${title}”的依据 ${asOf} 都不在施行：${[...new Set(names)].join('、')}。`,
      hint: '请加上现在施行的文本；旧的留着，以前公布的还要用。',
    },
  ];
}
