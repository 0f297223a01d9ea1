/**
 * A stand-in for the speech of the platform: the browser of the tests has no voice. It keeps what it is told to say,
 * and ends each utterance when the test says so, or at once.
 */
import type { BrowserContext, Page } from 'playwright-core';

export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
}

export interface Speech {
  /** Languages of the voices; they are known only after a while, as in life. */
  readonly voices: readonly string[];
  /** Utterances end by themselves. */
  readonly isQuick?: boolean;
}

/** Gives the pages of a context a voice. */
export async function giveVoice(context: BrowserContext, { voices, isQuick = false }: Speech): Promise<void> {
  await context.addInitScript(
    ({ languages, quick }) => {
      const said: unknown[] = [];
      let current: SpeechSynthesisUtterance | undefined;
      let known: unknown[] = [];
      const listeners: (() => void)[] = [];
      const end = (): void => {
        const ended = current;
        current = undefined;
        ended?.dispatchEvent(new Event('end'));
      };
      const speech = {
        getVoices: () => known,
        addEventListener: (_: string, listener: () => void) => listeners.push(listener),
        speak(utterance: SpeechSynthesisUtterance) {
          if (utterance.text === '') return;
          current = utterance;
          said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
          if (quick) queueMicrotask(end);
        },
        cancel() {
          const stopped = current;
          current = undefined;
          // As Chromium does: what is stopped reports an error, later.
          if (stopped) setTimeout(() => stopped.dispatchEvent(new Event('error')));
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      // A voice of ours is no voice of the platform, so the utterance is ours as well.
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class extends EventTarget {
          text: string;
          lang = '';
          rate = 1;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      Object.assign(window, { said, endUtterance: end });
      addEventListener('load', () => {
        known = languages.map((lang) => ({ lang, localService: true }));
        listeners.forEach((listener) => listener());
      });
    },
    { languages: voices, quick: isQuick },
  );
}

/** What was said so far. */
export function heard(page: Page): Promise<Said[]> {
  return page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

/** Ends the utterance that is being said. */
export function endUtterance(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as { endUtterance: () => void }).endUtterance());
}
