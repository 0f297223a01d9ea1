/** `/admin/`: which site, then Sveltia CMS with that site's forms. Runs in the browser of whoever fills in. */
import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { readFile, writeFile, type FormsByKind } from '../file-text.ts';
import { formConfig, type SiteForms } from '../form-config.ts';
import { FORMATS } from '../form-shell.ts';
import { RECORD_FORMS, type KindForm } from '../form-field.ts';
import type { FormSettings, FormSite, ListedFormSite } from '../form-site.ts';
import { regionConfig } from '../region-config.ts';
import { CHINESE, keepAtHome } from './keep-at-home.ts';
import { pasteTables } from './paste-table.ts';
import { tellProblems } from './tell-problems.ts';
import { showSites, sitesOfRegion } from './show-sites.ts';

declare global {
  interface Window {
    CMS?: typeof CMS;
    /** Sveltia starts by itself where this is not set. */
    CMS_MANUAL_INIT?: boolean;
  }
}

start().catch(() => {
  const told = document.createElement('p');
  told.textContent =
    '填表的网页没有打开。请回工作台看看，这个村（社区）的文件有没有错，改好了再打开；还不行就关掉工作台，重新运行 npm run dev。';
  const main = document.createElement('main');
  main.append(told);
  document.body.replaceChildren(main);
});

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const [wanted, region] = [asked.get('site'), asked.get('region')];
  const sites = await json<ListedFormSite[]>('sites.json');
  if (region !== null) return openRegion(region, sites);
  const chosen = sites.find(({ id }) => id === wanted) ?? (sites.length === 1 ? sites[0] : undefined);
  if (!chosen) return showSites(sites, wanted);
  const [settings, forms, site] = await Promise.all([
    json<FormSettings>('settings.json'),
    json<KindForm[]>('forms.json'),
    json<FormSite>(`../${chosen.id}/forms.json`),
  ]);
  await openForms({ settings, forms, site });
}

/** The inspections of a region; the list of all where there is no such region. */
async function openRegion(region: string, sites: readonly ListedFormSite[]): Promise<void> {
  const own = sitesOfRegion(region, sites);
  if (own.length === 0) return showSites(sites, region);
  const [settings, forms] = await Promise.all([
    json<FormSettings>('settings.json'),
    json<KindForm[]>('forms.json'),
  ]);
  await openEditor({ settings, forms, config: regionConfig({ region, sites: own, forms, settings }) });
}

async function openForms(siteForms: SiteForms): Promise<void> {
  const { settings, site } = siteForms;
  const config = formConfig(siteForms);
  await openEditor({ ...siteForms, config });
  // The desk serves this page as well where there is no server to write to.
  if (settings.backend === undefined)
    tellProblems({ siteId: site.id, contentFolder: settings.contentFolder, config });
}

async function openEditor({
  settings,
  forms,
  config,
}: Pick<SiteForms, 'settings' | 'forms'> & { readonly config: CmsConfig }): Promise<void> {
  keepAtHome({ version: settings.sveltia, words: await textOf(CHINESE) });
  preferOurs();
  document.body.textContent = '';
  document.body.classList.toggle('only-local', settings.backend === undefined);
  window.CMS_MANUAL_INIT = true;
  await script('sveltia-cms.js');
  const cms = window.CMS;
  if (!cms) throw new Error('sveltia-cms.js did not start');
  const byKind: FormsByKind = new Map(forms.map((form) => [form.kind, form]));
  for (const ending of ['yaml', 'md'] as const)
    cms.registerCustomFormat(FORMATS[ending], ending, {
      fromFile: (text: string) => readFile(text, ending, byKind),
      toFile: (values: Record<string, unknown>) => writeFile(values, ending, byKind),
    });
  for (const record of RECORD_FORMS) {
    const ending = byKind.get(record)?.ending ?? 'yaml';
    cms.registerCustomFormat(FORMATS[record], ending, {
      fromFile: (text: string) => readFile(text, ending, byKind, record),
      toFile: (values: Record<string, unknown>) => writeFile(values, ending, byKind, record),
    });
  }
  await cms.init({ config });
  pasteTables(config);
}

/**
 * Chinese, and a form that stays open when it is saved, for what was found then stands beside its fields; where nobody has
 * chosen otherwise. The names are Sveltia's.
 */
function preferOurs(): void {
  const key = 'sveltia-cms.prefs';
  if (!localStorage.getItem(key))
    localStorage.setItem(key, JSON.stringify({ locale: 'zh-CN', closeOnSave: false }));
}

async function json<T>(name: string): Promise<T> {
  return JSON.parse(await textOf(name)) as T;
}

async function textOf(name: string): Promise<string> {
  const answer = await fetch(name, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

function script(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = name;
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(name)));
    document.head.append(element);
  });
}
