/** Before whom and with which options an import runs. */
import type { Questions } from '../terminal/ask.ts';
import type { CellRemark, SheetReading } from '../../src/sheet/reading.ts';
import type { ImportOptions } from './options.ts';

export interface Scene {
  readonly options: ImportOptions;
  readonly print: (text: string) => void;
  /** Absent where nobody sits before a terminal. */
  readonly questions: Questions | undefined;
  /** What is said of a reading, where it is not read on a screen of some width; `elsewhere` is what is of another place or time. */
  readonly show?: (reading: SheetReading, elsewhere: readonly CellRemark[]) => string;
}
