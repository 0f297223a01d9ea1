/** Measured in a process of its own: duties and ledgers of all sites, without the time it takes to load them. */
import { loadContent } from '../../../src/loader/load-content.ts';
import { regionsWithSites } from '../../../src/site/region.ts';
import { rulesOn } from '../../../src/site/ledger/ledger-context.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { CACHE_ROOT } from '../../project-folders.ts';
import { openSiteMemory } from '../../site-memory.ts';
import { readDate } from '../../terminal/options.ts';

const [contentRoot = '', day = ''] = process.argv.slice(2);
const asOf = readDate('--as-of', day);
const memory = openSiteMemory(contentRoot, { cacheRoot: CACHE_ROOT });
const { sites, city, settings } = await loadContent(contentRoot, { asOf, memory });
if (!city) throw new Error('the city does not load');

const start = performance.now();
const summaries = ledgerSummaries(
  sites.map((site) => summarise(site, asOf)),
  asOf,
);
const context = { city, summaries, asOf, ...rulesOn(settings.ledgerRule, asOf) };
const views = regionsWithSites(context).map((region) => ledgerView(region, context));
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ seconds, ledgers: views.length }));
