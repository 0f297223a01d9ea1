import { describe, expect, test } from 'vitest';
import { choosePage } from '../../../scripts/dev/desk/desk-pages.ts';
import { findSites, listSites } from '../../../scripts/dev/site-list.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../../support/small-city.ts';

const PROFILE = `${SHUINAN}/site.yaml`;
const profile = (name: string) => readSmallCity(PROFILE).replace(/^name: .*/m, `name: ${name}`);
const namesIn = (root: string) => listSites(root).map(({ id, name }) => [id, name]);

describe('the page where a site is chosen', () => {
  test('lists every site with its name, the one that was open last first', () => {
    const root = makeSmallCity();
    expect(namesIn(root)).toEqual([
      ['dongshi', '东市社区'],
      ['shuinan', '水南村'],
    ]);
    const page = choosePage(listSites(root), { last: 'dongshi' });
    expect(page.indexOf('上次打开的：<a class="before" href="/desk/dongshi/">')).toBeGreaterThan(0);
    expect(page).toContain('data-words="shuinan 水南村 shili qingshi"');
  });

  test('takes a name as it is written, quoted or with a remark, and the id for none', () => {
    expect(namesIn(makeSmallCity({ [PROFILE]: profile('"水南村" # 旧名水南屯') }))).toContainEqual([
      'shuinan',
      '水南村',
    ]);
    expect(namesIn(makeSmallCity({ [PROFILE]: 'id: shuinan\n' }))).toContainEqual(['shuinan', 'shuinan']);
  });

  test('shows a hostile name as text', () => {
    const root = makeSmallCity({ [PROFILE]: profile('<img src=x onerror=alert(1)>') });
    const page = choosePage(listSites(root), {});
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('<img');
  });

  test('is empty where there are no sites', () => {
    expect([...findSites('/nowhere')]).toEqual([]);
  });
});
