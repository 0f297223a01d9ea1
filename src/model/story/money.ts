/** The money of a story side by side: meant, agreed, paid, settled; and what the accounts say was paid. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosuresInForce } from '../duties/in-force.ts';
import { kindNamed } from '../kinds.ts';
import type { Debt, StoryMoney } from '../kinds/story-rule.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { fen, sumFen } from '../values/fen.ts';
import { periodEnd } from '../values/period.ts';
import { visibilityOf } from '../privacy/visibility.ts';
import { isWithdrawn } from '../disclosure/disclosure.ts';
import type { ToldPayment } from './story.ts';

/** Shorter names are part of too many others. */
const SHORTEST_NAME = 4;

/** What was meant is what was said first, for that was decided on; what was agreed, paid and settled what was said last. */
export function moneyOf(
  steps: readonly Disclosure[],
  published: readonly Disclosure[],
  inForce: DisclosuresInForce,
): StoryMoney {
  const told = steps.flatMap(({ content }) => kindNamed(content.kind).story?.money?.(content) ?? []);
  const last = <Key extends 'contracted' | 'paid' | 'settled' | 'builder'>(key: Key) =>
    told.findLast((one) => one[key] !== undefined)?.[key];
  const names = told.find((one) => one.names)?.names;
  const paidUntil = steps.findLast(
    ({ content }) => kindNamed(content.kind).story?.money?.(content).paid !== undefined,
  )?.content.publishedOn;
  const money: StoryMoney = {
    planned: told.find(({ planned }) => planned !== undefined)?.planned,
    contracted: last('contracted'),
    paid: last('paid'),
    settled: last('settled'),
    ...(names && { names }),
    ...(paidUntil && { paidUntil }),
  };
  return { ...money, ...paidSince(money, last('builder'), owedLater(published, paidUntil, inForce)) };
}

/** Tables of debts of a period that ends after a day, the newest last. */
function owedLater(
  published: readonly Disclosure[],
  day: CalendarDate | undefined,
  { items, asOf }: DisclosuresInForce,
): { readonly until: CalendarDate; readonly debts: readonly Debt[] }[] {
  return published
    .flatMap(({ content }) => {
      const debts = kindNamed(content.kind).owes?.(content);
      const until = content.period && periodEnd(content.period);
      const isKnown = !isWithdrawn(content, asOf) && debts !== undefined && until !== undefined;
      return day !== undefined &&
        isKnown &&
        until > day &&
        visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full'
        ? [{ until, debts }]
        : [];
    })
    .toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/**
 * How much was paid by now: a settlement says what was open on its day, and a later table of debts what is. A builder who is
 * not in it may have been left out, and one to whom more is owed has other works: of these nothing is known.
 */
function paidSince(
  { settled, paid }: StoryMoney,
  builder: string | undefined,
  later: ReturnType<typeof owedLater>,
): Pick<StoryMoney, 'paid' | 'paidUntil'> {
  const { until, debts } = later.at(-1) ?? { debts: [] };
  const owed = debts.filter(({ to }) => to === builder);
  if (settled === undefined || paid === undefined || owed.length === 0) return {};
  const open = sumFen(owed.map(({ amount }) => amount));
  return open < settled - paid ? { paid: fen(settled - open), paidUntil: until } : {};
}

/** Payments for works that the accounts call by the name of the story, from its first step on. */
export function paymentsOf(
  steps: readonly Disclosure[],
  published: readonly Disclosure[],
  { items, asOf }: DisclosuresInForce,
): ToldPayment[] {
  const [first] = steps;
  const name = steps.flatMap(({ content }) => kindNamed(content.kind).story?.paidAs?.(content) ?? []).at(-1);
  if (!first || name === undefined || name.length < SHORTEST_NAME) return [];
  return published
    .filter(
      ({ content }) =>
        content.publishedOn >= first.content.publishedOn &&
        !isWithdrawn(content, asOf) &&
        visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body === 'full',
    )
    .flatMap((disclosure) =>
      (kindNamed(disclosure.content.kind).payments?.(disclosure.content) ?? [])
        .filter(({ title }) => title.includes(name))
        .map(({ title, amount, on }): ToldPayment => ({ title, amount, on, disclosure })),
    );
}
