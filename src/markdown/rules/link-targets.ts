import type { MarkdownIt } from 'markdown-it';

/** Schemes a link may have; without one it is relative to the page. */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(['http', 'https', 'mailto', 'tel']);

/** Only web, mail and telephone links and relative ones; anything else stays text. */
export function linkTargets(markdown: MarkdownIt): void {
  markdown.validateLink = (url) => {
    const target = url.trim();
    if (target.startsWith('//') || target.startsWith('\\')) return false;
    const scheme = SCHEME.exec(target)?.[1]?.toLowerCase();
    return scheme === undefined || ALLOWED.has(scheme);
  };
}
