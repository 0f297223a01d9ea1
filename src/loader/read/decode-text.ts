/** Bytes → text. Clerks' computers still write GBK and UTF-16; those are named, never guessed at. */
import { FILE_START, problemAt, type Outcome, type Span } from '../tell/problem.ts';

const SAVE_AS_UTF8 = '请用记事本打开，选“文件 → 另存为”，编码选 UTF-8，再保存。';

const COPY_TEXT =
  '请把名字改回去，用 Word、WPS 打开，把文字复制到网页填表的“正文”里（npm run dev，点“填表”）；是表格的，用 npm run import 导入。';
const PUT_ELSEWHERE = '请把名字改回去；照片放到 photos 文件夹，别的不要放在这里。';

/** How files of other programs begin (Microsoft MS-CFB 2.2, APPNOTE 4.3.7, ISO 32000-1 7.5.2, RTF 1.9.1, T.81, PNG). */
const FOREIGN: readonly (readonly [readonly number[], string, string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], ' Word、Excel 或 WPS 的文件', COPY_TEXT],
  [[0xd0, 0xcf, 0x11, 0xe0], ' Word、Excel 或 WPS 的文件', COPY_TEXT],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], ' Word 或写字板的文件', COPY_TEXT],
  [[0x25, 0x50, 0x44, 0x46], ' PDF 文件', COPY_TEXT],
  [[0xff, 0xd8, 0xff], '照片', PUT_ELSEWHERE],
  [[0x89, 0x50, 0x4e, 0x47], '图片', PUT_ELSEWHERE],
];

/** Text, NFC-normalised, lines ending in `\n`, without a byte order mark; or what encoding it seems to be. */
export function decodeText(path: string, bytes: Uint8Array): Outcome<string> {
  const made = FOREIGN.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (made)
    return refuse(
      path,
      FILE_START,
      `这是${made[1]}，只是名字改成了 ${/\.\w+$/.exec(path)?.[0] ?? '这个'}，里面不是文字。`,
      made[2],
    );
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

function refuse(path: string, span: Span, message: string, hint = SAVE_AS_UTF8): Outcome<string> {
  return { problems: [problemAt(path, span, { code: 'FILE_NOT_UTF8', message, hint })] };
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
