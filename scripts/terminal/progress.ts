/** How far a command is, on standard error: one line that is written over on a terminal, plain lines elsewhere. */

export interface Progress {
  /** A step begins. */
  readonly step: (text: string) => void;
  /** The step is `done` of `total` things further; plain output says nothing. */
  readonly advance: (done: number, total: number) => void;
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
    return { step: (text) => write(`${text}…\n`), advance: () => undefined, end: () => undefined };
  return {
    step: (text) => rewrite((current = `${text}…`)),
    advance: (done, total) => rewrite(`${current} ${bar(done, total)} ${done}/${total}`),
    end: () => rewrite(''),
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((done / Math.max(1, total)) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
