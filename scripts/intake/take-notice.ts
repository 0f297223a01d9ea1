/** Text that was sent, as a notice in the stage with its photos. */
import { readFileSync } from 'node:fs';
import { loadContent } from '../../src/loader/load-content.ts';
import { PROSE } from '../../src/model/kinds.ts';
import { draftFor } from '../new/resolve-wish.ts';
import { startedFiles } from '../new/started-files.ts';
import { writeDraft } from '../new/write-draft.ts';
import { judgePhoto } from '../photo/judge-photos.ts';
import { photosFolder } from '../photo/photos-folder.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import type { FetchedFile } from './fetch-files.ts';
import type { TakeScene } from './take-sheet.ts';

export interface Notice {
  /** Id of the item of the catalogue. */
  readonly item: string;
  readonly title: string;
  readonly body: string;
}

/** What of it is not taken, and why. */
export async function takeNotice(
  scene: TakeScene,
  { notice: { item, title, body }, pictures }: { notice: Notice; pictures: readonly FetchedFile[] },
): Promise<string[]> {
  const { contentRoot, asOf, id, publishedOn = asOf } = scene;
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [id] });
  const site = [...loaded.sites, ...loaded.damaged].find(({ profile }) => profile.id === id);
  if (!site) throw new Error(`the copy of ${id} cannot be read`);
  const isThere = site.disclosures.some(
    ({ content }) => content.title === title && content.publishedOn === publishedOn,
  );
  if (isThere) return [`《${title}》这一天已经有了，没有再写一份。是另一件事的，换一个标题。`];
  const { photos, faults } = await takePhotos(scene, { pictures, title });
  const settings = [`body=${body}`, ...(photos.length > 0 ? [`photos=${JSON.stringify(photos)}`] : [])];
  const started = startedFiles(contentRoot, site);
  const draft = draftFor({ site, asOf, started }, { asOf, item, kind: PROSE, title, publishedOn }, settings);
  // What may be left out has no place to fill in: the sender's form does not ask for it.
  writeDraft(contentRoot, site, { ...draft, wanted: [] }, { ifTaken: 'number' });
  return faults;
}

interface TakenPhoto {
  readonly file: string;
  readonly caption: string;
}

async function takePhotos(
  { contentRoot, id }: TakeScene,
  { pictures, title }: { readonly pictures: readonly FetchedFile[]; readonly title: string },
): Promise<{ readonly photos: readonly TakenPhoto[]; readonly faults: string[] }> {
  const to = photosFolder({ contentRoot, siteId: id, sources: [] });
  const photos: TakenPhoto[] = [];
  const faults: string[] = [];
  for (const { name, path } of pictures) {
    const verdict = await judgePhoto(readFileSync(path), path);
    if (!('refusal' in verdict) && verdict.digest !== undefined) {
      faults.push(
        `“${name}”像文件、名单、证件或截屏，手机上看不清有没有个人信息，不收。真是照片，请镇里的人在电脑上看过再放。`,
      );
      continue;
    }
    const made = await preparePhoto(path, { to, name: title });
    if ('message' in made) faults.push(`“${name}”：${made.message}${made.hint}`);
    // What is on it, whoever looks at the proposal must say better.
    else photos.push({ file: made.file, caption: title });
  }
  return { photos, faults };
}
