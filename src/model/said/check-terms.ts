/** A note that says what an amount is made of: `看门1人1500元，保洁1人1800元`. */
import type { Finding } from '../schema/finding.ts';
import { fen, formatFen } from '../values/fen.ts';
import { ONLY_A_PART } from './check-arithmetic.ts';
import { entryOf } from './check-figures.ts';
import type { Figures } from './figure.ts';
import { withPlainDigits, type SaidText } from './statements.ts';

/** Findings for notes whose terms do not come to the one amount of their entry. */
export function checkTerms(texts: readonly SaidText[], figures: Figures): Finding[] {
  return texts.flatMap((said) => termsOf(said, figures));
}

const TERM = new RegExp(
  String.raw`^\p{Script=Han}{0,12}?(?:(\d+)\s*[人户名位台个项次天车吨盏处家场把套块张袋箱桶工]\p{Script=Han}{0,3}?)?\s*([各每]?)\p{Script=Han}{0,4}?(\d+(?:\.\d+)?)\s*元$`,
  'u',
);
/** What is no part of the sum, or not the whole of it. */
const NOT_ALL = /合同|单价|标准|原|应|已|其中|补|退|上[年月季]|去年|结余|剩|[共总]|满/;

/** `看门1人1500元，保洁1人1800元` in an entry with one amount: all that it is made of, and so 3300. */
function termsOf(said: SaidText, figures: Figures): Finding[] {
  const entry = entryOf(said.path);
  if (entry.length === 0 || !/元.*元/.test(said.text)) return [];
  const text = withPlainDigits(said.text).replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  if (NOT_ALL.test(text) || ONLY_A_PART.test(text.replace(/元.*元/, ''))) return [];
  const terms = text
    .replace(/[。；;]$/, '')
    .split(/[，,、；;＋+和]/)
    .map((term) => TERM.exec(term.trim()));
  if (terms.length < 2 || terms.some((term) => term === null)) return [];
  // 12人100元 may be what each gets or all of them.
  const sumOf = (isEach: boolean): number =>
    terms.reduce((total, term) => {
      const [, count = '1', each = '', amount = '0'] = term ?? [];
      return total + Number(amount) * (isEach || each !== '' ? Number(count) : 1);
    }, 0);
  const sum = sumOf(false);
  const own = figures()
    .filter((figure) => figure.type === 'amount')
    .filter(({ path }) => entry.every((step, index) => path[index] === step));
  const [amount] = own;
  if (!amount || own.length > 1) return [];
  if ([sum, sumOf(true)].some((one) => Math.round(one * 100) === amount.value)) return [];
  return [
    {
      code: 'TEXT_DISAGREES',
      severity: 'warning',
      path: said.path,
      message: `“${said.text.trim()}”加起来是 ${formatFen(fen(Math.round(sum * 100)))} 元，「${amount.names[0]}」填的是 ${formatFen(amount.value)} 元。`,
      hint: '请核对，把写错的改过来；还有别的，请在备注里写全。',
    },
  ];
}
