/** What is drawn of a sign. */
import type { SignKind } from '../../paper/signs/sign-layout.ts';
import type { SetName } from '../../paper/signs/sign-names.ts';

export interface SignView {
  /** Id of the element in the page: `door-1`. */
  readonly id: string;
  readonly kind: SignKind;
  readonly name: string;
  readonly set: SetName;
  /** 小市镇谢家崴子村 */
  readonly place: string;
  /** Small text, each as phrases that are not broken. */
  readonly items: readonly (readonly string[])[];
  readonly number?: string | undefined;
  readonly phone?: string | undefined;
  /** 标志字 in the red bar. */
  readonly logo?: string | undefined;
  readonly isParty: boolean;
  /** How many of it are made. */
  readonly copies: number;
  readonly isSample: boolean;
}
