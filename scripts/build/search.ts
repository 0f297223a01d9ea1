/** The files that all searches share: what characters sound like, and what questions are about. */
import { readFileSync } from 'node:fs';
import { assetPath, INTENTS_FILE, SOUNDS_FILE } from '../../src/site/urls.ts';
import type { WrittenFile } from './written-file.ts';

type SharedFile = WrittenFile & { readonly content: string };

/** What characters sound like. Loaded when it is needed: the library's dictionaries take longer to read than a site to index. */
export async function soundsFile(): Promise<SharedFile> {
  const { soundTable } = await import('./sounds.ts');
  return { path: assetPath(SOUNDS_FILE), content: JSON.stringify(soundTable()) };
}

/** What questions are about: learned once, by `npm run intents`. */
export function intentsFile(): SharedFile {
  const learned = new URL('../../src/client/search/intent/intents.json', import.meta.url);
  return { path: assetPath(INTENTS_FILE), content: readFileSync(learned, 'utf8') };
}
