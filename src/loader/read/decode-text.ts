/** Bytes → text. Clerks' computers still write GBK and UTF-16; those are named, never guessed at. */
import { FILE_START, problemAt, type Outcome, type Span } from '../tell/problem.ts';

const SAVE_AS_UTF8 = '请用记事本打开，选“文件 → 另存为”，编码选 UTF-8，再保存。';

/** Text, NFC-normalised, lines ending in `\n`, without a byte order mark; or what encoding it seems to be. */
export function decodeText(path: string, bytes: Uint8Array): Outcome<string> {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return refuse(path, FILE_START, '这个文件的编码是 UTF-16（记事本里叫 Unicode），不是 UTF-8。');
  const text = decode(bytes, 'utf-8');
  if (text === undefined) {
    const span = firstBadCharacter(bytes);
    return looksLikeGbk(bytes)
      ? refuse(path, span, '这个文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8。')
      : refuse(path, span, '这个文件不是 UTF-8 编码的文字。');
  }
  if (text.includes('\0')) return refuse(path, FILE_START, '这个文件里不是文字，像是图片、Word 或 Excel。');
  return { value: text.replace(/\r\n?/g, '\n').normalize('NFC'), problems: [] };
}

function refuse(path: string, span: Span, message: string): Outcome<string> {
  return { problems: [problemAt(path, span, { code: 'FILE_NOT_UTF8', message, hint: SAVE_AS_UTF8 })] };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding; the caller tries another or says so.
    return undefined;
  }
}

function looksLikeGbk(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'gb18030');
  return text !== undefined && !text.includes('\0') && /\p{Script=Han}/u.test(text);
}

function firstBadCharacter(bytes: Uint8Array): Span {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1, length: 1 };
}
