/** A terminal with nobody before it: what is shown is kept, and keys are pressed when a question has been read. */
import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../scripts/terminal/ask.ts';

export const ENTER = '\r';
export const DOWN = '\u001B[B';
export const CTRL_C = '\u0003';
/** Wipes what stands in a line of text. */
export const WIPE = '\u0015';

export interface TypedTerminal extends Terminal {
  /** All that was ever shown, without colours and movements. */
  readonly shown: () => string;
  /** Waits until these words appear after the last that were waited for, then presses keys. */
  readonly answer: (words: string, ...keys: string[]) => Promise<void>;
}

export function openTypedTerminal(): TypedTerminal {
  const input = new PassThrough();
  let text = '';
  let read = 0;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      // eslint-disable-next-line no-control-regex
      text += chunk.toString().replace(/\u001B\[[0-9;?]*[A-Za-z]/g, '');
      done();
    },
  });
  Object.assign(output, { columns: 100, rows: 40, isTTY: true });
  const answer = async (words: string, ...keys: string[]): Promise<void> => {
    const deadline = Date.now() + 10_000;
    while (!text.includes(words, read)) {
      if (Date.now() > deadline) throw new Error(`“${words}” was never shown; last:\n${text.slice(-1500)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    read = text.indexOf(words, read) + words.length;
    for (const key of keys) {
      input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { input, output, shown: () => text, answer };
}
