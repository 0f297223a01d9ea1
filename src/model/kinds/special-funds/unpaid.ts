/** Money of a fund that is not paid yet: what is held back of it, and uses that are done and not settled. */
import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { lastDayOf } from '../../values/day-or-period.ts';
import { dayAfter } from '../../values/time-limit.ts';
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { Finding } from '../../schema/finding.ts';
import { metBy, type FollowUp, type FollowUpsOf } from '../follow-up.ts';
import type { FundUse, SpecialFunds } from './schema.ts';

/** What is held back, in all. */
export function heldIn({ held = [] }: Pick<SpecialFunds, 'held'>): Fen {
  return sumFen(held.map(({ amount }) => amount));
}

/** Whether what is held back is no part of the balance: 到账 100、支出 90、质保金 10、结余 0. */
export function isHeldApart({
  opening = fen(0),
  received,
  totals,
  held,
}: Pick<SpecialFunds, 'opening' | 'received' | 'totals' | 'held'>): boolean {
  const { spent, balance } = totals;
  if (received === undefined || spent === undefined || balance === undefined) return false;
  return fen(opening + received - spent - balance) === heldIn({ held }) && heldIn({ held }) !== 0;
}

/** What is held back lies in the balance, where it is not told apart: more than is left cannot be held. */
export function checkHeld(funds: SpecialFunds): Finding[] {
  const { held, totals, stage } = funds;
  if (!held) return [];
  if (stage === '安排')
    return [
      {
        code: 'STAGE_MISMATCH',
        path: ['held'],
        message: '还在“安排”，钱没到账，却写了暂扣的钱。',
        hint: '到了账，请把 stage 改成：使用；没到账的，删掉 held。',
      },
    ];
  const sum = heldIn(funds);
  if (totals.balance === undefined || isHeldApart(funds) || sum <= totals.balance) return [];
  return [
    {
      code: 'OVERSPENT',
      path: ['held', 0, 'amount'],
      message: `暂扣的一共 ${formatFen(sum)} 元，结余只有 ${formatFen(totals.balance)} 元。`,
      hint: '请核对；暂扣的已经算在支出里的，从支出里减出来。',
    },
  ];
}

/** What is only planned has nothing to settle. */
export function checkUnsettled(
  stage: SpecialFunds['stage'],
  { title, unsettled }: FundUse,
  index: number,
): Finding[] {
  if (unsettled === undefined || stage === '使用') return [];
  return [
    {
      code: 'STAGE_MISMATCH',
      path: ['uses', index, 'unsettled'],
      message: `还在“安排”，“${title}”却写了“${unsettled}”。`,
      hint: '公布使用情况的，请把 stage 改成：使用；还没开工的，删掉 unsettled。',
    },
  ];
}

/**
 * Each that is not settled, and each sum that is held back, owes a word of its payment, from its first disclosure on; nothing
 * where neither the paper nor the catalogue says until when, since a day of our own would make somebody late who is not.
 */
export const fundFollowUps: FollowUpsOf<SpecialFunds> = (disclosure, { item, inForce }) => {
  const { content, id } = disclosure;
  const same = inForce
    .ofKind<SpecialFunds>('special-funds')
    .filter((one) => one.content.fund === content.fund && one.content.stage === '使用');
  const position = same.findIndex((one) => one.id === id);
  if (position === -1) return [];
  const [earlier, later] = [same.slice(0, position), same.slice(position + 1)];
  const { fund, publishedOn } = content;
  const owed = (
    name: string,
    until: Held['until'],
    isIn: (one: Told) => boolean,
    isMet = isIn,
  ): FollowUp[] => {
    const dueOn = until ? lastDayOf(until) : item.result && dayAfter(publishedOn, item.result);
    return dueOn === undefined || earlier.some(isIn)
      ? []
      : [{ name, opensOn: publishedOn, dueOn, ...metBy(later.find(isMet)) }];
  };
  return [
    ...content.uses.flatMap(({ title, unsettled }) =>
      unsettled === undefined
        ? []
        : owed(
            `${fund}：${title}的结算`,
            undefined,
            (one) => useNamed(one, title)?.unsettled !== undefined,
            (one) => useNamed(one, title)?.unsettled === undefined && useNamed(one, title) !== undefined,
          ),
    ),
    ...(content.held ?? []).flatMap(({ title, until }) =>
      owed(
        `${fund}：${title}的支付`,
        until,
        (one) => isHeldIn(one, title),
        (one) => !isHeldIn(one, title),
      ),
    ),
  ];
};

type Held = NonNullable<SpecialFunds['held']>[number];
type Told = FileOf<SpecialFunds>;

function useNamed({ content }: Told, title: string): FundUse | undefined {
  return content.uses.find((use) => use.title === title);
}

function isHeldIn({ content }: Told, title: string): boolean {
  return content.held?.some((one) => one.title === title) ?? false;
}
