/** The files of `/admin/`: ours, and Sveltia CMS as it comes from npm. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { kindForms } from '../../src/editor/form-fields.ts';
import type { FormBackend, FormSettings, ListedFormSite } from '../../src/editor/form-site.ts';
import { adminPage } from './admin-page.ts';
import { bundleStart } from './bundle-start.ts';
import { sveltiaFiles, sveltiaVersion } from './sveltia-files.ts';

export interface AdminOptions {
  readonly sites: readonly (Pick<ListedFormSite, 'id' | 'name' | 'countyId' | 'townshipId'> & {
    readonly closed?: { readonly on: string } | undefined;
  })[];
  readonly contentRoot: string;
  /** Where forms are written to; without it only folders of the computer in front of which one sits. */
  readonly backend?: FormBackend;
}

/** Contents by path. */
export type AdminFiles = ReadonlyMap<string, string | Uint8Array>;

/** All files by their path in a release. */
export async function adminFiles({ sites, contentRoot, backend }: AdminOptions): Promise<AdminFiles> {
  const repository = repositoryOf(contentRoot);
  const settings: FormSettings = {
    sveltia: sveltiaVersion(),
    folder: basename(repository),
    contentFolder: relative(repository, resolve(contentRoot)).split(sep).join('/'),
    ...(backend && { backend }),
  };
  return new Map<string, string | Uint8Array>([
    ['admin/index.html', adminPage(backend)],
    ['admin/start.js', await bundleStart()],
    ...sveltiaFiles(),
    ['admin/forms.json', JSON.stringify(kindForms())],
    ['admin/sites.json', JSON.stringify(sites.map(listed))],
    ['admin/settings.json', JSON.stringify(settings)],
  ]);
}

function listed({ id, name, closed, ...place }: AdminOptions['sites'][number]): ListedFormSite {
  return { id, name, ...place, ...(closed && { closedOn: closed.on }) };
}

/** The folder with `.git`, which holds the content; the content's own where there is none. */
function repositoryOf(contentRoot: string): string {
  const content = resolve(contentRoot);
  for (let folder = content; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return content;
  }
}
