import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhotoMetadata } from '../../src/guard/photo-metadata.ts';

const nothing = { hasPlace: false, hasOwner: false };
const jpegWith = (segment: Uint8Array): Uint8Array => {
  const length = segment.length + 2;
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, ...segment, 0xff, 0xda]);
};
const xmp = (body: string): Uint8Array =>
  jpegWith(new TextEncoder().encode(`http://ns.adobe.com/xap/1.0/\0${body}`));

test('XMP tells of place and owner', () => {
  expect(readPhotoMetadata(xmp('<rdf:Description exif:GPSLatitude="41,18N"/>'))).toEqual({
    hasPlace: true,
    hasOwner: false,
  });
  expect(
    readPhotoMetadata(xmp('<dc:creator><rdf:Seq><rdf:li>赵永峰</rdf:li></rdf:Seq></dc:creator>')),
  ).toEqual({
    hasPlace: false,
    hasOwner: true,
  });
  expect(readPhotoMetadata(xmp('<dc:creator><rdf:Seq><rdf:li></rdf:li></rdf:Seq></dc:creator>'))).toEqual(
    nothing,
  );
});

test('any bytes are read to their end', () => {
  const begins = fc.constantFrom(
    [0xff, 0xd8, 0xff, 0xe1, 0x00, 0x20, ...new TextEncoder().encode('Exif\0\0II*\0')],
    [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 9],
    [...new TextEncoder().encode('RIFFxxxxWEBPEXIF'), 9, 0, 0, 0],
  );
  fc.assert(
    fc.property(begins, fc.uint8Array({ maxLength: 200 }), (begin, rest) => {
      const { hasPlace, hasOwner } = readPhotoMetadata(new Uint8Array([...begin, ...rest]));
      expect([typeof hasPlace, typeof hasOwner]).toEqual(['boolean', 'boolean']);
    }),
    { numRuns: 1000 },
  );
});
