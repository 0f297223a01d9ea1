import { expect, test } from 'vitest';
import { photoView } from '../../../src/site/pages/photo-view.ts';

const photo = { file: 'bridge.jpg', caption: '修好的桥' };
const page = { siteId: 'shuinan', from: 'shuinan/affairs/2026-10-01-bridge/' };

test('a phone chooses among the widths there are, and keeps room before it has the photo', () => {
  const size = { width: 1200, height: 900 };
  expect(photoView(photo, { ...page, sizes: { 'shuinan/photos/bridge.webp': size } })).toEqual({
    src: '../../photos/bridge.jpg',
    srcset:
      '../../photos/360/bridge.webp 360w, ../../photos/720/bridge.webp 720w, ../../photos/bridge.webp 1200w',
    caption: '修好的桥',
    size,
  });
});

test('a narrow photo has no version wider than itself', () => {
  const { srcset } = photoView(photo, {
    ...page,
    sizes: { 'shuinan/photos/bridge.webp': { width: 360, height: 640 } },
  });
  expect(srcset).toBe('../../photos/bridge.webp 360w');
});

test('a photo that was not measured is shown as it is', () => {
  expect(photoView(photo, { ...page, sizes: {} })).toEqual({
    src: '../../photos/bridge.webp',
    caption: '修好的桥',
  });
});
