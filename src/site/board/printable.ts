/**
 * Signs that clerks type and the print fonts lack: each is set as one that says the same, since a box on the wall says
 * nothing. Only the sheet's text changes; the page keeps what was written.
 */
const INSTEAD: Readonly<Record<string, string>> = {
  '→': '＞',
  '℃': '°C',
  '㎏': 'kg',
  '✓': '√',
  '✔': '√',
  ...Object.fromEntries([...'■□●○▲△◆◇★☆'].map((sign) => [sign, '·'])),
  ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign, index) => [sign, `（${index + 1}）`])),
};

const LACKING = new RegExp(`[${Object.keys(INSTEAD).join('')}]`, 'gu');

/** The text with every sign that would print as a box set as another. */
export function printable(text: string): string {
  return text.replace(LACKING, (sign) => INSTEAD[sign] ?? sign);
}
