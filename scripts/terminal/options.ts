/** Command lines: what was asked for, or in Chinese what cannot be understood and what was probably meant. */
import { parseArgs } from 'node:util';
import { parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { findNearest } from '../../src/model/values/nearest.ts';

/** The command line makes no sense; the message says why and what to write. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** May be given several times, or once with commas. */
  readonly multiple?: true;
  /** Commas belong to the value. */
  readonly keepsCommas?: true;
}

type OptionValue<S extends OptionSpec> = S['type'] extends 'boolean'
  ? boolean
  : S['multiple'] extends true
    ? string[]
    : string;

export interface CommandLine<T extends Record<string, OptionSpec>> {
  readonly options: { readonly [K in keyof T]?: OptionValue<T[K]> };
  /** Arguments that are not options. */
  readonly rest: readonly string[];
}

/** Reads a command line. Throws `UsageError` for an unknown option, a missing value or arguments nobody takes. */
export function parseOptions<const T extends Record<string, OptionSpec>>(
  argv: readonly string[],
  specs: T,
  { takesArguments = false }: { takesArguments?: boolean } = {},
): CommandLine<T> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(specs).map(([name, { type }]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, boolean | string | string[]> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw new UsageError(unknownOption(token.rawName, Object.keys(specs)));
    options[token.name] = readValue(token, spec, options[token.name]);
  }
  if (!takesArguments && rest.length > 0)
    throw new UsageError(`看不懂“${rest[0]}”：这个命令只认选项，选项以“--”开头。`);
  return { options: options as CommandLine<T>['options'], rest };
}

function readValue(
  { rawName, value }: { rawName: string; value?: string | undefined },
  spec: OptionSpec,
  earlier: boolean | string | string[] | undefined,
): boolean | string | string[] {
  if (spec.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} 后面不写内容，现在写的是“${value}”。`);
    return true;
  }
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new UsageError(`${rawName} 后面要写内容。`);
  if (!spec.multiple) {
    if (earlier !== undefined) throw new UsageError(`${rawName} 写了两遍，请只留一个。`);
    return value;
  }
  const values = spec.keepsCommas ? [value] : value.split(',').filter((one) => one !== '');
  return [...(Array.isArray(earlier) ? earlier : []), ...values];
}

function unknownOption(written: string, names: readonly string[]): string {
  const nearest = findNearest(written.replace(/^-+/, ''), names);
  return nearest
    ? `没有“${written}”这个选项，是不是“--${nearest}”？`
    : `没有“${written}”这个选项。可以用：${names.map((name) => `--${name}`).join(' ')}`;
}

/** The value of an option that has a fixed list of words. */
export function chooseWord<const W extends readonly string[]>(
  option: string,
  written: string,
  words: W,
): W[number] {
  if (words.includes(written)) return written;
  const nearest = findNearest(written, words);
  throw new UsageError(
    `${option} 不能写“${written}”${nearest ? `，是不是“${nearest}”？` : `，可以写：${words.join('、')}。`}`,
  );
}

/** The value of an option that is a date. */
export function readDate(option: string, written: string): CalendarDate {
  const date = parseDate(written);
  if (!date) throw new UsageError(`${option} 应当是日期，例如 2026-10-09，现在写的是“${written}”。`);
  return date;
}

/** The value of an option that is a whole number between two bounds; `standard` when it is not given. */
export function readCount(
  option: string,
  written: string | undefined,
  { least, most, standard }: { least: number; most: number; standard: number },
): number {
  if (written === undefined) return standard;
  const count = Number(written);
  if (!Number.isInteger(count) || count < least || count > most)
    throw new UsageError(`${option} 应当是 ${least} 到 ${most} 的整数，现在写的是“${written}”。`);
  return count;
}
