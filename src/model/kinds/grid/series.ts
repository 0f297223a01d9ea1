import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import type { SiteFinding } from '../../schema/finding.ts';
import type { SeriesContext } from '../series-context.ts';
import type { Grid } from './schema.ts';

/**
 * Whether the newest grids hold all households of the site: who lives in none of them has nobody to call. Older ones told
 * what was there at their time.
 */
export function gridSeries(files: readonly FileOf<Grid>[], { households }: SeriesContext): SiteFinding[] {
  const newest = files.reduce<FileOf<Grid> | undefined>(
    (latest, file) => (latest && latest.content.publishedOn >= file.content.publishedOn ? latest : file),
    undefined,
  );
  if (!newest || households === undefined) return [];
  const { grids, totals } = newest.content;
  const stated = grids.reduce((sum, grid) => sum + grid.households, 0);
  // That the total is not the sum of the grids is told of the file itself.
  if (stated === households || stated !== totals.households) return [];
  const difference = Math.abs(households - stated);
  return [
    {
      file: newest.file,
      finding: {
        code: 'FILES_DISAGREE',
        severity: 'warning',
        path: ['totals', 'households'],
        message: `各网格一共 ${stated} 户，site.yaml 里写的户数是 ${households} 户，${stated < households ? `有 ${difference} 户没有网格管` : `多出 ${difference} 户`}。`,
        hint: '请核对网格图和户数；户数变了，请发一份新的网格公布表。',
      },
    },
  ];
}
