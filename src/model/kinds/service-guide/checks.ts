import type { Finding } from '../../schema/finding.ts';
import { checkDifference, checkMatterNamed } from '../../services/checks.ts';
import { checkMatterText } from '../../services/text-checks.ts';
import type { CheckContext } from '../check-context.ts';
import type { MatterHere, Service, ServiceGuide } from './schema.ts';

/** What would send people on a wrong way: a matter twice, nobody to see, a charge without a rule, 0 days for an agent. */
export function checkServiceGuide(
  { services = [], matters = [], hours }: ServiceGuide,
  context: CheckContext,
): Finding[] {
  return [
    ...(services.length + matters.length === 0 ? [nothingToDo(hours)] : []),
    ...services.flatMap((service, index) => within('services', index, checkService(service))),
    ...matters.flatMap((matter, index) => within('matters', index, checkMatterHere(matter, context))),
  ];
}

function within(list: string, index: number, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [list, index, ...finding.path] }));
}

function nothingToDo(hours: string): Finding {
  return {
    code: 'FIELD_MISSING',
    path: ['hours'],
    message: `写了办理时间（${hours}），没有写能办什么。`,
    hint: '请加上 matters（全市统一的事项）或 services（只有这里办的）。',
  };
}

function checkService(service: Service): Finding[] {
  const { mode, agent } = service;
  return [
    ...((mode === '代办' || mode === '协办') && agent === undefined
      ? [
          {
            code: 'FIELD_MISSING' as const,
            path: ['mode'],
            message: `写了“${mode}”，没有写「经办人」，群众不知道找谁。`,
            hint: '请加上 agent，写代办员的姓名。',
          },
        ]
      : []),
    ...checkBackup(service),
    ...checkMatterText(service),
  ];
}

/** What is taken over from the city is the city's to mend: only what is written here is looked at. */
function checkMatterHere(here: MatterHere, { services, siteType, asOf }: CheckContext): Finding[] {
  const { matter: id, place: _place, agent: _agent, backup: _backup, phone: _phone, ...difference } = here;
  const matter = services?.find((one) => one.id === id);
  return [
    ...(services ? checkMatterNamed(id, services, { type: siteType, asOf }) : []),
    ...checkBackup(here),
    ...(matter ? checkDifference(matter, difference) : []),
  ];
}

function checkBackup({ agent, backup }: Pick<Service, 'agent' | 'backup'>): Finding[] {
  if (agent === undefined || agent !== backup) return [];
  return [
    {
      code: 'ROW_DUPLICATE',
      path: ['backup'],
      message: `经办人和“不在时找谁”写的都是${agent}，他不在就没有人了。`,
      hint: '请写另一个人。',
    },
  ];
}
