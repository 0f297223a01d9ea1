/** What every form of Sveltia CMS is shown in, whether it is a site's or a region's. */
import type { CmsConfig, GitBackend } from '@sveltia/cms';
import type { RecordForm } from './form-field.ts';
import type { FormBackend, FormSettings, FormSite } from './form-site.ts';

/** Nothing is asked of it: with a folder of this computer Sveltia uses no server, and only says its name. */
function noServer({ folder }: FormSettings): FormBackend {
  return { name: 'gitea', repo: `local/${folder}`, auth_methods: ['token'] };
}

/**
 * Under these names our own readers and writers of files are registered (`file-text.ts`). For `.md` Sveltia takes only
 * names that it knows; what is registered goes before what is built in.
 */
export const FORMATS = {
  yaml: 'gongkailan',
  md: 'yaml-frontmatter',
  rectification: 'gongkailan-rectification',
  inspection: 'gongkailan-inspection',
  site: 'gongkailan-site',
  publicity: 'frontmatter',
  'shared-publicity': 'toml-frontmatter',
  level: 'gongkailan-level',
  service: 'gongkailan-service',
  signs: 'gongkailan-signs',
  ledger: 'gongkailan-ledger',
} as const satisfies Readonly<Record<RecordForm | 'yaml' | 'md', string>>;

/**
 * The folder of photos of a list whose files lie by years. Sveltia puts photos beside the file there when the list itself names
 * no folder, where nobody looks for them; with a slash in front it is the folder of all.
 */
export function photosIn(folder: string): { media_folder: string; public_folder: string } {
  return { media_folder: `/${folder}/photos`, public_folder: '/photos' };
}

/** What any form of this project is shown in, whoever's it is. */
export function shownIn(
  settings: FormSettings,
  { name, photos }: { readonly name: string; readonly photos: string },
): Omit<CmsConfig, 'collections'> {
  const { backend = noServer(settings) } = settings;
  return {
    load_config_file: false,
    backend: { ...backend, commit_messages: commitMessages({ name }) } as GitBackend,
    media_folder: photos,
    public_folder: '/photos',
    media_libraries: {
      default: {
        config: {
          max_file_size: 20_000_000,
          slugify_filename: true,
          // Drawn anew, a photo loses where and with what it was taken.
          transformations: { raster_image: { format: 'webp', quality: 85, width: 2048, height: 2048 } },
        },
      },
      stock_assets: false,
    },
    app_title: `${name}公开填写`,
    logo: { show_in_header: false },
    show_preview_links: false,
    editor: { preview: false },
    // Names of photos stand in addresses.
    slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
  };
}

function commitMessages({ name }: Pick<FormSite, 'name'>): Record<string, string> {
  return {
    create: `${name}：新增 {{slug}}`,
    update: `${name}：修改 {{slug}}`,
    delete: `${name}：删除 {{slug}}`,
    uploadMedia: `${name}：上传照片 {{path}}`,
    deleteMedia: `${name}：删除照片 {{path}}`,
  };
}
