/** Links to files that all pages share, and what a browser may load. */
import { createHash } from 'node:crypto';
import { relativeHref, type SitePath } from '../site/urls.ts';

/** A path that Vite made from the root (`/assets/screen.1a2b.css`) as a link from a page. */
export function rootedHref(from: SitePath, rooted: string): string {
  return relativeHref(from, rooted.replace(/^\//, ''));
}

/**
 * The content security policy of every page: nothing from elsewhere, nothing inline but the styles named by hash.
 */
export function contentSecurityPolicy(inlineStyle?: string): string {
  const styleHash = inlineStyle
    ? ` 'sha256-${createHash('sha256').update(inlineStyle).digest('base64')}'`
    : '';
  return [
    "default-src 'none'",
    `style-src 'self'${styleHash}`,
    "img-src 'self' data:",
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}
