/**
 * Says when files of the sites that are open, or of what all share, have changed. Not by Vite's watcher: that would hold
 * every file of the city. What the system does not tell (a network drive, a folder made a moment ago) a slow look finds.
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Wait for an editor that writes a file in several steps, or a `git pull` that writes hundreds. */
const PAUSE_MS = 60;
const LOOK_EVERY_MS = 2000;

export interface WatchedFolder {
  /** Absolute. */
  readonly path: string;
  /** What is called when something in it changed. */
  readonly name: string;
  readonly isDeep: boolean;
}

export interface ContentWatch {
  /** Watches these folders and no others. */
  readonly set: (folders: readonly WatchedFolder[]) => void;
  readonly close: () => void;
}

/** Calls back with the names of the folders in which something changed, after a moment of rest. */
export function watchContent(onChange: (names: readonly string[]) => void): ContentWatch {
  const watched = new Map<
    string,
    { readonly folder: WatchedFolder; watcher?: FSWatcher | undefined; seen: string }
  >();
  const changed = new Set<string>();
  let pause: NodeJS.Timeout | undefined;
  const note = (path: string): void => {
    const entry = watched.get(path);
    if (!entry) return;
    // Reading a file is an event on some systems; only what differs counts.
    const now = lookAt(entry.folder);
    if (now === entry.seen) return;
    entry.seen = now;
    changed.add(entry.folder.name);
    clearTimeout(pause);
    pause = setTimeout(() => {
      const names = [...changed];
      changed.clear();
      onChange(names);
    }, PAUSE_MS);
  };
  const look = setInterval(() => [...watched.keys()].forEach(note), LOOK_EVERY_MS);
  look.unref();

  const drop = (path: string): void => {
    watched.get(path)?.watcher?.close();
    watched.delete(path);
  };
  return {
    set: (folders) => {
      const wanted = new Map(folders.map((folder) => [folder.path, folder]));
      for (const path of [...watched.keys()]) if (!wanted.has(path)) drop(path);
      for (const [path, folder] of wanted) {
        if (watched.has(path)) continue;
        const watcher = watcherOf(folder, () => note(path));
        watched.set(path, { folder, seen: lookAt(folder), watcher });
      }
    },
    close: () => {
      clearInterval(look);
      clearTimeout(pause);
      [...watched.keys()].forEach(drop);
    },
  };
}

/** Where the system cannot watch, the slow look has to do. */
function watcherOf({ path, isDeep }: WatchedFolder, onEvent: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(path, { recursive: isDeep }, onEvent);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

/** The files of a folder with their sizes and times, as one text. */
function lookAt({ path, isDeep }: WatchedFolder): string {
  try {
    return readdirSync(path, { recursive: isDeep, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) => {
        const { size, mtimeMs } = statSync(join(parentPath, name));
        return `${parentPath}/${name} ${size} ${mtimeMs}`;
      })
      .sort()
      .join('\n');
  } catch {
    // Gone, or changing right now: the next look sees what became of it.
    return '';
  }
}
