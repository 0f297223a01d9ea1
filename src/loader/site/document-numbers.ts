/** `谢村[2026] 9号` and `谢村〔2026〕9号` are one number. */
export function normaliseNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔[(【]/g, '〔')
    .replace(/[〕\])】]/g, '〕');
}
