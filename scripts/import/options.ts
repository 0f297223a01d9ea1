/** What an import was asked for on the command line. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Period } from '../../src/model/values/period.ts';
import { readHeading } from '../../src/sheet/read-heading.ts';
import { parseOptions, readDate, UsageError } from '../terminal/options.ts';
import { readKind, readPeriod } from '../terminal/read-matter.ts';

export interface ImportOptions {
  readonly file: string;
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** Day of publication; `asOf` when not given. */
  readonly publishedOn?: CalendarDate | undefined;
  readonly site?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly item?: string | undefined;
  readonly period?: Period | undefined;
  readonly sheet?: string | undefined;
  /** Names of headings with the names or keys of fields; `''` leaves a column out. */
  readonly map: Readonly<Record<string, string>>;
  readonly withHidden: boolean;
  readonly isAgreed: boolean;
  readonly isDryRun: boolean;
}

const SPECS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  date: { type: 'string' },
  site: { type: 'string' },
  kind: { type: 'string' },
  item: { type: 'string' },
  period: { type: 'string' },
  sheet: { type: 'string' },
  map: { type: 'string', multiple: true },
  hidden: { type: 'boolean' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** Reads the command line. Throws `UsageError`. */
export function readImportOptions(argv: readonly string[], today: CalendarDate): ImportOptions {
  const { options, rest } = parseOptions(argv, SPECS, { takesArguments: true });
  const [file, ...more] = rest;
  if (file === undefined) throw new UsageError('请写要导入的表格，例如：npm run import -- 5月收支.xlsx');
  if (more.length > 0)
    throw new UsageError(`一次导入一个文件，现在写了 ${rest.length} 个。文件名里有空格的，要用引号括起来。`);
  return {
    file,
    contentRoot: options.content ?? 'content',
    asOf: options['as-of'] ? readDate('--as-of', options['as-of']) : today,
    ...(options.date !== undefined && { publishedOn: readDate('--date', options.date) }),
    site: options.site,
    ...(options.kind !== undefined && { kind: readKind('--kind', options.kind) }),
    item: options.item,
    ...(options.period !== undefined && { period: readPeriod(options.period) }),
    sheet: options.sheet,
    map: readMap(options.map ?? []),
    withHidden: options.hidden ?? false,
    isAgreed: options.yes ?? false,
    isDryRun: options['dry-run'] ?? false,
  };
}

function readMap(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [heading = '', field, ...more] = pair.split('=');
      if (heading === '' || field === undefined || more.length > 0)
        throw new UsageError(`--map 要写成“列名=字段”，例如 --map 发放数=金额，现在写的是“${pair}”。`);
      return [readHeading(heading).name, field === '不导入' ? '' : field.trim()];
    }),
  );
}
