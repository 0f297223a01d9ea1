/** Files that need each other, directly or through others. */
import { importsOf, type SourceFile } from './source-files.ts';

/** Every circle of imports among these sources, imports of types included, each as the paths along it. */
export function circlesIn(sources: readonly SourceFile[]): string[][] {
  const paths = new Set(sources.map(({ path }) => path));
  const needs = new Map(
    sources.map((source) => [
      source.path,
      [...new Set(importsOf(source).map(({ target }) => target))].filter((target) => paths.has(target)),
    ]),
  );
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at !== -1) circles.push([...way.slice(at), path]);
    if (at !== -1 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of paths) walk(path, []);
  return circles;
}
