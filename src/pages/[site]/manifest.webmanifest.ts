import type { APIRoute, GetStaticPaths } from 'astro';
import { siteManifest } from '../../site/offline.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { screenContexts } from '../_contexts.ts';

export const getStaticPaths = (async () =>
  (await screenContexts()).map((context) => ({
    params: { site: context.site.profile.id },
    props: { context },
  }))) satisfies GetStaticPaths;

interface Props {
  context: SiteContext;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(siteManifest(props.context)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
