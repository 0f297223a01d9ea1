/**
 * What Windows does not take as the name of a file (Microsoft, "Naming Files, Paths, and Namespaces"), and what two
 * names of one folder are one file there.
 */

/** `C:\Users\一个十个字的名字的人\Desktop\gongkailan\` and a reserve, of the 260 that Explorer can unpack. */
export const MOST_CHARACTERS = 190;

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Each path that Windows does not take, with why, in English for who maintains this. */
export function refusedByWindows(paths: readonly string[]): string[] {
  const byLower = new Map<string, string>();
  return paths.flatMap((path) => {
    const twin = byLower.get(path.toLowerCase());
    byLower.set(path.toLowerCase(), path);
    const parts = path.split('/');
    const reasons = [
      ...(twin === undefined ? [] : [`is ${twin} in other letters`]),
      ...(path.length > MOST_CHARACTERS ? [`has ${path.length} characters`] : []),
      // eslint-disable-next-line no-control-regex
      ...(parts.some((part) => /[<>:"\\|?*\u0000-\u001F]/.test(part)) ? ['has a forbidden character'] : []),
      ...(parts.some((part) => /[. ]$/.test(part)) ? ['ends with a dot or a space'] : []),
      ...(parts.some((part) => RESERVED.test(part)) ? ['is the name of a device'] : []),
    ];
    return reasons.map((reason) => `${path} ${reason}`);
  });
}
