/** Amounts that were meant in 万元 and are written without it: 0.35 is thirty-five fen. */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { formatFen, formatFenPlain, type Fen } from '../values/fen.ts';
import type { Figures } from './figure.ts';
import type { SaidText } from './statements.ts';

const IN_WAN = /单位\s*[:：]?\s*(?:人民币)?\s*万元|[（(]\s*万元\s*[)）]/;
/** Nothing that a village publishes comes to less, all its amounts together; 10,000 times as much is quite usual. */
const TINY = 100_00;
const FEWEST = 2;

/** A warning at the first amount without its unit. A file in which some amounts have it is told apart by its own sums. */
export function checkUnits(
  texts: readonly SaidText[],
  figures: Figures,
  { written = {} }: DisclosureContent,
): Finding[] {
  const saysWan = texts.find(({ text }) => IN_WAN.test(text));
  const stated = figures().filter((figure) => figure.type === 'amount' && !figure.of && !figure.isPart);
  const amounts = stated.flatMap(({ path, value }) =>
    typeof value === 'number' && value !== 0 ? [{ path, value: value as Fen }] : [],
  );
  const first = amounts.find(({ value }) => written[value] === undefined);
  if (first === undefined) return [];
  if (saysWan)
    return [
      ambiguous(first, {
        why: `文字里写着“${IN_WAN.exec(saysWan.text)?.[0] ?? ''}”，金额后面没有写万元`,
        otherwise: '本来就是元，把文字里的“万元”去掉',
      }),
    ];
  const isTiny = amounts.length >= FEWEST && amounts.every(({ value }) => Math.abs(value) < TINY);
  const hasFractions = amounts.some(({ value }) => value % 100 !== 0);
  return isTiny && hasFractions
    ? [ambiguous(first, { why: '这份文件里的金额都不到一百元', otherwise: '真是几元几角，可以不改' })]
    : [];
}

function ambiguous(
  { path, value }: { readonly path: FieldPath; readonly value: Fen },
  { why, otherwise }: { readonly why: string; readonly otherwise: string },
): Finding {
  return {
    code: 'AMOUNT_AMBIGUOUS',
    severity: 'warning',
    path,
    message: `${why}，这里按 ${formatFen(value)} 元算。`,
    hint: `以万元计的，每个金额都写上，例如：${formatFenPlain(value).replace(/\.?0+$/, '')}万元；${otherwise}。`,
  };
}
