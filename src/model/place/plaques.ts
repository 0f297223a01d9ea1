/**
 * 挂牌: what hangs outside of a site. Which bodies may have a plate there is data with its rule (`standards/plaques.yaml`):
 * 厅字〔2022〕28号 and the provinces' versions of it allow a village few plates and signs, and none for its services.
 */
import { z } from 'zod';
import * as field from '../schema/fields.ts';
import type { FieldPath, Finding } from '../schema/finding.ts';
import { standardFields } from './standard.ts';

/** The bodies of a site that have a plate where nothing else is said. */
export const PLATE_BODIES = ['party', 'committee', 'collective', 'supervision'] as const;

export type PlateBody = (typeof PLATE_BODIES)[number];

export const plaqueStandardSchema = field.group('挂牌标准', {
  ...standardFields,
  sites: field.choice('类型', ['village', 'community'], '管村的写 village，管社区的写 community'),
  source: field.text('依据', '文件名和文号', 80),
  plates: z.array(z.enum(PLATE_BODIES)).min(1).meta({
    title: '可以挂的牌子',
    description: 'party 党组织，committee 村（居）委会，collective 集体经济组织，supervision 监督委员会',
  }),
  mostPlates: field.count('最多几块牌子'),
  signs: field.list(
    '可以设的标识',
    field.text('一个标识', '党群服务中心', 20),
    '门外可以设的，写全市统一的叫法',
    10,
  ),
  mostSigns: field.count('最多几个标识'),
});

export type PlaqueStandard = z.output<typeof plaqueStandardSchema>;

export interface Plaque {
  /** In full: 谢家崴子村村务监督委员会. */
  readonly name: string;
  /** The party's plaque is lettered in red, the others in black. */
  readonly isParty: boolean;
  /** Where in `site.yaml` the name stands; empty for a sign that the standard names. */
  readonly path: FieldPath;
}

/** What of `site.yaml` says what hangs outside. */
export interface SiteWithPlaques {
  readonly name: string;
  readonly issuers: {
    readonly party: string;
    readonly committee: string;
    readonly collective?: string | undefined;
  };
  readonly supervision: { readonly name: string };
  readonly plaques?: readonly string[] | undefined;
}

/**
 * What may hang outside of a site, in the order in which it hangs: plates, the party's first, then the signs that the
 * standard names. Without a standard every body has its plate. Nothing surplus is ever among it.
 */
export function plaquesOf(site: SiteWithPlaques, standard?: PlaqueStandard): Plaque[] {
  const plates = PLATE_BODIES.filter((body) => standard?.plates.includes(body) ?? true).flatMap(
    (body) => plateOf(body, site) ?? [],
  );
  if (!standard) return plates;
  const signs = standard.signs.map((name) => ({ name, isParty: name.startsWith('党'), path: [] }));
  return [...plates.slice(0, standard.mostPlates), ...signs.slice(0, standard.mostSigns)];
}

function plateOf(body: PlateBody, { name, issuers, supervision }: SiteWithPlaques): Plaque | undefined {
  if (body === 'supervision')
    return {
      // Clerks write it as villagers say it; at the gate it says whose it is.
      name: supervision.name.includes(name) ? supervision.name : name + supervision.name,
      isParty: false,
      path: ['supervision', 'name'],
    };
  const issuer = issuers[body];
  return issuer === undefined
    ? undefined
    : { name: issuer, isParty: body === 'party', path: ['issuers', body] };
}

/** What hangs outside and may not, with the rule; a warning each, for it is the plate that has to go and not a figure. */
export function checkPlaques(site: SiteWithPlaques, standard: PlaqueStandard): Finding[] {
  const allowed = plaquesOf(site, standard).map(({ name }) => name);
  const hung = site.plaques ?? [];
  return hung.flatMap((name, index): Finding[] => {
    const isAgain = hung.findIndex((other) => other === name) < index;
    const isAllowed = allowed.some((one) => one === name || one.endsWith(name) || name.endsWith(one));
    if (isAllowed && !isAgain) return [];
    return [
      {
        code: 'PLAQUE_SURPLUS',
        severity: 'warning',
        path: ['plaques', index],
        message: isAllowed
          ? `“${name}”写了两遍，门外只能挂一块。`
          : `门外挂的“${name}”不在可以挂的里面：最多 ${standard.mostPlates} 块牌子、${standard.mostSigns} 个标识（${standard.source}）。`,
        hint: `请摘下来，再从 plaques 里删掉；可以挂的有：${allowed.join('、')}。`,
      },
    ];
  });
}

/** A standard that allows more than it names, or names one twice. */
export function checkPlaqueStandard({ plates, mostPlates, signs, mostSigns }: PlaqueStandard): Finding[] {
  const more = (key: string, most: number, named: number): Finding[] =>
    most <= named
      ? []
      : [
          {
            code: 'ABOVE_LIMIT',
            path: [key],
            message: `写的是最多 ${most} 个，上面只列了 ${named} 个。`,
            hint: '请把可以挂的都列出来，或者把数改小。',
          },
        ];
  return [
    ...more('mostPlates', mostPlates, new Set(plates).size),
    ...more('mostSigns', mostSigns, new Set(signs).size),
  ];
}
