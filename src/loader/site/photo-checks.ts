/** Photos against those who name them, and against each other: by their names alone, without opening one. */
import { type Disclosure, photosIn } from '../../model/disclosure/disclosure.ts';
import { findNearest } from '../../model/values/nearest.ts';
import type { SiteFinding } from '../../model/schema/finding.ts';
import { photosOfPremises } from '../../model/place/premises.ts';
import { photosOfOrder, type Rectification } from '../../model/place/rectification.ts';
import type { PublicityItem } from '../../model/place/publicity.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import type { SiteFolder } from '../content-layout.ts';

/** What of a site speaks of photos. */
interface SiteOfPhotos {
  readonly folder: SiteFolder;
  readonly profile?: SiteProfile | undefined;
  readonly disclosures: readonly Disclosure[];
  readonly orders: readonly (Rectification & { readonly file: string })[];
  readonly publicity: readonly PublicityItem[];
  /** Names of the files in `photos/`. */
  readonly photos: ReadonlySet<string>;
}

type Named = readonly {
  readonly file: string;
  readonly shown: readonly { readonly file: string; readonly path: readonly (string | number)[] }[];
}[];

/** Findings about a site's photos. */
export function checkPhotos(site: SiteOfPhotos): SiteFinding[] {
  const { folder, profile, disclosures, orders, publicity } = site;
  const named = [
    ...(profile ? [{ file: `${folder.path}/site.yaml`, shown: photosOfPremises(profile) }] : []),
    ...disclosures.map(({ file, content }) => ({ file, shown: photosIn(content) })),
    ...orders.map(({ file, content }) => ({ file, shown: photosOfOrder(content) })),
    ...publicity.map(({ file, content: { photos: own = [] } }) => ({
      file,
      shown: own.map((photo, index) => ({ ...photo, path: ['photos', index, 'file'] })),
    })),
  ];
  return [...missing(site, named), ...twins(site, named)];
}

function missing({ photos }: SiteOfPhotos, named: Named): SiteFinding[] {
  return named.flatMap(({ file, shown }) =>
    shown.flatMap((photo): SiteFinding[] => {
      if (photos.has(photo.file)) return [];
      const nearest = findNearest(photo.file, photos);
      return [
        {
          file,
          finding: {
            code: 'PHOTO_MISSING',
            path: photo.path,
            message: `photos 文件夹里没有照片“${photo.file}”。`,
            hint: /\.(?:pdf|docx?|wps|xlsx?|et|heic)$/i.test(photo.file)
              ? '这种文件不是照片，放进去也不行：请打开它，截图存成 .jpg，放进 photos 文件夹，这里写那个名字。'
              : nearest
                ? `是不是“${nearest}”？大小写也要一样。`
                : '请把照片放进本村（社区）的 photos 文件夹，或删掉这一张。',
          },
        },
      ];
    }),
  );
}

/** Two that are one file on Windows, and two that would be published at one address. */
function twins({ folder, photos }: SiteOfPhotos, named: Named): SiteFinding[] {
  const shown = new Set(named.flatMap((one) => one.shown.map(({ file }) => file)));
  const findings: SiteFinding[] = [];
  const add = (name: string, message: string): void =>
    void findings.push({
      file: `${folder.path}/photos/${name}`,
      finding: {
        code: 'PHOTO_DUPLICATE',
        path: [],
        message,
        hint: '请给其中一张换个名字，并改掉用到它的地方。',
      },
    });
  const groups = Map.groupBy([...photos].sort(), (name) => name.toLowerCase());
  for (const [first = '', ...others] of groups.values())
    for (const name of others)
      add(name, `这张照片和 ${first} 只差大小写，在 Windows 电脑上是同一个文件，只剩得下一张。`);
  const addresses = Map.groupBy([...shown].filter((name) => photos.has(name)).sort(), (name) =>
    name.replace(/\.[^.]*$/, ''),
  );
  for (const [first = '', ...others] of addresses.values())
    for (const name of others) add(name, `这张照片和 ${first} 只是扩展名不同，发布后会是同一个地址。`);
  return findings;
}
