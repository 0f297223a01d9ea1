/** A release put together from parts: links to what is wholly of one part, and files where parts lie beside each other. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { linkFile } from '../store.ts';
import { linkFolder, STATUS_FILE } from './release-folder.ts';
import type { PlacedPart } from './parts.ts';

export interface Composition {
  readonly parts: readonly PlacedPart[];
  /** What is of no part, by its release path: manifests. */
  readonly own: ReadonlyMap<string, string>;
}

/** A folder of the release to be: whose it is, and what lies in it. */
interface Node {
  /** The only part that has anything in it; `undefined` once there are several. */
  part: PlacedPart | undefined;
  readonly folders: Map<string, Node>;
  readonly files: Map<string, PlacedPart | string>;
}

/** Writes the next release into this folder, which is made. */
export function composeRelease(unfinished: string, composition: Composition): void {
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  layOut(treeOf(composition), { folder: unfinished, path: '', isRoot: true });
  // Windows lets few people link files, and nobody publishes from there.
  if (process.platform !== 'win32')
    symlinkSync(join('..', STATUS_FILE), join(unfinished, STATUS_FILE), 'file');
}

function treeOf({ parts, own }: Composition): Node {
  const root = newNode(undefined);
  for (const part of parts) for (const path of Object.keys(part.files)) add(root, path, part);
  for (const [path, content] of own) add(root, path, content);
  return root;
}

function newNode(part: PlacedPart | undefined): Node {
  return { part, folders: new Map(), files: new Map() };
}

function add(root: Node, path: string, owner: PlacedPart | string): void {
  const names = path.split('/');
  const file = names.pop() ?? '';
  const part = typeof owner === 'string' ? undefined : owner;
  let node = root;
  for (const name of names) {
    const known = node.folders.get(name);
    if (known && known.part !== part) known.part = undefined;
    const next = known ?? newNode(part);
    node.folders.set(name, next);
    node = next;
  }
  node.files.set(file, owner);
}

function layOut(
  node: Node,
  { folder, path, isRoot = false }: { folder: string; path: string; isRoot?: boolean },
): void {
  if (!isRoot) mkdirSync(folder);
  for (const [name, owner] of node.files) {
    if (typeof owner === 'string') writeFileSync(join(folder, name), owner, { mode: 0o444 });
    else linkFile(join(owner.folder, path, name), join(folder, name));
  }
  for (const [name, child] of node.folders) {
    const here = join(folder, name);
    const inside = path === '' ? name : `${path}/${name}`;
    if (child.part) linkFolder(relative(folder, join(child.part.folder, inside)), here);
    else layOut(child, { folder: here, path: inside });
  }
}
