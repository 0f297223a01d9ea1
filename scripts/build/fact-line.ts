/** The end of the line that a build says at its end. */

/** `…，用时 12.3 秒，在 dist/`. */
export function withTime(
  facts: string,
  { seconds, outDir }: { readonly seconds: number; readonly outDir: string },
): string {
  return `${facts}，用时 ${seconds.toFixed(1)} 秒，在 ${outDir}/\n`;
}
