/**
 * Where a site's guides and its `site.yaml` say otherwise of one thing: when people are served, whom to see, on which number.
 * The page of services can show only one of them, and the other stays on the wall.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { stationOf } from '../place/station.ts';
import type { SiteProfile } from '../place/site.ts';
import type { Finding, SiteFinding } from '../schema/finding.ts';
import { openOtherwise } from '../values/opening-times.ts';
import { attendantOf, doesMatter, helperFor } from './attendant.ts';
import type { MatterAtSite } from './entries.ts';
import type { ServiceMatter } from './matter.ts';
import { guidesInForce, matterTold, whatDiffers, type Guide, type ToldBy } from './repeated-matters.ts';

/** Findings in guides that are in force, and in `site.yaml`, whose path from the content folder is `profileFile`. */
export function checkGuidesAgree(
  disclosures: readonly Disclosure[],
  told: ToldBy & { readonly profileFile: string },
): SiteFinding[] {
  const guides = guidesInForce(disclosures);
  const { profile, services } = told;
  const seen = new Map<string, { readonly guide: Guide; readonly here: MatterAtSite }>();
  const findings = guides.flatMap((guide) => [
    ...hoursOtherwise(guide, profile),
    ...numbersOtherwise(guide, profile),
    ...guide.matters.flatMap((here, index): SiteFinding[] => {
      const matter = services.find(({ id }) => id === here.matter);
      const newer = seen.get(here.matter);
      if (!newer) seen.set(here.matter, { guide, here });
      if (!matter) return [];
      // Twice in one guide is told by the guide's own check.
      if (newer?.guide === guide) return [];
      return newer
        ? saidNewer(guide, { matter, index, here, newer }, told)
        : helperOtherwise(guide, { matter, index, here }, profile);
    }),
  ]);
  const hereOf = (id: string): MatterAtSite | undefined => seen.get(id)?.here;
  return [...findings, ...windowsOtherwise(told, hereOf)];
}

const warning = (path: Finding['path'], message: string, hint: string): Finding => ({
  code: 'MATTER_REPEATED',
  severity: 'warning',
  ...{ path, message, hint },
});

const CORRECT = '指南已经贴出去的，改了要写更正（corrections）';

function hoursOtherwise({ file, hours }: Guide, profile: SiteProfile): SiteFinding[] {
  const { rooms = [], station } = profile;
  const isOfRoom = rooms.some(({ name, hours: own }) => name === station?.room && own !== undefined);
  const known = stationOf(profile);
  if (!openOtherwise(hours, known.hours)) return [];
  const where = isOfRoom ? `rooms 里“${known.name}”的 hours` : 'officeHours';
  return [
    {
      file,
      finding: warning(
        ['hours'],
        `办理时间，这里写“${hours}”，办事页上（site.yaml 的 ${where}）写“${known.hours}”，群众不知道几点来。`,
        `请核对哪个对，改成一样的：这里不对就改这里，${CORRECT}；那里不对就改 site.yaml。`,
      ),
    },
  ];
}

/** A person of the home is rung on the number of the home, or on that of the counter. */
function numbersOtherwise({ file, matters, own }: Guide, profile: SiteProfile): SiteFinding[] {
  const counter = stationOf(profile).phone;
  const check =
    (list: string) =>
    ({ agent, phone }: { agent?: string | undefined; phone?: string | undefined }, index: number) => {
      const known = profile.officers.find(({ name }) => name === agent)?.phone;
      if (known === undefined || phone === undefined || [known, counter].includes(phone)) return [];
      const message = `${agent}的电话，这里写 ${phone}，首页和办事页（site.yaml）写 ${known}，群众不知道打哪个。`;
      const hint = `请核对哪个对，改成一样的；site.yaml 对的，删掉这一行就行，${CORRECT}。`;
      return [{ file, finding: warning([list, index, 'phone'], message, hint) }];
    };
  return [...matters.flatMap(check('matters')), ...own.flatMap(check('services'))];
}

interface Entry {
  readonly matter: ServiceMatter;
  readonly index: number;
  readonly here: MatterAtSite;
}

/** Whoever says on the home that he helps with it is neither the one that the guide names nor who stands in. */
function helperOtherwise(
  { file }: Guide,
  { matter, index, here }: Entry,
  profile: SiteProfile,
): SiteFinding[] {
  const helper = helperFor(matter, profile.officers, stationOf(profile).agent);
  if (here.agent === undefined || helper === undefined || [here.agent, here.backup].includes(helper))
    return [];
  return [
    {
      file,
      finding: warning(
        ['matters', index, 'agent'],
        `“${matter.name}”找谁，这里写${here.agent}，首页上写着${helper}管这件事（site.yaml 里${helper}的 helpsWith），群众不知道找谁。`,
        `请核对哪个对，改成一样的：这里不对就改这里，${CORRECT}；那里不对就改 helpsWith；两个人都行的，另一个写在 backup。`,
      ),
    },
  ];
}

/** An older guide that still hangs says otherwise than the newest, by which the page goes. */
function saidNewer(
  { file }: Guide,
  {
    matter,
    index,
    here,
    newer,
  }: Entry & { readonly newer: { readonly guide: Guide; readonly here: MatterAtSite } },
  told: ToldBy,
): SiteFinding[] {
  const otherwise = whatDiffers(matterTold(matter, here, told), matterTold(matter, newer.here, told));
  if (otherwise.length === 0) return [];
  return [
    {
      file,
      finding: warning(
        ['matters', index, 'matter'],
        `“${matter.name}”后来的《${newer.guide.title}》（${newer.guide.file}）里也有，写的不一样，办事页照后来的：${otherwise.join('；')}。`,
        '请核对哪个对；后来的对，就给这一份写更正（corrections），改成一样的或删掉这一条。',
      ),
    },
  ];
}

/** A counter is for what another does by the guide or by the home. */
function windowsOtherwise(
  { profile, services, profileFile }: ToldBy & { readonly profileFile: string },
  hereOf: (id: string) => MatterAtSite | undefined,
): SiteFinding[] {
  const station = stationOf(profile);
  const offered = services.filter(({ sites }) => sites === 'both' || sites === profile.type);
  return (station.windows ?? []).flatMap(({ name, does, person }, index): SiteFinding[] => {
    if (person === undefined) return [];
    const others = offered.flatMap((matter) => {
      if (matter.mode === '公开告知' || !doesMatter(does, matter)) return [];
      const { person: who, backup } = attendantOf(matter, { profile, station, here: hereOf(matter.id) });
      return who === undefined || [who, backup].includes(person) ? [] : [`“${matter.name}”找${who}`];
    });
    if (others.length === 0) return [];
    const message = `${name}写的是${person}，办事页上找的却是别人：${others.join('，')}，群众不知道找谁。`;
    const hint =
      '请核对哪个对：改这里，或改那个人的 helpsWith、办事指南里的 agent；两个人都行的，写在 backup。';
    return [{ file: profileFile, finding: warning(['station', 'windows', index, 'person'], message, hint) }];
  });
}
