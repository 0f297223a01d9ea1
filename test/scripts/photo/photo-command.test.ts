/** `npm run photo`: what a clerk types and what the screen then says. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { photosFolder } from '../../../scripts/photo/photos-folder.ts';
import { phonePhoto } from '../../support/phone-photos.ts';
import { runScript } from '../../support/run-script.ts';
import { makeSmallCity, SHUINAN } from '../../support/small-city.ts';

test('a folder of photos goes into the village named, with the lines to paste', async () => {
  const root = makeSmallCity();
  const phone = mkdtempSync(join(tmpdir(), 'phone-'));
  onTestFinished(() => rmSync(phone, { recursive: true, force: true }));
  writeFileSync(join(phone, 'IMG_20261009_150405.jpg'), await phonePhoto({ orientation: 6 }));
  writeFileSync(join(phone, 'IMG_2.HEIC'), '\0\0\0\x18ftypheic');
  const { stdout, stderr, exitCode } = await runScript('photo', [
    ...[phone, '--site', 'shuinan', '--name', '修好的路'],
    ...['--content', root],
  ]);
  const photos = join(root, SHUINAN, 'photos');
  expect(stderr).toBe('');
  expect(stdout.replaceAll(/\d+ KB/g, '… KB').split('\n')).toEqual([
    '✗ IMG_2.HEIC',
    '  这张照片是 HEIC 格式，电脑和网页大多打不开（名字改成 .jpg 也没有用）。',
    '  拍照的人下次先改设置：苹果手机“设置—相机—格式”选“兼容性最佳”；安卓手机在相机的设置里关掉“高效照片”“HEIF 格式”。这一张：请用微信把它发给“文件传输助手”，不选“原图”，在电脑上存下来的就是 JPG。',
    '',
    `✓ IMG_20261009_150405.jpg → ${photos}/2026-10-09-xiu-hao-de-lu.jpg`,
    '  300×400 … KB → 400×300 … KB，已转正，已去掉拍摄地点、拍摄人、手机留下的记录。',
    '  照片偏小，印在纸上也小。有原图的，换原图再来一次。',
    '',
    '有 1 张用不了，看上面打 ✗ 的。',
    '把下面几行放进要用照片的文件（已经有 photos: 的，只放“-”开头的）：',
    '',
    'photos:',
    '  - { file: "2026-10-09-xiu-hao-de-lu.jpg", caption: 修好的路 }',
    '',
    'caption 是照片里是什么，看不见的人也要能听懂；不够清楚就改。',
    '照片里的字程序看不见，要自己看：有人脸的先问本人同不同意；有孩子的不放；拍到证件号、账号、名单的不放。',
    '',
  ]);
  expect(exitCode).toBe(1);
  expect(readdirSync(photos)).toContain('2026-10-09-xiu-hao-de-lu.jpg');
});

test('the village is the one named, or the one in whose folder the photos lie', () => {
  const contentRoot = makeSmallCity({ 'sites/shili/qingshi/shuibei/site.yaml': '' });
  const wish = { contentRoot, siteId: undefined, sources: ['well.jpg'] };
  const shuibei = join(contentRoot, 'sites/shili/qingshi/shuibei');
  expect(photosFolder({ ...wish, siteId: 'shuinan' })).toBe(join(contentRoot, SHUINAN, 'photos'));
  expect(photosFolder({ ...wish, sources: [join(shuibei, 'photos/well.jpg')] })).toBe(
    join(shuibei, 'photos'),
  );
  expect(() => photosFolder({ ...wish, siteId: 'shuinann' })).toThrow(
    '没有编号是“shuinann”的村（社区），是不是“shuinan”？',
  );
  expect(() => photosFolder(wish)).toThrow('请用 --site 写明放进哪个村（社区），例如 --site dongshi。');
});
