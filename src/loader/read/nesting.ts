/**
 * How deep a YAML text nests, found without recursion. The parser goes down a step a level, so on one machine and at one
 * time it runs out of stack where at another it does not: a file must not be valid by chance.
 */
import { Lexer } from 'yaml';

/** The deepest schema there is has 8 levels. */
const MOST_BRACKETS = 60;
/** Spaces before what a line holds, or dashes, question marks and colons one behind the other: each may open a level. */
const DEEP_BLOCK = /^ {400}|(?:[-?:][ \t]+){200}/m;

/** Where a text is nested deeper than anybody means, as an offset; `undefined` when nowhere. */
export function findTooDeep(text: string): number | undefined {
  const block = DEEP_BLOCK.exec(text);
  if (block) return block.index;
  return countBrackets(text) > MOST_BRACKETS ? deepBracket(text) : undefined;
}

/** At least as deep as it is; brackets in quotes count as well. */
function countBrackets(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const mark of text.match(/[[\]{}]/g) ?? []) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Tokens that stand for something and are not in the text: begin of a document, of a scalar, end of a wrong bracket. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_TEXT = /^[\u0002\u0018\u001f]$/;

function deepBracket(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > MOST_BRACKETS) return offset;
    if (!NOT_IN_TEXT.test(token)) offset += token.length;
  }
  return undefined;
}
