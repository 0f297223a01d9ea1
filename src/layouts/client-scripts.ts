/** Client scripts: each `src/client/<name>.ts` becomes `assets/<name>.js`. The only doorway to the bundler. */
import { createHash } from 'node:crypto';
import { assetPath, relativeHref, type SitePath } from '../site/urls.ts';

export interface ClientScript {
  readonly code: string;
  /** First characters of the code's SHA-256, so that a changed script is fetched again. */
  readonly version: string;
}

let bundled: Readonly<Record<string, ClientScript>> = {};

/** Gives the scripts as they were bundled when the pages were compiled. */
export function presetClientScripts(scripts: Readonly<Record<string, ClientScript>>): void {
  bundled = scripts;
}

/** A client script, bundled and minified: as it was compiled, or anew each time in `astro dev`. */
export async function clientScript(name: string): Promise<ClientScript> {
  return bundled[name] ?? bundle(name);
}

/**
 * For web views as old as Chromium 80, and as classic scripts: a page that is opened from a disk loads no modules.
 * `test/city/old-browser.test.ts` opens every template in that browser.
 */
async function bundle(name: string): Promise<ClientScript> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: `src/client/${name}.ts`,
    cwd: process.cwd(),
    platform: 'browser',
    // Syntax of web views on old phones; methods younger than these are for each script to avoid.
    transform: { target: 'chrome80' },
  });
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
    const { code } = output[0];
    return { code, version: createHash('sha256').update(code).digest('hex').slice(0, 8) };
  } finally {
    await build.close();
  }
}

/** The link to a client script from a page. */
export async function clientScriptHref(name: string, from: SitePath): Promise<string> {
  const { version } = await clientScript(name);
  return `${relativeHref(from, assetPath(`${name}.js`))}?v=${version}`;
}
