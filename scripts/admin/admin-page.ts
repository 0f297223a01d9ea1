/** `admin/index.html`, with what the form editor may load. */
import type { FormBackend } from '../../src/editor/form-site.ts';

/** The servers that are used where the settings name no other. */
const USUAL_SERVERS = {
  gitea: ['https://gitea.com'],
  gitlab: ['https://gitlab.com'],
  github: ['https://api.github.com'],
} as const;

/**
 * What Sveltia needs, and nothing else: styles that it puts into the page, pictures and workers that it makes itself,
 * and the one server where the content lies. Its status pages, maps, stock photos and translators stay out.
 */
function adminPolicy(backend: FormBackend | undefined): string {
  const servers = backend ? serversOf(backend) : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", 'blob:', 'data:', ...servers].join(' ')}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

function serversOf({ name, base_url, api_root }: FormBackend): string[] {
  const named = [base_url, api_root].filter((url) => url !== undefined).map((url) => new URL(url).origin);
  return [...new Set(named.length > 0 ? named : USUAL_SERVERS[name])];
}

/** The page: a few words until the script has them replaced. */
export function adminPage(backend: FormBackend | undefined): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${adminPolicy(backend)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="referrer" content="no-referrer" />
    <title>填写公开内容</title>
    <link rel="icon" href="data:," />
    <style>
      body { font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; }
      main { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font-size: 1.125rem; line-height: 1.7; }
      input { font: inherit; width: 100%; padding: 0.5rem; box-sizing: border-box; }
      a { display: block; padding: 0.4rem 0; }
      ul { list-style: none; padding: 0; }
      /* There is no server to sign in to: the first button opens a folder, the second would ask for a token. */
      .only-local [role='button'] ~ [role='button'].secondary { display: none; }
    </style>
  </head>
  <body>
    <main><p>正在打开……</p><noscript><p>填写要用到脚本，请在浏览器里打开脚本。</p></noscript></main>
    <script src="start.js"></script>
  </body>
</html>
`;
}
