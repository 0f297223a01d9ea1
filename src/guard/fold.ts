/** Characters that are written in many ways, made one: full-width digits, circled ones, Chinese numerals in numbers. */

const FOLDED =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A：（）－．＊＃＿＋／｜\u3000\u00a0\u2160-\u217f\u0425\u0445\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u2468]|\ud835[\udfce-\udfff]/g;
const IS_FOLDED = new RegExp(FOLDED.source);
const HAN_DIGIT: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零○Ｏ', '一壹幺弌', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (digits, value) => [...digits].map((digit) => [digit, String(value)]),
  ),
);
/** A number with Chinese digits, long enough to be one of those that are looked for. */
const HAN_NUMBER =
  /[0-9〇零○一壹幺弌二贰两三叁四肆五伍六陆七柒八捌九玖](?:(?:[ \t\u3000\-.·—，]|\n[ \t>#]*){0,2}[0-9〇零○一壹幺弌二贰两三叁四肆五伍六陆七柒八捌九玖]){7,}/g;
const HAS_HAN_DIGIT = /[〇零一壹幺弌二贰两三叁四肆五伍六陆七柒八捌九玖]/;
const SPECIAL: Readonly<Record<string, string>> = {
  '\u2169': 'X',
  '\u2179': 'x',
  '\u0425': 'X',
  '\u0445': 'x',
};

/** The text with full-width and other forms of digits, colons and brackets as ASCII; no character has moved. */
export function fold(text: string): string {
  const plain = IS_FOLDED.test(text) ? text.replace(FOLDED, foldCharacter) : text;
  if (!HAS_HAN_DIGIT.test(plain)) return plain;
  return plain.replace(HAN_NUMBER, (number) =>
    HAS_HAN_DIGIT.test(number)
      ? number.replace(
          /[〇零○一壹幺弌二贰两三叁四肆五伍六陆七柒八捌九玖]/g,
          (digit) => HAN_DIGIT[digit] ?? digit,
        )
      : number,
  );
}

function foldCharacter(character: string): string {
  const folded = SPECIAL[character] ?? character.normalize('NFKC');
  // A digit outside the basic plane takes two places; the second becomes a separator that is not seen.
  return folded.length > 1 ? character : folded.padEnd(character.length, '\u200b');
}
