/** `/admin/`: which site, then Sveltia CMS with that site's forms. Runs in the browser of whoever fills in. */
import type CMS from '@sveltia/cms';
import { readFile, writeFile, type FormsByKind } from '../file-text.ts';
import { FORMATS, formConfig, type SiteForms } from '../form-config.ts';
import type { KindForm } from '../form-field.ts';
import type { FormSettings, FormSite, ListedFormSite } from '../form-site.ts';
import { keepAtHome } from './keep-at-home.ts';
import { showSites } from './show-sites.ts';

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
  const wanted = new URLSearchParams(location.search).get('site');
  const sites = await json<ListedFormSite[]>('sites.json');
  const chosen = sites.find(({ id }) => id === wanted) ?? (sites.length === 1 ? sites[0] : undefined);
  if (!chosen) return showSites(sites, wanted);
  const [settings, forms, site] = await Promise.all([
    json<FormSettings>('settings.json'),
    json<KindForm[]>('forms.json'),
    json<FormSite>(`../${chosen.id}/forms.json`),
  ]);
  await openForms({ settings, forms, site });
}

async function openForms({ settings, forms, site }: SiteForms): Promise<void> {
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
  await cms.init({ config: formConfig({ settings, forms, site }) });
}

/** Where nobody has chosen a language. The name is Sveltia's. */
function speakChinese(): void {
  const key = 'sveltia-cms.prefs';
  if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify({ locale: 'zh-CN' }));
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
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(name)));
    document.head.append(element);
  });
}
