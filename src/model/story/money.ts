/** The money of a story side by side: meant, agreed, paid, settled; and what the accounts say was paid. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosuresInForce } from '../duties/in-force.ts';
import { kindNamed } from '../kinds.ts';
import type { StoryMoney } from '../kinds/story-rule.ts';
import { visibilityOf } from '../privacy/visibility.ts';
import { isWithdrawn } from '../disclosure/disclosure.ts';
import type { ToldPayment } from './story.ts';

/** Shorter names are part of too many others. */
const SHORTEST_NAME = 4;

/** What was meant is what was said first, for that was decided on; what was agreed, paid and settled what was said last. */
export function moneyOf(steps: readonly Disclosure[]): StoryMoney {
  const told = steps.flatMap(({ content }) => kindNamed(content.kind).story?.money?.(content) ?? []);
  const last = (key: 'contracted' | 'paid' | 'settled') =>
    told.findLast((one) => one[key] !== undefined)?.[key];
  const names = told.find((one) => one.names)?.names;
  return {
    planned: told.find(({ planned }) => planned !== undefined)?.planned,
    contracted: last('contracted'),
    paid: last('paid'),
    settled: last('settled'),
    ...(names && { names }),
  };
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
