/** Sveltia fetches its words from unpkg.com. Here they lie beside the page, and nothing is asked of anybody else. */

const AWAY = 'https://unpkg.com/@sveltia/cms';

/** Its Chinese words, beside the page. */
export const CHINESE = 'locales/zh-CN.json';

/** What lies here already. */
export interface KeptHere {
  /** Of Sveltia. */
  readonly version: string;
  /** Its Chinese words: it waits five seconds for them, which a slow line or computer needs, and speaks English then. */
  readonly words: string;
}

/**
 * Answers what Sveltia asks of unpkg.com about itself: its Chinese words at once, other files from the folder of the page,
 * and whether there is a newer one with the one that is here, for it is the project that decides on versions.
 */
export function keepAtHome({ version, words }: KeptHere): void {
  const fetchAnything = window.fetch.bind(window);
  const own = `${AWAY}@${version}/`;
  window.fetch = (input, options) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (url === `${AWAY}/package.json`) return Promise.resolve(Response.json({ version }));
    if (url === own + CHINESE) return Promise.resolve(new Response(words));
    return url.startsWith(own)
      ? fetchAnything(url.slice(own.length), options)
      : fetchAnything(input, options);
  };
}
