/** The YAML extension of VS Code without VS Code: its language server, with our settings, spoken to as the editor does. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';

const SERVER = join(PROJECT_ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');
const ROOT = pathToFileURL(PROJECT_ROOT).href;

/** What is offered where the cursor stands. */
export interface Offer {
  readonly label: string;
  readonly inserts: string;
  /** What is shown beside it. */
  readonly says: string;
}

/** A file as it stands in the editor; `█` is the cursor. */
export interface Opened {
  readonly uri: string;
  readonly cursor: { readonly line: number; readonly character: number };
}

export interface YamlEditor {
  /** Opens a text under the path of a file, which need not exist. */
  readonly open: (file: string, text: string) => Promise<Opened>;
  readonly offers: (at: Opened) => Promise<Offer[]>;
  readonly hover: (at: Opened) => Promise<string>;
  /** `3 这里不对`: line and message of each red line. */
  readonly marks: (file: string, text: string) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

interface Item {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

/** Starts the server with `.vscode/settings.json`, in Chinese. It asks no network: the settings say so. */
export async function startYamlEditor(): Promise<YamlEditor> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const settings = readSettings();
  const waiting = new Map<string, (published: Published) => void>();
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => sectionOf(settings, section)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('textDocument/publishDiagnostics', (published: Published) =>
    waiting.get(published.uri)?.(published),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: ROOT,
    locale: 'zh-cn',
    workspaceFolders: [{ uri: ROOT, name: 'gongkailan' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});

  const open = async (file: string, written: string): Promise<Opened> => {
    const [before = ''] = written.split('█');
    const lines = before.split('\n');
    const uri = `${ROOT}/${file}`;
    const text = written.replace('█', '');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, cursor: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
  };
  const ask = (method: string, { uri, cursor }: Opened): Promise<unknown> =>
    connection.sendRequest(method, { textDocument: { uri }, position: cursor });
  // Settings are asked for after the start; then what is open is judged again.
  const isReady = new Promise<void>((done) =>
    waiting.set(`${ROOT}/content/signs.yaml`, ({ diagnostics }) => diagnostics.length > 0 && done()),
  );
  await open('content/signs.yaml', 'unknown: 1\n');
  await isReady;
  return {
    open,
    offers: async (at) => {
      const { items } = (await ask('textDocument/completion', at)) as { items: Item[] };
      return items.map(({ label, insertText = label, documentation = '' }) => ({
        label,
        inserts: insertText,
        says: typeof documentation === 'string' ? documentation : documentation.value,
      }));
    },
    hover: async (at) => {
      const answer = (await ask('textDocument/hover', at)) as { contents: { value: string } } | null;
      return answer?.contents.value ?? '';
    },
    marks: async (file, text) => {
      const published = new Promise<Published>((done) => waiting.set(`${ROOT}/${file}`, done));
      await open(file, text);
      return (await published).diagnostics.map(({ message, range }) => `${range.start.line + 1} ${message}`);
    },
    close: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
      server.kill();
    },
  };
}

type Settings = Readonly<Record<string, unknown>>;

function readSettings(): Settings {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, '.vscode/settings.json'), 'utf8')) as Settings;
}

/** `{ schemaStore: { enable: false } }` of `yaml.schemaStore.enable`, as VS Code hands settings over. */
function sectionOf(settings: Settings, section: string): object {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (!name.startsWith(`${section}.`)) continue;
    const steps = name.slice(section.length + 1).split('.');
    const last = steps.pop() ?? '';
    let group = found;
    for (const step of steps) group = (group[step] ??= {}) as Record<string, unknown>;
    group[last] = value;
  }
  return found;
}
