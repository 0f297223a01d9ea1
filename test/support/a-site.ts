/** Builders with believable defaults: a test writes only what matters to it. */
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { catalogueSchema, type Catalogue, type CatalogueItem } from '../../src/model/catalogue/catalogue.ts';
import {
  compareNewestFirst,
  type Disclosure,
  type DisclosureContent,
} from '../../src/model/disclosure/disclosure.ts';
import { KIND_SCHEMAS, isKind } from '../../src/model/kinds.ts';
import { compareNewestUp, publicitySchema, type PublicityItem } from '../../src/model/place/publicity.ts';
import type { Section } from '../../src/model/disclosure/section.ts';
import { NO_STANDARDS, type Standards } from '../../src/model/place/standards.ts';
import { siteSchema, type Site } from '../../src/model/place/site.ts';

/** A catalogue of the given items; each needs only what differs from a monthly finance duty. */
export function aCatalogue(...items: Partial<CatalogueItem>[]): Catalogue {
  return catalogueSchema.parse({
    items: items.map((item, index) => ({
      id: `item-${index + 1}`,
      section: 'finance',
      title: '财务收支公布表',
      sites: 'both',
      frequency: 'monthly',
      kinds: ['notice', 'accounts', 'subsidy-list', 'resolution', 'deliberation', 'project', 'roster'],
      ...item,
    })),
  });
}

/** One disclosure, a notice unless `kind` says otherwise; invalid content throws. */
export function aDisclosure(
  fields: Record<string, unknown> & { publishedOn: string },
  place: { id?: string; section?: Section } = {},
): Disclosure {
  const kind = isKind(fields['kind']) ? fields['kind'] : 'notice';
  const content = KIND_SCHEMAS[kind].parse({
    kind,
    item: 'item-1',
    title: '水南村关于秋季防火的通知',
    type: '通知',
    issuer: '水南村村民委员会',
    ...(kind === 'notice' && { body: '进山不带火种。' }),
    ...fields,
  }) as DisclosureContent;
  const section = place.section ?? 'finance';
  const id = place.id ?? `${content.publishedOn}-notice`;
  return { id, section, file: `sites/qingshi/shuinan/${section}/${id}.yaml`, content };
}

/** Something for the publicity board; invalid content throws. */
export function aPublicityItem(
  fields: Record<string, unknown> & { publishedOn: string },
  id?: string,
): PublicityItem {
  const content = publicitySchema.parse({
    topic: 'policy',
    title: '城乡居民医保怎么缴',
    source: '市医疗保障局',
    body: '每人每年四百元，年底前缴清。',
    ...fields,
  });
  const name = id ?? `${content.publishedOn}-insurance`;
  return {
    id: name,
    file: `sites/shili/qingshi/shuinan/publicity/${content.publishedOn.slice(0, 4)}/${name}.md`,
    content,
  };
}

/** A village with these disclosures, open since 2026-01-01 unless said otherwise. */
export function aSite({
  disclosures = [],
  publicity = [],
  catalogue = aCatalogue({ frequency: 'event' }),
  standards = NO_STANDARDS,
  ...profile
}: {
  disclosures?: Disclosure[];
  publicity?: PublicityItem[];
  catalogue?: Catalogue;
  standards?: Standards;
} & Record<string, unknown> = {}): Site {
  return {
    profile: siteSchema.parse({
      id: 'shuinan',
      name: '水南村',
      type: 'village',
      documentPrefix: '水南',
      address: '青石镇水南村 1 号',
      officeHours: '周一至周五 8:30—16:30',
      since: '2026-01-01',
      facts: [{ label: '户数', value: '412 户' }],
      issuers: { party: '中共水南村支部委员会', committee: '水南村村民委员会' },
      officers: [{ name: '李秀珍', post: '党支部书记', phone: '024-4555 0101' }],
      supervision: { name: '村务监督委员会', person: '赵永峰', phone: '024-4555 0102' },
      board: 'village-4800x1500',
      boardPlace: '村部院门东侧',
      repliesWithinDays: 5,
      ...profile,
    }),
    county: {
      id: 'shili',
      name: '示例县',
      shortName: '示例县',
      code: '210599',
      supervisionPhone: '024-4555 0001',
      townships: [],
    },
    township: { id: 'qingshi', name: '青石镇', code: '210599100', supervisionPhone: '024-4555 0011' },
    catalogue,
    standards,
    disclosures: [...disclosures].sort(compareNewestFirst),
    rectifications: [],
    publicity: [...publicity].sort(compareNewestUp),
  };
}

/** A date in a test. */
export const day = calendarDate;
