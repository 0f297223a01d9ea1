/** `content/editor.yaml` in the words of Sveltia CMS. */
import type { FormBackend } from '../../src/editor/form-site.ts';
import type { EditorSettings } from '../../src/model/clerk/editor-settings.ts';

/** Below the address of a server of one's own; public ones are known to Sveltia. */
const INTERFACES = { gitea: '/api/v1', gitlab: '/api/v4', github: '/api/v3' } as const;

/** The server that forms are sent to: the public one of that sort where no address is named. */
export function formBackend(settings: EditorSettings): FormBackend {
  const { server, repository, branch, address, application } = settings;
  return {
    name: server,
    repo: repository,
    ...(branch !== undefined && { branch }),
    ...(address !== undefined && { base_url: address, api_root: `${address}${INTERFACES[server]}` }),
    ...(application === undefined
      ? { auth_methods: ['token'] }
      : { app_id: application, ...(server === 'gitlab' && { auth_type: 'pkce' }) }),
  };
}
