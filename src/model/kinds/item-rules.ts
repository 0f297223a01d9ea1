/** What a kind may ask of the item of the catalogue that a disclosure is published under. */
import type { DueRule } from '../duties/due-rule.ts';
import type { Frequency } from '../duties/frequency.ts';
import type { TimeLimit } from '../values/time-limit.ts';

export interface ItemRules {
  readonly title: string;
  readonly frequency: Frequency;
  readonly due?: DueRule | undefined;
  readonly posting?: TimeLimit | undefined;
  readonly result?: TimeLimit | undefined;
}
