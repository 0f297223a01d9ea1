import { expect, test } from 'vitest';
import { regionOfPath } from '../../../scripts/build/region-parts.ts';

test.each([
  ['benxi-county/index.html', 'benxi-county', undefined],
  ['ledger/benxi-county/xiaoshi/index.html', 'benxi-county', 'xiaoshi'],
  ['ledger/checklist/benxi-county/xiaoshi/index.html', 'benxi-county', 'xiaoshi'],
  ['ledger/report/benxi-county/index.html', 'benxi-county', undefined],
  ['inside/checklist/benxi-county/index.html', 'benxi-county', undefined],
  ['base/grids/benxi-county/index.html', 'benxi-county', undefined],
])('%s is about one county or township, and made again for no other', (path, county, township) => {
  expect(regionOfPath(path)).toEqual({ county, ...(township !== undefined && { township }) });
});
