/**
 * Figures that stand as they were published (照原文件). A paper of a level above may say 1,024,147 yuan where its own rows
 * come to 1,024,146.77 (real/R1), or 102.41万元 beside the exact sum; a village may not change it. Whoever copies it says which
 * figure it is and why, readers are told, and a small difference is then no mistake. A large one stays one, and so does any
 * in a village's own books, which nobody above has written.
 */
import type { z } from 'zod';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { findField } from '../schema/schema-fields.ts';
import { fen, fenFromWan, fenFromYuan, formatFen, isInWan, roundingOfWan, type Fen } from '../values/fen.ts';
import { valueAt } from '../kinds/declared-rules.ts';
import type { AsPublished, CommonContent } from './disclosure-fields.ts';

/** Rounding and a slip of a last digit stay below; a wrong digit in front does not. */
const MOST_OFF = 0.01;

/** `rows.3.amount` → the field of the third row: clerks count from one. */
export function pathOfPublished(written: string): FieldPath {
  return written
    .trim()
    .split('.')
    .map((step) => (/^[1-9]\d*$/.test(step) ? Number(step) - 1 : step));
}

/** The findings without those about figures that are declared to stand as published, and with what is wrong of that. */
export function settlePublished(
  content: CommonContent,
  { schema, isOwnBooks }: { readonly schema: z.ZodType; readonly isOwnBooks: boolean },
  findings: readonly Finding[],
): Finding[] {
  const { asPublished = [] } = content;
  const declared = new Set(asPublished.map(({ field }) => keyOf(pathOfPublished(field))));
  const isSettled = ({ path, off }: Finding): boolean =>
    !isOwnBooks && off !== undefined && off <= MOST_OFF && declared.has(keyOf(path));
  const settled = new Set(findings.filter(isSettled).map(({ path }) => keyOf(path)));
  const off = new Set(findings.map(({ path }) => keyOf(path)));
  return [
    ...findings
      .filter((finding) => !isSettled(finding))
      .map((finding) => (isOwnBooks ? finding : toldOf(finding, content))),
    ...asPublished.flatMap((one, index) =>
      checkOne(one, index, { content, schema, isOwnBooks, settled, off }),
    ),
  ];
}

const keyOf = (path: FieldPath): string => path.join('.');

/** What rounding leaves of a sum; only here is it likely that a figure was copied and is to stand. */
const LIKE_ROUNDING = 0.001;

/** What a clerk may do who copies a figure that is a little off. */
function toldOf(finding: Finding, content: CommonContent): Finding {
  const { off, hint = '', severity, path } = finding;
  const isLikely = off !== undefined && off <= LIKE_ROUNDING && severity !== 'warning';
  if (!isLikely || typeof valueAt(content, path) !== 'number') return finding;
  const field = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
  const own = /[。！？]$/.test(hint) ? hint : `${hint}。`;
  return {
    ...finding,
    hint: `${own}照上级文件抄的、改不得，就写进 asPublished：field 写 ${field}，why 写为什么差。`,
  };
}

interface Known {
  readonly content: CommonContent;
  readonly schema: z.ZodType;
  readonly isOwnBooks: boolean;
  /** Figures whose difference is small and declared; those that are off at all. */
  readonly settled: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
}

function checkOne({ field, text }: AsPublished, index: number, known: Known): Finding[] {
  const path = pathOfPublished(field);
  const value = valueAt(known.content, path);
  const at = ['asPublished', index];
  if (typeof value !== 'number') {
    return [
      {
        code: 'AS_PUBLISHED_WRONG',
        path: [...at, 'field'],
        message: `这份文件里没有“${field}”这个数。`,
        hint: '从外到里写，用点隔开：合计里的金额写 totals.amount；名单第 3 行的金额写 rows.3.amount。',
      },
    ];
  }
  if (text !== undefined) return checkText(text, fen(value), [...at, 'text']);
  if (known.settled.has(keyOf(path))) return [];
  const title = findField(known.schema, path)?.title ?? field;
  return [
    {
      code: 'AS_PUBLISHED_WRONG',
      severity: 'warning',
      path: [...at, 'field'],
      message: `「${title}」没有要说明的：${whyNot(known, known.off.has(keyOf(path)))}。`,
      hint: '原文件是另一种写法的，加上 text；差得太多的，先把数核对清楚；都不是，就删掉这一条。',
    },
  ];
}

function whyNot({ isOwnBooks }: Known, isOff: boolean): string {
  if (!isOff) return '数都对得上，原文件的写法也没写';
  return isOwnBooks ? '村里自己的账要对得上' : '差得太多，不是照原文件抄能说明的';
}

/** `约1958.7万元`: what is put around a number that is not exact. */
const AROUND = /^(?:约|近|共|共计|合计|人民币)+|(?:左右|余元|多元)$/g;

/** An amount in other words is the same amount, as far as it was rounded. What is no amount nobody can hold against it. */
function checkText(text: string, value: Fen, path: FieldPath): Finding[] {
  const plain = text.replace(/[,，\s]/g, '').replace(AROUND, '');
  const said = isInWan(plain) ? fenFromWan(plain) : yuanOf(plain);
  if (said === undefined) return [];
  const rounding = isInWan(plain) ? roundingOfWan(plain) : plain.includes('.') ? 0 : 50;
  if (Math.abs(said - value) <= rounding) return [];
  return [
    {
      code: 'AS_PUBLISHED_WRONG',
      path,
      message: `原文件写作“${text}”，上面的数是 ${formatFen(value)} 元，不是四舍五入差的。`,
      hint: '两个都是一个数，请照原文件核对；说的不是这个数，就改 field。',
    },
  ];
}

function yuanOf(text: string): Fen | undefined {
  const number = /^(-?\d+(?:\.\d{1,2})?)元整?$/.exec(text)?.[1];
  return number === undefined ? undefined : fenFromYuan(Number(number));
}
