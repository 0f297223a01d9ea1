/** Ids of sites are addresses in the whole city: no two alike, none that the release or a county uses. */
import type { City } from '../../model/place/city.ts';
import { findNearest } from '../../model/values/nearest.ts';
import { isDeviceName, RESERVED_IDS } from '../../model/place/reserved-ids.ts';
import type { SiteFolder } from '../content-layout.ts';
import { FILE_START, problemAt, type ContentProblem } from '../tell/problem.ts';
import type { Finding } from '../../model/schema/finding.ts';

/** Problems with the ids of site folders, in `site.yaml` of each site concerned. */
export function checkSiteIds(folders: readonly SiteFolder[], city: City | undefined): ContentProblem[] {
  const counties = new Map((city?.counties ?? []).map(({ id, name }) => [id, name]));
  const byId = Map.groupBy(folders, ({ id }) => id);
  return folders.flatMap((folder) => {
    const others = (byId.get(folder.id) ?? []).filter(({ path }) => path !== folder.path);
    const finding = findingFor(folder, others, counties.get(folder.id));
    return finding ? [problemAt(`${folder.path}/site.yaml`, FILE_START, finding)] : [];
  });
}

function findingFor(
  { id, countyId, townshipId }: SiteFolder,
  others: readonly SiteFolder[],
  county: string | undefined,
): Omit<Finding, 'path'> | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    return {
      code: 'ID_INVALID',
      message: `村（社区）的文件夹名“${id}”用在网址里会出错。`,
      hint: '文件夹名只用小写英文字母、数字和短横线，以字母开头，例如：xiejiawaizi。',
    };
  }
  if (others.length > 0) {
    return {
      code: 'ID_DUPLICATE',
      message: `有两个村（社区）的编号都是“${id}”，另一个在 ${others.map(({ path }) => path).join('、')}。`,
      hint: '请给其中一个换个文件夹名，例如在后面加上乡镇的拼音，site.yaml 里的 id 也一起改。',
    };
  }
  const device = [countyId, townshipId, id].find(isDeviceName);
  if (device !== undefined) {
    return {
      code: 'ID_RESERVED',
      message: `“${device}”是 Windows 自己要用的名字，Windows 电脑上建不了这个文件夹。`,
      hint: '请换个文件夹名，例如在后面加 -cun；写着它的 id 也一起改。',
    };
  }
  if (RESERVED_IDS.has(id)) {
    return {
      code: 'ID_RESERVED',
      message: `“${id}”是网站自己要用的名字，不能做村（社区）的编号。`,
      hint: '请换个文件夹名，site.yaml 里的 id 也一起改。',
    };
  }
  if (county !== undefined) {
    return {
      code: 'ID_RESERVED',
      message: `“${id}”已经是${county}的编号，村（社区）不能再用。`,
      hint: '请换个文件夹名，site.yaml 里的 id 也一起改。',
    };
  }
  return undefined;
}

/** Sites that somebody asked for and that are not there. */
export function unknownSites(siteIds: readonly string[], folders: readonly SiteFolder[]): ContentProblem[] {
  const ids = folders.map(({ id }) => id);
  return siteIds
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const nearest = findNearest(id, ids);
      return problemAt('sites', FILE_START, {
        code: 'SITE_UNKNOWN',
        message: `没有编号是“${id}”的村（社区）。`,
        hint: nearest ? `是不是“${nearest}”？` : '编号就是 sites 里村（社区）文件夹的名字。',
      });
    });
}
