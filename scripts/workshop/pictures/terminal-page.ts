/** A terminal window as a page: what was typed, and what the screen said, every character in its column. */
import { displayWidth } from '../../../src/loader/tell/display-width.ts';

export interface TerminalScreen {
  /** `npm run check`, as it is typed. */
  readonly typed: string;
  readonly output: string;
  /** Columns of the window [88]; longer lines go on below. */
  readonly columns?: number;
}

const PROMPT = 'PS C:\\gongkai> ';
const SIZE_PX = 16;

/** The document; its window is `#terminal`. */
export function terminalPage({ typed, output, columns = 88 }: TerminalScreen): string {
  const lines = output
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line) => foldLine(line, columns));
  const rows = [
    ...foldLine(PROMPT + typed, columns).map((line, index) =>
      index === 0
        ? `<u>${cells(PROMPT)}</u><b>${cells(line.slice(PROMPT.length))}</b>`
        : `<b>${cells(line)}</b>`,
    ),
    ...lines.map(cells),
  ];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body{margin:0;background:#fff}
#terminal{width:${(columns * SIZE_PX) / 2 + 40}px;background:#101820;color:#f2f2f2;border-radius:8px;overflow:hidden;font:${SIZE_PX}px/1.5 "PingFang SC",sans-serif}
#terminal>header{background:#dfe3e8;color:#1d1a17;padding:5px 20px;font-size:14px}
pre{margin:0;padding:14px 20px 18px;font:inherit}
i{display:inline-block;width:.5em;text-align:center;font-style:normal;overflow:visible;white-space:pre}
i.w{width:1em}
i.m{transform:scaleX(.62)}
i.c{transform:scaleX(.84)}
i.l{color:transparent;border-left:1px solid #9aa7b4;margin-left:.25em;width:.25em}
i.q{font-family:"Open Sans",sans-serif}
u{text-decoration:none;color:#8fbdf5}
b{font-weight:700;color:#ffd27a}
</style><div id="terminal"><header>命令窗口（PowerShell）</header><pre>${rows.map((row) => `${row}\n`).join('')}</pre></div></html>`;
}

/** Latin letters of a proportional font stand in columns, so that `^^^` points at what it means. */
function cells(text: string): string {
  return [...text]
    .map((character) => {
      const width = displayWidth(character);
      const shape = width === 2 ? ' class="w"' : shapeOf(character);
      return width === 0 ? '' : `<i${shape}>${escapeHtml(character)}</i>`;
    })
    .join('');
}

/** Letters that are wider than a column are squeezed together; lines that join up are drawn; quotes are Latin ones. */
function shapeOf(character: string): string {
  if (/[mwMW@%&]/.test(character)) return ' class="m"';
  if (/[A-Z]/.test(character)) return ' class="c"';
  if (/[│┃]/.test(character)) return ' class="l"';
  return /[“”‘’…]/.test(character) ? ' class="q"' : '';
}

function foldLine(line: string, columns: number): string[] {
  const folded = [''];
  let width = 0;
  for (const character of line) {
    const next = displayWidth(character);
    if (width + next > columns) {
      folded.push('');
      width = 0;
    }
    folded[folded.length - 1] += character;
    width += next;
  }
  return folded;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
