/** What would come out of the printer as an empty box. A box on the wall says nothing, least of all whose name it is. */
import { Lexer } from 'yaml';
import { findMissingGlyphs, type MissingGlyph } from '../../paper/type/glyph-coverage.ts';
import { FRONT_MATTER } from '../read/front-matter.ts';
import { problemAt, type ContentProblem } from '../tell/problem.ts';
import { spanFinder } from '../tell/span-finder.ts';

/** A problem for each character of a file that no print font has, where it stands first. Remarks are not printed. */
export function checkGlyphs(file: string, text: string): ContentProblem[] {
  // Nearly always nothing is missing; only then is it worth knowing what is a remark.
  if (findMissingGlyphs(text).length === 0) return [];
  const missing = findMissingGlyphs(withoutRemarks(file, text));
  const spanOf = spanFinder(text);
  return missing.map((glyph) => {
    const { index, character } = glyph;
    const span = spanOf({ start: index, end: index + character.length });
    const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
    return problemAt(file, span, { code: 'GLYPH_MISSING', ...explain(glyph, before) });
  });
}

/** The text with spaces in place of its remarks, so that all else stays where it is. */
function withoutRemarks(file: string, text: string): string {
  const head = file.endsWith('.md') ? (FRONT_MATTER.exec(text)?.[1] ?? '') : text;
  const start = text.indexOf(head);
  return text.slice(0, start) + withoutYamlComments(head) + text.slice(start + head.length);
}

/** What the lexer says between the pieces of the text; each is one character that does not stand in it. */
const START_OF_SCALAR = '\x1f';
const MARKS = new Set(['\x02', '\x18', START_OF_SCALAR]);

function withoutYamlComments(yaml: string): string {
  let said = '';
  let before = '';
  for (const lexeme of new Lexer().lex(yaml)) {
    const isComment = lexeme.startsWith('#') && before !== START_OF_SCALAR;
    if (!MARKS.has(lexeme)) said += isComment ? ' '.repeat(lexeme.length) : lexeme;
    before = lexeme;
  }
  return said;
}

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const ASK_FOR_FONT = '确实非印不可，请市里管程序的人加字体。';

/** Signs in a form that no font has, and the form that one has. */
const USUAL_FORMS: Readonly<Record<string, string>> = { '✔': '✓', '✘': '✗' };

/** `before` is the character that stands before it. */
function explain({ character, count }: MissingGlyph, before: string): Explanation {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const { message, hint } = explainCharacter(character, { code, before });
  return { message: count > 1 ? `${message}这个文件里有 ${count} 处。` : message, hint };
}

function explainCharacter(
  character: string,
  { code, before }: { code: string; before: string },
): Explanation {
  const shown = `“${character}”（${code}）`;
  if (/\p{Co}/u.test(character)) {
    return {
      message: `${shown}是自造字，只有造它的电脑认得，网页和墙上都只是一个空框。`,
      hint: '这种字多半是从公安、银行的系统里复制的人名：请用输入法重新打这个字；打不出来，就写通行的异体字或拼音。',
    };
  }
  if (character === '\uFE0F') {
    return {
      message: `“${before}”后面有一个看不见的记号（${code}），要把它显示成彩色的表情。`,
      hint: `请把“${before}”删掉，用电脑的输入法重新打；或者用文字写。`,
    };
  }
  if (/[\p{Emoji_Presentation}\u20E3]/u.test(character)) {
    return {
      message: `${shown}是表情符号，印在纸上不是空框就是一团颜色。`,
      hint: '请删掉，要说的话用文字写。',
    };
  }
  if (character === '\uFFFD') {
    return {
      message: `这里有个字坏了，只剩下“�”（${code}）：文件转存的时候丢了。`,
      hint: '请对照原件，把这个字重新打上。',
    };
  }
  const message = `打印用的字体里都没有${shown}，墙上会印成一个空框。`;
  const usual = USUAL_FORMS[character];
  if (usual) return { message, hint: `请写成“${usual}”。` };
  if (/\p{Script=Han}/u.test(character)) {
    return { message, hint: `请写通行的异体字，或者写拼音，例如“张（yǎn）”；${ASK_FOR_FONT}` };
  }
  return { message, hint: `请换成常用的符号或汉字；${ASK_FOR_FONT}` };
}
