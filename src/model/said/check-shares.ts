/** `押金为年租金的10%`: a share that a text states against the two amounts it is between. */
import { formatFen, type Fen } from '../values/fen.ts';
import type { Finding } from '../schema/finding.ts';
import { entryOf } from './check-figures.ts';
import type { AmountFigure, Figures } from './figure.ts';
import { HAN_NUMERALS, readNumber, statementsIn, withPlainDigits, type SaidText } from './statements.ts';

const SHARE = new RegExp(
  String.raw`([^。；;\n]{2,40}?)的?\s*(?:(\d+(?:\.\d+)?)\s*[%％]|百分之([${HAN_NUMERALS}\d.]+))`,
  'gu',
);
/** A part of a whole yuan or so is rounded away by whoever asks for a deposit. */
const ROUNDING = 100;
const LIMIT =
  /(?:不超过|不高于|不得|不低于|不少于|至少|最多|最高|最低|以内|以上|上浮|下浮|增长|下降|提高|比)/;

/** Between a share and what it is of: 押金**为**年租金的10%. */
const LINK = '(?:金额)?(?:[按为是占收交付:：]|等于|相当于|缴纳)';

/** Findings for the shares in the texts of a file. */
export function checkShares(texts: readonly SaidText[], figures: Figures): Finding[] {
  return texts.flatMap((said) => {
    if (!/[%％]|百分之/.test(said.text)) return [];
    const amounts = figures().filter((figure) => figure.type === 'amount');
    const text = withPlainDigits(said.text);
    return [...text.matchAll(SHARE)].flatMap((match) => checkShare(said, match, amounts)).slice(0, 1);
  });
}

function checkShare(said: SaidText, match: RegExpExecArray, amounts: readonly AmountFigure[]): Finding[] {
  const [words, lead = '', digits, han] = match;
  const percent = digits === undefined ? readNumber(han ?? '') : Number(digits);
  if (percent === undefined || percent <= 0 || percent >= 100 || LIMIT.test(words)) return [];
  const called = amounts.filter(({ names }) => names.some((name) => lead.endsWith(name)));
  const nameOfWhole = called[0]?.names.find((name) => lead.endsWith(name)) ?? '';
  const inEntry = called.filter(({ names }) =>
    names.some((name) => name !== nameOfWhole && lead.includes(name)),
  );
  const wholes = inEntry.length > 0 ? inEntry : called;
  const [whole] = wholes;
  if (!whole) return [];
  const before = lead.slice(0, -nameOfWhole.length);
  const after = withPlainDigits(said.text).slice(match.index + words.length);
  const behind = /不|未|没/.test(before) ? [] : partsBehind(after, amounts);
  const parts = behind.length > 0 ? behind : partsFor(said, before, amounts);
  const decimals = digits?.split('.')[1]?.length ?? 0;
  const isSo = wholes.some(({ value }) =>
    parts.some((part) => {
      const slack = Math.max(ROUNDING, decimals > 0 ? (value * 10 ** -decimals) / 200 : 0);
      return Math.abs(part.value - (value * percent) / 100) <= slack;
    }),
  );
  const [part] = parts;
  if (isSo || !part) return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: said.path,
      message:
        `这里说“${words.trim()}”，「${nameOfWhole}」${formatFen(whole.value)} 元的 ${percent}% 是 ` +
        `${formatFen(Math.round((whole.value * percent) / 100) as Fen)} 元，${part.name}是 ${formatFen(part.value)} 元。`,
      hint: '请核对比例和这两个数，把写错的改过来；按别的数算的，请写明按什么数。',
    },
  ];
}

/** 按年租金的10%收押金: what is called a share may stand behind it. */
function partsBehind(after: string, amounts: readonly AmountFigure[]): Part[] {
  const [rest = ''] = /^[^，,。；;\n]*/.exec(after) ?? [];
  const spoken = rest.replace(/^\s*(?:的|作为|作|收取?|交纳?|缴纳?|计算?|预?留)*/, '');
  return amounts.flatMap(({ names, value }) => {
    const name = names.find((one) => one.length > 1 && spoken.startsWith(one));
    return name === undefined ? [] : [{ name: `「${name}」`, value }];
  });
}

interface Part {
  readonly name: string;
  readonly value: Fen;
}

/** The amount that is called a share: named before it, said before it, or the one that the text stands beside. */
function partsFor({ path, text }: SaidText, lead: string, amounts: readonly AmountFigure[]): Part[] {
  const clause = lead.trimEnd();
  const named = amounts.flatMap(({ names, value }) => {
    const name = names.find(
      (one) => one.length > 1 && new RegExp(`${escaped(one)}${LINK}[^，,。；]{0,8}$`, 'u').test(clause),
    );
    return name === undefined ? [] : [{ name: `「${name}」`, value }];
  });
  if (named.length > 0) return named;
  const said = statementsIn({ path, text: lead }).findLast(({ type }) => type === 'amount');
  if (said?.type === 'amount' && /[，,（(]?\s*[占是为]\s*$/.test(lead))
    return [{ name: `“${said.words}”`, value: said.value }];
  const entry = entryOf(path);
  const own = amounts.filter((one) => entry.every((step, index) => one.path[index] === step));
  const isOfEntry = entry.length > 0 && own.length === 1 && text.length < 40;
  return isOfEntry ? own.map(({ names, value }) => ({ name: `「${names[0] ?? ''}」`, value })) : [];
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
