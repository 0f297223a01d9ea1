import type { APIRoute } from 'astro';
import { clientScript, clientScriptNames } from '../../layouts/client-scripts.ts';

export function getStaticPaths() {
  return clientScriptNames().map((script) => ({ params: { script } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { code } = await clientScript(params['script'] ?? '');
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
