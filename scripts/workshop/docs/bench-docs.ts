/** The tables and the picture of what was measured, from what the bench has recorded. */
import { drawGrowth } from '../bench/growth-picture.ts';
import { readRecord } from '../bench/record.ts';
import { SECTIONS } from '../bench/tables.ts';
import { replaceSection } from './sections.ts';

/** From the project's root. */
export const BENCH_README = 'scripts/workshop/bench/README.md';
export const BENCH_PICTURE = 'scripts/workshop/bench/growth.svg';

/** The README of the bench and its picture, as they should be. */
export function benchDocs(root: string, readme: string): { readonly path: string; readonly text: string }[] {
  const record = readRecord(root);
  const text = Object.entries(SECTIONS).reduce(
    (written, [name, format]) => replaceSection(written, name, format(record)),
    readme,
  );
  return [
    { path: BENCH_README, text },
    { path: BENCH_PICTURE, text: drawGrowth(record.city) },
  ];
}
