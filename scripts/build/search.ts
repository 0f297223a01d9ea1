/** What characters sound like: the file that all searches share. */
import { assetPath, SOUNDS_FILE } from '../../src/site/urls.ts';
import type { WrittenFile } from './written-file.ts';

/** Loaded when it is needed: the library's dictionaries take longer to read than a site to index. */
export async function soundsFile(): Promise<WrittenFile & { readonly content: string }> {
  const { soundTable } = await import('./sounds.ts');
  return { path: assetPath(SOUNDS_FILE), content: JSON.stringify(soundTable()) };
}
