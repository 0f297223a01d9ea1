/** Which sites a build renders again, which it keeps, and why. Pure: decides, does nothing. */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { changedBy, type ChangeScope, type NextChanges } from '../../src/site/pages/next-change.ts';
import { FINGERPRINT_PARTS, fingerprintKey, type SiteFingerprint } from './fingerprint.ts';

/** What is known of an earlier output of a site that still lies in the store. */
export interface StoredOutput {
  readonly fingerprint: SiteFingerprint;
  /** The day as of which it was made. */
  readonly asOf: CalendarDate;
  /** The next days on which something of it changes by itself. */
  readonly nextChanges: NextChanges;
  /** Whether every file is still there at its size. */
  readonly isWhole: boolean;
}

export interface PlanSite {
  readonly siteId: string;
  readonly fingerprint: SiteFingerprint;
  /** Earlier outputs, newest first. */
  readonly stored: readonly StoredOutput[];
}

export interface SitePlan {
  readonly siteId: string;
  /** Folder name of the output in the store, whether it is there or will be. */
  readonly key: string;
  readonly action: 'build' | 'keep';
  /** As much of it is built; the rest is as it lies in the store under the same key. */
  readonly scope: ChangeScope;
  /** For the person who asks `--why`. */
  readonly because: string;
}

/** Whether a site is built. Doubt means build. */
export function planSite(
  site: PlanSite,
  { asOf, force }: { readonly asOf: CalendarDate; readonly force: boolean },
): SitePlan {
  const reason = force ? { because: '用了 --force' } : reasonToBuild(site, asOf);
  return {
    siteId: site.siteId,
    key: fingerprintKey(site.fingerprint),
    action: reason === undefined ? 'keep' : 'build',
    scope: reason?.scope ?? 'pages',
    because: reason?.because ?? '没有变化',
  };
}

const CHANGES: Readonly<Record<(typeof FINGERPRINT_PARTS)[number], string>> = {
  code: '程序有改动',
  city: 'city.yaml 有改动',
  catalogue: '公开目录有改动',
  services: '办事的事项有改动',
  standards: '标准有改动',
  synonyms: '查找的说法有改动',
  publicity: '共用的宣传有改动',
  levels: '市、县（区）、乡镇（街道）的情况有改动',
  succession: '撤并有变化',
  board: '公开栏规格有改动',
  files: '本村（社区）的文件有改动',
  history: '修改记录有变化',
  posters: '这次和上次不同：一次要 PDF，一次不要',
};

interface Reason {
  readonly because: string;
  /** When it is only a day that has come. */
  readonly scope?: ChangeScope;
}

function reasonToBuild({ fingerprint, stored }: PlanSite, asOf: CalendarDate): Reason | undefined {
  const latest = stored[0];
  if (!latest) return { because: '还没有生成过' };
  const key = fingerprintKey(fingerprint);
  const same = stored.find((output) => fingerprintKey(output.fingerprint) === key);
  if (!same) {
    const changed = FINGERPRINT_PARTS.filter((part) => fingerprint[part] !== latest.fingerprint[part]);
    // Whoever changes files adds to their history.
    const causes = changed.filter((part) => part !== 'history' || !changed.includes('files'));
    return { because: causes.map((part) => CHANGES[part]).join('；') };
  }
  if (!same.isWhole) return { because: '存下的页面不全' };
  if (asOf < same.asOf) return { because: `存下的页面是 ${same.asOf} 的，比这次的日期晚` };
  const scope = changedBy(same.nextChanges, asOf);
  return scope && { because: `到了 ${same.nextChanges[scope]}，${DAYS[scope]}`, scope };
}

const DAYS: Readonly<Record<ChangeScope, string>> = {
  pages: '有公示或期限到日子',
  board: '栏上有要撤、要换的',
  summary: '和去年同一天比的数有变化',
};
