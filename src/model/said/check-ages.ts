/** An age that a text states against the month of birth beside it, as of the day of the disclosure. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { Finding } from '../schema/finding.ts';
import { entryOf } from './check-figures.ts';
import { readNumber, withPlainDigits, NUMBER, type SaidText } from './statements.ts';

const BORN = /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?\s*(?:出)?生/;
/** An age now; 满18岁 and 18岁以上 are of another time or of anybody. */
const AGE = new RegExp(
  String.raw`(?<!(?:满|到|至|以上|不足|[\d零一二三四五六七八九十])\s*)(${NUMBER})\s*(周)?岁(?!以上|以下|及|时|起|至|那年|入|参)`,
  'u',
);

/** Findings for ages: of an entry with a month of birth, and of a sentence that says both. */
export function checkAges(texts: readonly SaidText[], content: DisclosureContent): Finding[] {
  return texts.flatMap((said) => {
    if (!said.text.includes('岁')) return [];
    const text = withPlainDigits(said.text);
    const own = BORN.exec(text);
    const born = own ? `${own[1]}-${(own[2] ?? '').padStart(2, '0')}` : bornBeside(said, content);
    const match = AGE.exec(text);
    const age = readNumber(match?.[1] ?? '');
    if (born === undefined || !match || age === undefined) return [];
    return checkAge(said, {
      age,
      isFull: match[2] !== undefined,
      words: `${match[1] ?? ''}${match[2] ?? ''}岁`,
      born,
      on: content.publishedOn,
    });
  });
}

function bornBeside({ path }: SaidText, content: DisclosureContent): string | undefined {
  const entry = entryOf(path);
  const record = entry.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    content,
  );
  if (entry.length === 0 || typeof record !== 'object' || record === null) return undefined;
  const born: unknown = Reflect.get(record, 'born');
  return typeof born === 'string' ? born : undefined;
}

interface Age {
  readonly age: number;
  readonly isFull: boolean;
  /** As it is written. */
  readonly words: string;
  /** `1988-11`. */
  readonly born: string;
  readonly on: CalendarDate;
}

/** Full years, a year more as people count, and in the month of birth either. */
function checkAge(said: SaidText, { age, isFull, words, born, on }: Age): Finding[] {
  const [year = 0, month = 0] = born.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0] = on.split('-').map(Number);
  const full = nowYear - year - (nowMonth < month ? 1 : 0);
  const least = nowMonth === month ? full - 1 : full;
  const most = isFull ? full : nowYear - year + 1;
  if (age >= least && age <= most) return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: said.path,
      words,
      message: `这里说“${age}岁”，${year}年${month}月出生的人到 ${on} 是 ${full} 周岁。`,
      hint: '请核对年龄和出生年月，把写错的改过来。',
    },
  ];
}
