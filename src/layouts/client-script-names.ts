/** Which client scripts there are, as Vite finds them. */
const sources = import.meta.glob('../client/*.ts', { query: '?raw' });

/** Names of all client scripts. */
export const CLIENT_SCRIPTS: readonly string[] = Object.keys(sources).map((file) =>
  file.replace(/^.*\/|\.ts$/g, ''),
);
