/** A submission that cannot go on: what is wrong, what is safe, what to do. One message, and nothing half done. */

export interface Refusal {
  /** One sentence in plain Chinese, without 没有交. */
  readonly why: string;
  /** What happened to the clerk's work; that all is in the files when absent. */
  readonly safe?: string;
  /** What to do: sentences, and commands, which begin with two spaces. */
  readonly steps: readonly string[];
  /** What git said itself, for those who look after the computer. */
  readonly said?: string;
}

/** Thrown to end a submission; `submit` tells it and ends with exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

const IN_FILES = '您写的都还在文件里，没有丢，也没有提交。';

/** The whole message. */
export function formatRefusal({ why, safe = IN_FILES, steps, said }: Refusal): string {
  const lines = steps.map((step) => (step.startsWith('  ') ? `    ${step.trim()}` : `  ${step}`));
  const quoted = said === undefined || said === '' ? [] : [`原话：${maskSecrets(lastLines(said))}`];
  return `${[`没有交成：${why}`, safe, '怎么办：', ...lines, ...quoted].join('\n')}\n`;
}

/** Our own hook speaks Chinese and is told in full. */
function lastLines(said: string): string {
  if (/\p{Script=Han}/u.test(said)) return said;
  return said.split('\n').slice(-4).join('\n  ');
}

/** An address may hold a name and a password: `https://user:secret@host/`. */
export function maskSecrets(text: string): string {
  return text.replace(/(\w+:\/\/)[^/\s@]+@/g, '$1***@');
}
