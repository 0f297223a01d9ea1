/** What pages are made from, out of this process's render job. */
import { renderInput } from '../render-job.ts';
import type { CityContext } from '../site/city-page.ts';
import { siteContext, type SiteContext } from '../site/site-context.ts';

/** The sites of this job. */
export async function siteContexts(): Promise<SiteContext[]> {
  const { job, content, sites } = await renderInput();
  const { asOf, photos, hasPosters, paperReach } = job;
  const { city, catalogue } = content;
  return sites.map((site) => siteContext(site, { city, catalogue, asOf, photos, hasPosters, paperReach }));
}

/** The city, unless its pages are another job's. */
export async function cityContexts(): Promise<CityContext[]> {
  const { job, content, summaries } = await renderInput();
  const { revision } = job;
  return summaries.length > 0 ? [{ city: content.city, summaries, ...(revision && { revision }) }] : [];
}
