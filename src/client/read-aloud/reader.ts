/**
 * Says passages one after the other. Pausing is done by stopping and beginning the sentence again: telephones differ
 * in what `speechSynthesis.pause` does, and a sentence heard twice does no harm.
 */
import type { Passage } from './passages.ts';
import { sentencesOf } from './spoken-text.ts';

export interface ReaderEvents {
  /** A passage begins; none when reading has ended. */
  readonly onPassage: (passage: Passage | undefined) => void;
}

export interface Reader {
  /** Begins, or goes on with the sentence at which it was paused. */
  readonly read: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  /** 1 is the pace of the voice. */
  readonly setRate: (rate: number) => void;
}

/** A reader of these passages. */
export function readerOf(passages: readonly Passage[], { onPassage }: ReaderEvents): Reader {
  const pieces = passages.flatMap((passage) =>
    sentencesOf(passage.text).map((sentence, index) => ({ passage, sentence, isFirst: index === 0 })),
  );
  let at = 0;
  let rate = 1;
  // What was stopped still reports its end; only the newest turn goes on.
  let turn = 0;
  let isReading = false;

  const stop = (): void => {
    isReading = false;
    turn++;
    at = 0;
    speechSynthesis.cancel();
    onPassage(undefined);
  };
  const sayFrom = (mine: number): void => {
    const piece = pieces[at];
    if (!piece) return stop();
    onPassage(piece.passage);
    const utterance = new SpeechSynthesisUtterance(piece.sentence);
    const voice = chineseVoice();
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.rate = rate;
    utterance.addEventListener('end', () => {
      if (mine !== turn) return;
      at++;
      sayFrom(mine);
    });
    utterance.addEventListener('error', () => {
      if (mine === turn) stop();
    });
    speechSynthesis.speak(utterance);
  };
  const read = (): void => {
    turn++;
    speechSynthesis.cancel();
    isReading = true;
    sayFrom(turn);
  };
  const pause = (): void => {
    turn++;
    isReading = false;
    speechSynthesis.cancel();
  };
  const setRate = (wished: number): void => {
    rate = wished;
    if (isReading) read();
  };
  return { read, pause, stop, setRate };
}

/** Mandarin of the mainland before any other, a voice of the telephone before one of the network. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, localService }: SpeechSynthesisVoice): number =>
    (/^(zh|cmn).*CN/i.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(zh|cmn)/i.test(lang))
    .sort((one, other) => rank(other) - rank(one))[0];
}
