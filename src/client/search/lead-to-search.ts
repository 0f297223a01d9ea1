/** The field of another page than the search page: what is typed there is answered on the search page. */

/** Leads to a search page with what was typed, in the part of the address that a browser sends to no server. */
export function leadToSearch(form: HTMLFormElement, search: string): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = form.querySelector('input')?.value.trim() ?? '';
    location.assign(words === '' ? search : `${search}#${new URLSearchParams({ q: words }).toString()}`);
  });
}

/**
 * Fetches an index, its search page and what that takes to answer into the cache of the browser, while one types: on a slow
 * line they are more than half of the way to the first answer. Not by `prefetch` links, which the policy of the pages forbids.
 */
export async function fetchAhead(search: string, index: string): Promise<void> {
  void fetch(index).catch(() => undefined);
  const page = new DOMParser().parseFromString(await (await fetch(search)).text(), 'text/html');
  const parts = [...page.querySelectorAll('link[rel="stylesheet"],link[rel="preload"],script[src]')].map(
    (part) => new URL(part.getAttribute('href') ?? part.getAttribute('src') ?? '', search).href,
  );
  for (const part of new Set(parts)) if (part !== index) void fetch(part).catch(() => undefined);
}
