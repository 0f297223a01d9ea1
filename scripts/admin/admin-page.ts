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
    // On this computer the desk is beside it, and shows the sheet.
    ...(backend ? [] : ["frame-src 'self'"]),
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
      /* What the desk found when the file was saved: in a list, and beside the fields. */
      .told { position: fixed; inset: auto 1rem 1rem auto; z-index: 100; box-sizing: border-box; width: min(24rem, 100vw - 2rem);
        max-height: 45vh; overflow: auto; padding: 0.5rem 1rem; border: 2px solid #2e7d32; border-radius: 8px;
        background: #fff; color: #111; font-size: 1rem; line-height: 1.6; box-shadow: 0 2px 12px #0006; }
      .told summary { font-weight: bold; cursor: pointer; } .told .place { padding: 0 0.4rem; text-decoration: underline; }
      .told.wrong { border-color: #b3261e; }
      .told[hidden] { display: none; }
      .told p { margin: 0.25rem 0; font-weight: bold; }
      .told li { padding: 0.25rem 0; } .told small { display: block; color: #444; font-size: 0.9375rem; }
      .told a { display: inline; } .told button, .sheet button { font: inherit; padding: 0.3rem 0.8rem; }
      /* At the top of a form Sveltia draws a line there. */
      [data-told]::after { content: attr(data-told) !important; position: static !important; height: auto !important; width: auto !important; display: block; margin: 0.25rem 0; padding: 0.25rem 0.75rem; white-space: pre-line;
        border-left: 4px solid #b3261e; background: #fdeceb; color: #7a1610; font-size: 1rem; line-height: 1.6; }
      .sheet { width: min(60rem, 100vw - 2rem); height: calc(100vh - 2rem); box-sizing: border-box; overflow: auto; }
      .sheet div { overflow: hidden; margin-inline: auto; } .sheet iframe { border: 0; pointer-events: none; transform-origin: 0 0; max-width: none; }
      /* For thumbs, and so large that a telephone does not zoom in when a field is touched. */
      @media (pointer: coarse) {
        :root { --sui-control-small-height: 40px !important; --sui-control-medium-height: 44px !important;
          --sui-checkbox-height: 28px !important; --sui-font-size-default: 16px !important; }
        .told { inset: auto 0.5rem 0.5rem; width: auto; max-height: 35vh; }
        .told button, .told a, .sheet button { display: inline-block; min-height: 2.5rem; }
      }
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
