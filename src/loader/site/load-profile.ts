/** What a site says of itself: `site.yaml`, without which its folder is none. */
import { checkChanges } from '../../model/history/changes.ts';
import { siteSchema, type SiteProfile } from '../../model/place/site.ts';
import type { SiteFolder } from '../content-layout.ts';
import { readFields, readSource, type Sourced } from '../read/read-source.ts';
import { FILE_START, problemAt, type ContentProblem } from '../tell/problem.ts';
import { toProblem } from '../validate.ts';
import type { ContentFile } from './content-file.ts';

/** The `site.yaml` of a folder; what is wrong with it, or with there being none, is added to `problems`. */
export function loadProfile(
  files: readonly ContentFile[],
  { folder, nearest }: { readonly folder: SiteFolder; readonly nearest?: string | undefined },
  problems: ContentProblem[],
): Sourced<SiteProfile> | undefined {
  const contentFile = files.find(({ role }) => role.type === 'site');
  if (!contentFile && files.length > 0 && files.every(({ role }) => role.type === 'rectification')) {
    problems.push(...files.map(({ file }) => ofNobody(file, folder, nearest)));
    return undefined;
  }
  if (!contentFile) {
    problems.push(
      problemAt(`${folder.path}/site.yaml`, FILE_START, {
        code: 'SITE_FILE_MISSING',
        message: '这个村（社区）的文件夹里没有 site.yaml，不知道它叫什么、谁负责。',
        hint: '请照着别的村（社区）的 site.yaml 写一份；如果是文件夹放错了，请移走。',
      }),
    );
    return undefined;
  }
  const outcome = readFields(contentFile.file, siteSchema);
  problems.push(...outcome.problems);
  if (!outcome.value) return undefined;
  const { source, content } = outcome.value;
  problems.push(...checkChanges(siteSchema, content).map((finding) => toProblem(source, finding)));
  return { source, content };
}

/** Whoever inspects writes nothing but orders: a folder of these alone is a site called by a wrong name, and no new one. */
function ofNobody(
  file: ContentFile['file'],
  { id }: SiteFolder,
  nearest: string | undefined,
): ContentProblem {
  const problem = {
    code: 'SITE_UNKNOWN',
    message: `这份整改通知是给“${id}”的，没有编号是“${id}”的村（社区）。`,
    hint: `${nearest === undefined ? '' : `是不是“${nearest}”？`}请把它移到那个村（社区）的 rectifications 文件夹里。`,
  } as const;
  const source = readSource(file).value;
  return source
    ? toProblem(source, { ...problem, path: ['issuedOn'] })
    : problemAt(file.path, FILE_START, problem);
}
