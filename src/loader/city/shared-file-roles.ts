/** What lies in the folders that all sites share: boards, standards, matters of service, what regions say. */
import { standardTopicOf, STANDARD_TOPICS, type StandardTopic } from '../../model/place/standards.ts';
import { parseDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { datedFileOf, unexpected, type Misplaced } from '../site/dated-files.ts';

/** What a file in one of these folders is. */
export type SharedFileRole =
  | { readonly type: 'ignored' }
  | { readonly type: 'board'; readonly id: string }
  | { readonly type: 'standard'; readonly topic: StandardTopic; readonly id: string }
  /** A text for publicity boards that sites share. */
  | { readonly type: 'shared-publicity'; readonly id: string }
  /** A matter of service that all sites share. */
  | { readonly type: 'service'; readonly id: string }
  /** What the city, a county or a township says of its own base. */
  | {
      readonly type: 'level';
      readonly countyId?: string | undefined;
      readonly townshipId?: string | undefined;
    }
  /** What a round of the city, a county or a township found at sites. */
  | {
      readonly type: 'inspection';
      readonly id: string;
      readonly on: CalendarDate;
      readonly countyId?: string | undefined;
      readonly townshipId?: string | undefined;
    }
  /** The catalogue of a county, or of a township of it. */
  | { readonly type: 'region'; readonly countyId: string; readonly townshipId?: string | undefined }
  | Misplaced;

const IDENTIFIER = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A file in `boards/`. */
export function boardRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  const id = name.replace(/\.yaml$/, '');
  if (segments.length === 2 && id !== name && IDENTIFIER.test(id)) return { type: 'board', id };
  return unexpected(
    'boards 文件夹里只放公开栏规格。',
    '文件名写成“小写英文-数字.yaml”，例如：village-4800x1500.yaml。',
  );
}

/** A file in `standards/`. */
export function standardRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  if (segments.length === 2 && name === 'README.md') return { type: 'ignored' };
  const id = name.replace(/\.yaml$/, '');
  const topic = standardTopicOf(id);
  if (segments.length === 2 && id !== name && IDENTIFIER.test(id) && topic !== undefined)
    return { type: 'standard', topic, id };
  return unexpected(
    'standards 文件夹里只放标准。',
    `文件名写成“小写英文-数字.yaml”，里面要有一个词说是哪种标准：${STANDARD_TOPICS.join('、')}，例如：village-premises.yaml。`,
  );
}

/** A file in `services/`. */
export function sharedPublicityRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  const found = datedFileOf('publicity', [name.slice(0, 4), name]);
  if (segments.length === 2 && 'id' in found && found.format === 'md')
    return { type: 'shared-publicity', id: found.id };
  return unexpected(
    '最外面的 publicity 文件夹里只放几个村（社区）共用的宣传文字。',
    '直接放在 publicity 下面，文件名写成“日期-拼音或英文.md”，例如：2026-11-02-health-insurance.md。',
  );
}

export function serviceRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  const id = name.replace(/\.yaml$/, '');
  if (segments.length === 2 && id !== name && IDENTIFIER.test(id)) return { type: 'service', id };
  return unexpected(
    'services 文件夹里只放办事事项，一件事一个文件。',
    '文件名写成“小写英文-数字.yaml”，例如：medical-insurance.yaml。',
  );
}

/** A file in `regions/`. */
export function levelRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  if (segments.length === 2 && name === 'city.yaml') return { type: 'level' };
  const role = regionRole(segments);
  if (role.type === 'region') return { ...role, type: 'level' };
  return unexpected(
    'regions 文件夹里只放市、县（区）、乡镇（街道）自己的情况。',
    '文件名写成 city.yaml、“县的编号.yaml”或“县的编号.乡镇的编号.yaml”，例如：benxi-county.xiaoshi.yaml。',
  );
}

/** A file in `inspections/`: the folder says whose it is, as in `regions/`. */
export function inspectionRole(segments: readonly string[]): SharedFileRole {
  const [, folder = '', name = ''] = segments;
  const id = name.replace(/\.yaml$/, '');
  const on = parseDate(/^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/.exec(id)?.[1] ?? '');
  const level = levelRole(['regions', `${folder}.yaml`]);
  if (segments.length === 3 && id !== name && on !== undefined && level.type === 'level')
    return { ...level, type: 'inspection', id: `${folder}/${id}`, on };
  return unexpected(
    'inspections 文件夹里只放检查，一次检查一个文件。',
    '放在 city（市里的）、“县的编号”或“县的编号.乡镇的编号”文件夹里，文件名写成“日期-拼音或英文.yaml”，例如：benxi-county.xiaoshi/2026-11-10-boards.yaml。',
  );
}

/** A file in `catalogue/`. */
export function regionRole(segments: readonly string[]): SharedFileRole {
  const [, name = ''] = segments;
  if (segments.length === 2 && name === 'README.md') return { type: 'ignored' };
  const ids = name.replace(/\.yaml$/, '').split('.');
  const [countyId = '', townshipId] = ids;
  if (
    segments.length === 2 &&
    name.endsWith('.yaml') &&
    ids.length <= 2 &&
    ids.every((id) => IDENTIFIER.test(id))
  )
    return { type: 'region', countyId, townshipId };
  return unexpected(
    'catalogue 文件夹里只放县（区）、乡镇（街道）自己的公开目录。',
    '文件名写成“县的编号.yaml”或“县的编号.乡镇的编号.yaml”，例如：benxi-county.xiaoshi.yaml。',
  );
}
