import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { loadSmallCity, readSmallCity, SHUINAN, type FileContents } from '../support/small-city.ts';

const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const PHONE = '15496228350';
const notice = readSmallCity(NOTICE);

async function codesOf(files: FileContents): Promise<string[]> {
  const { problems } = await loadSmallCity(files);
  return problems.map(({ code, severity, file }) => `${severity} ${code} ${file.split('/').at(-1)}`);
}

describe('exemptions', () => {
  const withExemption = (text: string): string =>
    `${notice.replace('kind: notice', `kind: notice\nexemptions:\n  - { text: '${text}', why: 护林员的工作电话, by: 青石镇林业站 }`)}\n赵永峰家 ${PHONE}\n`;

  test('silence exactly their text, in their file', async () => {
    expect(await codesOf({ [NOTICE]: `${notice}\n赵永峰家 ${PHONE}\n` })).toEqual([
      'error PRIVATE_PHONE 2026-11-05-fire-season.md',
    ]);
    expect(await codesOf({ [NOTICE]: withExemption(PHONE) })).toEqual([]);
    expect(await codesOf({ [NOTICE]: withExemption('15496228351') })).toEqual([
      'warning EXEMPTION_UNUSED 2026-11-05-fire-season.md',
      'error PRIVATE_PHONE 2026-11-05-fire-season.md',
    ]);
  });

  test('one whose text is private, but stands nowhere else, is not used', async () => {
    const text = withExemption(PHONE).replace(`赵永峰家 ${PHONE}`, '赵永峰');
    expect(await codesOf({ [NOTICE]: text })).toEqual(['warning EXEMPTION_UNUSED 2026-11-05-fire-season.md']);
  });
});

describe('telephones of the office', () => {
  test('of site.yaml may stand anywhere in the site', async () => {
    const site = readSmallCity(`${SHUINAN}/site.yaml`);
    const files = { [NOTICE]: `${notice}\n有事找李秀珍 154-9622-8350\n` };
    expect(await codesOf(files)).toEqual(['error PRIVATE_PHONE 2026-11-05-fire-season.md']);
    expect(
      await codesOf({ ...files, [`${SHUINAN}/site.yaml`]: site.replace('024-4555 0101', `'${PHONE}'`) }),
    ).toEqual([]);
  });
});

describe('beside the texts', () => {
  test('names of files and folders', async () => {
    const file = `${SHUINAN}/other/2026/2026-11-06-210599196806108244.md`;
    expect(await codesOf({ [file]: notice.replace('2026-11-05', '2026-11-06') })).toContain(
      'error PRIVATE_ID_NUMBER 2026-11-06-210599196806108244.md',
    );
    expect(await codesOf({ [`${SHUINAN}/${PHONE}/a.md`]: '' })).toContain('error PRIVATE_PHONE a.md');
  });

  test('texts that lie where none belongs', async () => {
    const found = await codesOf({
      [`${SHUINAN}/finance/2026/list.csv`]: '姓名,身份证号,金额\n周福来,210599196806108244,685.27\n',
    });
    expect(found).toEqual([
      'error FILE_UNEXPECTED list.csv',
      'error PRIVATE_COLUMN list.csv',
      'error PRIVATE_ID_NUMBER list.csv',
    ]);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('what a photo tells: %s', async (format) => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
    const photo = (exif: Parameters<typeof picture.withExif>[0]): Promise<Buffer> =>
      picture.clone().toFormat(format).withExif(exif).toBuffer();
    const name = `well.${format === 'jpeg' ? 'jpg' : format}`;
    const file = `${SHUINAN}/photos/${name}`;
    const place = {
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '41/1 18/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '123/1 46/1 0/1',
      },
    };
    expect(await codesOf({ [file]: await photo({ IFD0: { Make: 'Phone' } }) })).toEqual([]);
    expect(await codesOf({ [file]: await photo(place) })).toEqual([`warning PRIVATE_PHOTO_PLACE ${name}`]);
    expect(await codesOf({ [file]: await photo({ IFD0: { Artist: 'Zhao Yongfeng' } }) })).toEqual([
      `warning PRIVATE_PHOTO_OWNER ${name}`,
    ]);
  });
});

test('messages of other checks do not repeat a private number', async () => {
  const { problems } = await loadSmallCity({
    [NOTICE]: notice.replace('kind: notice', 'kind: notice\nperiod: 210599196806108244'),
  });
  const period = problems.find(({ code }) => code === 'PERIOD_INVALID');
  expect(period?.message).toContain('210***********8244');
});
