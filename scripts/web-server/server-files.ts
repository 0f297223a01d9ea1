/** The files that are written from the table, from the project's root. */
import { caddyRules } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginxMaps, nginxRules } from './nginx.ts';

export const NGINX_MAPS = 'scripts/operate/nginx/maps.conf';
export const NGINX_RULES = 'scripts/operate/nginx/rules.conf';
export const CADDY_RULES = 'scripts/operate/caddy/rules.caddy';
export const HEADERS_FILE = 'public/_headers';

/** Each as it should be. */
export function serverFiles(): { readonly path: string; readonly text: string }[] {
  return [
    { path: NGINX_MAPS, text: nginxMaps() },
    { path: NGINX_RULES, text: nginxRules() },
    { path: CADDY_RULES, text: caddyRules() },
    { path: HEADERS_FILE, text: headersFile() },
  ];
}
