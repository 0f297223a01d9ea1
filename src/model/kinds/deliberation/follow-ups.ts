/** 两公开: after the decision, its result; when, the deliberation itself has planned. */
import { lastDayOf } from '../../values/day-or-period.ts';
import { dayAfter } from '../../values/time-limit.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';
import { lastOfCarriedOut } from './carried-out.ts';
import type { Deliberation } from './schema.ts';

/**
 * Each matter owes its result once, from its first disclosure on: met by the step itself, by a later disclosure of the
 * same matter whose step is done, or by one that follows: in another form, or with that step done; or by the last stage of
 * what carries it out, for who reads the settlement of the bridge needs no other word that it was settled.
 */
export const deliberationFollowUps: FollowUpsOf<Deliberation> = (disclosure, { item, inForce }) => {
  const { matter, steps, publishedOn } = disclosure.content;
  const same = inForce
    .ofKind<Deliberation>('deliberation')
    .filter(({ content }) => content.matter === matter);
  if (same[0]?.id !== disclosure.id) return [];
  const isAnswer = (one: (typeof same)[number]): boolean => resultStep(one.content.steps)?.on !== undefined;
  const plannedBy = resultStep(steps)?.plannedBy;
  const dueOn = plannedBy ? lastDayOf(plannedBy) : item.result && dayAfter(publishedOn, item.result);
  // With the result in the very first disclosure nothing is left to promise.
  if (dueOn === undefined || isAnswer(disclosure)) return [];
  const answers = new Set(
    inForce
      .ofKind<Deliberation>('deliberation')
      .filter(isAnswer)
      .map(({ id }) => id),
  );
  const met =
    same.find(isAnswer) ??
    same
      .flatMap(({ id }) => inForce.following(id))
      .find(({ id, content }) => content.kind !== 'deliberation' || answers.has(id)) ??
    lastOfCarriedOut(disclosure.content, inForce.ofKind);
  return [{ name: `${matter}的结果`, opensOn: publishedOn, dueOn, ...metBy(met) }];
};

function resultStep<T extends { readonly step: string }>(steps: readonly T[]): T | undefined {
  return steps.find(({ step }) => step === '结果公开');
}
