/** What was understood becomes a draft and a file; what is there already is not written again. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../src/draft/draft.ts';
import { startDraft } from '../../src/draft/start-draft.ts';
import { writtenValues } from '../../src/draft/written-values.ts';
import { maskMessage } from '../../src/guard/mask-message.ts';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { formatProblem } from '../../src/loader/excerpt.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/problem.ts';
import { readTextAt } from '../../src/loader/source-file.ts';
import { KIND_SCHEMAS, type Disclosure } from '../../src/model/disclosure.ts';
import type { CatalogueItem } from '../../src/model/catalogue.ts';
import { isStanding } from '../../src/model/disclosure.ts';
import type { Period } from '../../src/model/period.ts';
import type { Site } from '../../src/model/site.ts';
import type { SheetReading } from '../../src/sheet/reading.ts';
import { join } from 'node:path';
import { shownPath } from '../terminal/shown-path.ts';
import type { ImportOptions } from './options.ts';

export interface Matter {
  readonly site: Site;
  readonly item: CatalogueItem;
  readonly period: Period | undefined;
}

/** The draft of a reading, with what the site and the catalogue say besides. */
export function draftOf(
  reading: SheetReading,
  { site, item, period }: Matter,
  options: ImportOptions & { readonly takenNumbers: readonly string[] },
): Draft {
  const draft = startDraft(site, {
    item: item.id,
    kind: reading.kind,
    period,
    asOf: options.asOf,
    publishedOn: options.publishedOn,
    copiesLast: false,
    takenNumbers: options.takenNumbers,
    values: { ...reading.values, ...(period !== undefined && { period }) },
  });
  const remarks = Object.entries(draft.remarks ?? {}).filter(([key]) => !Object.hasOwn(reading.values, key));
  return { ...draft, values: withClosing(draft.values, reading), remarks: Object.fromEntries(remarks) };
}

/** 期末结存 that a sheet leaves out follows from 期初, 收入 and 支出. */
function withClosing(values: Draft['values'], { kind }: SheetReading): Draft['values'] {
  const { opening, closing } = values;
  const isAccounts = kind === 'accounts' || kind === 'itemised-accounts';
  if (!isAccounts || closing !== undefined || typeof opening !== 'number') return values;
  const sum = (table: string, column: string): number =>
    ((values[table] ?? []) as Record<string, unknown>[]).reduce(
      (total, row) => total + Math.round(Number(row[column] ?? 0) * 100),
      0,
    );
  const [income, expense] =
    kind === 'accounts'
      ? [sum('income', 'amount'), sum('expense', 'amount')]
      : [sum('entries', 'income'), sum('entries', 'expense')];
  return { ...values, closing: (Math.round(opening * 100) + income - expense) / 100 };
}

export interface Earlier {
  /** From the content root. */
  readonly path: string;
  /** Whether it says the same as the sheet. */
  readonly isSame: boolean;
}

/** The disclosure of the same item and period that is there already. */
export function findEarlier(
  reading: SheetReading,
  { site, item, period }: Matter,
  options: ImportOptions,
): Earlier | undefined {
  const same = site.disclosures.filter(
    ({ content }) =>
      content.item === item.id &&
      content.kind === reading.kind &&
      content.period === period &&
      isStanding(content, options.asOf),
  );
  // Without a period the same item comes many times, as 招租公告 does: only the very same values are the same.
  const [disclosure] = period === undefined ? same.filter((one) => saysTheSame(one, reading)) : same;
  if (!disclosure) return undefined;
  return { path: disclosure.file, isSame: saysTheSame(disclosure, reading) };
}

function saysTheSame({ content }: Disclosure, { kind, values }: SheetReading): boolean {
  const written = writtenValues(KIND_SCHEMAS[kind], content);
  return Object.entries(values).every(([key, value]) => isDeepStrictEqual(written[key], plain(value)));
}

/** Without keys that hold nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Numbers of persons that would be written: the guard keeps them out of the folder, not only out of the release. */
export function privateNumbers(text: string): number {
  return findPrivateData(text, { format: 'yaml' }).filter(
    ({ kind }) => kind === 'id-number' || kind === 'bank-card' || kind === 'column',
  ).length;
}

export interface Checked {
  readonly report: string;
  readonly isGood: boolean;
}

/** `还有 4 处要填：第 14、18、22、26 行 日期。` */
function emptyWords(problems: readonly ContentProblem[]): string {
  const places = [...Map.groupBy(problems, ({ message }) => /「(.+?)」/.exec(message)?.[1] ?? '')].map(
    ([name, same]) => `第 ${same.map(({ line }) => line).join('、')} 行 ${name}`,
  );
  return `还有 ${problems.length} 处要填：${places.join('，')}。`;
}

/** What the checks say of the new file among the others of its site. */
export async function checkWritten(path: string, { site }: Matter, options: ImportOptions): Promise<Checked> {
  const { problems } = await loadContent(options.contentRoot, {
    asOf: options.asOf,
    siteIds: [site.profile.id],
  });
  const own = problems.filter(({ file }) => file === path);
  const text = readTextAt(join(options.contentRoot, path));
  const shown = shownPath(options.contentRoot, path);
  const empty = own.filter(({ code }) => code === 'FIELD_EMPTY');
  const blocks = own
    .filter((problem) => !empty.includes(problem))
    .map((problem) => `${formatProblem(problem, { text, shownPath: shown })}\n`);
  const report = [...(empty.length > 0 ? [`${emptyWords(empty)}\n`] : []), ...blocks].join('\n');
  return { report: maskMessage(report), isGood: !hasErrors(own) };
}
