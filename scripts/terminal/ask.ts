/** The one doorway to @clack/prompts: questions in Chinese on a terminal. Not one of its own English words is shown. */
import { cancel, confirm, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import type { Readable, Writable } from 'node:stream';

/** Somebody pressed Ctrl-C or Esc: nothing was written, and nothing more is asked. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Shown beside it in grey while it is chosen. */
  readonly hint?: string | undefined;
}

export interface Wording {
  readonly initial?: string | undefined;
  /** What is wrong with an answer; `undefined` when nothing is. */
  readonly fault?: (answer: string) => string | undefined;
}

/** Questions one after another. Each throws `Cancelled` when somebody leaves. */
export interface Questions {
  readonly begin: (title: string) => void;
  readonly tell: (text: string) => void;
  readonly choose: <T>(message: string, choices: readonly Choice<T>[], initial?: T) => Promise<T>;
  readonly write: (message: string, wording?: Wording) => Promise<string>;
  readonly agree: (message: string, initial?: boolean) => Promise<boolean>;
  readonly end: (text: string) => void;
}

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** As many lines as a window of a Windows console shows without scrolling. */
const MOST_LINES = 12;

/** Opens the questions on a terminal. */
export function openQuestions(terminal: Terminal): Questions {
  const { output } = terminal;
  return {
    begin: (title) => intro(title, { output }),
    tell: (words) => log.message(words, { output }),
    choose: async <T>(message: string, choices: readonly Choice<T>[], initial?: T) => {
      // Values of any kind: what the library gives back is the index in the list.
      const index = await select<number>({
        ...terminal,
        message: `${message}（上下键选，回车定）`,
        options: choices.map(({ label, hint }, value) => ({
          value,
          label,
          ...(hint !== undefined && { hint }),
        })),
        initialValue: Math.max(
          0,
          initial === undefined ? 0 : choices.findIndex(({ value }) => value === initial),
        ),
        maxItems: MOST_LINES,
        showInstructions: false,
      });
      return (choices[given(index, output)] as Choice<T>).value;
    },
    write: async (message, { initial, fault } = {}) => {
      const answer = await text({
        ...terminal,
        message,
        ...(initial !== undefined && { initialValue: initial }),
        validate: (written) => fault?.((written ?? '').trim()),
      });
      return (given(answer, output) ?? '').trim();
    },
    agree: async (message, initial = true) =>
      given(
        await confirm({ ...terminal, message, active: '是', inactive: '否', initialValue: initial }),
        output,
      ),
    end: (words) => outro(words, { output }),
  };
}

function given<T>(answer: T, output: Writable): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('不填了。没有写文件，什么也没有变。', { output });
  throw new Cancelled('cancelled');
}
