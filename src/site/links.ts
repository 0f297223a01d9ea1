/** Links as pages show them: what they say and where they lead. */
import { phoneHref } from './text/render-values.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A link with a few words on what is there. */
export interface NotedLink extends Link {
  readonly note?: string;
}

export interface PhoneLink extends Link {
  /** Whom one reaches. */
  readonly label: string;
}

/** Open Graph: addresses are public ones, for the reader is elsewhere. */
export interface ShareHead {
  readonly url: string;
  readonly siteName: string;
  readonly picture: string;
  /** A small square, for cards of messengers that know nothing of Open Graph. */
  readonly square: string;
}

/** A telephone number one can press. */
export function phoneLink(label: string, phone: string): PhoneLink {
  return { label, text: phone, href: phoneHref(phone) };
}
