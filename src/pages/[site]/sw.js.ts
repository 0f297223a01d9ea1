import type { APIRoute, GetStaticPaths } from 'astro';
import { clientScriptHref } from '../../layouts/client-scripts.ts';
import { programVersion } from '../../layouts/program-version.ts';
import { offlineSite } from '../../site/offline.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { siteWorkerPath } from '../../site/urls.ts';
import { screenContexts } from '../_contexts.ts';

export const getStaticPaths = (async () =>
  (await screenContexts()).map((context) => ({
    params: { site: context.site.profile.id },
    props: { context },
  }))) satisfies GetStaticPaths;

interface Props {
  context: SiteContext;
}

/** What is to be kept, and the program that keeps it: a change of either is a new worker. */
export const GET: APIRoute<Props> = async ({ props: { context } }) => {
  const kept = offlineSite(context, await programVersion());
  const worker = await clientScriptHref('offline-worker', siteWorkerPath(context.site.profile.id));
  return new Response(`self.KEPT=${JSON.stringify(kept)};\nimportScripts(${JSON.stringify(worker)});\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
