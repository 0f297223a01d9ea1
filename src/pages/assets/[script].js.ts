import type { APIRoute } from 'astro';
import { CLIENT_SCRIPTS } from '../../layouts/client-script-names.ts';
import { clientScript } from '../../layouts/client-scripts.ts';
import { renderInput } from '../../render-job.ts';

/** Of pages that are no part of a release. */
const NOT_RELEASED = new Set(['fit-signs', 'style-page']);

export async function getStaticPaths() {
  const { job } = await renderInput();
  return CLIENT_SCRIPTS.filter((script) => job.paperReach === 'wall' || !NOT_RELEASED.has(script)).map(
    (script) => ({ params: { script } }),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const { code } = await clientScript(params['script'] ?? '');
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
