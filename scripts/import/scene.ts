/** Before whom and with which options an import runs. */
import type { Questions } from '../terminal/ask.ts';
import type { ImportOptions } from './options.ts';

export interface Scene {
  readonly options: ImportOptions;
  readonly print: (text: string) => void;
  /** Absent where nobody sits before a terminal. */
  readonly questions: Questions | undefined;
}
