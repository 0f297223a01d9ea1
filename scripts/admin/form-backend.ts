/** `content/editor.yaml` in the words of Sveltia CMS. */
import type { FormBackend } from '../../src/editor/form-site.ts';
import type { EditorSettings } from '../../src/model/editor-settings.ts';

/** Below the address of a server of one's own; public ones are known to Sveltia. */
const INTERFACES = { gitea: '/api/v1', gitlab: '/api/v4', github: '/api/v3' } as const;

/** The server that forms are sent to. An address that is none leaves the public server of that sort. */
export function formBackend(settings: EditorSettings): FormBackend {
  const { server, repository, branch, address, application } = settings;
  const own = address !== undefined && address.startsWith('https://') && URL.canParse(address);
  const origin = own ? new URL(address).origin : undefined;
  return {
    name: server,
    repo: repository,
    ...(branch !== undefined && { branch }),
    ...(origin !== undefined && { base_url: origin, api_root: `${origin}${INTERFACES[server]}` }),
    ...(application === undefined
      ? { auth_methods: ['token'] }
      : { app_id: application, ...(server === 'gitlab' && { auth_type: 'pkce' }) }),
  };
}
