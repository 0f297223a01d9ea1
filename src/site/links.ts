/** Links as pages show them: what they say and where they lead. */
import { phoneHref } from './text/render-values.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface PhoneLink extends Link {
  /** Whom one reaches. */
  readonly label: string;
}

/** A telephone number one can press. */
export function phoneLink(label: string, phone: string): PhoneLink {
  return { label, text: phone, href: phoneHref(phone) };
}
