/** How far a download is, on standard error: one line that is written over on a terminal, a line a quarter elsewhere. */

const BAR_WIDTH = 20;

/** Says first how much is to come; `add` hears of bytes, fewer when something had to begin again. */
export function showDownload(
  names,
  totalBytes,
  { write = (text) => process.stderr.write(text), isTerminal = process.stderr.isTTY === true } = {},
) {
  const total = Math.max(1, totalBytes);
  let done = 0;
  let told = 0;
  if (totalBytes > 0)
    write(
      `先下载${names.join('、')}：${megabytes(totalBytes)} MB，${waitFor(totalBytes)}，只下这一次。断了再运行一次，接着下。\n`,
    );
  return {
    add(bytes) {
      done += bytes;
      const part = Math.min(1, done / total);
      if (isTerminal) write(`\r\u001B[K${bar(part)} ${megabytes(done)}/${megabytes(total)} MB`);
      else if (Math.floor(part * 4) > told) {
        told = Math.floor(part * 4);
        write(`下载了 ${told * 25}%\n`);
      }
    },
    end() {
      if (isTerminal && done > 0) write('\r\u001B[K');
    },
  };
}

const megabytes = (bytes) => Math.max(1, Math.round(bytes / 1e6));

/** On the line that a village office has, 10 Mbit/s. */
function waitFor(bytes) {
  const seconds = bytes / 1.25e6;
  return seconds < 10
    ? '几秒钟'
    : seconds < 60
      ? `约 ${Math.ceil(seconds / 10) * 10} 秒`
      : `约 ${Math.ceil(seconds / 60)} 分钟`;
}

function bar(part) {
  const filled = Math.round(part * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
