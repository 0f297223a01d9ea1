/** What was understood becomes a draft and a file; what is there already is not written again. */
import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../src/draft/draft.ts';
import { compareMatters, matterName, type Sameness } from '../../src/draft/same-matter.ts';
import { startDraft } from '../../src/draft/start-draft.ts';
import { writtenValues } from '../../src/draft/written-values.ts';
import { maskMessage } from '../../src/guard/mask-message.ts';
import { findPrivateData } from '../../src/guard/find-private-data.ts';
import { formatProblem } from '../../src/loader/tell/excerpt.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { KIND_SCHEMAS } from '../../src/model/kinds.ts';
import type { CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import { isInForce } from '../../src/model/disclosure/disclosure.ts';
import type { Period } from '../../src/model/values/period.ts';
import type { Site } from '../../src/model/place/site.ts';
import type { SheetReading } from '../../src/sheet/reading.ts';
import { join } from 'node:path';
import { shownPath } from '../terminal/shown-path.ts';
import type { ImportOptions } from './options.ts';
import type { SummedColumn } from '../../src/model/kinds/sheet-hints.ts';
import { sheetHints } from '../../src/sheet/sheet-hints.ts';

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
  const drafted = (type: string | undefined): Draft =>
    startDraft(site, {
      item: item.id,
      kind: reading.kind,
      period,
      asOf: options.asOf,
      publishedOn: options.publishedOn,
      copiesLast: false,
      takenNumbers: options.takenNumbers,
      values: {
        ...(type !== undefined && { type }),
        ...reading.values,
        ...(period !== undefined && { period }),
      },
    });
  // A list that hangs out for objections is a 公示, whatever the last one was.
  const usual = drafted(reading.posting && '公示');
  const told = reading.posting || usual.values['type'] !== '公示' ? undefined : resultTold(reading);
  const draft = told === undefined ? usual : drafted(told);
  const remarks = Object.entries(draft.remarks ?? {}).filter(([key]) => !Object.hasOwn(reading.values, key));
  const values = withPosting(
    withOwnTitle(withClosing(draft.values, reading), reading, { site, item, told }),
    reading,
  );
  return { ...draft, values, remarks: Object.fromEntries(remarks) };
}

/** 补贴发放结果公布 is no 公示: what is told there is decided, and nobody is asked for objections. */
function resultTold({ titles }: SheetReading): string | undefined {
  const lines = titles.map((line) => line.replace(/\s+/g, ''));
  return lines.some((line) => line.includes('公示'))
    ? undefined
    : lines.map((line) => /公布|公告/.exec(line)?.[0]).find((type) => type !== undefined);
}

/** What has no title by convention, is no matter of its own in the catalogue, or is a result of it, is called as the sheet calls it. */
function withOwnTitle(
  values: Draft['values'],
  reading: SheetReading,
  { site, item, told }: Pick<Matter, 'site' | 'item'> & { readonly told: string | undefined },
): Draft['values'] {
  const { title } = values;
  const name = matterName(reading.kind, (key) => reading.values[key]);
  const isOther =
    name !== undefined && !speaksOf(item.title, name) && typeof title === 'string' && !speaksOf(title, name);
  const isResult = told !== undefined && String(title).includes('公示');
  if (reading.values['title'] !== undefined || (typeof title === 'string' && !isOther && !isResult))
    return values;
  const written = reading.titles
    .map((line) => line.replace(/\s+/g, ''))
    .find(
      (line) => line.length <= LONGEST_TITLE && LIKE_TITLE.test(line) && (!isOther || speaksOf(line, name)),
    );
  return written === undefined ? values : { ...values, title: fullTitle(written, values['type'], site) };
}

/** An office that sends the sheet leaves out the village, and that it is posted for objections: 全称＋期间＋事项＋文种. */
function fullTitle(written: string, type: unknown, { profile: { name } }: Site): string {
  const isNamed = written.includes(name.replace(/(?:村|社区)$/, ''));
  const isTyped = type !== '公示' || written.includes('公示');
  const full = `${isNamed ? '' : name}${written}${isTyped ? '' : '公示'}`;
  return full.length <= LONGEST_TITLE ? full : written;
}

/** The days that the sheet names hold against those that are reckoned from today. */
function withPosting(values: Draft['values'], { posting }: SheetReading): Draft['values'] {
  const usual = values['posting'];
  return posting === undefined || typeof usual !== 'object' || usual === null
    ? values
    : { ...values, posting: { ...usual, ...posting } };
}

const LIKE_TITLE = /(?:表|公示|公布|公开|名单|名册|明细|情况|台账|公告)(?:[(（][^()（）]*[)）])?$/;

/** As long as a title may be. */
const LONGEST_TITLE = 60;

function speaksOf(text: string, name: string): boolean {
  return text.replace(/\s/g, '').includes(name.replace(/\s/g, ''));
}

/** Whether the item that a matter is published under speaks of another: 玉米大豆生产者补贴 under 耕地地力保护补贴. */
export function isGuestOf({ kind, values }: SheetReading, item: CatalogueItem): string | undefined {
  const name = matterName(kind, (key) => values[key]);
  const isOwn = name === undefined || isNamedIn(item.title, name) || item.title.startsWith('其他');
  return isOwn || !sheetHints(kind).mayBeGuest ? undefined : name;
}

/** Whether the title of an item speaks of what a subsidy is called, whatever it is called behind that. */
export function isNamedIn(title: string, name: string): boolean {
  return speaksOf(title, name.replace(/(?:补贴|补助|奖励|资金)$/, ''));
}

/** 期末结存 that a sheet leaves out follows from 期初, 收入 and 支出. */
function withClosing(values: Draft['values'], { kind }: SheetReading): Draft['values'] {
  const { opening, closing } = values;
  const { sides } = sheetHints(kind);
  if (!sides || closing !== undefined || typeof opening !== 'number') return values;
  const sum = ([list, column]: SummedColumn): number =>
    ((values[list] ?? []) as Record<string, unknown>[]).reduce(
      (total, row) => total + Math.round(Number(row[column] ?? 0) * 100),
      0,
    );
  const [income, expense] = [sum(sides.income), sum(sides.expense)];
  return { ...values, closing: (Math.round(opening * 100) + income - expense) / 100 };
}

export interface Earlier {
  /** From the content root. */
  readonly path: string;
  readonly title: string;
  /** Whether it says the same as the sheet. */
  readonly isSame: boolean;
  /** Whether it is the same matter: a second subsidy of the year is another. */
  readonly matter: Sameness;
}

/** What there is already of the same item and period: the same first, then of the same matter, then of others. */
export function findEarlier(
  reading: SheetReading,
  { site, item, period }: Matter,
  options: ImportOptions,
): Earlier | undefined {
  const found = site.disclosures
    .filter(
      ({ content }) =>
        content.item === item.id &&
        content.kind === reading.kind &&
        content.period === period &&
        isInForce(content, options.asOf),
    )
    .map((one): Earlier => {
      const written = writtenValues(KIND_SCHEMAS[reading.kind], one.content);
      return {
        path: one.file,
        title: one.content.title,
        isSame: saysTheSame(one, reading),
        matter: compareMatters(
          reading.kind,
          (key) => reading.values[key],
          (key) => written[key],
        ),
      };
    });
  const same = found.find(({ isSame }) => isSame);
  // Without a period the same item comes many times, as 招租公告 does: only the very same values are the same.
  if (same !== undefined || period === undefined) return same;
  return (['same', 'unknown', 'other'] as const)
    .map((matter) => found.find((one) => one.matter === matter))
    .find((one) => one !== undefined);
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
  /** Nothing is wrong but what is left to fill in. */
  readonly isRight: boolean;
}

/** `还有 4 处要填：第 14、18、22、26 行 日期。` */
function emptyWords(problems: readonly ContentProblem[]): string {
  const blanks = [...Map.groupBy(problems, ({ message }) => /「(.+?)」/.exec(message)?.[1] ?? '')].map(
    ([name, same]) => `第 ${same.map(({ line }) => line).join('、')} 行 ${name}`,
  );
  return `还有 ${problems.length} 处要填：${blanks.join('，')}。`;
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
  const isRight = !hasErrors(own.filter((problem) => !empty.includes(problem)));
  return { report: maskMessage(report), isGood: !hasErrors(own), isRight };
}
