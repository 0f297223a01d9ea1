/** How far a command is, on standard error: one line that is written over on a terminal, plain lines elsewhere. */

export interface Progress {
  /** A step begins. */
  readonly step: (text: string) => void;
  /** The step is `done` of `total` things further, `name` being the last; plain output says so only with a name. */
  readonly advance: (done: number, total: number, name?: string) => void;
  /** Nothing more is to come; the terminal's line is cleared for what follows. */
  readonly end: () => void;
}

const BAR_WIDTH = 20;

/** Progress for a stream; `isTerminal` decides the form. */
export function startProgress(
  write: (text: string) => void = (text) => void process.stderr.write(text),
  isTerminal: boolean = process.stderr.isTTY === true && process.env['CI'] === undefined,
): Progress {
  let current = '';
  const rewrite = (text: string): void => write(`\r\u001B[K${text}`);
  if (!isTerminal)
    return {
      step: (text) => write(`${text}…\n`),
      advance: (done, total, name) => {
        if (name !== undefined) write(`${done}/${total} ${name}\n`);
      },
      end: () => undefined,
    };
  return {
    step: (text) => rewrite((current = `${text}…`)),
    advance: (done, total, name = '') => rewrite(`${current} ${bar(done, total)} ${done}/${total} ${name}`),
    end: () => rewrite(''),
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(1, total)) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
