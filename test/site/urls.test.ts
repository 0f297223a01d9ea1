import { describe, expect, test } from 'vitest';
import { RESERVED_IDS } from '../../src/model/place/reserved-ids.ts';
import { SECTIONS } from '../../src/model/disclosure/section.ts';
import {
  archivePath,
  boardPath,
  dayPath,
  photoPath,
  searchIndexPath,
  searchPath,
  sectionPath,
  typedAddress,
} from '../../src/site/urls.ts';
import { day } from '../support/a-site.ts';

describe('the address of a day', () => {
  test('is six digits in the folder of the site', () => {
    expect(dayPath('shuinan', day('2026-10-09'))).toBe('shuinan/261009/');
  });

  test('is that of no other folder of a site', () => {
    const others = [
      ...SECTIONS.map((section) => sectionPath('shuinan', section)),
      archivePath('shuinan'),
      searchPath('shuinan'),
      boardPath('shuinan'),
      searchIndexPath('shuinan'),
      photoPath('shuinan', 'patrol.jpg'),
    ].map((path) => path.split('/')[1]);
    for (const name of [...others, ...RESERVED_IDS]) expect(name).not.toMatch(/^\d{6}$/);
  });
});

describe('an address as it is typed', () => {
  test.each([
    ['https://gongkai.example', 'gongkai.example/shuinan/261009'],
    ['https://gongkai.example/', 'gongkai.example/shuinan/261009'],
    ['https://www.example.cn/gongkai/', 'www.example.cn/gongkai/shuinan/261009'],
    ['http://10.1.2.3:8080', '10.1.2.3:8080/shuinan/261009'],
  ])('under %s is %s', (publicUrl, typed) => {
    expect(typedAddress(publicUrl, dayPath('shuinan', day('2026-10-09')))).toBe(typed);
  });
});
