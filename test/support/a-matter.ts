/** A matter of service with believable defaults: a test writes only what matters to it. */
import { sharedMatterSchema, type SharedMatter } from '../../src/model/services/matter.ts';

export function aMatter(fields: Record<string, unknown> = {}): SharedMatter {
  return sharedMatterSchema.parse({
    id: 'dibao',
    name: '最低生活保障',
    group: '救助和残疾',
    sites: 'both',
    mode: '协办',
    who: '生活困难的家庭',
    materials: ['户口簿', '申请书'],
    workingDays: 30,
    fee: 0,
    ...fields,
  });
}
