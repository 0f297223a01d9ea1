import type { Block, DisclosureDocument, FactRow, Sentence } from '../../disclosure/blocks.ts';
import type { ServiceMode } from '../../services/matter.ts';
import { withDifference } from '../../services/resolve.ts';
import { counted, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Service, ServiceGuide } from './schema.ts';

/** An entry as it reads: whole, wherever its parts are written. */
type Entry = Omit<Service, 'place' | 'phone'> & Partial<Pick<Service, 'place' | 'phone'>>;

/** What can be done here and when, then one paragraph of facts a matter: what to bring comes first. */
export function serviceGuideDocument(
  { services = [], matters = [], hours }: ServiceGuide,
  context: DocumentContext,
): DisclosureDocument {
  const { words } = context;
  const entries: Entry[] = [...matters.flatMap((one) => wholeEntry(one, context)), ...services];
  const done = entries.filter(({ mode }) => mode !== '公开告知').length;
  const phones = new Set(entries.flatMap(({ phone }) => phone ?? []));
  return {
    lead: [
      [
        ['在', words.office, '能办 ', counted(done, '件事'), '。'],
        [hours, '来办。'],
        [entries.every(({ fee }) => fee === 0) ? '都不收费。' : ''],
      ],
      ...(phones.size === 1 ? [[[`先打 ${[...phones].join('')} 问要带什么，省得白跑。`]] as Sentence] : []),
    ],
    blocks: entries.map(serviceBlock),
  };
}

/** The city's text with what is different here; none of a matter that the city does not have. */
function wholeEntry(
  { matter: id, ...here }: NonNullable<ServiceGuide['matters']>[number],
  { services = [] }: DocumentContext,
): Entry[] {
  const matter = services.find((one) => one.id === id);
  if (!matter) return [];
  const { place, agent, backup, phone, ...difference } = here;
  const own = { place, agent, backup, phone };
  return [
    {
      ...withDifference(matter, difference),
      ...(Object.fromEntries(
        Object.entries(own).filter(([, value]) => value !== undefined),
      ) as Partial<Entry>),
    },
  ];
}

const MODES: Readonly<Record<ServiceMode, string>> = {
  直办: '当场办',
  代办: '替你跑，不用自己去',
  协办: '帮你报，有的要自己去一趟',
  公开告知: '这里办不了，告诉你找谁',
};

function serviceBlock(service: Entry, index: number): Block {
  const { name, mode, who, materials, steps, workingDays, fee, feeBasis } = service;
  const { place, agent, backup, phone, basis } = service;
  const rows: FactRow[] = [
    { label: '谁能办', value: [who] },
    { label: '带什么', value: [materials.length > 0 ? materials.join('；') : '什么都不用带'] },
    { label: '怎么办', value: [`${mode}（${MODES[mode]}）`] },
    ...optional('怎么走', steps),
    { label: '几天办好', value: workingDays === 0 ? ['当场办好'] : [counted(workingDays, '个工作日')] },
    { label: '收费', value: fee === 0 ? ['不收费'] : [yuan(fee), feeBasis ? `（${feeBasis}）` : ''] },
    ...optional('在哪办', place),
    ...(agent === undefined && phone === undefined
      ? []
      : [
          {
            label: '找谁',
            value: [[agent, phone].filter(Boolean).join('　'), backup ? `，不在时找${backup}` : ''],
          },
        ]),
    ...optional('依据', basis),
  ];
  return { type: 'facts', heading: `${index + 1}. ${name}`, rows };
}

function optional(label: string, text: string | undefined): FactRow[] {
  return text === undefined ? [] : [{ label, value: [text] }];
}
