/** Reads the clerks' guide. What cannot be read is left out: a guide keeps no disclosure from being published. */
import type { Guide, GuidePicture } from '../../model/clerk/guide.ts';
import { findFiles, readHead, readText, type FoundFile } from '../read/source-file.ts';

/** A guide is some hundred pages, most of them generated; more is a mistake in the folder. */
const MAX_FILES = 2000;
/** Names that are addresses at once. Codes of problems are written in capitals. */
const PAGE = /^(?:README\.md|catalogue\/README\.md|guide\/(?:[a-z0-9-]+\/)?[A-Za-z0-9][A-Za-z0-9_-]*\.md)$/;
const PICTURE = /^guide\/pictures\/[a-z0-9][a-z0-9-]*\.png$/;

/** The guide of a content folder; `undefined` when it has no folder `guide`. */
export function loadGuide(contentRoot: string): Guide | undefined {
  const { files } = findFiles(contentRoot, (folder) => /^(?:catalogue$|guide(?:\/|$))/.test(folder));
  if (!files.some(({ path }) => path.startsWith('guide/'))) return undefined;
  const known = files.slice(0, MAX_FILES);
  return {
    files: known
      .filter(({ path }) => PAGE.test(path))
      .flatMap((file) => {
        const text = readText(file).value;
        return text === undefined ? [] : [{ path: file.path, text }];
      }),
    pictures: known.filter(({ path }) => PICTURE.test(path)).flatMap(pictureAt),
  };
}

/** Longest side of a picture in pixels: several screens, and far below what a small file could unpack to. */
const MAX_SIDE = 8000;

/** Width and height stand at fixed places of a PNG (W3C PNG §11.2.1). */
function pictureAt(file: FoundFile): GuidePicture[] {
  const head = readHead(file, 24);
  if (head?.length !== 24 || String.fromCharCode(...head.subarray(1, 4)) !== 'PNG') return [];
  const view = new DataView(head.buffer, head.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const isSane = [width, height].every((side) => side > 0 && side <= MAX_SIDE);
  return isSane ? [{ path: file.path, width, height }] : [];
}
