/** The guard's last word on a site: what lies beside its texts, and which telephones are the office's. */
import { readPhotoMetadata } from '../../guard/photo-metadata.ts';
import type { City } from '../../model/place/city.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { guardText } from '../guard-text.ts';
import type { ContentFile } from './content-file.ts';
import { withoutOfficialPhones } from './official-phones.ts';
import { FILE_START, problemAt, type ContentProblem } from '../tell/problem.ts';
import { readHead, readText, type FoundFile } from '../read/source-file.ts';

/** A site's problems with those of its photos and stray texts, without those about its office's telephones. */
export function guardSite(
  problems: readonly ContentProblem[],
  {
    files,
    ...known
  }: {
    readonly files: readonly ContentFile[];
    readonly city: City | undefined;
    readonly profile: SiteProfile | undefined;
    readonly disclosures: readonly Disclosure[];
  },
): ContentProblem[] {
  const byPath = new Map(files.map(({ file }) => [file.path, file]));
  const textOf = (path: string): string | undefined => {
    const file = byPath.get(path);
    return file && readText(file).value;
  };
  const all = withoutEchoes([...problems, ...files.flatMap(guardBeside)]);
  return withoutOfficialPhones(all, { ...known, textOf });
}

/** A key that must not exist is not reported again as one that is not known. */
function withoutEchoes(problems: readonly ContentProblem[]): ContentProblem[] {
  const positionOf = ({ file, line, column }: ContentProblem): string => `${file}:${line}:${column}`;
  const stopped = new Set(problems.filter(({ code }) => code === 'PRIVATE_COLUMN').map(positionOf));
  return problems.filter((problem) => problem.code !== 'KEY_UNKNOWN' || !stopped.has(positionOf(problem)));
}

const STRAY_TEXT = /\.(?:csv|tsv|txt|ya?ml|md|markdown|json)$/i;

function guardBeside({ file, role }: ContentFile): ContentProblem[] {
  if (role.type === 'photo') return guardPhoto(file);
  // It will not be published where it lies, but git keeps it.
  if (role.type !== 'misplaced' || !STRAY_TEXT.test(file.path)) return [];
  const text = readText(file).value;
  return text === undefined ? [] : guardText(file.path, text, undefined);
}

/** Metadata stands at the beginning; WebP has it at the end, and is seldom what a camera writes. */
const HEAD_BYTES = 160_000;
const HOW_TO_STRIP =
  '网页上的照片会自动去掉，但原文件留在 git 里：请在电脑上右键“属性—详细信息—删除属性和个人信息”，或用微信发一遍（不选原图），再换掉这个文件。';

function guardPhoto(file: FoundFile): ContentProblem[] {
  const bytes = readHead(file, /\.webp$/i.test(file.path) ? file.bytes : HEAD_BYTES);
  const { hasPlace, hasOwner } = bytes ? readPhotoMetadata(bytes) : { hasPlace: false, hasOwner: false };
  const warn = (code: 'PRIVATE_PHOTO_PLACE' | 'PRIVATE_PHOTO_OWNER', message: string): ContentProblem =>
    problemAt(file.path, FILE_START, { code, severity: 'warning', message, hint: HOW_TO_STRIP });
  return [
    ...(hasPlace ? [warn('PRIVATE_PHOTO_PLACE', '这张照片的文件里记着拍摄地点（经纬度）。')] : []),
    ...(hasOwner ? [warn('PRIVATE_PHOTO_OWNER', '这张照片的文件里记着拍照的人或相机主人的名字。')] : []),
  ];
}
