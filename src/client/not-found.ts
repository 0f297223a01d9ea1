/**
 * The page for unknown addresses offers the home of the village or community that the address begins with, if there is
 * one. The page itself cannot know: it is one file for the whole release, and a list of 500 sites would be no help.
 */
import { leadToSearch } from './search/lead-to-search.ts';

const offer = document.querySelector<HTMLElement>('[data-site-home]');
const releaseRoot = offer?.dataset['siteHome'] ?? '/';
const [site = ''] = location.pathname.startsWith(releaseRoot)
  ? location.pathname.slice(releaseRoot.length).split('/')
  : [];

if (offer && /^[a-z0-9-]+$/.test(site)) {
  const home = `${releaseRoot}${site}/`;
  void fetch(home)
    .then((answer) => (answer.ok ? answer.text() : ''))
    .then((html) => showHome(offer, home, html))
    .catch(() => undefined);
}

const form = document.querySelector<HTMLFormElement>('form.find');
if (form) leadToSearch(form, form.action);

/** A link to the home, by the name that it gives itself. */
function showHome(container: HTMLElement, href: string, html: string): void {
  const name = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector('.brand b')
    ?.textContent.trim();
  if (!name) return;
  const link = document.createElement('a');
  link.href = href;
  link.textContent = `${name}首页`;
  container.append(link);
  container.hidden = false;
}
