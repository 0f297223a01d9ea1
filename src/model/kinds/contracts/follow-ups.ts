/** A contract that ends owes a renewal or a new letting by its last day (到期提醒). */
import { addDays } from '../../values/calendar-date.ts';
import type { CommonContent } from '../../disclosure/disclosure-fields.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';
import { NOTICE_DAYS } from './ending.ts';
import type { Contract, Contracts } from './schema.ts';

/**
 * Every register repeats the contracts before it, so the first that has a contract with this last day promises. It is
 * kept by a later register in which the same thing is let for longer, or by an announcement to let it.
 */
export const contractsFollowUps: FollowUpsOf<Contracts> = (disclosure, { inForce }) => {
  const registers = inForce.ofKind<Contracts>('contracts');
  const position = registers.findIndex(({ id }) => id === disclosure.id);
  const later = registers.slice(position + 1);
  const told = new Set(registers.slice(0, position).flatMap(({ content }) => content.rows.map(keyOf)));
  return disclosure.content.rows
    .filter((row) => !told.has(keyOf(row)))
    .map((row) => {
      const opensOn = addDays(row.until, -NOTICE_DAYS);
      const renewed = later.find(({ content }) =>
        content.rows.some((one) => one.subject === row.subject && one.until > row.until),
      );
      const offered = inForce
        .ofKind<Letting>('lease')
        .find(
          ({ content }) =>
            content.publishedOn >= opensOn && content.lots.some(({ name }) => name === row.subject),
        );
      return {
        name: `${row.subject}合同到期后的续租或招租`,
        opensOn: opensOn > disclosure.content.publishedOn ? opensOn : disclosure.content.publishedOn,
        dueOn: row.until,
        ...metBy(renewed ?? offered),
      };
    });
};

/** What is asked of an announcement to let. */
interface Letting extends CommonContent {
  readonly kind: 'lease';
  readonly lots: readonly { readonly name: string }[];
}

function keyOf({ number, until }: Contract): string {
  return `${number} ${until}`;
}
