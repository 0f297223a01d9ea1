/**
 * 和别的村比: what people ask of the next village as well, as pictures on the page of the township. Of a site it is told in
 * its summary; a page of a village that showed it would have to be written whenever a neighbour publishes.
 */
import type { Disclosure } from '../model/disclosure/disclosure.ts';
import { kindNamed } from '../model/kinds.ts';
import { inYuan } from '../model/kinds/picture.ts';
import { visibilityOf } from '../model/privacy/visibility.ts';
import type { CatalogueItem } from '../model/catalogue/catalogue.ts';
import { daysBetween, type CalendarDate } from '../model/values/calendar-date.ts';
import { fen, type Fen } from '../model/values/fen.ts';
import { shortYuan } from '../model/story/say.ts';
import type { Figure } from './charts/figures.ts';
import { lengthScale } from './charts/scales.ts';
import type { LedgerFacts } from './ledger/ledger-facts.ts';

/** What can be told of a site beside the others; what nobody published is not there. */
export interface BesideFacts {
  /** What an officer with a standing pay gets a month, on average, by the newest sheet. */
  readonly monthlyPay?: Fen | undefined;
  /** Money that was left at the end of the newest month. */
  readonly cashLeft?: Fen | undefined;
  /** By how many days what fell due this year came late or is late by now, on average over all of it. */
  readonly daysLate?: number | undefined;
}

/** What a site tells beside others, of what everybody may read whole. */
export function besideFacts(
  inForce: readonly Disclosure[],
  items: ReadonlyMap<string, CatalogueItem>,
  { ledger, asOf }: { readonly ledger: LedgerFacts; readonly asOf: CalendarDate },
): BesideFacts {
  const told = inForce
    .filter(
      ({ content }) => visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full',
    )
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  const newest = <T>(of: (one: Disclosure) => T | undefined): T | undefined => {
    for (const one of told) {
      const found = of(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    monthlyPay: newest(({ content }) => kindNamed(content.kind).monthlyPay?.(content)),
    cashLeft: newest(({ content }) => kindNamed(content.kind).balance?.(content)?.closing),
    daysLate: daysLateOf(ledger, asOf),
  };
}

function endOf({ content: { period, publishedOn } }: Disclosure): string {
  return `${period ?? publishedOn.slice(0, 7)} ${publishedOn}`;
}

function daysLateOf({ late, missing, sections }: LedgerFacts, asOf: CalendarDate): number | undefined {
  const counts = Object.values(sections);
  const due = counts.reduce((sum, one) => sum + one.met + one.late + one.missing, 0);
  if (due === 0) return undefined;
  const days = [
    ...late.map(({ daysLate }) => daysLate),
    ...missing.map(({ dueOn }) => daysBetween(dueOn, asOf)),
  ].reduce((sum, one) => sum + one, 0);
  return Math.round((days / due) * 10) / 10;
}

interface BesideSite {
  readonly name: string;
  readonly beside: BesideFacts;
}

/** Fewer are no comparison. */
const FEWEST = 3;

interface Compared {
  readonly heading: string;
  /** What one must know before one judges by it. */
  readonly caveat: string;
  readonly of: (facts: BesideFacts) => number | undefined;
  readonly inWords: (value: number) => string;
}

const COMPARED: readonly Compared[] = [
  {
    heading: '干部固定报酬，平均一人一月',
    caveat: '只算按月发的；职务、人数不一样，只能大概比。',
    of: ({ monthlyPay }) => monthlyPay,
    inWords: (value) => shortYuan(fen(Math.round(value / 100) * 100)),
  },
  {
    heading: '账上还剩的钱',
    caveat: '各村的资产、人口不一样，剩得多不一定就好。',
    of: ({ cashLeft }) => cashLeft,
    inWords: (value) => inYuan(fen(Math.round(value))),
  },
  {
    heading: '今年该公开的，平均晚几天',
    caveat: '没公开的算到今天。',
    of: ({ daysLate }) => daysLate,
    inWords: (value) => (value === 0 ? '没有晚' : `${value} 天`),
  },
];

/** A picture for each figure that at least three sites have, every bar in a frame as long as the middle one. */
export function besideFigures(sites: readonly BesideSite[]): Figure[] {
  return COMPARED.flatMap(({ heading, caveat, of, inWords }) => {
    const told = sites.flatMap(({ name, beside }) => {
      const value = of(beside);
      return value === undefined ? [] : [{ name, value }];
    });
    if (told.length < FEWEST) return [];
    const middle = medianOf(told.map(({ value }) => value));
    const width = lengthScale(Math.max(middle, ...told.map(({ value }) => value)));
    return [
      {
        heading,
        message: `中间的是 ${inWords(middle)}。${caveat}`,
        key: [
          { fill: 'income' as const, text: '这个村（社区）' },
          { fill: 'plan' as const, text: '中间的（空框）' },
        ],
        rows: told
          .toSorted((a, b) => b.value - a.value)
          .map(({ name, value }) => ({
            label: name,
            amount: inWords(value),
            width: width(value),
            planWidth: width(middle),
            fill: 'income' as const,
          })),
      },
    ];
  });
}

/** The middle one; of an even number the mean of the two in the middle. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [a = 0, b = 0] =
    sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : sorted.slice(half - 1, half + 1);
  return Math.round(((a + b) / 2) * 10) / 10;
}
