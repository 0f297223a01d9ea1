/** One name for everything that pages fetch besides themselves. */
import { createHash } from 'node:crypto';
import aroundCss from '../styles/around.css?url';
import screenCss from '../styles/screen.css?url';
import { CLIENT_SCRIPTS } from './client-script-names.ts';
import { clientScript } from './client-scripts.ts';

/** Changes when the style sheet or any script does. */
export async function programVersion(): Promise<string> {
  const versions = await Promise.all(
    [...CLIENT_SCRIPTS].sort().map(async (name) => (await clientScript(name)).version),
  );
  return createHash('sha256')
    .update([screenCss, aroundCss, ...versions].join())
    .digest('hex')
    .slice(0, 8);
}
