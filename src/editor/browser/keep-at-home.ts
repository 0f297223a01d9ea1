/** Sveltia fetches its words from unpkg.com. Here they lie beside the page, and nothing is asked of anybody else. */

const AWAY = 'https://unpkg.com/@sveltia/cms';

/**
 * Answers what Sveltia asks of unpkg.com about itself: its words from the folder of the page, and whether there is a
 * newer one with the one that is here, for it is the project that decides on versions.
 */
export function keepAtHome(version: string): void {
  const fetchAnything = window.fetch.bind(window);
  window.fetch = (input, options) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (url === `${AWAY}/package.json`) return Promise.resolve(Response.json({ version }));
    const own = `${AWAY}@${version}/`;
    return url.startsWith(own)
      ? fetchAnything(url.slice(own.length), options)
      : fetchAnything(input, options);
  };
}
