/** `/admin/`: which site, then Sveltia CMS with that site's forms. Runs in the browser of whoever fills in. */
import type CMS from '@sveltia/cms';
import { readFile, writeFile, type FormsByKind } from '../file-text.ts';
import { FORMATS, formConfig } from '../form-config.ts';
import type { KindForm } from '../form-field.ts';
import type { FormBackend, FormSite, FormSites } from '../form-site.ts';
import { keepAtHome } from './keep-at-home.ts';
import { showSites } from './show-sites.ts';

declare global {
  interface Window {
    CMS?: typeof CMS;
    /** Sveltia starts by itself where this is not set. */
    CMS_MANUAL_INIT?: boolean;
  }
}

/** `admin/settings.json`. */
interface Settings {
  /** Absent where there is none: then only folders of this computer can be worked on. */
  readonly backend?: FormBackend;
  readonly sveltia: string;
}

/** A name is needed though nothing is asked of it: with a folder of this computer Sveltia uses no server. */
const NO_SERVER: FormBackend = { name: 'gitea', repo: 'gongkailan/content', auth_methods: ['token'] };

void start();

async function start(): Promise<void> {
  const [settings, { sites, catalogues }] = await Promise.all([
    json<Settings>('settings.json'),
    json<FormSites>('sites.json'),
  ]);
  const wanted = new URLSearchParams(location.search).get('site');
  const site = sites.find(({ id }) => id === wanted) ?? (sites.length === 1 ? sites[0] : undefined);
  if (!site) return showSites(sites, wanted);
  const forms = await json<KindForm[]>('forms.json');
  await openForms(site, { forms, settings, items: catalogues[site.catalogue] ?? [] });
}

async function openForms(
  site: FormSite,
  { forms, settings, items }: { forms: KindForm[]; settings: Settings; items: FormSites['catalogues'][number] },
): Promise<void> {
  keepAtHome(settings.sveltia);
  speakChinese();
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
  await cms.init({ config: formConfig({ site, items, forms, backend: settings.backend ?? NO_SERVER }) });
}

/** Where nobody has chosen a language. The name is Sveltia's. */
function speakChinese(): void {
  const place = 'sveltia-cms.prefs';
  if (!localStorage.getItem(place)) localStorage.setItem(place, JSON.stringify({ locale: 'zh-CN' }));
}

async function json<T>(name: string): Promise<T> {
  const answer = await fetch(name, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}

function script(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = name;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(name));
    document.head.append(element);
  });
}
